import { useTranslation } from "react-i18next";
import type { MasteryStatus } from "@/api/types";
import { MasterySign } from "@/shared/components/MasteryMark";
import { STATUSES } from "./courseMap";
import styles from "./StatusFilter.module.css";

/** One switch for each status that occurs, with its sign, word and number; none pressed shows all. */
export function StatusFilter({
  counts,
  chosen,
  onChange,
}: {
  counts: Record<MasteryStatus, number>;
  chosen: ReadonlySet<MasteryStatus>;
  onChange: (chosen: ReadonlySet<MasteryStatus>) => void;
}) {
  const { t } = useTranslation(["map", "common"]);
  const toggle = (status: MasteryStatus) => {
    const next = new Set(chosen);
    if (!next.delete(status)) next.add(status);
    onChange(next);
  };
  return (
    <div role="group" aria-label={t("filter")} className={styles.filter}>
      {STATUSES.filter((status) => counts[status] > 0 || chosen.has(status)).map((status) => (
        <button
          key={status}
          type="button"
          className={styles.chip}
          aria-pressed={chosen.has(status)}
          onClick={() => toggle(status)}
        >
          <MasterySign status={status} /> {t(`common:mastery.${status}`)}{" "}
          <span className={styles.count}>{counts[status]}</span>
        </button>
      ))}
    </div>
  );
}
