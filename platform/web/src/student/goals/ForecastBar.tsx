import { useState } from "react";
import type { ForecastView } from "@/api/types";
import { calendarDay } from "@/student/today/days";
import styles from "./Forecast.module.css";

const WIDTH = 200;
/** What is further away than this many days stands at the end of the scale. */
const YEAR = 365;

/** The days from now to the goal, with the deadline as a line. Decorative: the dates stand beside it in words. */
export function ForecastBar({ forecast }: { forecast: ForecastView }) {
  const [now] = useState(() => Date.now());
  const days = (day: string | null) =>
    day === null ? YEAR : Math.max(0, (calendarDay(day).getTime() - now) / 86_400_000);
  const { earliest, middle, latest, deadline } = forecast;
  const longest = Math.min(YEAR, 1.1 * Math.max(days(latest), deadline ? days(deadline) : 0, 7));
  const x = (day: string | null) => (WIDTH * Math.min(days(day), longest)) / longest;
  const from = x(earliest);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 16`}
      className={styles.bar}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="0" y="6" width={WIDTH} height="4" rx="2" className={styles.scale} />
      <rect x={from} y="3" width={Math.max(2, x(latest) - from)} height="10" rx="2" className={styles.band} />
      {middle && <rect x={x(middle) - 1} y="1" width="2" height="14" className={styles.middle} />}
      {deadline && (
        <rect x={Math.min(x(deadline), WIDTH - 1)} y="0" width="1" height="16" className={styles.deadline} />
      )}
    </svg>
  );
}
