/** Words of the onboarding page. */
export const onboarding = {
  title: "What do you want to reach?",
  lead: "Your path follows from this. You can change it at any time, in the settings.",
  scope: "Your goal",
  whole: "The whole course",
  chosen: "Some concepts of it",
  deadline: "By when",
  deadlineHint: "Without a date there is no hurry.",
  minutes: "How many minutes a day?",
  start: "Where do you want to start?",
  beginning: "At the beginning: this is new to me",
  placement: "Where I am: a few questions find out what I know already",
  begin: "Begin",
  defaults: "Begin without changes",
  goalTitle: "My goal",
} as const;
