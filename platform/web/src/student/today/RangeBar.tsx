import styles from "./RangeBar.module.css";

const WIDTH = 200;

/** An estimate with its interval on a scale from 0 to 1. Decorative: the numbers stand beside it in words. */
export function RangeBar({ low, high, value, was }: { low: number; high: number; value: number; was?: number }) {
  const x = (share: number) => WIDTH * Math.min(1, Math.max(0, share));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 16`}
      className={styles.range}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="0" y="6" width={WIDTH} height="4" rx="2" className={styles.scale} />
      <rect x={x(low)} y="3" width={Math.max(2, x(high) - x(low))} height="10" rx="2" className={styles.band} />
      {was !== undefined && <rect x={x(was) - 0.5} y="2" width="1" height="12" className={styles.was} />}
      <rect x={x(value) - 1} y="0" width="2" height="16" className={styles.value} />
    </svg>
  );
}
