import { render, screen } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { startLanguages, withWords } from "@/languages/i18n";
import { aChange, aPath, aStep } from "./examples";
import WhatChanged from "./WhatChanged";

const about = (id: string) => aStep({ concepts: [{ id, title: id }] });

describe("what changed", () => {
  beforeAll(() => withWords(startLanguages("en")));

  it("names each estimate that moved, with its uncertainty", () => {
    render(<WhatChanged changes={[aChange("Vectors", 0.4, 0.6), aChange("Span", 0.5, 0.45)]} />);
    const [vectors, span] = screen.getAllByRole("listitem");
    expect(vectors?.textContent).toContain("Up from 40% to 60% (probably between 50% and 70%)");
    expect(span?.textContent).toContain("Down from 50% to 45%");
  });

  it("shows a new status beside the old one", () => {
    const change = aChange("Vectors", 0.7, 0.9);
    const mastered = { ...change, after: { ...change.after, status: "mastered" as const } };
    render(<WhatChanged changes={[mastered]} />);
    expect(screen.getByRole("listitem").textContent).toMatch(/Learning.*Mastered/);
  });

  it("says what was done, what came and what went on the path", () => {
    const before = aPath({ steps: [about("a"), about("b")] });
    const after = aPath({ steps: [about("c")], finished_today: 1 });
    render(<WhatChanged changes={[aChange("a", 0.4, 0.6)]} before={before} after={after} />);
    const rows = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(rows.slice(1)).toEqual([
      "Done: Review · a 3 min",
      "New: Review · c 3 min",
      "No longer today: Review · b 3 min",
    ]);
  });

  it("says that nothing moved", () => {
    render(<WhatChanged changes={[]} before={aPath()} after={aPath()} />);
    expect(screen.getByText(/No estimate moved visibly/)).toBeDefined();
    expect(screen.getByText("Your path stays as it was.")).toBeDefined();
  });
});
