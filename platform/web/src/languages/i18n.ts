/** The pages' language: one bundle is loaded, the person's; `<html lang>` follows. */
import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "@/api/queries";
import { recall, remember } from "@/shared/storage";

export const LANGUAGES: readonly Language[] = ["en", "zh"];
/** Each language in its own words. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", zh: "简体中文" };

const bundles = {
  en: () => import("./en"),
  zh: () => import("./zh"),
};

/** The language to begin with: chosen here before, else the browser's, else English. */
export function firstLanguage(): Language {
  const wanted = recall("language") ?? navigator.language;
  return /^zh/i.test(wanted) ? "zh" : "en";
}

/** Loads a language and shows the pages in it. */
export async function showLanguage(language: Language): Promise<void> {
  const bundle = await bundles[language]();
  for (const [namespace, words] of Object.entries(bundle.default)) {
    i18next.addResourceBundle(language, namespace, words, true, true);
  }
  remember("language", language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** Begins with the first language. A missing word is an error in tests, and the key itself in production. */
export async function startLanguages(language: Language = firstLanguage()): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: language,
    fallbackLng: false,
    supportedLngs: [...LANGUAGES],
    defaultNS: "common",
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
    partialBundledLanguages: true,
  });
  await showLanguage(language);
  return i18next;
}
