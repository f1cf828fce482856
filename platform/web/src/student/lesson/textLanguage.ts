import type { Language } from "@/api/queries";

/** A language of the pages, or null for another one. */
export function knownLanguage(tag: string | undefined): Language | null {
  if (tag?.startsWith("zh")) return "zh";
  return tag?.startsWith("en") ? "en" : null;
}

/**
 * The language of a short text that was asked for in `wanted`: the API gives the course's own language where there is
 * no translation, and does not say so for titles and definitions.
 */
export function languageOfText(text: string, wanted: Language): Language {
  return wanted === "zh" && !/\p{Script=Han}/u.test(text) ? "en" : wanted;
}
