import type { components } from "@/api/schema";

type Schemas = components["schemas"];
/** A sentence for every code of the API: a code without one does not compile. */
interface Codes {
  problem: Record<Schemas["ProblemCode"], string>;
  unreadable: Record<Schemas["UnreadableCode"], string>;
  step: Record<Schemas["StepKind"], string>;
  reason: Record<Schemas["Reason"], string>;
  message: Record<Schemas["PlanMessage"], string>;
  outcome: Record<Schemas["Outcome"], string>;
  mode: Record<Schemas["EvidenceMode"], string>;
  action: Record<Schemas["ActionCode"], string>;
  role: Record<Schemas["Role"], string>;
  part: Record<Schemas["LogitPart"]["name"], string>;
}

/** Words for the codes of the API. */
export const codes = {
  problem: {
    "internal-error": "Something went wrong on our side. What you entered is still here; please try again.",
    "bad-request": "The server did not understand this request. Please load the page again.",
    "not-found": "There is nothing here, or it is not yours to see.",
    "method-not-allowed": "The server does not offer this. Please load the page again.",
    "not-signed-in": "Please sign in.",
    "wrong-credentials": "This address and password do not belong together. Check both and try again.",
    forbidden: "Your role does not allow this.",
    csrf: "Please load the page again and repeat this.",
    "registration-closed": "New accounts are made by an administrator here. Ask your school for one.",
    "invalid-input": "Please check what you entered.",
    "wrong-password": "That is not your present password.",
    "weak-password": "This password is too easy to guess. A few unrelated words make a good one.",
    "email-taken": "There is already an account with this address. Sign in, or reset its password.",
    "unknown-join-code": "No course has this code. Check it against what your tutor gave you.",
    "dead-link": "This link has been used or has expired. Ask for a new one.",
    conflict: "This contradicts what is stored already. Load the page again to see it.",
    "response-changed": "This answer was recorded before, in another form. The first one counts.",
    "no-tries-left": "This exercise is finished: no tries are left.",
    "no-hints-here": "Hints are not given in this kind of exercise.",
    "hint-too-soon": "Try the last hint first: the next one comes after an answer, or in a moment.",
    "no-hints-left": "That was the last hint.",
    "attempt-expired": "This exercise has expired. A fresh one is ready.",
    "placement-over": "There is no further question in this placement.",
    "plan-outdated": "The course has changed since this path was made. Today's path is up to date.",
    "draft-changed": "Somebody else has edited this draft meanwhile. Look at what changed, then repeat yours.",
    "draft-closed": "This draft was published or discarded. Open another one.",
    "change-refused": "This change does not fit the draft. Nothing was changed.",
    "not-publishable": "There are errors in this course. Mend them first.",
    "version-moved": "There is another version by now. Load the page again to compare.",
    "import-not-ready": "This import cannot be applied: it is not read yet, has errors, or was applied already.",
    "address-forbidden":
      "This address cannot be used: only http and https, without a name, a password or a query in it, and no link-local or cloud metadata address.",
    "address-private":
      "This address is on the server itself or in a private network. Tick the box below it if that is meant.",
    "key-needed":
      "Please enter the key again, without spaces: the stored one is meant for another server or cannot be read.",
    "no-language-model": "No language model is configured yet.",
    expired: "The time for this has passed.",
    "body-too-large": "That is too much at once. Please shorten it.",
    "too-many-requests": "That was a bit fast.",
    "still-answering": "Your earlier questions are still being answered. Wait for them, then ask again.",
    unavailable: "The platform is busy or restarting. Nothing was lost.",
  },
  unreadable: {
    empty: "Please enter an answer.",
    "too-long": "That is too long for an answer. Please shorten it.",
    "not-a-number": "This cannot be read as a number. You can write 3, -0.5, 3/4 or 2*sqrt(3).",
    "ambiguous-comma": "A comma can mean two things here. Please write a point for decimals, e.g. 1.5.",
    "unknown-option": "Please choose one of the options.",
    "one-option-only": "Only one option can be right. Please choose one.",
    "repeated-option": "Something was used twice. Please use it once.",
    incomplete: "Please answer every part.",
    "too-complex": "This is too long to be worked out. Please simplify it.",
    "timed-out": "This took too long to work out. Please simplify it.",
    "not-an-expression": "This cannot be read as a formula. You can write 2x(x+1), x^2, sqrt(x) or sin(2x).",
    "unknown-name": "There is a name here that this exercise does not use. Functions need parentheses: sin(x).",
    "ambiguous-quotient": "a/bc can be read in two ways. Please write (a/b)*c or a/(b*c).",
    "not-factored": "That is equal to the answer, but it is not fully factored yet.",
    "not-expanded": "That is equal to the answer, but it is not multiplied out and collected yet.",
    "not-lowest-terms": "That is equal to the answer, but it can still be cancelled.",
    "not-single-fraction": "That is equal to the answer, but it is not one fraction yet.",
    "constant-missing": "That is one of them. Please add the constant of integration.",
    "unit-missing": "Please give the unit, too.",
    "unknown-unit": "This unit is not known here. You can write m/s^2, km/h, kg or kWh.",
    "wrong-dimension": "This unit measures something else than what is asked for.",
  },
  step: {
    lesson: "Lesson",
    practice: "Practice",
    review: "Review",
    remediation: "Fill a gap",
    probe: "Quick check",
    quiz: "Quiz",
    stretch: "Stretch",
  },
  reason: {
    assigned: "Your tutor asked for it.",
    "ready-to-learn": "You know everything it builds on.",
    "still-learning": "You have begun it and are not there yet.",
    "try-first": "Try it before its lesson: whoever knows it is spared the lesson, and a miss makes the lesson stick.",
    lapsed: "You missed it when you were last asked.",
    "before-deadline": "Your deadline is near, and by then you would not have seen it for long.",
    due: "Its time for a review has come.",
    "soon-due": "Its time for a review comes within a day.",
    "not-yet-mastered": "You have learned it, but not yet shown it often enough.",
    "key-prerequisite": "Something you missed twice builds on it.",
    contested: "You said that our estimate is off: show what you know.",
    inferred: "Other answers suggest that you know it; two questions will tell.",
    "quiz-time": "It is time to look back over several concepts at once.",
    "all-mastered": "You have mastered the course: this goes further.",
  },
  message: {
    "nothing-due": "Nothing is due today. Enjoy the day, or choose a concept on your map.",
    "goal-reached": "You have reached your goal. Set a new one, or keep it fresh on the map.",
    "no-time": "Your minutes for today are used. Well done; add time if you want to go on.",
    "course-empty": "You are not in a course yet, or it has nothing to study so far.",
    "nothing-fits": "The next step needs more minutes than you have left today. Add time to take it.",
    "that-is-all": "That is all for now. Finishing a step may open more.",
  },
  outcome: {
    correct: "Right",
    partial: "Partly right",
    incorrect: "Not right",
    unreadable: "Not readable",
    unmarked: "Not marked",
  },
  mode: { practice: "Practice", review: "Review", probe: "Quick check", placement: "Placement", quiz: "Quiz" },
  action: {
    "open-lesson": "Open the lesson",
    practise: "Practise it",
    "learn-prerequisite": "Learn what it builds on",
    "see-worked-example": "See a worked example",
    "ask-tutor": "Ask my tutor",
    "submit-answer": "Submit your answer",
    "return-to-exercise": "Back to the exercise",
    "return-to-quiz": "Back to the quiz",
    "show-map": "Open my map",
    "show-progress": "See my progress",
    today: "Today's path",
    choose: "This one",
  },
  role: { student: "Student", tutor: "Tutor", author: "Author", administrator: "Administrator" },
  part: {
    prior: "How hard it is for most people",
    ability: "Your answers in the whole course",
    "own-answers": "Your answers to this concept",
    neighbours: "Your answers to related concepts",
    recent: "Your recent run of answers, and breaks",
    decay: "Time that has passed",
    uncertainty: "How little we know yet",
  },
} as const satisfies Codes;
