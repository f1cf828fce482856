/** How a tutor last looked at each cohort, so that "back to the cohort" leads to the same sight of it. */
import { paths } from "@/app/paths";

interface Scroll {
  left: number;
  top: number;
}

const searches = new Map<string, string>();
const places = new Map<string, Scroll>();

/** Keeps the query of a cohort's address. */
export function keepSearch(cohort: string, search: string): void {
  searches.set(cohort, search);
}

/** The address of a cohort with the sorting and filters it was last seen with. */
export function cohortAsSeen(cohort: string): string {
  const search = searches.get(cohort);
  return search ? `${paths.cohort(cohort)}?${search}` : paths.cohort(cohort);
}

/** Keeps where a cohort's table was scrolled to. */
export function keepPlace(cohort: string, place: Scroll): void {
  places.set(cohort, place);
}

/** Where a cohort's table was scrolled to; its beginning at first. */
export function recallPlace(cohort: string): Scroll {
  return places.get(cohort) ?? { left: 0, top: 0 };
}
