import { useTranslation } from "react-i18next";
import type { MasteryStatus } from "@/api/types";
import { useFormat } from "@/shared/format";
import { STATUSES } from "./courseMap";
import styles from "./StatusSentence.module.css";

/** How many concepts have which status, in one sentence; what does not occur is left out. */
export function StatusSentence({ counts }: { counts: Record<MasteryStatus, number> }) {
  const { t } = useTranslation("map");
  const format = useFormat();
  const total = STATUSES.reduce((sum, status) => sum + counts[status], 0);
  const parts = STATUSES.filter((status) => counts[status] > 0).map((status) =>
    t(`counts.${status}`, { count: counts[status] }),
  );
  return <p className={styles.sentence}>{t("counts.sentence", { count: total, parts: format.list(parts) })}</p>;
}
