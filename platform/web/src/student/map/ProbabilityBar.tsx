import type { ConceptMastery } from "@/api/types";
import { useFormat } from "@/shared/format";
import { useMasteryWords } from "./masteryWords";
import styles from "./ProbabilityBar.module.css";

/** The interval as a bar and the estimate as a tick on it, from 0 to 100 %. Decorative: the words stand beside it. */
export function IntervalBar({ mastery: { low, high, probability } }: { mastery: ConceptMastery }) {
  const band = { left: `${100 * low}%`, right: `${100 * (1 - high)}%` };
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.band} style={band} />
      <span className={styles.tick} style={{ left: `${100 * probability}%` }} />
    </span>
  );
}

/** The chance of a right answer, with its interval: as a bar and in words. */
export function ProbabilityBar({ mastery, compact = false }: { mastery: ConceptMastery; compact?: boolean }) {
  const format = useFormat();
  const words = useMasteryWords();
  const interval = words.interval(mastery);
  return (
    <div className={compact ? styles.compact : styles.probability}>
      <p className={styles.words}>
        <span className={styles.percent}>{format.percent(mastery.probability)}</span>{" "}
        {interval && <span className={styles.interval}>{interval}</span>}
      </p>
      <IntervalBar mastery={mastery} />
    </div>
  );
}
