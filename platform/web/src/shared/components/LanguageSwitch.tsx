import { LANGUAGE_NAMES, LANGUAGES, showLanguage } from "@/languages/i18n";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "./Button";

/** Changes to the other language; its name stands in that language. Before sign-in only: later it is a setting. */
export function LanguageSwitch() {
  const language = useLanguage();
  return LANGUAGES.filter((other) => other !== language).map((other) => (
    <Button key={other} look="quiet" size="small" lang={other} onClick={() => void showLanguage(other)}>
      {LANGUAGE_NAMES[other]}
    </Button>
  ));
}
