/** Wide formulas and tables scroll in a box of their own; only while they overflow is it a stop of the Tab key. */
import { useEffect, useLayoutEffect, type RefObject } from "react";

function contentWidth(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - parseFloat(paddingLeft || "0") - parseFloat(paddingRight || "0");
}

function blockAround(element: HTMLElement): HTMLElement {
  let block = element.parentElement;
  while (block?.parentElement && /^(inline$|contents)/.test(getComputedStyle(block).display)) {
    block = block.parentElement;
  }
  return block ?? element;
}

function isWide(box: HTMLElement): boolean {
  if (box.dataset.scrolls !== "inline-formula") return box.scrollWidth > box.clientWidth + 1;
  // An inline formula breaks between its parts: it is too wide only when one part is.
  const widest = Math.max(0, ...[...box.querySelectorAll<HTMLElement>(".katex-base")].map((part) => part.offsetWidth));
  return widest > 0 && widest > contentWidth(blockAround(box)) + 1;
}

function setScrollable(box: HTMLElement, wide: boolean, label: string): void {
  if (box.hasAttribute("data-wide") === wide) return;
  if (wide) {
    box.setAttribute("data-wide", "");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", label);
    box.tabIndex = 0;
  } else {
    for (const name of ["data-wide", "role", "aria-label", "tabindex"]) box.removeAttribute(name);
  }
}

/** Makes the boxes that overflow focusable, and the others not. Reads all sizes before it changes anything. */
export function markScrollBoxes(root: HTMLElement, labels: { formula: string; table: string }): void {
  const boxes = [...root.querySelectorAll<HTMLElement>("[data-scrolls]")];
  const wide = boxes.map(isWide);
  boxes.forEach((box, place) =>
    setScrollable(box, wide[place] ?? false, box.dataset.scrolls === "table" ? labels.table : labels.formula),
  );
}

/** Keeps the boxes right while the text, the width or the fonts change. */
export function useScrollBoxes(
  root: RefObject<HTMLElement | null>,
  source: string,
  labels: { formula: string; table: string },
): void {
  const { formula, table } = labels;
  useLayoutEffect(() => {
    if (root.current) markScrollBoxes(root.current, { formula, table });
  }, [root, source, formula, table]);
  useEffect(() => {
    const element = root.current;
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const measure = () => markScrollBoxes(element, { formula, table });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, [root, formula, table]);
}
