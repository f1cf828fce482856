/** What can be told from an exercise as the server knows it. */
import type { AttemptView, MasteryChange } from "@/api/types";
import { rightOf } from "./arranging";
import { entriesText } from "./gaps";

export type PastResponse = AttemptView["responses"][number];

/** The last answer that counted, or undefined before the first. */
export function lastResponse(attempt: AttemptView): PastResponse | undefined {
  return attempt.responses.at(-1);
}

/** Whether nothing more can be answered. */
export function isClosed(attempt: AttemptView): boolean {
  const last = lastResponse(attempt);
  return attempt.tries_left === 0 || attempt.solution !== null || last?.outcome === "correct" || last?.gave_up === true;
}

/** How an exercise stands, as the page names it; null before the first answer. */
export function verdictOf(
  attempt: AttemptView,
): "correct" | "partial" | "incorrect" | "closed" | "gaveUp" | "unmarked" | null {
  const last = lastResponse(attempt);
  if (!last) return null;
  if (last.gave_up) return "gaveUp";
  if (last.outcome === "correct" || last.outcome === "partial" || last.outcome === "unmarked") return last.outcome;
  return isClosed(attempt) ? "closed" : "incorrect";
}

/** Changes of several answers as one: from where it was before the first to where it is after the last. */
export function joinChanges(earlier: readonly MasteryChange[], later: readonly MasteryChange[]): MasteryChange[] {
  const joined = new Map(earlier.map((change) => [change.concept_id, change]));
  for (const change of later) {
    const before = joined.get(change.concept_id)?.before ?? change.before;
    joined.set(change.concept_id, { ...change, before });
  }
  return [...joined.values()];
}

/** What was entered, in words: the text, or the texts of what was chosen, in its order or with its left side. */
export function answerText(
  attempt: AttemptView,
  text: string,
  chosen: readonly string[],
  entries: readonly string[] = [],
): string {
  if (text !== "") return text;
  if (entries.length > 0) return entriesText(attempt, entries);
  const textOf = (id: string) => attempt.options.find((option) => option.id === id)?.text ?? "";
  if (attempt.kind === "ordering") return chosen.map(textOf).join(" → ");
  if (attempt.kind === "matching") {
    return attempt.prompts
      .flatMap(({ id, text: left }) => (rightOf(chosen, id) ? [`${left} → ${textOf(rightOf(chosen, id))}`] : []))
      .join("; ");
  }
  return attempt.options.flatMap((option) => (chosen.includes(option.id) ? [option.text] : [])).join(", ");
}
