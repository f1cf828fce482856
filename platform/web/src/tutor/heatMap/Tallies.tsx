import { useTranslation } from "react-i18next";
import { MasterySign } from "@/shared/components/MasteryMark";
import { STATUSES, type Tally } from "./model";
import styles from "./Tallies.module.css";

/** How many of each status there are: sign and number; those that do not occur are left out. */
export function Tallies({ counts }: { counts: Tally }) {
  const { t } = useTranslation();
  return (
    <ul role="list" className={styles.tallies}>
      {STATUSES.filter((status) => counts[status] > 0).map((status) => (
        <li key={status} title={t(`mastery.${status}`)}>
          <MasterySign status={status} size={14} />
          <span className="visually-hidden">{t(`mastery.${status}`)} </span>
          {counts[status]}
        </li>
      ))}
    </ul>
  );
}
