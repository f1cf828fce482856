import { useTranslation } from "react-i18next";
import type { ForecastChange, ForecastView } from "@/api/types";
import { useFormat } from "@/shared/format";
import { useInterval, useLength } from "./ForecastText";
import { shiftOf } from "./forecasts";
import styles from "./Forecast.module.css";

/** What a change does to a forecast. */
export function ForecastMoves({ change }: { change: ForecastChange }) {
  const { t } = useTranslation("goals");
  const { percent } = useFormat();
  const length = useLength();
  const interval = useInterval();
  const { before, after } = change;
  const said = (forecast: ForecastView) =>
    forecast.message === null
      ? interval(forecast)
      : t(`forecast.${forecast.message}`, { minutes: length(forecast.stated_minutes) });
  const shift = shiftOf(before, after);
  const chances = [before.chance_by_deadline, after.chance_by_deadline] as const;
  const chanceMoves = chances[0] !== null && chances[1] !== null && percent(chances[0]) !== percent(chances[1]);
  if (shift.kind === "same" && said(before) === said(after) && !chanceMoves) {
    return <p>{t("forecast.same")}</p>;
  }
  return (
    <div className={styles.moves}>
      {(shift.kind === "sooner" || shift.kind === "later") && (
        <p className={styles.interval}>{t(`forecast.${shift.kind}`, { count: shift.days })}</p>
      )}
      <p>{said(after)}</p>
      {chanceMoves && (
        <p>{t("forecast.chanceMoves", { before: percent(chances[0] ?? 0), after: percent(chances[1] ?? 0) })}</p>
      )}
    </div>
  );
}
