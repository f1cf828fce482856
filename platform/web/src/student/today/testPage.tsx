/** Shows a page to the tests as a signed-in student sees it; only `fetch` is replaced. */
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, render } from "@testing-library/react";
import { Suspense, type ReactNode } from "react";
import { vi } from "vitest";
import { makeQueryClient } from "@/app/queryClient";
import { startLanguages, withWords } from "@/languages/i18n";
import { ToastProvider } from "@/shared/components/Toasts";
import { SessionProvider, useSessionState } from "@/shared/session";
import { remember } from "@/shared/storage";
import { aForecast, OFFERING } from "./examples";

/** An answer of the API: a body, or `{ status, problem }` for a refusal. */
export type Answer = Readonly<Record<string, unknown>> | null;
/** "GET /path" to what is answered; a function sees the request. */
export type Api = Record<string, Answer | ((request: Request) => Answer | Promise<Answer>)>;

configure({ asyncUtilTimeout: 5_000 }); // pages load their parts lazily, on busy machines slowly

const SESSION = {
  csrf_token: "token",
  person: {
    id: "33333333-3333-4333-8333-333333333333",
    email: "amara@example.org",
    display_name: "Amara Okafor",
    language: "en",
    time_zone: "UTC",
    minutes_a_day: 30,
  },
  roles: [{ role: "student", offering_id: OFFERING, cohort_id: null }],
};
const COURSE = { id: OFFERING, course_id: "algebra", title: "Linear Algebra", roles: ["student"] };
const EVERYWHERE: Api = {
  "GET /session": SESSION,
  "GET /offerings": { offerings: [COURSE] },
  [`GET /offerings/${OFFERING}/goal`]: null,
  [`GET /offerings/${OFFERING}/forecast`]: aForecast(),
};

function respond(answer: Answer): Response {
  if (typeof answer?.status === "number" && answer.problem) {
    return new Response(JSON.stringify(answer.problem), {
      status: answer.status,
      headers: { "Content-Type": "application/problem+json" },
    });
  }
  return Response.json(answer);
}

function Signed({ children }: { children: ReactNode }) {
  return useSessionState().session ? children : null;
}

/** Renders a page with these answers; gives the requests that were sent, in order. */
export async function showPage(page: ReactNode, answers: Api): Promise<Request[]> {
  const api = { ...EVERYWHERE, ...answers };
  const sent: Request[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname } = new URL(request.url);
    const answer = api[`${request.method} ${pathname.replace("/api/v1", "")}`];
    if (answer === undefined) throw new Error(`the test does not answer ${request.method} ${pathname}`);
    sent.push(request.clone());
    return respond(typeof answer === "function" ? await answer(request.clone()) : answer);
  });
  remember("signed-in", "yes");
  await withWords(startLanguages("en"));
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <SessionProvider>
        <ToastProvider>
          <Suspense fallback={null}>
            <Signed>{page}</Signed>
          </Suspense>
        </ToastProvider>
      </SessionProvider>
    </QueryClientProvider>,
  );
  return sent;
}
