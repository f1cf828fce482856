/** A goal as it is being changed: what differs, what to send, what it rests on. */
import type { CourseGraphView, GoalView, WhatIfRequest } from "@/api/types";

export const LEAST_MINUTES = 5;
export const MOST_MINUTES = 120;

/** What the form holds; minutes and deadline as they are typed. */
export interface GoalForm {
  scope: "whole" | "chosen";
  concepts: readonly string[];
  /** The learner's own words for it; empty where there are none. */
  words: string;
  minutes: string;
  deadline: string;
}

/** The form as things are. A goal on every concept is the whole course. */
export function formOf(goal: GoalView | null, graph: CourseGraphView, minutes: number): GoalForm {
  const whole = goal === null || goal.concepts.length === 0 || goal.concepts.length >= graph.concepts.length;
  return {
    scope: whole ? "whole" : "chosen",
    concepts: whole ? [] : goal.concepts,
    words: whole ? "" : goal.title,
    minutes: String(minutes),
    deadline: goal?.deadline ?? "",
  };
}

/** The minutes that were typed; null where they are not 5 to 120 whole ones. */
export function minutesOf({ minutes }: Pick<GoalForm, "minutes">): number | null {
  const number = Number(minutes);
  const fits = minutes.trim() !== "" && Number.isInteger(number) && number >= LEAST_MINUTES && number <= MOST_MINUTES;
  return fits ? number : null;
}

function sameConcepts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && [...one].sort().join(" ") === [...other].sort().join(" ");
}

/** Whether another goal is wanted: other concepts, or another date. */
export function isOtherGoal(form: GoalForm, before: GoalForm): boolean {
  return form.deadline !== before.deadline || isOtherScope(form, before);
}

function isOtherScope(form: GoalForm, before: GoalForm): boolean {
  if (form.scope !== before.scope) return true;
  return form.scope === "chosen" && !sameConcepts(form.concepts, before.concepts);
}

function isLate(form: GoalForm, before: GoalForm, today: string): boolean {
  return form.deadline !== "" && form.deadline !== before.deadline && form.deadline <= today;
}

function isWithoutConcepts(form: GoalForm): boolean {
  return form.scope === "chosen" && form.concepts.length === 0;
}

/** What to ask "what if" about: only what differs; null where nothing does, or where the form does not hold yet. */
export function whatIfOf(form: GoalForm, before: GoalForm, today: string): WhatIfRequest | null {
  const minutes = minutesOf(form);
  if (minutes === null || isLate(form, before, today) || isWithoutConcepts(form)) return null;
  const asked: WhatIfRequest = {};
  if (minutes !== minutesOf(before)) asked.minutes_a_day = minutes;
  if (form.deadline !== before.deadline) asked.deadline = form.deadline || null;
  if (isOtherScope(form, before)) asked.concepts = form.scope === "whole" ? [] : [...form.concepts];
  return Object.keys(asked).length > 0 ? asked : null;
}

/** What the concepts rest on, themselves left out, in the order of the course. */
export function restsOn(graph: CourseGraphView, concepts: readonly string[]): CourseGraphView["concepts"] {
  const before = new Map<string, string[]>();
  for (const { source, target, kind } of graph.edges) {
    if (kind === "prerequisite") before.set(target, [...(before.get(target) ?? []), source]);
  }
  const found = new Set<string>();
  let wave = [...concepts];
  while (wave.length > 0) {
    wave = wave.flatMap((id) => before.get(id) ?? []).filter((id) => !found.has(id));
    for (const id of wave) found.add(id);
  }
  return graph.concepts.filter(({ id }) => found.has(id) && !concepts.includes(id));
}
