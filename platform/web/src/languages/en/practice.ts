/** Words of the practice pages. */
export const practice = {
  title: "TODO",
} as const;
