import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Explained.module.css";

/** What the pages measure, each with a definition in plain words. */
export type Metric = "status" | "probability" | "recall" | "answers" | "lastAnswer" | "parts";

/** A metric's name that opens its definition, and the metric under it. */
export function Explained({ metric, children }: { metric: Metric; children: ReactNode }) {
  return (
    <div className={styles.explained}>
      <Definition metric={metric} />
      <div className={styles.value}>{children}</div>
    </div>
  );
}

/** A metric's name that opens its definition. */
export function Definition({ metric }: { metric: Metric }) {
  const { t } = useTranslation("map");
  return (
    <details className={styles.definition}>
      <summary className={styles.name} title={t("whatIsThis")}>
        {t(`metric.${metric}.name`)} <Info size={15} aria-hidden="true" />
      </summary>
      <p className={styles.text}>{t(`metric.${metric}.definition`)}</p>
    </details>
  );
}
