/** A small class for the tests. */
import type { HeatMap, MasteryStatus, StudentPage } from "@/api/types";
import type { HeatCell, HeatRow } from "./heatMap/model";

export const COHORT = "11111111-1111-4111-8111-111111111111";
export const OFFERING = "22222222-2222-4222-8222-222222222222";
export const NOW = new Date("2026-11-24T12:00:00Z");

export function aCell(status: MasteryStatus, probability = 0.5, answers = 10): HeatCell {
  return { status, probability, low: probability - 0.1, high: probability + 0.1, answers };
}

export function aRow(name: string, cells: HeatCell[], changes: Partial<HeatRow> = {}): HeatRow {
  return {
    person_id: `person-${name.toLowerCase()}`,
    display_name: name,
    last_active_at: "2026-11-23T12:00:00Z",
    answers: cells.reduce((sum, { answers }) => sum + answers, 0),
    mastered: cells.filter(({ status }) => status === "mastered").length,
    cells,
    ...changes,
  };
}

export function aHeatMap(titles: string[], students: HeatRow[]): HeatMap {
  return {
    cohort: {
      id: COHORT,
      offering_id: OFFERING,
      name: "First cohort",
      join_code: "6QRHZSRY",
      students: students.length,
    },
    concepts: titles.map((title, level) => ({ id: title.toLowerCase(), title, definition: "", minutes: 10, level })),
    students,
  };
}

/** Three students, three concepts. */
export const CLASS = aHeatMap(
  ["Vectors", "Span", "Basis"],
  [
    aRow("Ada", [aCell("mastered", 0.97), aCell("learning", 0.46), aCell("not-started", 0.5, 0)]),
    aRow("Bo", [aCell("mastered", 0.9), aCell("not-enough-data", 0.2, 1), aCell("not-started", 0.5, 0)], {
      last_active_at: "2026-11-01T12:00:00Z",
    }),
    aRow("Lucía", [aCell("fading", 0.7), aCell("learning", 0.3, 8), aCell("learning", 0.6)], { last_active_at: null }),
  ],
);

export const STUDENT: StudentPage = {
  student: {
    person_id: "person-ada",
    display_name: "Ada",
    language: "zh",
    time_zone: "Asia/Shanghai",
    minutes_a_day: 30,
  },
  mastery: {
    offering_id: OFFERING,
    state_version: 1,
    model_version: "m",
    concepts: [
      {
        concept_id: "vectors",
        status: "mastered",
        probability: 0.97,
        low: 0.92,
        high: 0.99,
        recall: 0.9,
        answers: 10,
        last_answer_at: "2026-11-23T12:00:00Z",
      },
    ],
  },
  path: null,
  history: ["correct" as const, "incorrect" as const].map((outcome, place) => ({
    concept: { id: place ? "span" : "vectors", title: place ? "Span" : "Vectors" },
    answer: {
      response_id: `response-${outcome}`,
      template_id: "template",
      mode: place ? "review" : "practice",
      outcome,
      score: place ? 0 : 1,
      hints: place,
      gave_up: false,
      seconds: 60,
      misconception: place ? "span-is-a-line" : null,
      feedback: null,
      answered_at: "2026-11-23T12:00:00Z",
    },
  })),
};
