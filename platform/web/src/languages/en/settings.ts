/** Words of the settings pages. */
export const settings = {
  title: "TODO",
} as const;
