import { describe, expect, it } from "vitest";
import { CLASS } from "../examples";
import { csv, heatMapLines } from "./csv";

describe("the CSV", () => {
  it("quotes what would break a line", () => {
    expect(csv([["a,b", 'say "x"', "two\nlines", 1]])).toBe('"a,b","say ""x""","two\nlines",1\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("makes %j harmless in a spreadsheet", (text) => {
    expect(csv([[text]]).replace(/^"/, "")).toMatch(/^'/);
  });

  it("leaves numbers and ordinary names as they are", () => {
    expect(csv([["Ada", -0.5, "a=b"]])).toBe("Ada,-0.5,a=b\r\n");
  });

  it("has a line for each student: estimates where there are any, else the status", () => {
    const words = { student: "Student", lastActive: "Last active", mastered: "Mastered", status: (s: string) => s };
    expect(heatMapLines(CLASS, words).slice(0, 3)).toEqual([
      ["Student", "Last active", "Mastered", "Vectors", "Span", "Basis"],
      ["Ada", "2026-11-23T12:00:00Z", 1, 0.97, 0.46, "not-started"],
      ["Bo", "2026-11-01T12:00:00Z", 1, 0.9, "not-enough-data", "not-started"],
    ]);
  });
});
