/** Words of the map pages. */
export const map = {
  title: "TODO",
} as const;
