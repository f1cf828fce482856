import { describe, expect, it } from "vitest";
import { aCell, aHeatMap, aRow, CLASS } from "../examples";
import { columnTally, finds, lowestEstimate, shown, sorted, tally, type HeatView } from "./model";

const EVERYTHING: HeatView = { sort: "name", backwards: false, status: null, student: "", concept: "" };
const names = (view: Partial<HeatView>) =>
  sorted(CLASS.students, CLASS.concepts, { ...EVERYTHING, ...view }, "en").map(({ display_name }) => display_name);

describe("the order of students", () => {
  it("is by name at first, as the language sorts names", () => {
    const rows = [aRow("Zoë", []), aRow("Älva", []), aRow("Bo", [])];
    expect(sorted(rows, [], EVERYTHING, "en").map(({ display_name }) => display_name)).toEqual(["Älva", "Bo", "Zoë"]);
    expect(names({ backwards: true })).toEqual(["Lucía", "Bo", "Ada"]);
  });

  it("puts who was active longest ago first, and who never was last", () => {
    expect(names({ sort: "active" })).toEqual(["Bo", "Ada", "Lucía"]);
    expect(names({ sort: "active", backwards: true })).toEqual(["Ada", "Bo", "Lucía"]);
  });

  it("counts mastered concepts, equal ones by name either way", () => {
    expect(names({ sort: "mastered" })).toEqual(["Lucía", "Ada", "Bo"]);
    expect(names({ sort: "mastered", backwards: true })).toEqual(["Ada", "Bo", "Lucía"]);
  });

  it("takes the lowest estimate among those with enough data", () => {
    expect(CLASS.students.map(lowestEstimate)).toEqual([0.46, 0.9, 0.3]);
    expect(names({ sort: "lowest" })).toEqual(["Lucía", "Ada", "Bo"]);
    expect(lowestEstimate(aRow("New", [aCell("not-started"), aCell("not-enough-data", 0.1)]))).toBeNull();
  });

  it("follows one concept, and leaves who has not enough data to the end", () => {
    expect(names({ sort: "concept:span" })).toEqual(["Lucía", "Ada", "Bo"]);
    expect(names({ sort: "concept:span", backwards: true })).toEqual(["Ada", "Lucía", "Bo"]);
    expect(names({ sort: "concept:unknown" })).toEqual(["Ada", "Bo", "Lucía"]);
  });
});

describe("the filters", () => {
  const left = (view: Partial<HeatView>) => {
    const { rows, columns } = shown(CLASS, { ...EVERYTHING, ...view }, "en");
    return [rows.map(({ display_name }) => display_name), columns.map(({ concept }) => concept.title)];
  };

  it("find names without regard to case and accents", () => {
    expect(finds(" lucia ", "Lucía Fernández")).toBe(true);
    expect(finds("思", "林思远")).toBe(true);
    expect(finds("bo", "Lucía")).toBe(false);
    expect(left({ student: "LUCIA" })).toEqual([["Lucía"], ["Vectors", "Span", "Basis"]]);
    expect(left({ concept: "s" })[1]).toEqual(["Vectors", "Span", "Basis"]);
    expect(left({ concept: "span" })[1]).toEqual(["Span"]);
  });

  it("keep the rows and columns in which a status occurs", () => {
    expect(left({ status: "fading" })).toEqual([["Lucía"], ["Vectors"]]);
    expect(left({ status: "learning" })).toEqual([
      ["Ada", "Lucía"],
      ["Span", "Basis"],
    ]);
    expect(left({ status: "learning", student: "ada" })).toEqual([["Ada"], ["Span"]]);
    expect(left({ status: "fading", concept: "basis" })).toEqual([[], []]);
  });
});

describe("the counts", () => {
  it("add up to the cells", () => {
    const [ada] = CLASS.students;
    expect(tally(ada?.cells ?? [])).toEqual({
      mastered: 1,
      fading: 0,
      learning: 1,
      "not-enough-data": 0,
      "not-started": 1,
    });
    const { rows, columns } = shown(CLASS, EVERYTHING, "en");
    const [, span] = columns;
    if (!span) throw new Error("no such column");
    expect(columnTally(rows, span)).toMatchObject({ learning: 2, "not-enough-data": 1 });
    expect(columnTally([], span)).toMatchObject({ learning: 0 });
    expect(shown(aHeatMap([], []), EVERYTHING, "en")).toEqual({ rows: [], columns: [] });
  });
});
