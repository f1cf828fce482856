import { describe, expect, test } from "vitest";
import { citationPath, fingerprint, readPassage, stillSays } from "./citing";

const TEXT = "😀 The dot product is a number. It may be zero.";
const quote = "It may be zero.";
const start = Array.from(TEXT).length - quote.length;
const path = citationPath("offering", {
  passage_id: "p",
  course_id: "linear-algebra",
  course_version: "0123456789abcdef",
  concept: { id: "dot-product", title: "Dot product" },
  language: "en",
  source: "lesson",
  start,
  end: start + quote.length,
  content_hash: "h",
  quote,
});

function passage(search: string) {
  const read = readPassage(search);
  if (!read) throw new Error("no citation");
  return read;
}

describe("a link to a passage", () => {
  test("names the place and what stood there", () => {
    expect(path).toContain("/learn/offering/dot-product?cite=");
    expect(passage(path.slice(path.indexOf("?")))).toMatchObject({
      source: "lesson",
      language: "en",
      start,
      print: fingerprint(quote),
    });
  });

  test("fits the text it was made from, and no other", () => {
    const cited = passage(path.slice(path.indexOf("?")));
    expect(stillSays(TEXT, cited)).toBe(true);
    expect(stillSays(TEXT.replace("zero", "null"), cited)).toBe(false);
    expect(stillSays(`New. ${TEXT}`, cited)).toBe(false);
    expect(stillSays("short", cited)).toBe(false);
  });

  test("written by hand is believed where there is text", () => {
    expect(stillSays(TEXT, passage("?cite=lesson:en:2-9"))).toBe(true);
    expect(stillSays(TEXT, passage("?cite=lesson:en:9-9"))).toBe(false);
    expect(readPassage("?cite=elsewhere:en:1-2")).toBeNull();
  });
});
