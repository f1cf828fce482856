import { useQueries } from "@tanstack/react-query";
import { queries } from "@/api/queries";
import type { PathView } from "@/api/types";
import { isBackAfterAbsence } from "./steps";

/** Whether the person is back after a week or more without an answer. Looks further only if the path suggests it. */
export function useCatchUp(path: PathView, offerings: readonly string[], now: Date): boolean {
  const ofSteps = path.steps.map(({ receipt }) => receipt.last_answer);
  const suggests = path.finished_today === 0 && isBackAfterAbsence(ofSteps, now);
  const maps = useQueries({
    queries: offerings.map((offering) => ({ ...queries.mastery(offering), enabled: suggests })),
  });
  if (!suggests || maps.some(({ data }) => !data)) return false;
  const all = maps.flatMap(({ data }) => data?.concepts.map(({ last_answer_at }) => last_answer_at) ?? []);
  return isBackAfterAbsence(all, now);
}
