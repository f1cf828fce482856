import { useCallback, useMemo, useSyncExternalStore } from "react";

/** Tables up to so many cells are drawn whole; of larger ones only what is in view, and a little around it. */
export const DRAWN_WHOLE = 1500;
/** The window moves in steps of so many rows or columns, so that it is seldom drawn anew. */
const STEP = 8;
/** Before the region can be measured. */
const FIRST_VIEW = { scrollLeft: 0, scrollTop: 0, clientWidth: 1000, clientHeight: 700 };

/** Half-open ranges of rows and columns. */
export interface Range {
  rows: readonly [number, number];
  columns: readonly [number, number];
}

/** Sizes in CSS pixels: of the parts that stay in place while the rest scrolls, and of one cell. */
export interface Grid {
  /** Before the first cell of a row. */
  before: number;
  /** Of what stays at the left edge and covers cells. */
  pinned: number;
  /** The height of the header. */
  above: number;
  cell: number;
}

/** The part of `count` cells that [start, end) pixels touch, widened to whole steps and one step around. */
export function touched(start: number, end: number, cell: number, count: number): readonly [number, number] {
  const from = Math.floor(start / cell / STEP - 1) * STEP;
  const to = Math.ceil(end / cell / STEP + 1) * STEP;
  return [Math.max(0, Math.min(from, count)), Math.max(0, Math.min(to, count))];
}

/** Which rows and columns of a scrolled region to draw. */
export function useWindow(region: HTMLElement | null, rows: number, columns: number, grid: Grid): Range {
  const whole = rows * columns <= DRAWN_WHOLE;
  const watched = whole ? null : region;
  const seen = useSyncExternalStore(
    useCallback((notify) => watch(watched, notify), [watched]),
    () => (whole ? "" : inView(region, rows, columns, grid)),
  );
  return useMemo(() => {
    const [fromRow = 0, toRow = rows, fromColumn = 0, toColumn = columns] = whole ? [] : seen.split(" ").map(Number);
    return { rows: [fromRow, toRow], columns: [fromColumn, toColumn] };
  }, [whole, seen, rows, columns]);
}

/** The rows and columns in view as one text, so that equal views are one value. */
function inView(element: HTMLElement | null, rows: number, columns: number, grid: Grid): string {
  const { before, pinned, above, cell } = grid;
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = element ?? FIRST_VIEW;
  return [
    ...touched(scrollTop, scrollTop + clientHeight - above, cell, rows),
    ...touched(scrollLeft + pinned - before, scrollLeft + clientWidth - before, cell, columns),
  ].join(" ");
}

function watch(element: HTMLElement | null, notify: () => void): () => void {
  if (!element) return () => undefined;
  const resized = new ResizeObserver(notify);
  resized.observe(element);
  element.addEventListener("scroll", notify, { passive: true });
  return () => {
    resized.disconnect();
    element.removeEventListener("scroll", notify);
  };
}
