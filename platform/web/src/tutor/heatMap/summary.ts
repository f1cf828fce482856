/** The few numbers above a heat map; each has its definition beside it on the page. */
import type { HeatMap } from "@/api/types";
import type { HeatConcept } from "./model";

/** Within so many days an answer counts as recent. */
export const ACTIVE_DAYS = 7;
/** After so many answers a concept that is still being learned counts as stuck. */
export const STUCK_ANSWERS = 8;
/** So many students must have begun a concept before something is said about it. */
export const ENOUGH_STUDENTS = 3;
/** So many must be stuck before a concept is named. */
const FEWEST_STUCK = 2;
const MOST_NAMED = 3;
const DAY = 86_400_000;

export interface StuckConcept {
  concept: HeatConcept;
  stuck: number;
  begun: number;
}

export interface CohortNumbers {
  students: number;
  active: number;
  /** Concepts where most are stuck; null: not enough data to say so of any. */
  stuck: StuckConcept[] | null;
}

/** Counts what the heat map says; nothing is inferred. */
export function cohortNumbers({ students, concepts }: HeatMap, now: Date): CohortNumbers {
  const since = now.getTime() - ACTIVE_DAYS * DAY;
  const counted = concepts
    .map((concept, index) => {
      const begun = students.flatMap(({ cells }) => cells[index] ?? []).filter(({ answers }) => answers > 0);
      const stuck = begun.filter(({ status, answers }) => status === "learning" && answers >= STUCK_ANSWERS);
      return { concept, stuck: stuck.length, begun: begun.length };
    })
    .filter(({ begun }) => begun >= ENOUGH_STUDENTS);
  return {
    students: students.length,
    active: students.filter(({ last_active_at: last }) => last !== null && Date.parse(last) >= since).length,
    stuck: counted.length
      ? counted
          .filter(({ stuck }) => stuck >= FEWEST_STUCK)
          .sort((a, b) => b.stuck - a.stuck || b.stuck / b.begun - a.stuck / a.begun)
          .slice(0, MOST_NAMED)
      : null,
  };
}
