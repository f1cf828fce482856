import { useTranslation } from "react-i18next";
import type { ForecastView } from "@/api/types";
import { useFormat } from "@/shared/format";
import { calendarDay } from "@/student/today/days";
import { ForecastBar } from "./ForecastBar";
import { intervalOf } from "./forecasts";
import styles from "./Forecast.module.css";

/** When a goal is reached, in words; the bar beside them is decorative. */
export function ForecastText({ forecast }: { forecast: ForecastView }) {
  const { t } = useTranslation("goals");
  const { day, percent } = useFormat();
  const length = useLength();
  const interval = useInterval();
  const { message, deadline, chance_by_deadline: chance, mastered_by_deadline: count } = forecast;
  const by = deadline && day(calendarDay(deadline));
  if (message !== null) {
    return <p>{t(`forecast.${message}`, { minutes: length(forecast.stated_minutes) })}</p>;
  }
  return (
    <div className={styles.forecast}>
      <p className={styles.interval}>{interval(forecast)}</p>
      <ForecastBar forecast={forecast} />
      {forecast.middle && <p>{t("forecast.middle", { middle: day(calendarDay(forecast.middle)) })}</p>}
      {by && chance !== null && <p>{t("forecast.chance", { deadline: by, percent: percent(chance) })}</p>}
      {by && count && forecast.concepts > 1 && (
        <p>{t("forecast.count", { deadline: by, low: count.low, high: count.high, concepts: forecast.concepts })}</p>
      )}
      <p className={styles.soft}>{t("forecast.now", { mastered: forecast.mastered, concepts: forecast.concepts })}</p>
      <p className={styles.soft}>
        {t("forecast.usual", {
          usual: length(forecast.usual_minutes),
          active: forecast.active_days,
          days: forecast.days,
        })}
      </p>
    </div>
  );
}

/** The interval as one sentence. */
export function useInterval(): (forecast: ForecastView) => string {
  const { t } = useTranslation("goals");
  const { day } = useFormat();
  return (forecast) => {
    const { kind, earliest, latest } = intervalOf(forecast);
    const written = (each: string | null) => (each ? day(calendarDay(each)) : "");
    return t(`forecast.${kind}`, { earliest: written(earliest), latest: written(latest) });
  };
}

/** Minutes, or whole hours where there are many. */
export function useLength(): (minutes: number) => string {
  const { t } = useTranslation(["goals", "common"]);
  return (minutes) =>
    minutes >= 120
      ? t("forecast.hours", { count: Math.round(minutes / 60) })
      : t("common:minutes", { count: Math.max(1, Math.round(minutes)) });
}
