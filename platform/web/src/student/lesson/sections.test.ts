import { describe, expect, test } from "vitest";
import { codePoints } from "@/shared/components/RichTextPlaces";
import { kindOf, splitSections, within } from "./sections";

const LESSON = `Opening 😀.

## Definition

Text.

\`\`\`
## not a heading: worked example
\`\`\`

$$
## nor this
$$

## Worked example

Steps. $$a$$

## Common mistakes

- One.

## Explain it yourself

Why?
`;

describe("sections of a lesson", () => {
  test("are set apart by their headings, in both languages", () => {
    expect(splitSections(LESSON).map(({ kind }) => kind)).toEqual(["plain", "example", "mistakes", "prompt"]);
    expect(["例题", "常见错误", "自己解释", "运算规则"].map(kindOf)).toEqual([
      "example",
      "mistakes",
      "prompt",
      "plain",
    ]);
  });

  test("together are the lesson, each where it says", () => {
    const sections = splitSections(LESSON);
    expect(sections.map(({ source }) => source).join("")).toBe(LESSON);
    for (const { source, start } of sections) {
      expect(
        codePoints(LESSON)
          .slice(start, start + codePoints(source).length)
          .join(""),
      ).toBe(source);
    }
  });

  test("take their share of a cited passage", () => {
    const [, example] = splitSections(LESSON);
    if (!example) throw new Error("no example");
    const start = codePoints(LESSON.slice(0, LESSON.indexOf("Steps."))).length;
    const range = within(example, { start, end: start + 6 });
    expect(range && codePoints(example.source).slice(range.start, range.end).join("")).toBe("Steps.");
    expect(within(example, { start: 0, end: 4 })).toBeNull();
    expect(within(example, null)).toBeNull();
  });
});
