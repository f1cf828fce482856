import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { queries } from "@/api/queries";
import { paths } from "@/app/paths";
import { Card } from "@/shared/components/Card";
import { useFormat } from "@/shared/format";
import { useInterval } from "@/student/goals/ForecastText";
import { calendarDay } from "./days";
import styles from "./Day.module.css";

/** Where the path leads, in two lines: the goal with its forecast, and the way to change it. */
export function GoalAhead({ offering }: { offering: string }) {
  const { t } = useTranslation(["goals", "today"]);
  const { day, percent } = useFormat();
  const interval = useInterval();
  const { data: forecast } = useQuery(queries.forecast(offering));
  if (!forecast) return null; // the day does without it
  const { title, deadline, chance_by_deadline: chance } = forecast;
  return (
    <Card tone="sunken" aria-labelledby="goal-ahead">
      <h2 id="goal-ahead" className={styles.goal}>
        {t("title")}
      </h2>
      <p>{forecast.whole_course || title === null ? t("whole") : title}</p>
      {forecast.message === null && <p>{interval(forecast)}</p>}
      {forecast.message === "reached" && <p>{t("forecast.reached")}</p>}
      {deadline && chance !== null && (
        <p>{t("forecast.chance", { deadline: day(calendarDay(deadline)), percent: percent(chance) })}</p>
      )}
      <p>
        <Link href={paths.goals()}>{t("change.title")}</Link>
      </p>
    </Card>
  );
}
