import { useSyncExternalStore } from "react";

/** The sizes of the table in rem: here because what is out of view is not drawn, and its place must be known. */
export interface Sizes {
  name: number;
  mastered: number;
  active: number;
  cell: number;
  head: number;
}

const DESK: Sizes = { name: 11.5, mastered: 4.5, active: 6.75, cell: 2.75, head: 9.5 };
/** On a phone the columns before the cells are left to the list of students. */
const PHONE: Sizes = { ...DESK, name: 7.5, mastered: 0, active: 0 };
const width = () => window.matchMedia("(width >= 48rem)");

function follow(notify: () => void): () => void {
  const media = width();
  media.addEventListener("change", notify);
  return () => media.removeEventListener("change", notify);
}

/** The sizes that fit the screen. */
export function useSizes(): Sizes {
  return useSyncExternalStore(follow, () => (width().matches ? DESK : PHONE));
}

/** How many columns stand before the cells. */
export function columnsBefore({ mastered, active }: Sizes): number {
  return 1 + (mastered > 0 ? 1 : 0) + (active > 0 ? 1 : 0);
}

/** The same in CSS pixels, as scrolling counts them. */
export function inPixels({ name, mastered, active, cell, head }: Sizes) {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return { before: (name + mastered + active) * rem, pinned: name * rem, above: head * rem, cell: cell * rem };
}

/** The same for the style sheet. */
export function asVariables(sizes: Sizes): Record<`--${string}`, string> {
  return Object.fromEntries(Object.entries(sizes).map(([name, rem]) => [`--${name}`, `${rem}rem`]));
}
