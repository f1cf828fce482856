/** Words of the settings page. */
export const settings = {
  title: "Settings",
  you: "You",
  name: "Your name",
  nameMissing: "Please enter your name.",
  minutes: "Minutes a day",
  minutesHint: "From 5 to 120. Today's path follows at once.",
  minutesWrong: "Please enter a number from 5 to 120.",
  zone: "Time zone",
  look: "On this device",
  courses: "Your courses",
  goal: "Goal for {{course}}",
  join: "Join another course",
  session: "Signing out",
  everywhere: "Sign out everywhere",
  design: "The visual language",
} as const;
