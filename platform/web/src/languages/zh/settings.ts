import type { settings as english } from "../en/settings";
import type { TranslationOf } from "../translation";

export const settings = {
  title: "TODO",
} as const satisfies TranslationOf<typeof english>;
