/** Paths and steps for the tests of these pages. */
import type { ForecastView, MasteryChange, PathView, ReceiptView, StepView } from "@/api/types";

export const OFFERING = "11111111-1111-4111-8111-111111111111";
export const PLAN = "22222222-2222-4222-8222-222222222222";

export function aReceipt(over: Partial<ReceiptView> = {}): ReceiptView {
  return {
    rank: 0,
    reason: "due",
    answers: 9,
    successes: 6,
    failures_in_row: 0,
    last_answer: "2026-11-21T08:00:00Z",
    goal: `course:${OFFERING}`,
    path: [{ id: "vectors", title: "Vectors" }],
    probability_now: 0.45,
    probability_after: 0.75,
    recall_now: 0.62,
    recall_after: 1,
    recall_at_horizon: 0.56,
    recall_if_skipped: 0.41,
    horizon_days: 30,
    importance: 1.2,
    retained_if_done: 0.24,
    retained_if_skipped: 0.03,
    already_covered: 0,
    minutes: 3,
    direct: 0.2,
    information: 0,
    knocked_out: 0.1,
    unlocked: 0,
    value: 0.3,
    value_per_minute: 0.1,
    knocks_out: [],
    unlocks: [],
    runner_up: null,
    skipping_costs: 0.3,
    failing: null,
    ...over,
  };
}

export function aStep(over: Partial<StepView> = {}, receipt: Partial<ReceiptView> = {}): StepView {
  return {
    index: 0,
    kind: "review",
    concepts: [{ id: "vectors", title: "Vectors" }],
    offering_id: OFFERING,
    minutes: 3,
    exercises: 2,
    exercises_done: 0,
    assignment: null,
    swapped_in: false,
    receipt: aReceipt(receipt),
    ...over,
  };
}

export function aPath(over: Partial<PathView> = {}): PathView {
  const steps = over.steps ?? [aStep()];
  return {
    plan_id: PLAN,
    issued_at: "2026-11-24T08:00:00Z",
    day: "2026-11-24",
    budget_minutes: 30,
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    steps,
    message: null,
    deferred: [],
    postponed: [],
    pinned: [],
    contested: [],
    spared: [],
    related: null,
    finished_today: 0,
    state_version: 1,
    model_version: "1",
    ...over,
  };
}

/** A concept that moved from one chance to another; `answered` when an answer was about it. */
export function aChange(id: string, from: number, to: number, answered = true): MasteryChange {
  const at = (probability: number, answers: number) => ({
    concept_id: id,
    status: "learning" as const,
    probability,
    low: Math.max(0, probability - 0.1),
    high: Math.min(1, probability + 0.1),
    recall: null,
    answers,
    last_answer_at: null,
  });
  return { concept_id: id, title: id, before: at(from, 1), after: at(to, answered ? 2 : 1) };
}

export function aForecast(over: Partial<ForecastView> = {}): ForecastView {
  return {
    offering_id: OFFERING,
    whole_course: true,
    title: null,
    deadline: "2027-02-01",
    message: null,
    earliest: "2026-12-10",
    middle: "2027-01-10",
    latest: "2027-03-10",
    chance_by_deadline: 0.6,
    mastered_by_deadline: { low: 10, middle: 12, high: 14 },
    mastered: 5,
    concepts: 24,
    stated_minutes: 300,
    minutes_a_day: 30,
    usual_minutes: 20,
    active_days: 9,
    days: 14,
    ...over,
  };
}
