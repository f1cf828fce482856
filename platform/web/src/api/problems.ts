/** Refusals of the API (RFC 9457) and trouble on the way to it, as errors. */
import type { components } from "./schema";

export type Problem = components["schemas"]["Problem"];
export type ProblemCode = Problem["code"];

/** The API refused a request, and says why. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** No answer came: offline, the server is restarting, or the connection broke. */
export class NetworkTrouble extends Error {
  override readonly name = "NetworkTrouble";
  constructor(cause: unknown) {
    super("no answer from the server", { cause });
  }
}

/** The problem document of a refusal; a proxy's own error page becomes one too. */
export async function readProblem(response: Response): Promise<Problem> {
  const type = response.headers.get("Content-Type") ?? "";
  if (type.startsWith("application/problem+json")) return (await response.json()) as Problem;
  return {
    type: "about:blank",
    title: response.statusText,
    status: response.status,
    detail: "",
    instance: new URL(response.url || window.location.href).pathname,
    code: response.status >= 500 ? "unavailable" : "not-found",
    errors: [],
    retry_after: Number(response.headers.get("Retry-After") ?? 0),
  };
}

/** Worth trying again without a change: no answer, or a server that says it will be back. */
export function isPassing(error: unknown): boolean {
  if (error instanceof NetworkTrouble) return true;
  return error instanceof ApiProblem && [408, 429, 502, 503, 504].includes(error.problem.status);
}
