import { useTranslation } from "react-i18next";
import type { AttentionItemView } from "@/api/types";
import { useFormat } from "@/shared/format";
import styles from "./Attention.module.css";

/** The numbers behind a thing, each with its definition. */
export function Numbers({ item }: { item: AttentionItemView }) {
  const { t } = useTranslation("attention");
  const { percent, number } = useFormat();
  const numbers = {
    probability: percent(item.probability),
    recall: item.recall === null ? t("notYet") : percent(item.recall),
    answers: number(item.answers),
    misses: number(item.failures_in_row),
  };
  return (
    <dl className={styles.numbers}>
      {(["probability", "recall", "answers", "misses"] as const).map((name) => (
        <div key={name}>
          <dt>{t(`number.${name}`)}</dt>
          <dd className={styles.number}>{numbers[name]}</dd>
          <dd className={styles.soft}>{t(`meaning.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
