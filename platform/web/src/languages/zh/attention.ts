import type { attention as english } from "../en/attention";
import type { TranslationOf } from "../translation";

export const attention = {
  title: "TODO",
} as const satisfies TranslationOf<typeof english>;
