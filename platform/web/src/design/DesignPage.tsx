import { useTranslation } from "react-i18next";
import { ChoiceField } from "@/shared/components/Field";
import { Page } from "@/shared/components/Page";
import { setTheme, THEMES, useTheme } from "@/shared/theme";
import { Controls } from "./Controls";
import styles from "./DesignPage.module.css";
import { Foundations } from "./Foundations";
import { Happenings } from "./Happenings";
import { Signs } from "./Signs";

const CONTENTS = [
  "mark",
  "colours",
  "type",
  "space",
  "buttons",
  "fields",
  "notices",
  "badges",
  "mastery",
  "cards",
  "dialog",
  "loading",
  "empty",
  "disclosure",
  "trouble",
  "text",
] as const;

/** Every component in every state: what the pages are made of. */
export default function DesignPage() {
  const { t } = useTranslation("design");
  return (
    <Page title={t("title")} lead={t("lead")} width="wide" actions={<Themes />}>
      <nav aria-label={t("contents")} className={styles.contents}>
        {CONTENTS.map((id) => (
          <a key={id} href={`#${id}`}>
            {t(id)}
          </a>
        ))}
      </nav>
      <Foundations />
      <Controls />
      <Signs />
      <Happenings />
    </Page>
  );
}

function Themes() {
  const { t } = useTranslation();
  return (
    <ChoiceField
      legend={t("theme")}
      inline
      value={useTheme()}
      onChange={setTheme}
      choices={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
    />
  );
}
