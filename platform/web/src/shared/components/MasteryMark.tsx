import { useTranslation } from "react-i18next";
import type { MasteryStatus } from "@/api/types";
import styles from "./MasteryMark.module.css";

/** How full the sign of each status is: the order is readable without colour. */
const SIGN: Record<MasteryStatus, string> = {
  "not-started": "",
  "not-enough-data": "M8 8m-1.75 0a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0 -3.5 0",
  learning: "M8 2.5a5.5 5.5 0 0 1 0 11z",
  fading: "M8 2.5a5.5 5.5 0 1 1 -5.5 5.5h5.5z",
  mastered: "M8 8m-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0",
};

/** The sign of a status: an empty, dotted, half, three-quarter or full disc. */
export function MasterySign({ status, size = 16 }: { status: MasteryStatus; size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} className={styles[status]} aria-hidden="true" focusable="false">
      <circle
        cx="8"
        cy="8"
        r="7"
        className={styles.ring}
        strokeDasharray={status === "not-enough-data" ? "2.2 2.2" : undefined}
      />
      <path d={SIGN[status]} className={styles.fill} />
    </svg>
  );
}

/** The sign and the word of a status. */
export function MasteryMark({ status }: { status: MasteryStatus }) {
  const { t } = useTranslation();
  return (
    <span className={styles.mark}>
      <MasterySign status={status} /> {t(`mastery.${status}`)}
    </span>
  );
}
