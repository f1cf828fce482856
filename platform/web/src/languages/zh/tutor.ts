import type { tutor as english } from "../en/tutor";
import type { TranslationOf } from "../translation";

export const tutor = {
  title: "TODO",
} as const satisfies TranslationOf<typeof english>;
