/** The one way to the platform's API: typed by its OpenAPI document, with the session's CSRF token. */
import createClient, { type Middleware } from "openapi-fetch";
import { ApiProblem, NetworkTrouble, readProblem } from "./problems";
import type { paths } from "./schema";

/** What the client asks of the session: kept apart, so that the client knows no React. */
export interface SessionGate {
  /** The token of the session, or null before sign-in. */
  csrfToken: () => string | null;
  /** Called when a request of a signed-in page meets an ended session. Resolves true once signed in again. */
  renew: () => Promise<boolean>;
  /** Called when another tab has changed the session: fetches the token anew. Resolves false if it is not ours. */
  refreshToken: () => Promise<boolean>;
}

let gate: SessionGate = {
  csrfToken: () => null,
  renew: () => Promise.resolve(false),
  refreshToken: () => Promise.resolve(false),
};

/** Joins the session to the client; called once by `SessionProvider`. */
export function joinSession(newGate: SessionGate): void {
  gate = newGate;
}

const UNSAFE = new Set(["POST", "PUT", "PATCH", "DELETE"]);
/** Refusals of these mean "your words were wrong", not "your session has ended". */
const OWN_401 = /\/api\/v1\/(session|accounts|password-resets.*)$/;

function withToken(request: Request): Request {
  const token = gate.csrfToken();
  if (token !== null && UNSAFE.has(request.method)) request.headers.set("X-CSRF-Token", token);
  return request;
}

async function sendOnce(request: Request): Promise<Response> {
  try {
    return await fetch(withToken(request));
  } catch (reason) {
    if (request.signal.aborted) throw reason;
    throw new NetworkTrouble(reason);
  }
}

/**
 * Sends a request. A session that has ended, or that another tab replaced, is renewed and the request sent
 * once more, so that what the person typed goes through.
 */
export async function send(request: Request): Promise<Response> {
  const spare = request.clone();
  const before = gate.csrfToken();
  const response = await sendOnce(request);
  if (response.status === 401 && !OWN_401.test(new URL(request.url).pathname)) {
    // Another request may have brought a new session while this one was under way.
    const now = gate.csrfToken();
    return (now !== null && now !== before) || (await gate.renew()) ? sendOnce(spare) : response;
  }
  if (response.status === 403 && UNSAFE.has(request.method)) {
    const problem = await readProblem(response.clone());
    if (problem.code === "csrf" && (await gate.refreshToken())) return sendOnce(spare);
  }
  return response;
}

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw new ApiProblem(await readProblem(response));
    return undefined;
  },
};

export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send });
api.use(throwProblems);

/** The body of an answer; refusals were thrown as `ApiProblem` before. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}
