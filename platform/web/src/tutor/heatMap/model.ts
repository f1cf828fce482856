/** What of a heat map is shown and in which order: plain functions of the map and of the tutor's choices. */
import type { HeatMap, MasteryStatus } from "@/api/types";

export type HeatRow = HeatMap["students"][number];
export type HeatCell = HeatRow["cells"][number];
export type HeatConcept = HeatMap["concepts"][number];

/** In the order of a legend: from known to unknown. */
export const STATUSES = ["mastered", "fading", "learning", "not-enough-data", "not-started"] as const;
export const ARRANGEMENTS = ["table", "students", "concepts"] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];
export const SORTS = ["name", "active", "mastered", "lowest"] as const;
/** By one of `SORTS`, or by a concept: `concept:<id>`. */
export type Sort = (typeof SORTS)[number] | `concept:${string}`;

/** The tutor's choices. */
export interface HeatView {
  sort: Sort;
  backwards: boolean;
  status: MasteryStatus | null;
  student: string;
  concept: string;
}

/** A concept with its place in every row's cells. */
export interface Column {
  concept: HeatConcept;
  index: number;
}

/** What is left of a heat map. */
export interface Shown {
  rows: HeatRow[];
  columns: Column[];
}

export type Tally = Record<MasteryStatus, number>;

/** How a text is compared when something is looked for: without case and accents. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether what was typed occurs in a text, accents and case aside: "lucia" finds "Lucía". */
export function finds(typed: string, text: string): boolean {
  return folded(text).includes(folded(typed.trim()));
}

/** Whether an estimate rests on enough answers to be compared with others. */
export function isKnown({ status }: Pick<HeatCell, "status">): boolean {
  return status !== "not-started" && status !== "not-enough-data";
}

/** The lowest estimate of a student among concepts they have begun; null while none is known. */
export function lowestEstimate(row: HeatRow): number | null {
  const known = row.cells.filter(isKnown).map(({ probability }) => probability);
  return known.length ? Math.min(...known) : null;
}

function sortKey(sort: Sort, concepts: readonly HeatConcept[]): (row: HeatRow) => number | null {
  switch (sort) {
    case "name":
      return () => 0;
    case "active":
      return (row) => (row.last_active_at === null ? null : Date.parse(row.last_active_at));
    case "mastered":
      return (row) => row.mastered;
    case "lowest":
      return lowestEstimate;
    default: {
      const place = concepts.findIndex(({ id }) => `concept:${id}` === sort);
      return (row) => {
        const cell = row.cells[place];
        return cell && isKnown(cell) ? cell.probability : null;
      };
    }
  }
}

/** Rows in order, the lowest first or `backwards`; who has nothing to compare comes last either way. */
export function sorted(
  rows: readonly HeatRow[],
  concepts: readonly HeatConcept[],
  { sort, backwards }: Pick<HeatView, "sort" | "backwards">,
  language: string,
): HeatRow[] {
  const { compare } = new Intl.Collator(language);
  const key = sortKey(sort, concepts);
  const sign = backwards ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      if (a.key !== b.key) return a.key === null ? 1 : -1;
    } else if (a.key !== b.key) return sign * (a.key - b.key);
    return (sort === "name" ? sign : 1) * compare(a.row.display_name, b.row.display_name);
  });
  return keyed.map(({ row }) => row);
}

/** The rows and columns that answer the tutor's choices; a status keeps those in which it occurs. */
export function shown(heatMap: HeatMap, view: HeatView, language: string): Shown {
  const columns = heatMap.concepts
    .map((concept, index) => ({ concept, index }))
    .filter(({ concept }) => finds(view.concept, concept.title));
  const rows = sorted(heatMap.students, heatMap.concepts, view, language).filter(({ display_name }) =>
    finds(view.student, display_name),
  );
  if (view.status === null) return { rows, columns };
  const left = rows.filter((row) => columns.some(({ index }) => row.cells[index]?.status === view.status));
  return {
    rows: left,
    columns: columns.filter(({ index }) => left.some((row) => row.cells[index]?.status === view.status)),
  };
}

/** How many cells have each status. */
export function tally(cells: Iterable<Pick<HeatCell, "status"> | undefined>): Tally {
  const counts: Tally = { "not-started": 0, "not-enough-data": 0, learning: 0, fading: 0, mastered: 0 };
  for (const cell of cells) if (cell) counts[cell.status] += 1;
  return counts;
}

/** The tally of one concept over the rows. */
export function columnTally(rows: readonly HeatRow[], { index }: Column): Tally {
  return tally(rows.map((row) => row.cells[index]));
}
