import { QueryClient } from "@tanstack/react-query";
import i18next from "i18next";
import { ApiProblem, isPassing } from "@/api/problems";

const TRIES = 3;

function pause(attempt: number, error: unknown): number {
  const asked = error instanceof ApiProblem ? (error.problem.retry_after ?? 0) * 1000 : 0;
  return Math.min(Math.max(asked, 500 * 2 ** attempt), 10_000);
}

/** Reads are tried again when trouble is passing, e.g. while the server restarts; refusals are shown at once. */
export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < TRIES && isPassing(error),
        retryDelay: pause,
        networkMode: "always", // a browser that believes to be offline may still reach a server on this machine
      },
      mutations: { networkMode: "always" },
    },
  });
  // Titles and texts come in the person's language: what was read in another is read again.
  i18next.on("languageChanged", () => void client.invalidateQueries());
  return client;
}
