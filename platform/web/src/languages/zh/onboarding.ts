import type { onboarding as english } from "../en/onboarding";
import type { TranslationOf } from "../translation";

export const onboarding = {
  title: "TODO",
} as const satisfies TranslationOf<typeof english>;
