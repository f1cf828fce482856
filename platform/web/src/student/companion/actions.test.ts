import { describe, expect, test } from "vitest";
import type { ActionView } from "@/api/types";
import { codes } from "@/languages/en/codes";
import { offersOf, targetOf } from "./actions";

type Code = ActionView["code"];
const all = Object.keys(codes.action) as Code[];
const rank = { id: "rank", title: "Rank" };

describe("steps of a reply", () => {
  test.each(all)("%s leads somewhere with and without a concept", (code) => {
    for (const concept of [rank, null]) {
      const target = targetOf({ code, concept }, "o", false);
      if (target.kind === "page") expect(target.to).toMatch(/^\//);
      else expect(["ask-tutor", "choose"]).toContain(code);
    }
  });

  test("about a concept lead to its pages", () => {
    const to = (code: Code) => targetOf({ code, concept: rank }, "o", false);
    expect(to("open-lesson")).toEqual({ kind: "page", to: "/learn/o/rank" });
    expect(to("see-worked-example")).toEqual({ kind: "page", to: "/learn/o/rank#worked-example" });
    expect(to("practise")).toEqual({ kind: "page", to: "/practise/o/rank" });
    expect(to("show-map")).toEqual({ kind: "page", to: "/map" });
  });

  test("back to the exercise stay on its page, where what was typed is", () => {
    expect(targetOf({ code: "return-to-exercise", concept: rank }, "o", true)).toEqual({ kind: "back" });
    expect(targetOf({ code: "return-to-exercise", concept: rank }, "o", false)).toEqual({
      kind: "page",
      to: "/practise/o/rank",
    });
  });

  test("that lead to the same place are offered once", () => {
    const offers = offersOf(
      [
        { code: "show-progress", concept: null },
        { code: "today", concept: null },
        { code: "show-map", concept: null },
      ],
      "o",
      false,
    );
    expect(offers.map(({ action }) => action.code)).toEqual(["show-progress", "today"]);
  });
});
