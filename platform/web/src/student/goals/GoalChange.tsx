import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import type { CourseGraphView, WhatIfRequest } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { ChoiceField, TextField } from "@/shared/components/Field";
import { Trouble } from "@/shared/components/Trouble";
import { useSession } from "@/shared/session";
import { useSettled } from "@/shared/useSettled";
import { PathChangeList } from "@/student/today/PathChangeList";
import { ForecastMoves } from "./ForecastMoves";
import { GoalConcepts } from "./GoalConcepts";
import { LEAST_MINUTES, minutesOf, MOST_MINUTES, whatIfOf, type GoalForm } from "./goalChanges";
import { useKeepGoal } from "./useKeepGoal";
import styles from "./Goals.module.css";

/** Minutes, date and goal to be tried out: what they would change is shown before anything is kept. */
export function GoalChange({
  offering,
  graph,
  before,
}: {
  offering: string;
  graph: CourseGraphView;
  before: GoalForm;
}) {
  const { t } = useTranslation(["goals", "common"]);
  const { person } = useSession();
  const [form, setForm] = useState(before);
  const [missing, setMissing] = useState(false);
  const slider = useId();
  const keep = useKeepGoal(offering);
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: person.time_zone }).format(new Date());
  const amend = (part: Partial<GoalForm>) => setForm((now) => ({ ...now, ...part }));
  const asked = whatIfOf(form, before, today);
  const minutes = minutesOf(form);
  const near = Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, Math.round(Number(form.minutes)) || LEAST_MINUTES));
  const late = form.deadline !== "" && form.deadline !== before.deadline && form.deadline <= today;
  return (
    <Card aria-labelledby="goal-change">
      <h2 id="goal-change">{t("change.title")}</h2>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(form.scope === "chosen" && form.concepts.length === 0);
          if (asked) keep.mutate({ form, before });
        }}
      >
        <TextField
          label={t("change.minutes")}
          type="number"
          inputMode="numeric"
          min={LEAST_MINUTES}
          max={MOST_MINUTES}
          value={form.minutes}
          error={minutes === null ? t("change.range") : undefined}
          onChange={(event) => amend({ minutes: event.currentTarget.value })}
        />
        <label htmlFor={slider} className="visually-hidden">
          {t("change.slider")}
        </label>
        <input
          id={slider}
          className={styles.slider}
          type="range"
          min={LEAST_MINUTES}
          max={MOST_MINUTES}
          step={5}
          value={near}
          onChange={(event) => amend({ minutes: event.currentTarget.value })}
        />
        <TextField
          label={t("change.deadline")}
          hint={t("change.deadlineHint")}
          optional
          type="date"
          min={today}
          value={form.deadline}
          error={late ? t("change.past") : undefined}
          onChange={(event) => amend({ deadline: event.currentTarget.value })}
        />
        <ChoiceField
          legend={t("scope.legend")}
          value={form.scope}
          onChange={(scope) => amend({ scope })}
          choices={(["whole", "chosen"] as const).map((value) => ({ value, label: t(`scope.${value}`) }))}
        />
        {form.scope === "chosen" && (
          <GoalConcepts
            offering={offering}
            graph={graph}
            concepts={form.concepts}
            missing={missing}
            onChange={(concepts, words) => amend({ concepts, ...(words !== undefined && { words }) })}
          />
        )}
        <Preview offering={offering} asked={asked} />
        {keep.error && <Trouble error={keep.error} retry={() => keep.mutate({ form, before })} />}
        <div className={styles.actions}>
          <Button onClick={() => setForm(before)} aria-disabled={form === before}>
            {t("change.reset")}
          </Button>
          <Button type="submit" look="primary" busy={keep.isPending} aria-disabled={!asked}>
            {t("change.confirm")}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function Preview({ offering, asked: now }: { offering: string; asked: WhatIfRequest | null }) {
  const { t } = useTranslation("goals");
  const language = useLanguage();
  const asked = useSettled(now, JSON.stringify(now));
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["goal", offering, "what-if", asked, language],
    queryFn: ({ signal }) =>
      body(
        api.POST("/api/v1/offerings/{offering_id}/forecast/what-if", {
          params: { path: { offering_id: offering }, query: { language } },
          body: asked ?? {},
          signal,
        }),
      ),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  const shown = asked === null ? undefined : data;
  return (
    <section className={styles.preview} aria-labelledby="goal-preview" aria-busy={isFetching}>
      <h3 id="goal-preview">{t("change.preview")}</h3>
      <div role="status" className={styles.outcome}>
        {asked === null && <p className={styles.soft}>{t("change.nothing")}</p>}
        {asked !== null && !shown && !error && <p>{t("change.looking")}</p>}
        {shown && (
          <>
            <h4>{t("change.forecast")}</h4>
            <ForecastMoves change={shown.forecast} />
            <h4>{t("change.today")}</h4>
            <PathChangeList changes={shown.changes} same={t("change.todaySame")} />
          </>
        )}
      </div>
      {asked !== null && error && <Trouble error={error} retry={() => void refetch()} />}
    </section>
  );
}
