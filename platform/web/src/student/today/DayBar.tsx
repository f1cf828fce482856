import type { PathView } from "@/api/types";
import { stepKey } from "./pathDifference";
import styles from "./DayBar.module.css";

/** The minutes of the steps within those of the day. Decorative: the sum stands beside it in words. */
export function DayBar({ path }: { path: PathView }) {
  const spare = Math.max(0, path.budget_minutes - path.minutes);
  return (
    <span className={styles.bar} aria-hidden="true">
      {path.steps.map((step, place) => (
        <span
          key={stepKey(step)}
          className={place === 0 ? styles.first : styles.step}
          style={{ flexGrow: step.minutes }}
        />
      ))}
      {spare > 0.5 && <span className={styles.spare} style={{ flexGrow: spare }} />}
    </span>
  );
}
