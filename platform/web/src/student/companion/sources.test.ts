import { describe, expect, test } from "vitest";
import { asPlainText, groupSources, numberSources, type CitationView } from "./sources";

const cite = (
  quote: string,
  start: number,
  source: CitationView["source"] = "lesson",
  concept = "rank",
): CitationView => ({
  passage_id: `${concept}/${start}`,
  course_id: "linear-algebra",
  course_version: "0123456789abcdef",
  concept: { id: concept, title: concept },
  language: "en",
  source,
  start,
  end: start + quote.length,
  content_hash: "x",
  quote,
});

describe("sources of an answer", () => {
  test("stand after the sentences that rest on them", () => {
    const answer = "One is first. Two\nis second. And one is first again.";
    const sources = numberSources(answer, [cite("One is first.", 0), cite("Two is second.", 20)]);
    expect(sources.map(({ number, at }) => [number, at])).toEqual([
      [1, "One is first.".length],
      [2, "One is first. Two\nis second.".length],
    ]);
  });

  test("are found without the marks that their paragraph has in the lesson", () => {
    const answer = "A mistake: **Losing a sign** often.\n\n**Norm.** The length.";
    const sources = numberSources(answer, [cite("- **Losing a sign** often.", 5), cite("**Norm.\nThe length.", 50)]);
    expect(sources.map(({ at }) => at)).toEqual([answer.indexOf("\n"), answer.length]);
  });

  test("stand after the end of an emphasis, counted in characters", () => {
    const [source] = numberSources("😀 **so.** Next", [cite("so.", 0)]);
    expect(source?.at).toBe("x **so.**".length);
  });

  test("without their words in the answer are listed all the same", () => {
    expect(numberSources("Something else.", [cite("Not there.", 3)])).toMatchObject([{ number: 1, at: null }]);
  });

  test("are numbered once for each place, and grouped by text", () => {
    const citations = [cite("a.", 0), cite("d.", 0, "definition"), cite("a.", 0), cite("b.", 9)];
    const sources = numberSources("a. d. a. b.", citations);
    expect(sources.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(groupSources(sources).map((group) => group.map(({ number }) => number))).toEqual([[1, 3], [2]]);
  });

  test("are named in the text that is copied", () => {
    const sources = numberSources("a.", [cite("a.", 0)]);
    expect(asPlainText("a.", sources, () => "Rank, lesson")).toBe("a.\n\n[1] Rank, lesson");
    expect(asPlainText("Hello.", [], () => "")).toBe("Hello.");
  });
});
