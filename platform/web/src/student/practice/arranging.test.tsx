import { fireEvent, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { useState } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import type { AttemptView } from "@/api/types";
import { startLanguages, withWords } from "@/languages/i18n";
import { matched, moved, orderOf, rightOf } from "./arranging";
import { answerText } from "./attempts";
import { MatchAnswer } from "./MatchAnswer";
import { OrderAnswer } from "./OrderAnswer";

const options = [
  { id: "a", text: "third" },
  { id: "b", text: "first" },
  { id: "c", text: "second" },
];
const prompts = [
  { id: "1", text: "one" },
  { id: "2", text: "two" },
];

function attempt(kind: AttemptView["kind"]): AttemptView {
  return { kind, options, prompts, language: "en" } as AttemptView;
}

function Entering({ kind }: { kind: "ordering" | "matching" }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const Answer = kind === "ordering" ? OrderAnswer : MatchAnswer;
  return (
    <>
      <Answer attempt={attempt(kind)} chosen={chosen} setChosen={setChosen} fault={null} disabled={false} />
      <pre>{chosen.join(" ")}</pre>
    </>
  );
}

beforeAll(async () => {
  await withWords(startLanguages());
});

describe("an order", () => {
  it("is the shown one until something has moved, and never loses an item", () => {
    expect(orderOf({ options }, [])).toEqual(["a", "b", "c"]);
    expect(orderOf({ options }, ["c", "a"])).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], "a", "up")).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b", "c"], "c", "down")).toEqual(["a", "b", "c"]);
  });

  it("is entered by buttons alone, which keep the focus on what moves", async () => {
    render(<Entering kind="ordering" />);
    await screen.findByText("third");
    fireEvent.click(screen.getByRole("button", { name: "Move item 1 down" }));
    expect(document.querySelector("pre")?.textContent).toBe("b a c");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move item 2 down" }));
    fireEvent.click(screen.getByRole("button", { name: "Move item 2 down" }));
    expect(document.querySelector("pre")?.textContent).toBe("b c a");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Move item 3 up" }));
    expect(screen.getByRole("status").textContent).toContain("place 3 of 3");
  });

  it("is told in words", () => {
    expect(answerText(attempt("ordering"), "", ["b", "c", "a"])).toBe("first → second → third");
  });
});

describe("pairs", () => {
  it("have one right side for a left one", () => {
    expect(matched(["1:a"], "1", "b")).toEqual(["1:b"]);
    expect(matched(["1:a", "2:b"], "1", "")).toEqual(["2:b"]);
    expect([rightOf(["1:a"], "1"), rightOf(["11:a"], "1")]).toEqual(["a", ""]);
  });

  it("are chosen from lists that are named by their left side", async () => {
    const { container } = render(<Entering kind="matching" />);
    const list = await screen.findByRole("combobox", { name: "two" });
    expect(
      within(list)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["Choose", "A: third", "B: first", "C: second"]);
    fireEvent.change(list, { target: { value: "c" } });
    expect(document.querySelector("pre")?.textContent).toBe("2:c");
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("are told in words", () => {
    expect(answerText(attempt("matching"), "", ["2:c", "1:b"])).toBe("one → first; two → second");
  });
});
