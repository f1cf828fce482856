import type { map as english } from "../en/map";
import type { TranslationOf } from "../translation";

export const map = {
  title: "TODO",
} as const satisfies TranslationOf<typeof english>;
