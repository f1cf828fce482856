import type { HeatCell } from "./model";
import styles from "./Strip.module.css";

/** Cells as the colour stops of one strip: however many they are, it is one element. */
export function stripBackground(cells: readonly HeatCell[]): string {
  const share = 100 / Math.max(1, cells.length);
  const stops = cells.map(
    ({ status }, place) =>
      `var(--mastery-${status}) ${(place * share).toFixed(3)}% ${((place + 1) * share).toFixed(3)}%`,
  );
  return `linear-gradient(to right, ${stops.join(", ")})`;
}

/** Cells side by side, in colour only: the same numbers stand beside it with signs and words. */
export function Strip({ cells }: { cells: readonly HeatCell[] }) {
  return <span className={styles.strip} style={{ backgroundImage: stripBackground(cells) }} aria-hidden="true" />;
}
