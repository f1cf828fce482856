import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { queries } from "@/api/queries";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { ButtonLink } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Disclosure } from "@/shared/components/Disclosure";
import { Empty } from "@/shared/components/Empty";
import { SelectField } from "@/shared/components/Field";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { useOffering } from "@/shared/offering";
import { useSession } from "@/shared/session";
import { ForecastText } from "./ForecastText";
import { formOf } from "./goalChanges";
import { GoalChange } from "./GoalChange";
import styles from "./Goals.module.css";

/** The goal in a course: its forecast, and what other minutes, another date or another goal would change. */
export default function GoalsPage() {
  const { t } = useTranslation(["goals", "attention"]);
  const { offering, all, choose, error, retry } = useOffering();
  return (
    <Page title={t("title")} lead={t("lead")} back={{ to: paths.today(), label: t("attention:today") }}>
      {error !== null && !offering && <Trouble error={error} retry={retry} />}
      {offering === undefined && error === null && <Loading lines={3} />}
      {offering === null && (
        <Empty
          title={t("attention:noCourse")}
          action={
            <ButtonLink look="primary" to={paths.join()}>
              {t("attention:join")}
            </ButtonLink>
          }
        >
          {t("attention:noCourseText")}
        </Empty>
      )}
      {offering && all.length > 1 && (
        <SelectField label={t("course")} value={offering.id} onChange={(event) => choose(event.currentTarget.value)}>
          {all.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
      {offering && <Goal key={offering.id} offering={offering.id} course={offering.title} />}
    </Page>
  );
}

function Goal({ offering, course }: { offering: string; course: string }) {
  const { t } = useTranslation("goals");
  const language = useLanguage();
  const { person } = useSession();
  const goal = useQuery(queries.goal(offering));
  const graph = useQuery(queries.graph(offering, language));
  const forecast = useQuery(queries.forecast(offering));
  const failed = [goal, graph, forecast].find(({ error, data }) => error !== null && data === undefined);
  if (failed) return <Trouble error={failed.error} retry={() => void failed.refetch()} />;
  if (goal.data === undefined || !graph.data || !forecast.data) return <Loading lines={4} />;
  const before = formOf(goal.data, graph.data, person.minutes_a_day);
  return (
    <>
      <Card aria-labelledby="goal-forecast">
        <p className={styles.eyebrow}>{before.scope === "whole" ? `${t("whole")}: ${course}` : goal.data?.title}</p>
        <h2 id="goal-forecast">{t("forecast.title")}</h2>
        <ForecastText forecast={forecast.data} />
        <Disclosure summary={t("forecast.meaning")}>
          <p className={styles.soft}>{t("forecast.meaningText")}</p>
        </Disclosure>
      </Card>
      <GoalChange key={JSON.stringify(before)} offering={offering} graph={graph.data} before={before} />
    </>
  );
}
