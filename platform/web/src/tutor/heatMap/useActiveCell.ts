import { useCallback, useEffect, useRef, useState } from "react";
import type { Grid, Range } from "./useWindow";

/** A cell by its row and column. */
export interface Place {
  row: number;
  column: number;
}

/** Where a key leads from a cell; null for keys that lead nowhere. */
export function placeAfter(key: string, { row, column }: Place, rows: number, columns: number): Place | null {
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  switch (key) {
    case "ArrowLeft":
      return { row, column: within(column - 1, columns) };
    case "ArrowRight":
      return { row, column: within(column + 1, columns) };
    case "ArrowUp":
      return { row: within(row - 1, rows), column };
    case "ArrowDown":
      return { row: within(row + 1, rows), column };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: columns - 1 };
    default:
      return null;
  }
}

/** The cell that is a tab stop; moving to another scrolls there, waits until it is drawn, and focuses it. */
export function useActiveCell(element: HTMLElement | null, range: Range, grid: Grid) {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const wanted = useRef<Place | null>(null);
  const moveTo = useCallback((place: Place) => {
    wanted.current = place;
    setActive(place);
  }, []);
  useEffect(() => {
    const place = wanted.current;
    if (!place || !element) return;
    const cell = element.querySelector<HTMLElement>(`[data-cell="${place.row}:${place.column}"]`);
    if (cell) {
      wanted.current = null;
      cell.focus();
      return;
    }
    element.scrollTo({
      left: Math.max(0, grid.before - grid.pinned + (place.column - 2) * grid.cell),
      top: Math.max(0, (place.row - 2) * grid.cell),
    });
  }, [active, range, element, grid]);
  return { active, moveTo };
}
