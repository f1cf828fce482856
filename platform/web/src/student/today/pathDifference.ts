/** What a new path has that the old one had not, and the other way round. */
import type { MasteryChange, PathView, StepView } from "@/api/types";

export interface PathDifference {
  came: StepView[];
  went: StepView[];
  /** Steps that are gone because they were done. */
  finished: StepView[];
}

/** Names a step across paths: what it asks to do, about what, in which course. */
export function stepKey({ kind, concepts, offering_id }: StepView): string {
  return [offering_id, kind, ...concepts.map(({ id }) => id)].join(" ");
}

/** The changes of concepts that were answered, and those that followed; without the former the largest stands alone. */
export function partChanges(changes: MasteryChange[]): { shown: MasteryChange[]; related: MasteryChange[] } {
  const worked = answered(changes);
  const own = changes.filter(({ concept_id }) => worked.has(concept_id));
  const shown = own.length > 0 ? own : changes.slice(0, 1);
  return { shown, related: changes.filter((change) => !shown.includes(change)) };
}

/** Concepts that the answers behind the changes were about. */
function answered(changes: readonly MasteryChange[]): Set<string> {
  return new Set(
    changes.filter(({ before, after }) => after.answers > before.answers).map(({ concept_id }) => concept_id),
  );
}

/**
 * Compares two paths step by step.
 *
 * @param changes what answers between the two paths moved: it tells steps that were done from steps that went.
 */
export function pathDifference(
  before: PathView,
  after: PathView,
  changes: readonly MasteryChange[] = [],
): PathDifference {
  const had = new Set(before.steps.map(stepKey));
  const has = new Set(after.steps.map(stepKey));
  const gone = before.steps.filter((step) => !has.has(stepKey(step)));
  const worked = answered(changes);
  const isFinished = (step: StepView) =>
    after.finished_today > before.finished_today && step.concepts.some(({ id }) => worked.has(id));
  return {
    came: after.steps.filter((step) => !had.has(stepKey(step))),
    went: gone.filter((step) => !isFinished(step)),
    finished: gone.filter(isFinished),
  };
}

/** Whether the two paths ask for the same steps. */
export function isSamePath({ came, went, finished }: PathDifference): boolean {
  return came.length + went.length + finished.length === 0;
}
