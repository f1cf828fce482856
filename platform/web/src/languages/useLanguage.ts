import { useTranslation } from "react-i18next";
import type { Language } from "@/api/queries";

/** The language of the pages. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === "zh" ? "zh" : "en";
}
