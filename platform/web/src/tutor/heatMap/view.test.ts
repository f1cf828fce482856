import { beforeEach, describe, expect, it, vi } from "vitest";
import { aCell } from "../examples";
import { stripBackground } from "./Strip";
import { placeAfter } from "./useActiveCell";
import { readChoices } from "./useHeatView";
import { touched } from "./useWindow";

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
});

describe("the choices in an address", () => {
  it("are read back", () => {
    const query = new URLSearchParams("view=table&sort=concept:span&order=down&status=fading&student=a&concept=b");
    expect(readChoices(query)).toEqual({
      arrangement: "table",
      sort: "concept:span",
      backwards: true,
      status: "fading",
      student: "a",
      concept: "b",
    });
  });

  it("count as not chosen where they are unknown; a narrow screen begins with the students", () => {
    expect(readChoices(new URLSearchParams("view=cube&sort=luck&order=up&status=great"))).toEqual({
      arrangement: "students",
      sort: "name",
      backwards: false,
      status: null,
      student: "",
      concept: "",
    });
  });
});

describe("what of a large table is drawn", () => {
  it("is what is in view and a step around it, never more than there is", () => {
    expect(touched(0, 800, 44, 250)).toEqual([0, 32]);
    expect(touched(4400, 5200, 44, 250)).toEqual([88, 128]);
    expect(touched(10_800, 11_600, 44, 250)).toEqual([232, 250]);
    expect(touched(10_800, 11_600, 44, 20)).toEqual([20, 20]);
    expect(touched(-500, 10, 44, 20)[0]).toBe(0);
  });

  it("covers every cell in view, wherever it is scrolled to", () => {
    for (let start = 0; start < 9000; start += 37) {
      const [from, to] = touched(start, start + 777, 44, 250);
      expect(from * 44).toBeLessThanOrEqual(start);
      expect(to * 44).toBeGreaterThanOrEqual(Math.min(start + 777, 250 * 44));
    }
  });
});

describe("arrow keys", () => {
  it("lead to the neighbour and stop at the edges", () => {
    const from = { row: 0, column: 1 };
    expect(placeAfter("ArrowLeft", from, 2, 3)).toEqual({ row: 0, column: 0 });
    expect(placeAfter("ArrowUp", from, 2, 3)).toEqual(from);
    expect(placeAfter("ArrowDown", from, 2, 3)).toEqual({ row: 1, column: 1 });
    expect(placeAfter("ArrowRight", { row: 0, column: 2 }, 2, 3)).toEqual({ row: 0, column: 2 });
    expect(placeAfter("End", from, 2, 3)).toEqual({ row: 0, column: 2 });
    expect(placeAfter("Home", from, 2, 3)).toEqual({ row: 0, column: 0 });
    expect(placeAfter("a", from, 2, 3)).toBeNull();
  });
});

describe("the strip", () => {
  it("gives every cell its share", () => {
    expect(stripBackground([aCell("mastered"), aCell("learning")])).toBe(
      "linear-gradient(to right, var(--mastery-mastered) 0.000% 50.000%, var(--mastery-learning) 50.000% 100.000%)",
    );
  });
});
