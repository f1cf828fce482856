import type { practice as english } from "../en/practice";
import type { TranslationOf } from "../translation";

export const practice = {
  title: "TODO",
} as const satisfies TranslationOf<typeof english>;
