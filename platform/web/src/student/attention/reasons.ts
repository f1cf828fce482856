/** Why something deserves attention, as sentences in `attention.why` with what goes into them. */
import { paths } from "@/app/paths";
import type { AttentionItemView } from "@/api/types";

export type Because =
  | { key: "misconception" | "stuck"; count: number }
  | { key: "fading"; share: number }
  | { key: "prerequisite"; concept: string }
  | { key: "last"; days: number }
  | { key: "supports"; concepts: string[] };

/** More names than these are no help. */
const MOST_SUPPORTS = 3;

function opening(item: AttentionItemView): Because {
  switch (item.kind) {
    case "misconception":
      return { key: "misconception", count: item.evidence.length };
    case "stuck":
      return { key: "stuck", count: item.failures_in_row };
    case "fading":
      return { key: "fading", share: item.recall ?? 0 };
  }
}

/** The sentences in order: what it is, what is in the way, how long ago, and what rests on it. */
export function reasonsOf(item: AttentionItemView): Because[] {
  const reasons = [opening(item)];
  if (item.prerequisite) reasons.push({ key: "prerequisite", concept: item.prerequisite.title });
  reasons.push({ key: "last", days: item.days });
  const supports = item.supports.slice(0, MOST_SUPPORTS).map(({ title }) => title);
  if (supports.length > 0) reasons.push({ key: "supports", concepts: supports });
  return reasons;
}

/** Where the one thing to do is done. */
export function actionAddress({ action, concept, prerequisite }: AttentionItemView, offering: string): string {
  switch (action) {
    case "practise":
      return paths.practice(offering, concept.id);
    case "open-lesson":
      return paths.lesson(offering, concept.id);
    case "learn-prerequisite":
      return paths.lesson(offering, (prerequisite ?? concept).id);
  }
}
