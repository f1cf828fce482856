import { fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import { useState } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import type { AttemptView } from "@/api/types";
import { startLanguages, withWords } from "@/languages/i18n";
import { answerText } from "./attempts";
import { filled, gapsIn, withBlanks } from "./gaps";
import { ClozeAnswer, TableAnswer } from "./GapsAnswer";

const gaps = [
  { id: "1", kind: "numeric", options: [], needs_unit: true },
  {
    id: "2",
    kind: "single-choice",
    options: [
      { id: "a", text: "rises" },
      { id: "b", text: "falls" },
    ],
    needs_unit: false,
  },
];

const shown = {
  kind: "cloze",
  language: "en",
  stem: "直线的斜率是 [[1]], and the line [[2]].",
  gaps,
  columns: ["$x$", "value"],
  rows: [
    ["$1$", "[[1]]"],
    ["$2$", "[[2]]"],
  ],
} as unknown as AttemptView;

function Entering({ kind, fault = null }: { kind: "cloze" | "table"; fault?: string | null }) {
  const [entries, setEntries] = useState<string[]>([]);
  const Answer = kind === "cloze" ? ClozeAnswer : TableAnswer;
  return (
    <>
      <Answer attempt={shown} entries={entries} setEntries={setEntries} fault={fault} disabled={false} />
      <pre>{JSON.stringify(entries)}</pre>
    </>
  );
}

beforeAll(async () => {
  await withWords(startLanguages());
  await import("@/shared/components/RichText"); // loaded lazily: here it need not be waited for
}, 60_000);

describe("gaps", () => {
  it("are found by code points and read as blanks", () => {
    expect(gapsIn("𝒙 is [[2]] or [[1]]!")).toEqual({
      source: "𝒙 is  or !",
      places: [
        { id: "2", at: 5 },
        { id: "1", at: 9 },
      ],
    });
    expect(withBlanks("It is [[1]].")).toBe("It is ____ (1).");
    expect(filled(shown, [], "2", "b")).toEqual(["", "b"]);
    expect(answerText(shown, "", [], ["3 m", "b"])).toBe("(1) 3 m, (2) falls");
  });

  it.each(["cloze", "table"] as const)("of a %s are entered where they stand", async (kind) => {
    const { container } = render(<Entering kind={kind} />);
    const number = await screen.findByRole("textbox", { name: "Gap 1 of 2, a number with its unit" });
    fireEvent.change(number, { target: { value: "3 m" } });
    fireEvent.change(screen.getByRole("combobox", { name: "Gap 2 of 2" }), { target: { value: "b" } });
    expect(container.querySelector("pre")?.textContent).toBe('["3 m","b"]');
    expect(screen.getByRole("textbox")).toBe(number);
    expect(container.textContent).not.toContain("[[");
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it("say what is wrong with them", async () => {
    render(<Entering kind="cloze" fault="Please answer every part." />);
    expect((await screen.findByRole("alert")).textContent).toBe("Please answer every part.");
    expect(screen.getByRole("combobox").getAttribute("aria-describedby")).toBe("gaps-fault");
  });
});
