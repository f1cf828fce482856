/**
 * The pages' language: only the person's is loaded, first what any page may need, the rest beside the first page that
 * needs it; `<html lang>` follows.
 */
import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "@/api/queries";
import { recall, remember } from "@/shared/storage";

export const LANGUAGES: readonly Language[] = ["en", "zh"];
/** Each language in its own words. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", zh: "简体中文" };

const bundles = {
  en: { shell: () => import("./en/shell"), pages: () => import("./en/pages") },
  zh: { shell: () => import("./zh/shell"), pages: () => import("./zh/pages") },
};
let pagesAreWanted = false;

/** The language to begin with: chosen here before, else the browser's, else English. */
export function firstLanguage(): Language {
  const wanted = recall("language") ?? navigator.language;
  return /^zh/i.test(wanted) ? "zh" : "en";
}

async function add(language: Language, part: "shell" | "pages"): Promise<void> {
  const { default: words } = await bundles[language][part]();
  for (const [namespace, each] of Object.entries(words)) {
    i18next.addResourceBundle(language, namespace, each, true, true);
  }
}

/** A page behind the sign-in together with its words. */
export async function withWords<Page>(page: Promise<Page>): Promise<Page> {
  pagesAreWanted = true;
  const [loaded] = await Promise.all([page, add(i18next.language === "zh" ? "zh" : "en", "pages")]);
  return loaded;
}

/** Loads a language and shows the pages in it. */
export async function showLanguage(language: Language): Promise<void> {
  await Promise.all([add(language, "shell"), pagesAreWanted && add(language, "pages")]);
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
