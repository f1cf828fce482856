import { Compass } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MasteryStatus } from "@/api/types";
import { MasterySign } from "@/shared/components/MasteryMark";
import { STATUSES } from "./courseMap";
import styles from "./Legend.module.css";

/** What the signs, bars and lines of the map mean. */
export function Legend() {
  const { t } = useTranslation(["map", "common"]);
  return (
    <dl className={styles.legend}>
      {STATUSES.map((status) => (
        <Entry key={status} sign={<Swatch status={status} />} word={t(`common:mastery.${status}`)}>
          {t(`legend.${status}`)}
        </Entry>
      ))}
      <Entry sign={<Compass size={14} aria-hidden="true" />} word={t("legend.placed")}>
        {t("legend.placedMeaning")}
      </Entry>
      <Entry sign={<IntervalSign />} word={t("legend.interval")}>
        {t("legend.intervalMeaning")}
      </Entry>
      <Entry sign={<LineSign kind="prerequisite" />} word={t("legend.prerequisite")}>
        {t("legend.prerequisiteMeaning")}
      </Entry>
      <Entry sign={<LineSign kind="encompasses" />} word={t("legend.encompasses")}>
        {t("legend.encompassesMeaning")}
      </Entry>
      <Entry sign={<LineSign kind="related" />} word={t("legend.related")}>
        {t("legend.relatedMeaning")}
      </Entry>
    </dl>
  );
}

function Entry({ sign, word, children }: { sign: ReactNode; word: string; children: ReactNode }) {
  return (
    <div className={styles.entry}>
      <dt className={styles.word}>
        {sign} {word}
      </dt>
      <dd className={styles.meaning}>{children}</dd>
    </div>
  );
}

function Swatch({ status }: { status: MasteryStatus }) {
  return (
    <span className={`${styles.swatch} ${styles[status]}`}>
      <MasterySign status={status} size={14} />
    </span>
  );
}

function IntervalSign() {
  return (
    <svg viewBox="0 0 34 14" width="34" height="14" aria-hidden="true" focusable="false" className={styles.sign}>
      <rect x="0" y="5" width="34" height="4" rx="2" opacity="0.22" />
      <rect x="12" y="5" width="16" height="4" rx="2" />
      <rect x="20" y="1" width="3" height="12" rx="1" />
    </svg>
  );
}

function LineSign({ kind }: { kind: "prerequisite" | "encompasses" | "related" }) {
  return (
    <svg viewBox="0 0 34 14" width="34" height="14" aria-hidden="true" focusable="false" className={styles[kind]}>
      <path d="M1 7h25" />
      {kind === "prerequisite" && <path className={styles.head} d="M33 7l-8 -4v8z" />}
    </svg>
  );
}
