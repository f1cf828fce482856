import { useTranslation } from "react-i18next";
import type { Language } from "@/api/queries";
import type { LessonView } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { Notice } from "@/shared/components/Notice";
import { knownLanguage } from "./textLanguage";

/** Takes the reader's focus to the cited passage: scrolling alone helps only the eye. */
function goToPassage(): void {
  const mark = document.querySelector<HTMLElement>("#main [data-cited]");
  if (!mark) return;
  mark.tabIndex = -1;
  mark.scrollIntoView({ block: "center" });
  mark.focus({ preventScroll: true });
}

/** For who came by a citation: where the passage is, or that the text has changed since. */
export function PassageNotice({ found }: { found: boolean }) {
  const { t } = useTranslation("lesson");
  if (!found) return <Notice tone="warn">{t("citedChanged")}</Notice>;
  return (
    <Notice
      actions={
        <Button size="small" onClick={goToPassage}>
          {t("citedGo")}
        </Button>
      }
    >
      {t("cited")}
    </Notice>
  );
}

function useLanguageNames(inLanguage: Language): (tag: string) => string {
  const names = new Intl.DisplayNames(inLanguage === "zh" ? "zh-CN" : "en-GB", { type: "language" });
  return (tag) => names.of(tag) ?? tag;
}

/** In which language the lesson is read, when that is not plain; and the way to the other one. */
export function TranslationNotice({
  lesson,
  wanted,
  available,
  onChoose,
}: {
  lesson: LessonView;
  wanted: Language;
  /** Whether the lesson exists in the language of the pages. */
  available: boolean;
  onChoose: (language: Language) => void;
}) {
  const { t } = useTranslation("lesson");
  const name = useLanguageNames(wanted);
  const shown = knownLanguage(lesson.language);
  if (shown !== wanted && !available) {
    return <Notice>{t("untranslated", { wanted: name(wanted), shown: name(lesson.language) })}</Notice>;
  }
  const other = wanted === "zh" ? "en" : "zh";
  const offered = shown === wanted ? (lesson.is_translation ? other : null) : wanted;
  if (offered === null) return null;
  const offer = (
    <Button look="secondary" size="small" onClick={() => onChoose(offered)}>
      {t("readIn", { language: name(offered) })}
    </Button>
  );
  if (!lesson.is_stale) return <div>{offer}</div>;
  return (
    <Notice tone="warn" actions={offer}>
      {t("outdated")}
    </Notice>
  );
}
