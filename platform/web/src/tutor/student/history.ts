/** Which of a student's answers are shown. */
import type { EvidenceView, NamedConcept, StudentPage } from "@/api/types";

export type HistoryEntry = StudentPage["history"][number];

export const OUTCOMES = ["correct", "partial", "incorrect"] as const;
export const MODES = ["practice", "review", "probe", "placement", "quiz"] as const;

export interface HistoryFilter {
  outcome: EvidenceView["outcome"] | null;
  mode: EvidenceView["mode"] | null;
  concept: string | null;
}

/** Reads the filter out of an address; what is unknown counts as not chosen. */
export function readFilter(query: URLSearchParams): HistoryFilter {
  return {
    outcome: OUTCOMES.find((each) => each === query.get("outcome")) ?? null,
    mode: MODES.find((each) => each === query.get("mode")) ?? null,
    concept: query.get("concept"),
  };
}

/** The entries that the filter lets through, in their order. */
export function filtered(entries: readonly HistoryEntry[], { outcome, mode, concept }: HistoryFilter): HistoryEntry[] {
  return entries.filter(
    (entry) =>
      (outcome === null || entry.answer.outcome === outcome) &&
      (mode === null || entry.answer.mode === mode) &&
      (concept === null || entry.concept.id === concept),
  );
}

/** The concepts that occur, by title. */
export function conceptsOf(entries: readonly HistoryEntry[], language: string): NamedConcept[] {
  const named = new Map(entries.map(({ concept }) => [concept.id, concept]));
  const { compare } = new Intl.Collator(language);
  return [...named.values()].sort((a, b) => compare(a.title, b.title));
}
