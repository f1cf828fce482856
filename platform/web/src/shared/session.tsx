/** Who is signed in. A session that ends while someone types is renewed in place, and their request goes through. */
import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  lazy,
  Suspense,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { api, body, joinSession } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import type { Role, SessionView } from "@/api/types";
import { showLanguage } from "@/languages/i18n";
import { startAfresh } from "./startAfresh";
import { forgetAll, recall, remember } from "./storage";

const loadSignInAgain = () => import("@/account/SignInAgain");
const SignInAgain = lazy(loadSignInAgain);
const SIGNED_IN = "signed-in";
const DRAFTS_OF = "drafts-of";
const PREPARE_AFTER_MS = 4000;
const ASK_AGAIN_AFTER_MS = 5000;

export interface SessionState {
  /** Undefined until it is known; null without a session. */
  session: SessionView | null | undefined;
  /** Why it could not be found out, e.g. no connection. */
  trouble: unknown;
  /** Takes over a session that a sign-in, a registration or a change of the password answered. */
  enter: (session: SessionView) => void;
  /** Changes what is known of the person, after they changed it. */
  amend: (person: SessionView["person"]) => void;
  /** Ends the session of this browser, or those of all browsers; what was typed here and not sent is forgotten. */
  signOut: (everywhere?: boolean) => Promise<void>;
  /** Asks the server again who is signed in, e.g. after joining a course gave a new role. Trouble answers null. */
  refresh: () => Promise<SessionView | null>;
}

/** What a tab tells the others of this browser: they share the cookie, not the memory. */
type TabNews = { entered: string } | "left";

const SessionContext = createContext<SessionState | null>(null);
const otherTabs = new BroadcastChannel("octant-session");

async function askWho(): Promise<SessionView | null> {
  try {
    return await body(api.GET("/api/v1/session"));
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 401) return null;
    throw error;
  }
}

async function endSession(everywhere: boolean): Promise<void> {
  if (everywhere) {
    await api.DELETE("/api/v1/sessions");
    return;
  }
  try {
    await api.DELETE("/api/v1/session");
  } catch (error) {
    // It had ended already: that is what was wanted.
    if (!(error instanceof ApiProblem) || error.problem.status !== 401) throw error;
  }
}

/** What somebody else typed in this browser is not for the eyes of who comes next. */
function claimDrafts(person: string): void {
  const before = recall(DRAFTS_OF);
  if (before === person) return;
  if (before !== null) forgetAll("draft.");
  remember(DRAFTS_OF, person);
}

function showOwnLanguage(session: SessionView): Promise<void> {
  return showLanguage(session.person.language === "zh" ? "zh" : "en");
}

/** Keeps the session, renews it when it ends, and follows what other tabs do with it. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [session, setSession] = useState<SessionView | null | undefined>(() => (recall(SIGNED_IN) ? undefined : null));
  const [trouble, setTrouble] = useState<unknown>(null);
  const [ended, setEnded] = useState(false);
  const latest = useRef(session);
  const waiting = useRef<((again: boolean) => void)[]>([]);

  const keep = useCallback((found: SessionView | null) => {
    latest.current = found;
    if (found !== null) claimDrafts(found.person.id);
    setSession(found);
    setTrouble(null);
    remember(SIGNED_IN, found === null ? null : "yes");
  }, []);

  const refresh = useCallback(async () => {
    try {
      const found = await askWho();
      const before = latest.current?.person.id;
      if (found !== null && before !== undefined && before !== found.person.id) {
        startAfresh();
        return null;
      }
      if (found !== null) await showOwnLanguage(found);
      keep(found);
      return found;
    } catch (error) {
      setTrouble(error);
      return null;
    }
  }, [keep]);

  /** Goes on under a session: the same person's requests that waited for it are sent, anybody else starts afresh. */
  const takeOver = useCallback(
    (found: SessionView) => {
      const before = latest.current?.person.id;
      if (before !== undefined && before !== found.person.id) {
        remember(SIGNED_IN, "yes");
        startAfresh();
        return;
      }
      if (before === undefined) client.clear();
      keep(found);
      setEnded(false);
      waiting.current.splice(0).forEach((go) => go(true));
      void showOwnLanguage(found);
    },
    [client, keep],
  );

  const enter = useCallback(
    (found: SessionView) => {
      takeOver(found);
      otherTabs.postMessage({ entered: found.person.id } satisfies TabNews);
    },
    [takeOver],
  );

  const leave = useCallback(() => {
    waiting.current.splice(0).forEach((go) => go(false));
    setEnded(false);
    keep(null);
    client.clear();
  }, [client, keep]);

  const signOut = useCallback(
    async (everywhere = false) => {
      await endSession(everywhere);
      forgetAll("draft.");
      leave();
      otherTabs.postMessage("left" satisfies TabNews);
    },
    [leave],
  );

  useEffect(() => {
    joinSession({
      csrfToken: () => latest.current?.csrf_token ?? null,
      renew: () => {
        if (!latest.current) return Promise.resolve(false);
        setEnded(true);
        return new Promise((go) => waiting.current.push(go));
      },
      refreshToken: async () => {
        const found = await askWho();
        if (found === null) return false;
        const isOurs = found.person.id === latest.current?.person.id;
        if (isOurs) keep(found);
        else startAfresh(); // and the request is not sent in another person's name
        return isOurs;
      },
    });
    if (latest.current === undefined) void refresh();
  }, [keep, refresh]);

  useEffect(() => {
    if (trouble === null || session !== undefined) return undefined;
    const timer = setTimeout(() => void refresh(), ASK_AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [trouble, session, refresh]);

  useEffect(() => {
    const follow = ({ data }: MessageEvent<TabNews>) => {
      const before = latest.current?.person.id;
      if (data === "left") {
        if (before !== undefined) startAfresh();
      } else if (before !== undefined && before !== data.entered) {
        startAfresh();
      } else {
        askWho()
          .then((found) => found !== null && takeOver(found))
          .catch(() => undefined); // no answer now: the next request of this tab will find out
      }
    };
    otherTabs.addEventListener("message", follow);
    return () => otherTabs.removeEventListener("message", follow);
  }, [takeOver]);

  const isSignedIn = Boolean(session);
  useEffect(() => {
    if (!isSignedIn) return undefined;
    // The dialog must open even when the server is away, or is a newer one without this build's files.
    const timer = setTimeout(() => void loadSignInAgain().catch(() => undefined), PREPARE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isSignedIn]);

  const amend = useCallback(
    (person: SessionView["person"]) => {
      if (latest.current) keep({ ...latest.current, person });
    },
    [keep],
  );

  const state = useMemo(
    () => ({ session, trouble, enter, amend, signOut, refresh }),
    [session, trouble, enter, amend, signOut, refresh],
  );
  return (
    <SessionContext value={state}>
      {children}
      {ended && session && (
        <Suspense fallback={null}>
          <SignInAgain email={session.person.email} onSignedIn={enter} onGiveUp={leave} />
        </Suspense>
      )}
    </SessionContext>
  );
}

export function useSessionState(): SessionState {
  const state = use(SessionContext);
  if (state === null) throw new Error("useSessionState outside SessionProvider");
  return state;
}

/** The session of a signed-in page. */
export function useSession(): SessionView {
  const { session } = useSessionState();
  if (!session) throw new Error("this page is for signed-in people");
  return session;
}

/** Whether the person has a role anywhere. */
export function hasRole(session: SessionView, role: Role): boolean {
  return session.roles.some((grant) => grant.role === role);
}
