/** The sizes of the table in rem: here because what is out of view is not drawn, and its place must be known. */
export interface Sizes {
  name: number;
  mastered: number;
  active: number;
  cell: number;
  head: number;
}

const DESK: Sizes = { name: 11.5, mastered: 4.5, active: 6.75, cell: 2.75, head: 9.5 };
const PHONE: Sizes = { ...DESK, name: 7.5 };

/** The sizes that fit the screen. */
export function fittingSizes(): Sizes {
  return window.matchMedia("(width >= 48rem)").matches ? DESK : PHONE;
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
