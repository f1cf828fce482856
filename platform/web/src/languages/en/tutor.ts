/** Words of the tutor pages. */
export const tutor = {
  title: "TODO",
} as const;
