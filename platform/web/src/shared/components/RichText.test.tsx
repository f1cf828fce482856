import { render, screen } from "@testing-library/react";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startLanguages, withWords } from "@/languages/i18n";
import RichText from "./RichText";
import { safeAddress } from "./RichTextParts";
import { codePoints, sourceOffsets, utf16Offset } from "./RichTextPlaces";
import { markScrollBoxes } from "./RichTextScroll";

const scrolled = vi.fn();
beforeAll(() => withWords(startLanguages("en")));
beforeEach(() => {
  scrolled.mockReset();
  Element.prototype.scrollIntoView = scrolled;
});

const draw = (source: string, more: Partial<Parameters<typeof RichText>[0]> = {}) =>
  render(<RichText source={source} {...more} />).container;
const cited = (root: HTMLElement) => [...root.querySelectorAll("[data-cited]")].map((mark) => mark.textContent);
const part = (source: string, text: string) => {
  const start = codePoints(source.slice(0, source.indexOf(text))).length;
  return { start, end: start + codePoints(text).length };
};

describe("RichText", () => {
  test("draws formulas with MathML for screen readers and hides the drawing from them", () => {
    const root = draw("The number $a+b$ and\n\n$$\nc^2\n$$");
    expect(root.querySelectorAll("math")).toHaveLength(2);
    expect(root.querySelectorAll("math[display='block']")).toHaveLength(1);
    for (const drawing of root.querySelectorAll(".katex-html"))
      expect(drawing.getAttribute("aria-hidden")).toBe("true");
  });

  test("draws a formula between two dollars on one line as a display", () => {
    expect(draw("Then\n\n$$x=1.$$").querySelector("math")?.getAttribute("display")).toBe("block");
  });

  test("shows the source of a formula that cannot be read", () => {
    expect(draw("$\\frac{1$").querySelector("code")?.textContent).toBe("\\frac{1");
  });

  test("shows HTML as text and drops addresses of other kinds", () => {
    const root = draw(
      "<img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](https://example.org) ![c](https://e.org/c.png)",
    );
    expect(root.textContent).toContain("<img src=x onerror=alert(1)>");
    expect(root.querySelector("img")).toBeNull();
    const links = screen.getAllByRole("link");
    expect(links.map((link) => link.textContent)).toEqual(["b"]);
    expect(links[0]?.getAttribute("rel")).toContain("noopener");
  });

  test("knows safe addresses", () => {
    expect(["/a", "#b", "https://c.org", "mailto:d@e.f", "data:text/html,x", "javascript:g"].map(safeAddress)).toEqual([
      "/a",
      "#b",
      "https://c.org",
      "",
      "",
      "",
    ]);
  });

  test("draws no blocks inside a line", () => {
    const root = draw("## Not a heading\n\n- **bold** $x$", { inline: true });
    expect(root.querySelector("p, h2, ul, li, div:not([class=''])")).toBeNull();
    expect(root.querySelector("strong")?.textContent).toBe("bold");
  });

  test("marks what a citation names, counted in code points, and scrolls to it once", () => {
    const source = "😀 𝒜 first. **Second** one.\n\n- a list\n- with *what* is meant";
    const highlight = part(source, "with *what* is");
    const view = render(<RichText source={source} highlight={highlight} />);
    expect(cited(view.container)).toEqual(["with ", "what", " is"]);
    view.rerender(<RichText source={source} highlight={{ ...highlight }} />);
    expect(scrolled).toHaveBeenCalledTimes(1);
  });

  test("marks across formulas, escapes and continued lines", () => {
    const source = "1. Before \\*star\\* &amp; more\n   goes $x$ on; after.";
    const root = draw(source, { highlight: part(source, "&amp; more\n   goes $x$ on;") });
    const marks = cited(root);
    expect(marks[0]).toBe("& more\ngoes ");
    expect(marks[2]).toBe(" on;");
    expect(root.querySelector("li")?.textContent).toContain("Before *star* ");
  });

  test("marks nothing where the range is empty or outside", () => {
    expect(cited(draw("short", { highlight: { start: 3, end: 3 } }))).toEqual([]);
    expect(cited(draw("short", { highlight: { start: 900, end: 950 } }))).toEqual([]);
  });

  test("sets notes in after their place", () => {
    const source = "One. Two.\n\n$$\nx\n$$\n\n**Three.**";
    const notes = ["One.", "Two.", "x\n$$", "Three."].map((text, place) => ({
      at: part(source, text).end,
      content: <sup>[{place}]</sup>,
    }));
    const root = draw(source, { notes });
    expect([...root.querySelectorAll("sup")].map((each) => each.textContent)).toEqual(["[0]", "[1]", "[2]", "[3]"]);
    expect(root.querySelector("p")?.textContent).toBe("One.[0] Two.[1]");
    expect(root.querySelector("strong")?.textContent).toBe("Three.[3]");
  });

  test("reads emphasis next to Chinese punctuation", () => {
    const source = "这是：**把分量相加，而不是相乘。**这里是**“点积”**的，`a。**是`。";
    const root = draw(source, { highlight: part(source, "相乘。**这里") });
    expect([...root.querySelectorAll("strong")].map((each) => each.textContent)).toEqual([
      "把分量相加，而不是相乘。",
      "“点积”",
    ]);
    expect(root.querySelector("code")?.textContent).toBe("a。**是");
    expect(cited(root)).toEqual(["相乘。", "这里"]);
  });

  test("joins Chinese lines without a space and keeps a formula with its comma", () => {
    expect(draw("第一行\n第二行").textContent).toBe("第一行第二行");
    const root = draw("so ($x$), then");
    const together = root.querySelector("p > span");
    expect(together?.firstChild?.textContent).toBe("(");
    expect(together?.lastChild?.textContent).toBe("),");
    expect(together?.nextSibling?.textContent).toBe(" then");
  });
});

describe("places", () => {
  test("count code points", () => {
    expect(utf16Offset("a😀b", 2)).toBe(3);
    expect(utf16Offset("ab", 9)).toBe(2);
  });

  test("of a value in its source", () => {
    expect(sourceOffsets("a*b&c", "a\\*b&amp;c")).toEqual([0, 2, 3, 4, 9, 10]);
    expect(sourceOffsets("a\nb", "a\n  > b")).toEqual([0, 1, 6, 7]);
  });
});

describe("scroll boxes", () => {
  test("are stops of the Tab key only while they overflow", () => {
    const root = draw("| a | b |\n|---|---|\n| 1 | 2 |");
    const box = root.querySelector<HTMLElement>("[data-scrolls=table]");
    if (!box) throw new Error("no table");
    const labels = { formula: "formula", table: "table" };
    Object.defineProperty(box, "scrollWidth", { configurable: true, value: 500 });
    markScrollBoxes(root, labels);
    expect(box.tabIndex).toBe(0);
    expect(box.getAttribute("aria-label")).toBe("table");
    Object.defineProperty(box, "scrollWidth", { configurable: true, value: 0 });
    markScrollBoxes(root, labels);
    expect(box.hasAttribute("tabindex")).toBe(false);
  });
});
