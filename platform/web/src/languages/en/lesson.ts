/** Words of the lesson pages. */
export const lesson = {
  richText: {
    formula: "Wide formula, scrolls sideways",
    table: "Wide table, scrolls sideways",
  },
  aboutMinutes: "About {{minutes}}",
  steps_one: "{{count}} step from the beginning of the course",
  steps_other: "{{count}} steps from the beginning of the course",
  firstStep: "a beginning: it builds on nothing else",
  untranslated: "This lesson is not available in {{wanted}} yet. You are reading it in {{shown}}.",
  outdated: "The original has been revised since this translation was made. Small differences are possible.",
  readIn: "Read it in {{language}}",
  cited: "The passage you followed is marked in the text.",
  citedGo: "Go to the passage",
  citedChanged:
    "This text has been revised since it was quoted, so the passage cannot be marked. The lesson as it is now stands below.",
  kind: { example: "Follow along", mistakes: "Watch out", prompt: "Your turn" },
  explanation: "Your explanation",
  explanationHint:
    "Only for you: it stays in this browser until you sign out, nobody else sees it and it is not graded yet. Writing it down is what helps.",
  finish: "Mark as read and practise",
  finishOnly: "Mark as read",
  finishHint:
    "Marking it as read brings your path up to date. It does not count as knowing it: the exercises show that.",
  practise: "Practise it",
  noLesson: "There is no lesson here yet",
  noLessonPractise: "You can still practise this concept; every exercise comes with hints and a full solution.",
  noLessonRest: "There are no exercises either so far. Your map shows what you can do instead.",
  map: "Open my map",
  evidence: "What we know about you here",
  around: "How it hangs together",
  prerequisites: "It builds on",
  leadsTo: "It leads to",
  related: "Worth seeing beside it",
} as const;
