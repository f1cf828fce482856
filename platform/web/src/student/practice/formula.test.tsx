import { fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import { useState } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { startLanguages, withWords } from "@/languages/i18n";
import cases from "../../../../../tests/fixtures/formulas.json";
import { FormulaAnswer } from "./FormulaAnswer";
import { readFormula } from "./formula";

function Entering() {
  const [text, setText] = useState("");
  return <FormulaAnswer text={text} setText={setText} names={["x"]} fault={null} disabled={false} />;
}

beforeAll(async () => {
  await withWords(startLanguages());
  await import("@/shared/components/Mathematics"); // loaded lazily: here it need not be waited for
}, 60_000);

describe("a typed formula", () => {
  it.each(cases)("is read as the grader reads it: $typed", ({ typed, names, latex, problem }) => {
    expect(readFormula(typed, names)).toEqual(latex === undefined ? { problem } : { latex });
  });

  it("never makes the page fail, whatever is typed", () => {
    for (const typed of ["9".repeat(400), "\ud800", "^".repeat(200), "((((", "𝒙", "‮x", "x^".repeat(100)]) {
      expect(() => readFormula(typed, ["x"])).not.toThrow();
    }
  });

  it("is shown as it is read while it is typed, and says when it is not complete", async () => {
    const { container } = render(<Entering />);
    const field = screen.getByRole("textbox", { name: /answer/i });
    fireEvent.change(field, { target: { value: "x^2/" } });
    expect(container.querySelector("[data-preview]")?.textContent).toContain("Not a complete formula");
    fireEvent.change(field, { target: { value: "x^2/3" } });
    expect(await screen.findByText("Read as", { exact: false })).toBeTruthy();
    await expect.poll(() => container.querySelector("[data-preview] math")?.textContent).toContain("3");
    fireEvent.click(screen.getByRole("button", { name: "Insert √" }));
    expect((field as HTMLInputElement).value).toContain("sqrt(");
    expect((await axe.run(container)).violations).toEqual([]);
  });
});
