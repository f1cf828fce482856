/** One of each kind of trouble, made as the client makes it. */
import { ApiProblem, NetworkTrouble, type Problem } from "@/api/problems";

function refusal(code: Problem["code"], status: number, retryAfter = 0): ApiProblem {
  return new ApiProblem({
    type: `urn:octant:problem:${code}`,
    title: code,
    status,
    detail: "shown as an example",
    instance: "/design",
    code,
    errors: [],
    retry_after: retryAfter,
  });
}

/** No answer, a server that restarts, a limit, a refusal, an error of the server, and one of the page. */
export const TROUBLES: readonly unknown[] = [
  new NetworkTrouble("shown as an example"),
  refusal("unavailable", 503, 5),
  refusal("too-many-requests", 429, 30),
  refusal("not-found", 404),
  refusal("internal-error", 500),
  new Error("shown as an example"),
];
