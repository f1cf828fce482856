import katex, { ParseError } from "katex";
import { useLayoutEffect, useRef } from "react";
import "katex/dist/katex-swap.min.css";
import styles from "./RichText.module.css";

/** Draws TeX into an element as nodes: HTML for the eye, MathML for screen readers. */
export function drawFormula(tex: string, element: HTMLElement, display: boolean): void {
  try {
    katex.render(tex, element, {
      displayMode: display,
      output: "htmlAndMathml",
      strict: "ignore",
      trust: false,
      maxSize: 30,
      macros: { "\\pmb": "\\boldsymbol" }, // KaTeX draws \pmb by a style attribute, which the page's policy forbids
      throwOnError: true, // KaTeX's own way of showing an error is a style attribute too
    });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const source = document.createElement("code");
    source.textContent = tex;
    element.replaceChildren(source);
  }
}

/** A formula. One that is too wide scrolls in its own box: `markScrollBoxes` makes that box focusable. */
export function Formula({ tex, display, cited }: { tex: string; display: boolean; cited: boolean }) {
  const drawing = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (drawing.current) drawFormula(tex, drawing.current, display);
  }, [tex, display]);
  const look = [display ? styles.display : styles.formula, cited && styles.cited].filter(Boolean).join(" ");
  return (
    <span className={look} data-scrolls={display ? "formula" : "inline-formula"} data-cited={cited || undefined}>
      <span ref={drawing} />
    </span>
  );
}
