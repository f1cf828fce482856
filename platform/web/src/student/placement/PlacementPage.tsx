import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation, useParams } from "wouter";
import { queries } from "@/api/queries";
import type { PlacementView } from "@/api/types";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { Button, ButtonLink } from "@/shared/components/Button";
import { Empty } from "@/shared/components/Empty";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { useSetPageContext } from "@/shared/pageContext";
import { ExerciseCard } from "@/student/practice/ExerciseCard";
import styles from "./Placement.module.css";
import { PlacementResult } from "./PlacementResult";
import { useActing, useQuestion } from "./placementApi";

/** Placement in one course: what it is, question by question, and what it concludes. */
export default function PlacementPage() {
  const { offering = "" } = useParams();
  const { t } = useTranslation("placement");
  const language = useLanguage();
  const placement = useQuery(queries.placement(offering, language));
  useSetPageContext({ offering });
  const view = placement.data;
  if (view?.status === "running") return <Asking offering={offering} view={view} />;
  if (view?.status === "finished") {
    return (
      <Page
        key="result"
        title={t("result.title")}
        back={{ to: paths.today(), label: t("leave") }}
        lead={view.questions > 0 ? t("result.lead", { count: view.questions }) : t("result.without")}
      >
        <PlacementResult offering={offering} view={view} />
      </Page>
    );
  }
  return (
    <Page key="intro" title={t("title")} back={{ to: paths.today(), label: t("leave") }} lead={t("intro.lead")}>
      {view ? (
        <Before offering={offering} view={view} />
      ) : placement.error ? (
        <Trouble error={placement.error} retry={() => void placement.refetch()} />
      ) : (
        <Loading lines={4} />
      )}
    </Page>
  );
}

function Before({ offering, view }: { offering: string; view: PlacementView }) {
  return view.status === "impossible" ? <Impossible /> : <Intro offering={offering} view={view} />;
}

function Impossible() {
  const { t } = useTranslation("placement");
  return (
    <Empty
      title={t("impossible.title")}
      action={
        <ButtonLink look="primary" to={paths.today()}>
          {t("result.today")}
        </ButtonLink>
      }
    >
      {t("impossible.text")}
    </Empty>
  );
}

function Intro({ offering, view }: { offering: string; view: PlacementView }) {
  const { t } = useTranslation("placement");
  const [, navigate] = useLocation();
  const start = useActing(offering);
  const dismiss = useActing(offering, () => navigate(paths.today()));
  const error = start.error ?? dismiss.error;
  return (
    <div className={styles.intro}>
      {view.status === "dismissed" && <p>{t("intro.dismissed")}</p>}
      <p>{t("intro.how", { count: view.most_questions })}</p>
      <p>{t("intro.honest")}</p>
      <p>{t("intro.pause")}</p>
      {error && <Trouble error={error} />}
      <div className={styles.row}>
        <Button look="primary" size="large" busy={start.isPending} onClick={() => start.mutate({ action: "start" })}>
          {t("intro.start")}
        </Button>
        {view.status === "open" && (
          <Button
            size="large"
            look="quiet"
            busy={dismiss.isPending}
            onClick={() => dismiss.mutate({ action: "dismiss" })}
          >
            {t("intro.skip")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The next question. Answering it is like answering any exercise; what comes next follows from it. */
function Asking({ offering, view }: { offering: string; view: PlacementView }) {
  const { t } = useTranslation("placement");
  const client = useQueryClient();
  const language = useLanguage();
  const { attempt, error, retry, renewing } = useQuestion(offering, view);
  const act = useActing(offering);
  const next = useQuery(queries.placement(offering, language)).isFetching;
  const goOn = () => void client.invalidateQueries({ queryKey: queries.placement(offering, language).queryKey });
  const answered = attempt !== undefined && attempt.tries_left === 0;
  return (
    <Page
      key={`${view.questions} ${view.skipped}`}
      title={view.question?.title ?? t("title")}
      eyebrow={t("question.place", { number: view.questions + 1, count: view.most_questions })}
      back={{ to: paths.today(), label: t("question.pause") }}
      lead={t("question.paused")}
    >
      <progress
        className={styles.progress}
        max={view.most_questions}
        value={view.questions}
        aria-label={t("question.place", { number: view.questions + 1, count: view.most_questions })}
      />
      {attempt ? (
        <ExerciseCard
          key={attempt.id}
          attempt={attempt}
          onTaken={ignore}
          onRenew={() => void client.resetQueries({ queryKey: ["placement-question", offering] })}
          onNext={goOn}
          last={false}
          renewing={renewing || next}
        />
      ) : error ? (
        <Trouble error={error} retry={retry} />
      ) : (
        <div role="status">
          <p>{t("question.choosing")}</p>
          <Loading lines={3} />
        </div>
      )}
      {act.error && <Trouble error={act.error} />}
      <div className={styles.row}>
        {view.question && !answered && (
          <Button
            look="quiet"
            busy={act.isPending}
            onClick={() => act.mutate({ action: "skip", concept_id: view.question?.id ?? null })}
          >
            {t("question.skip")}
          </Button>
        )}
        <Button look="quiet" busy={act.isPending} onClick={() => act.mutate({ action: "end" })}>
          {t("question.stop")}
        </Button>
      </div>
    </Page>
  );
}

/** What an answer changes is shown at the end, not after each question. */
function ignore(): void {}
