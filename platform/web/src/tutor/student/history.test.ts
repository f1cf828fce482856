import { describe, expect, it } from "vitest";
import { STUDENT } from "../examples";
import { conceptsOf, filtered, readFilter } from "./history";

const { history } = STUDENT;
const outcomes = (query: string) =>
  filtered(history, readFilter(new URLSearchParams(query))).map(({ answer }) => answer.outcome);

describe("the history", () => {
  it("is filtered by result, kind and concept together", () => {
    expect(outcomes("")).toEqual(["correct", "incorrect"]);
    expect(outcomes("outcome=incorrect")).toEqual(["incorrect"]);
    expect(outcomes("mode=practice")).toEqual(["correct"]);
    expect(outcomes("concept=span&outcome=correct")).toEqual([]);
    expect(outcomes("outcome=unheard-of")).toEqual(["correct", "incorrect"]);
  });

  it("names each concept once, by title", () => {
    expect(conceptsOf([...history, ...history], "en").map(({ title }) => title)).toEqual(["Span", "Vectors"]);
  });
});
