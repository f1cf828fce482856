import type { components } from "@/api/schema";

/** A sentence for every code of the API: a code without one does not compile. */
interface Codes {
  fallback: Record<components["schemas"]["Trouble"], string>;
}

/** Words of the companion: in its panel and on its page. */
export const companion = {
  title: "Companion",
  welcome: "Ask about what you are reading or practising.",
  whatItIs:
    "Answers quote your course's own texts; no language model is needed. The answer to an open exercise is never given away.",
  noCourse: "Join a course first: answers come from its texts",
  said: "What was said",
  question: "Your question",
  placeholder: "Ask a question",
  send: "Ask",
  stop: "Stop",
  looking: "Looking it up in your course…",
  answered: "Answer:",
  about: "About: {{title}}",
  aboutExercise: "About this exercise: {{title}}",
  putAside: "Do not send “{{title}}” along",
  suggest: {
    label: "You could ask, for instance",
    hint: "Can you give me a hint?",
    what: "Explain {{concept}}",
    example: "Give me an example of {{concept}}",
    progress: "How am I doing?",
  },
  status: {
    closest: "Not a sure answer: these are the closest passages.",
    abstained: "Not found in your course.",
    refused: "While an exercise is open you get help on the way, not its answer.",
    support: "This matters more than the course.",
  },
  flag: {
    "personal-data-removed": "An address or telephone number was taken out of your question before it was kept.",
    "answer-withheld": "A sentence was left out because it gives away the answer to your open exercise.",
  },
  worded: {
    course: "Answered from the course.",
    model: "Worded by a language model, checked against the course.",
  },
  fallback: {
    unreachable: "The language model could not be reached.",
    "timed-out": "The language model was too slow this time.",
    busy: "The language model is busy at the moment.",
    refused: "The language model is not available at the moment.",
    "too-long": "This was too long for the language model.",
    garbled: "The language model gave no usable answer.",
    quota: "Today's share of the language model is used up.",
    failed: "The language model had a fault.",
  },
  source: {
    label: "From the course",
    lesson: "{{title}}, lesson",
    definition: "{{title}}, definition",
    number: "Source {{number}}: {{name}}",
  },
  next: "What to do next",
  stepAbout: "{{words}}: {{title}}",
  tutorCopied: "Your question is copied. Paste it into a message to your tutor; it cannot be sent from here yet.",
  tutorTell: "Questions cannot be sent from here yet. Please put it to your tutor in class or by mail.",
  helped: "This helped",
  didNotHelp: "This did not help",
  why: "What was missing?",
  sendReason: "Send",
  reasonKept: "Thank you. It is kept with the answer.",
  copy: "Copy the answer",
  copied: "The answer is copied.",
  notCopied: "This browser does not allow copying here. Select the text instead.",
  unanswered: "This question has no answer yet.",
  stopped: "Stopped. Your question is kept.",
  askAgain: "Ask again",
  edit: "Change the question",
  fresh: "New conversation",
  openPage: "Open as a page",
  conversations: "Earlier conversations",
  noneYet: "Your conversations will stand here.",
  delete: "Delete “{{title}}”",
  deleteTitle: "Delete this conversation?",
  deleteText: "“{{title}}” and its answers will be gone for good.",
  deleteYes: "Delete it",
  deleted: "The conversation is deleted.",
} as const satisfies Codes & Record<string, unknown>;
