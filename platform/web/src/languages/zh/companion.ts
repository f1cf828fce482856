import type { companion as english } from "../en/companion";
import type { TranslationOf } from "../translation";

export const companion = {
  title: "TODO",
} as const satisfies TranslationOf<typeof english>;
