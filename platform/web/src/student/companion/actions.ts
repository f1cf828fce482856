/** Where the steps that a reply offers lead to. */
import type { ActionView } from "@/api/types";
import { paths } from "@/app/paths";

export type Target =
  | { kind: "page"; to: string }
  /** The exercise is open beside the companion: nothing but the panel is in the way. */
  | { kind: "back" }
  /** Hands the question to the tutors, after a dialog that says so. */
  | { kind: "ask-tutor" }
  /** One of the things the question may have meant: its name is asked. */
  | { kind: "ask"; question: string };

/**
 * The target of a step.
 *
 * @param onExercise whether the page beside the companion shows an open exercise.
 */
export function targetOf({ code, concept }: ActionView, offering: string, onExercise: boolean): Target {
  if (code === "ask-tutor") return { kind: "ask-tutor" };
  if (code === "choose") return { kind: "ask", question: concept?.title ?? "" };
  if (onExercise && TO_EXERCISE.has(code)) return { kind: "back" };
  return { kind: "page", to: pageOf(code, offering, concept?.id ?? null) };
}

const TO_EXERCISE = new Set<Code>(["submit-answer", "return-to-exercise", "return-to-quiz"]);

type Code = ActionView["code"];
type OfConcept = (offering: string, concept: string) => string;

/** Where each step leads: with a concept, and when none is named. */
const PAGES: Record<Exclude<Code, "ask-tutor" | "choose">, readonly [OfConcept, string]> = {
  "open-lesson": [paths.lesson, paths.map()],
  "learn-prerequisite": [paths.lesson, paths.map()],
  "see-worked-example": [(offering, concept) => `${paths.lesson(offering, concept)}#worked-example`, paths.map()],
  practise: [paths.practice, paths.today()],
  "submit-answer": [paths.practice, paths.today()],
  "return-to-exercise": [paths.practice, paths.today()],
  "return-to-quiz": [paths.practice, paths.today()],
  "show-map": [paths.map, paths.map()],
  "show-progress": [paths.map, paths.map()],
  today: [paths.today, paths.today()],
};

function pageOf(code: Exclude<Code, "ask-tutor" | "choose">, offering: string, concept: string | null): string {
  const [ofConcept, otherwise] = PAGES[code];
  return concept === null ? otherwise : ofConcept(offering, concept);
}

export interface Offer {
  action: ActionView;
  target: Target;
}

/** The steps to show: those that lead to the same place once. */
export function offersOf(actions: readonly ActionView[], offering: string, onExercise: boolean): Offer[] {
  const offers: Offer[] = [];
  for (const action of actions) {
    const target = targetOf(action, offering, onExercise);
    if (!offers.some((offer) => JSON.stringify(offer.target) === JSON.stringify(target))) {
      offers.push({ action, target });
    }
  }
  return offers;
}
