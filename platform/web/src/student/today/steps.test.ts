import { describe, expect, it } from "vitest";
import { aPath, aReceipt, aStep, OFFERING, PLAN } from "./examples";
import {
  compareSecond,
  firstUndone,
  isBackAfterAbsence,
  minutesOfSteps,
  shareOfPath,
  specificsOf,
  stepAddress,
  wholeMinutes,
} from "./steps";

const concept = (id: string) => ({ id, title: id });

describe("minutes", () => {
  it("of steps add up to those of the day", () => {
    const minutes = [3, 16.5, 4, 2.5];
    const shown = minutesOfSteps(minutes.map((each) => aStep({ minutes: each })));
    expect(shown.reduce((sum, each) => sum + each, 0)).toBe(26);
    shown.forEach((each, place) => expect(Math.abs(each - (minutes[place] ?? 0))).toBeLessThan(1));
  });

  it("of something are never shown as none", () => {
    expect([wholeMinutes(0.2), wholeMinutes(0)]).toEqual([1, 0]);
  });
});

describe("a step", () => {
  it("is the first undone if its exercises are not all done", () => {
    const done = aStep({ exercises: 2, exercises_done: 2 });
    const half = aStep({ exercises: 4, exercises_done: 1, concepts: [concept("matrices")] });
    expect(firstUndone(aPath({ steps: [done, half] }))).toBe(half);
  });

  it("is first undone if it is a lesson, which has no exercises", () => {
    const lesson = aStep({ kind: "lesson", exercises: 0 });
    expect(firstUndone(aPath({ steps: [lesson] }))).toBe(lesson);
  });

  it("leads to the lesson or to its exercises", () => {
    expect(stepAddress(aStep({ kind: "lesson", exercises: 0 }), PLAN)).toBe(`/learn/${OFFERING}/vectors`);
    expect(stepAddress(aStep(), PLAN)).toBe(`/practise/${OFFERING}/vectors?kind=review&plan=${PLAN}&exercises=2`);
  });

  it("of a quiz leads to the first concept it has not asked about", () => {
    const quiz = aStep({ kind: "quiz", concepts: ["a", "b", "c"].map(concept), exercises: 3, exercises_done: 1 });
    expect(stepAddress(quiz, PLAN)).toContain(`/practise/${OFFERING}/b?`);
  });
});

describe("what makes a reason concrete", () => {
  it("is when it was last answered and how well it is remembered, for a review", () => {
    expect(specificsOf(aStep())).toEqual([
      { key: "lastAnswered", moment: "2026-11-21T08:00:00Z" },
      { key: "recall", share: 0.62 },
    ]);
  });

  it("is where it leads, for something new", () => {
    const path = [concept("goal"), concept("vectors")];
    const step = aStep({}, { reason: "ready-to-learn", path, unlocks: [concept("matrices")] });
    expect(specificsOf(step)).toEqual([
      { key: "leads", concept: "goal" },
      { key: "opens", count: 1 },
    ]);
  });

  it("is what was missed, for a gap", () => {
    const step = aStep({}, { reason: "key-prerequisite", failing: concept("span") });
    expect(specificsOf(step)[0]).toEqual({ key: "failing", concept: "span" });
  });

  it("says nothing of answers where there are none", () => {
    const step = aStep({}, { reason: "still-learning", answers: 0, successes: 0 });
    expect(specificsOf(step)).toEqual([{ key: "chance", share: 0.45 }]);
  });
});

describe("coming back", () => {
  const now = new Date("2026-11-24T08:00:00Z");

  it("is after more than seven days without any answer", () => {
    expect(isBackAfterAbsence(["2026-11-10T08:00:00Z", null], now)).toBe(true);
    expect(isBackAfterAbsence(["2026-11-10T08:00:00Z", "2026-11-18T08:00:00Z"], now)).toBe(false);
  });

  it("is not said to somebody who has never answered", () => {
    expect(isBackAfterAbsence([null], now)).toBe(false);
  });
});

describe("what else there was", () => {
  const second = (value_per_minute: number) => ({
    kind: "lesson" as const,
    concept: concept("svd"),
    minutes: 30,
    value: 1,
    value_per_minute,
  });

  it.each([
    [0.004, "little"],
    [0.05, "less"],
    [0.098, "close"],
    [0.2, "more"],
  ] as const)("with a value of %d for each minute against 0.1 counts as %s", (value, expected) => {
    expect(compareSecond(aReceipt({ runner_up: second(value) })).comparison).toBe(expected);
  });

  it("is nothing without a runner-up", () => {
    expect(compareSecond(aReceipt()).comparison).toBe("none");
  });

  it("is weighed against the whole path", () => {
    const half = aStep({}, { value: 0.3, skipping_costs: 0.3 });
    expect(shareOfPath(half, aPath({ steps: [half, aStep({}, { value: 0.3 })] }))).toBeCloseTo(0.5);
    expect(shareOfPath(half, aPath({ steps: [] }))).toBe(0);
  });
});
