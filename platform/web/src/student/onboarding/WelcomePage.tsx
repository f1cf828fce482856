import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams } from "wouter";
import { FormTrouble } from "@/account/FormTrouble";
import { useSend } from "@/account/useSend";
import { api, body } from "@/api/client";
import { queries } from "@/api/queries";
import type { components } from "@/api/schema";
import type { CourseGraphView } from "@/api/types";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { ChoiceField, TextField } from "@/shared/components/Field";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { useSession, useSessionState } from "@/shared/session";
import { GoalConcepts } from "@/student/goals/GoalConcepts";
import styles from "./Welcome.module.css";

type Goal = components["schemas"]["GoalView"] | null;
const MINUTES = ["10", "20", "30", "45", "60"] as const;

function goalQuery(offering: string) {
  return {
    queryKey: ["goal", offering],
    queryFn: () =>
      body(api.GET("/api/v1/offerings/{offering_id}/goal", { params: { path: { offering_id: offering } } })),
  };
}

/** The first page of a course: what to reach, by when, and the minutes a day. */
export default function WelcomePage() {
  const { offering = "" } = useParams();
  const { t } = useTranslation("onboarding");
  const language = useLanguage();
  const goal = useQuery(goalQuery(offering));
  const graph = useQuery(queries.graph(offering, language));
  const error = goal.error ?? graph.error;
  return (
    <Page title={t("title")} lead={t("lead")} width="narrow">
      {goal.data !== undefined && graph.data ? (
        <GoalForm offering={offering} goal={goal.data} graph={graph.data} />
      ) : error ? (
        <Trouble error={error} retry={() => void Promise.all([goal.refetch(), graph.refetch()])} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function GoalForm({ offering, goal, graph }: { offering: string; goal: Goal; graph: CourseGraphView }) {
  const { t } = useTranslation(["onboarding", "common"]);
  const { person } = useSession();
  const { amend } = useSessionState();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [scope, setScope] = useState<"whole" | "chosen">(
    goal && goal.concepts.length > 0 && goal.concepts.length < graph.concepts.length ? "chosen" : "whole",
  );
  const [concepts, setConcepts] = useState<readonly string[]>(goal?.concepts ?? []);
  const [deadline, setDeadline] = useState(goal?.deadline ?? "");
  const [minutes, setMinutes] = useState(String(person.minutes_a_day));
  const [start, setStart] = useState<"beginning" | "placement">("beginning");
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const own = { params: { path: { offering_id: offering } } };
  const { send, error, busy, wait } = useSend(
    async () => {
      if (scope === "whole" && deadline === "") await api.DELETE("/api/v1/offerings/{offering_id}/goal", own);
      else {
        const wanted = scope === "whole" ? graph.concepts.map(({ id }) => id) : [...concepts];
        const asked = {
          title: words.slice(0, 200) || (goal?.title ?? t("goalTitle")),
          concepts: wanted,
          deadline: deadline || null,
        };
        await api.PUT("/api/v1/offerings/{offering_id}/goal", { ...own, body: { weight: 1, ...asked } });
      }
      return body(api.PATCH("/api/v1/me", { body: { minutes_a_day: Number(minutes) } }));
    },
    (changed) => {
      amend(changed);
      void client.invalidateQueries();
      navigate(start === "placement" ? paths.placement(offering) : paths.today());
    },
  );
  const offered = [...new Set([...MINUTES, String(person.minutes_a_day)])].sort((a, b) => Number(a) - Number(b));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const none = scope === "chosen" && concepts.length === 0;
        setMissing(none);
        if (!none) send(undefined);
      }}
    >
      <ChoiceField
        legend={t("scope")}
        value={scope}
        onChange={setScope}
        choices={(["whole", "chosen"] as const).map((value) => ({ value, label: t(value) }))}
      />
      {scope === "chosen" && (
        <GoalConcepts
          offering={offering}
          graph={graph}
          concepts={concepts}
          missing={missing}
          onChange={(chosen, said) => {
            setConcepts(chosen);
            if (said !== undefined) setWords(said);
          }}
        />
      )}
      <TextField
        label={t("deadline")}
        hint={t("deadlineHint")}
        optional
        type="date"
        value={deadline}
        onChange={(event) => setDeadline(event.target.value)}
      />
      <ChoiceField
        legend={t("minutes")}
        inline
        value={minutes}
        onChange={setMinutes}
        choices={offered.map((value) => ({ value, label: t("common:minutesShort", { count: Number(value) }) }))}
      />
      <ChoiceField
        legend={t("start")}
        value={start}
        onChange={setStart}
        choices={(["beginning", "placement"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <FormTrouble error={error} wait={wait} />
      <Button type="submit" look="primary" size="large" busy={busy}>
        {t("begin")}
      </Button>
      <Link href={paths.today()}>{t("defaults")}</Link>
    </form>
  );
}
