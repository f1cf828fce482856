import { describe, expect, it } from "vitest";
import type { AttemptView, ConceptMastery, MasteryChange } from "@/api/types";
import { answerText, isClosed, joinChanges, verdictOf } from "./attempts";

function attempt(changes: Partial<AttemptView> = {}): AttemptView {
  return {
    id: "1",
    concept: { id: "dot-product", title: "Dot product" },
    offering_id: "2",
    template_id: "t",
    mode: "practice",
    kind: "numeric",
    language: "en",
    stem: "?",
    options: [],
    prompts: [],
    names: [],
    needs_unit: false,
    gaps: [],
    columns: [],
    rows: [],
    rubric: null,
    hints: [],
    hints_left: 5,
    tries_allowed: 2,
    tries_left: 2,
    issued_at: "2026-01-01T00:00:00Z",
    expires_at: "2026-01-02T00:00:00Z",
    responses: [],
    solution: null,
    ...changes,
  };
}

function response(outcome: "correct" | "incorrect", gave_up = false): AttemptView["responses"][number] {
  return {
    response_id: "3",
    text: "4",
    chosen: [],
    entries: [],
    outcome,
    score: outcome === "correct" ? 1 : 0,
    feedback: null,
    gave_up,
    answered_at: "2026-01-01T00:01:00Z",
    hints: 0,
    seconds: null,
    confidence: null,
    misconception: null,
  };
}

function mastery(probability: number): ConceptMastery {
  return {
    concept_id: "c",
    status: "learning",
    probability,
    low: 0,
    high: 1,
    recall: null,
    answers: 1,
    last_answer_at: null,
  };
}

describe("an exercise", () => {
  it("is open with a verdict after a wrong answer while tries are left", () => {
    const tried = attempt({ responses: [response("incorrect")], tries_left: 1 });
    expect([isClosed(tried), verdictOf(tried)]).toEqual([false, "incorrect"]);
  });

  it("is closed by a right answer, by the last try and by asking for the solution", () => {
    expect(verdictOf(attempt({ responses: [response("correct")] }))).toBe("correct");
    expect(isClosed(attempt({ responses: [response("correct")] }))).toBe(true);
    expect(verdictOf(attempt({ responses: [response("incorrect")], tries_left: 0 }))).toBe("closed");
    expect(verdictOf(attempt({ responses: [response("incorrect", true)], tries_left: 1 }))).toBe("gaveUp");
  });

  it("says what was chosen by the texts of the options", () => {
    const choice = attempt({
      options: [
        { id: "a", text: "one" },
        { id: "b", text: "two" },
      ],
    });
    expect(answerText(choice, "", ["b"])).toBe("two");
    expect(answerText(choice, "3/4", [])).toBe("3/4");
  });
});

it("joins changes from before the first answer to after the last", () => {
  const change = (before: number, after: number): MasteryChange => ({
    concept_id: "c",
    title: "C",
    before: mastery(before),
    after: mastery(after),
  });
  const [joined] = joinChanges([change(0.3, 0.5)], [change(0.5, 0.8)]);
  expect([joined?.before.probability, joined?.after.probability]).toEqual([0.3, 0.8]);
});
