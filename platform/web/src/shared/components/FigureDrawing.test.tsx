import { render, screen } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import type { FigureView } from "@/api/types";
import { startLanguages, withWords } from "@/languages/i18n";
import { Figures, figuresBySource } from "./FigureDrawing";
import RichText from "./RichText";

const FIGURE: FigureView = {
  source: 'alt = "一个箭头 -> $x$"\n',
  alternative: "一个箭头",
  caption: "图",
  width: 480,
  height: 300,
  shapes: [
    { role: "stroke", tone: 1, dashed: true, path: "M0 0 L1 1", text: "", x: 0, y: 0, anchor: "middle" },
    { role: "label", tone: 0, dashed: false, path: "", text: "<v>", x: 10, y: 20, anchor: "start" },
  ],
};
const BLOCK = `第一段。\n\n\`\`\`figure\n${FIGURE.source}\`\`\`\n\n后面。`;

beforeAll(() => withWords(startLanguages("en")));

describe("figures of a text", () => {
  test("stand where the text has their block, with their words", () => {
    const { container } = render(
      <Figures value={figuresBySource([FIGURE])}>
        <RichText source={BLOCK} lang="zh" />
      </Figures>,
    );
    const drawing = screen.getByRole("img", { name: "一个箭头" });
    expect(drawing.querySelector("path")?.getAttribute("d")).toBe("M0 0 L1 1");
    expect(drawing.querySelector("text")?.textContent).toBe("<v>");
    expect(screen.getByText("图").tagName).toBe("FIGCAPTION");
    expect(container.querySelector("pre")).toBeNull();
    expect(container.textContent).toContain("后面。");
  });

  test("that were not drawn are shown as they are written, and other code is left alone", () => {
    const { container } = render(<RichText source={`${BLOCK}\n\n\`\`\`python\nx = 1\n\`\`\``} />);
    expect(container.querySelectorAll("pre")).toHaveLength(2);
    expect(screen.queryByRole("img")).toBeNull();
  });
});
