/** What a step of the path says and where it leads. */
import { paths } from "@/app/paths";
import type { PathView, StepView } from "@/api/types";

/** A sentence in `today.reason`, with what goes into it. Shares and instants are written out by the page. */
export type Specific =
  | { key: "lastAnswered"; moment: string }
  | { key: "recall" | "chance"; share: number }
  | { key: "successes"; successes: number; count: number }
  | { key: "leads" | "failing"; concept: string }
  | { key: "opens"; count: number };

/** Whole minutes as they are shown; nothing takes no time. */
export function wholeMinutes(minutes: number): number {
  return minutes > 0 ? Math.max(1, Math.round(minutes)) : 0;
}

/** Whole minutes of each step that add up to the whole minutes of all: what is rounded off is carried on. */
export function minutesOfSteps(steps: readonly StepView[]): number[] {
  let sum = 0;
  return steps.map(({ minutes }) => {
    const before = Math.round(sum);
    sum += minutes;
    return Math.round(sum) - before;
  });
}

export function titleOf(step: StepView, list: (titles: string[]) => string): string {
  return list(step.concepts.map(({ title }) => title));
}

/** The first step that is not done, or none. */
export function firstUndone(path: PathView): StepView | undefined {
  return path.steps.find(({ exercises, exercises_done }) => exercises === 0 || exercises_done < exercises);
}

/** Where a step is done. A quiz goes on with the first concept that it has not asked about. */
export function stepAddress(step: StepView, plan: string): string {
  const each = step.concepts.length > 1 ? step.exercises / step.concepts.length : step.exercises;
  const place = each > 0 ? Math.min(Math.floor(step.exercises_done / each), step.concepts.length - 1) : 0;
  const concept = step.concepts[place]?.id ?? "";
  if (step.kind === "lesson") return paths.lesson(step.offering_id, concept);
  return paths.practice(step.offering_id, concept, { kind: step.kind, plan, exercises: step.exercises });
}

function evidence({ receipt }: StepView): Specific[] {
  if (receipt.answers === 0) return [];
  return [{ key: "successes", successes: receipt.successes, count: receipt.answers }];
}

function memory({ receipt }: StepView): Specific[] {
  return [
    ...(receipt.last_answer ? [{ key: "lastAnswered" as const, moment: receipt.last_answer }] : []),
    ...(receipt.recall_now !== null ? [{ key: "recall" as const, share: receipt.recall_now }] : []),
  ];
}

function prospects({ receipt }: StepView): Specific[] {
  const [goal] = receipt.path;
  return [
    ...(goal && receipt.path.length > 1 ? [{ key: "leads" as const, concept: goal.title }] : []),
    ...(receipt.unlocks.length > 0 ? [{ key: "opens" as const, count: receipt.unlocks.length }] : []),
  ];
}

function chance({ receipt }: StepView): Specific[] {
  return [{ key: "chance", share: receipt.probability_now }];
}

function failing({ receipt }: StepView): Specific[] {
  return receipt.failing ? [{ key: "failing", concept: receipt.failing.title }] : [];
}

const nothing = () => [];

/** What is worth saying about a step depends on why it was chosen. */
const SPECIFICS: Record<StepView["receipt"]["reason"], (step: StepView) => Specific[]> = {
  "try-first": chance,
  lapsed: memory,
  "before-deadline": memory,
  due: memory,
  "soon-due": memory,
  "not-yet-mastered": memory,
  "ready-to-learn": (step) => [...prospects(step), ...chance(step)].slice(0, 2),
  "still-learning": (step) => [...evidence(step), ...chance(step)],
  "key-prerequisite": (step) => [...failing(step), ...chance(step)],
  contested: chance,
  inferred: chance,
  assigned: memory,
  "quiz-time": nothing,
  "all-mastered": nothing,
};

/** What makes the reason of a step concrete: at most two sentences. */
export function specificsOf(step: StepView): Specific[] {
  return SPECIFICS[step.receipt.reason](step);
}

const ABSENCE_MS = 7 * 86_400_000;

/** Whether none of these instants lies within the last seven days, though there are some. */
export function isBackAfterAbsence(answers: readonly (string | null)[], now: Date): boolean {
  const times = answers.filter((each) => each !== null).map((each) => new Date(each).getTime());
  return times.length > 0 && now.getTime() - Math.max(...times) > ABSENCE_MS;
}

/** How much of what the whole path brings is given up without this step; 0 to 1. */
export function shareOfPath(step: StepView, path: PathView): number {
  const whole = path.steps.reduce((sum, { receipt }) => sum + receipt.value, 0);
  return whole > 0 ? Math.min(1, Math.max(0, step.receipt.skipping_costs / whole)) : 0;
}

export type Comparison = "none" | "little" | "less" | "close" | "more";

/** How the runner-up compares, for each minute, and by which share. */
export function compareSecond({ value_per_minute, runner_up }: StepView["receipt"]): {
  comparison: Comparison;
  share: number;
} {
  if (runner_up === null) return { comparison: "none", share: 0 };
  const share = value_per_minute > 0 ? runner_up.value_per_minute / value_per_minute : Infinity;
  if (share > 1) return { comparison: "more", share };
  if (share > 0.95) return { comparison: "close", share };
  return { comparison: share < 0.1 ? "little" : "less", share };
}
