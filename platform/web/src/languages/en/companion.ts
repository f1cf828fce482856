/** Words of the companion pages. */
export const companion = {
  title: "TODO",
} as const;
