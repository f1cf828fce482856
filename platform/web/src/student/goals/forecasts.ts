/** What a forecast says, before it is put into words. */
import type { ForecastView } from "@/api/types";
import { calendarDay } from "@/student/today/days";

const DAY = 86_400_000;

export interface Interval {
  /** Both ends known, only the first, or neither within a year. */
  kind: "between" | "from" | "far";
  earliest: string | null;
  latest: string | null;
}

export function intervalOf({ earliest, latest }: Pick<ForecastView, "earliest" | "latest">): Interval {
  if (earliest === null) return { kind: "far", earliest, latest: null };
  return { kind: latest === null ? "from" : "between", earliest, latest };
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((calendarDay(to).getTime() - calendarDay(from).getTime()) / DAY);
}

export type Shift = { kind: "sooner" | "later"; days: number } | { kind: "same" } | { kind: "other" };

/** How far the middle of a forecast moves; "other" where it comes into sight, leaves it, or the message changes. */
export function shiftOf(before: ForecastView, after: ForecastView): Shift {
  if (before.message !== after.message) return { kind: "other" };
  if (before.middle === null || after.middle === null) {
    return before.middle === after.middle ? { kind: "same" } : { kind: "other" };
  }
  const days = daysBetween(before.middle, after.middle);
  if (days === 0) return { kind: "same" };
  return { kind: days < 0 ? "sooner" : "later", days: Math.abs(days) };
}
