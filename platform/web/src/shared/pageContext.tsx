/** What the page at hand is about: the companion answers with it in mind. */
import type { StepView } from "@/api/types";
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";

export interface PageContext {
  offering?: string;
  concept?: string;
  attempt?: string;
  /** Kind of the step of the path that is being done. */
  step?: StepView["kind"];
}

/** What a page knows may still be on its way. */
type Known = { [Part in keyof PageContext]: PageContext[Part] | undefined };

const Reading = createContext<PageContext>({});
const Setting = createContext<(context: PageContext) => void>(() => undefined);

export function PageContextProvider({ children }: { children: ReactNode }) {
  const [context, setContext] = useState<PageContext>({});
  return (
    <Setting value={setContext}>
      <Reading value={context}>{children}</Reading>
    </Setting>
  );
}

export function usePageContext(): PageContext {
  return use(Reading);
}

/** Says what the page is about while it is shown. */
export function useSetPageContext({ offering, concept, attempt, step }: Known): void {
  const set = use(Setting);
  const context = useMemo(
    () => ({
      ...(offering && { offering }),
      ...(concept && { concept }),
      ...(attempt && { attempt }),
      ...(step && { step }),
    }),
    [offering, concept, attempt, step],
  );
  useEffect(() => {
    set(context);
    return () => set({});
  }, [set, context]);
}
