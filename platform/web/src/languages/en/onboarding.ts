/** Words of the onboarding pages. */
export const onboarding = {
  title: "TODO",
} as const;
