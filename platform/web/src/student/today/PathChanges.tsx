import { Check, Minus, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { StepView } from "@/api/types";
import { useFormat } from "@/shared/format";
import type { PathDifference } from "./pathDifference";
import { stepKey } from "./pathDifference";
import { wholeMinutes } from "./steps";
import { useSentences } from "./useSentences";
import styles from "./PathChanges.module.css";

const SIGNS = { finished: Check, came: Plus, went: Minus };

/** The steps that came, went and are done, each with a word and a sign. */
export function PathChanges({ difference }: { difference: PathDifference }) {
  const rows = (["finished", "came", "went"] as const).flatMap((how) => difference[how].map((step) => ({ how, step })));
  return (
    <ul role="list" className={styles.list}>
      {rows.map(({ how, step }) => (
        <Row key={`${how} ${stepKey(step)}`} how={how} step={step} />
      ))}
    </ul>
  );
}

function Row({ how, step }: { how: keyof PathDifference; step: StepView }) {
  const { t } = useTranslation(["today", "common", "codes"]);
  const { list } = useFormat();
  const { gap } = useSentences();
  const Sign = SIGNS[how];
  return (
    <li className={`${styles.row} ${styles[how]}`}>
      <Sign size={18} aria-hidden="true" />
      <span>
        <span className={styles.how}>{t(`changed.${how}`)}</span>
        {gap}
        {t(`codes:step.${step.kind}`)}
        {t("changed.about")}
        {list(step.concepts.map(({ title }) => title))}
        <span className={styles.soft}> {t("common:minutesShort", { count: wholeMinutes(step.minutes) })}</span>
      </span>
    </li>
  );
}
