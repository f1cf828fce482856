/** Words of the attention page. */
export const attention = {
  title: "Attention",
  lead: "At most three things that deserve a closer look now, and why.",
  course: "Course",
  kind: { misconception: "Mixed up", stuck: "Stuck", fading: "Fading" },
  why: {
    misconception_one:
      "The same mix-up showed in {{count}} of your answers in the last 30 days, and no answer since has cleared it up.",
    misconception_other:
      "The same mix-up showed in {{count}} of your answers in the last 30 days, and no answer since has cleared it up.",
    stuck_one: "{{count}} answer since your last success without help was not right.",
    stuck_other: "{{count}} answers since your last success without help were not right.",
    prerequisite: "What is most likely in the way is {{concept}}: this concept builds on it.",
    fading: "You have learned it, and it has begun to fade: the chance that you still remember it is {{percent}}.",
    last: "Your last answer was {{ago}}.",
    supports: "It is a basis for {{concepts}}.",
  },
  feedback: "What the course says about it",
  foreign: "This text is not translated yet.",
  evidence_one: "The answer behind this",
  evidence_other: "The {{count}} answers behind this",
  without: "Without it the chance would be {{percent}}.",
  openAnswer: "Open",
  openAnswerOf: "Open the answer of {{when}}",
  all: "See all there is on {{concept}}",
  numbers: "The numbers, and what they mean",
  number: {
    probability: "Chance of a right answer now",
    recall: "Chance of remembering it now",
    answers: "Answers so far",
    misses: "Misses since the last success",
  },
  meaning: {
    probability:
      "Our estimate of your chance to answer a fresh, average question on this concept rightly and without help. It rests on your answers to it and to related concepts.",
    recall:
      "Our estimate of your chance to recall it without looking it up. It falls with time and rises with each review. Under 90 % it counts as fading.",
    answers: "How many answers you have given to exercises of this very concept.",
    misses: "Answers that were not right since you last answered rightly without help. Two or more count as stuck.",
  },
  notYet: "not learned yet",
  action: {
    practise: "Practise it",
    "open-lesson": "Open the lesson",
    "learn-prerequisite": "Learn {{concept}} first",
  },
  actionOn: "{{action}}: {{concept}}",
  how: "How are these chosen?",
  howText:
    "Octant looks at all you have answered. It names a mix-up that showed at least twice in 30 days, a concept with two misses or more since your last success, and a concept whose chance of being remembered has fallen under 90 %. The first is the one where acting is worth most for your goal. What you have put off stays away.",
  empty: {
    "not-enough-data": "Not enough data yet",
    "all-well": "Nothing needs your attention",
  },
  emptyText: {
    "not-enough-data": "After a few answers in this course we can tell what deserves a closer look.",
    "all-well": "No mix-up keeps coming back, you are not stuck, and nothing you have learned is fading.",
  },
  today: "Today's path",
  map: "Open my map",
  noCourse: "You are not in a course yet",
  noCourseText: "Enter the code your tutor gave you. What deserves attention shows here after your first answers.",
  join: "Join a course",
} as const;
