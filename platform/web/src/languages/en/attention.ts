/** Words of the attention pages. */
export const attention = {
  title: "TODO",
} as const;
