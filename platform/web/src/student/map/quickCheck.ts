import type { PathView } from "@/api/types";

/** A quick check has so many exercises where the day's path has no room for its step. */
const EXERCISES = 2;

/** The step of the path that checks a concept, as the practice page is asked for it. */
export function checkOf(path: PathView, concept: string): { kind: string; plan: string; exercises: number } {
  const step = path.steps.find(({ kind, concepts }) => kind === "probe" && concepts.some(({ id }) => id === concept));
  return { kind: "probe", plan: path.plan_id, exercises: step?.exercises ?? EXERCISES };
}
