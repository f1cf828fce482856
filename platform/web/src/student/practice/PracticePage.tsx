import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "wouter";
import { queries } from "@/api/queries";
import type { AnswersTaken, AttemptView, MasteryChange, PathView } from "@/api/types";
import { paths } from "@/app/paths";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { useSetPageContext } from "@/shared/pageContext";
import { isClosed, joinChanges, verdictOf } from "./attempts";
import { ExerciseCard } from "./ExerciseCard";
import { Summary } from "./Summary";
import { useExercise } from "./useAttempt";

const STEPS = ["practice", "review", "remediation", "probe", "quiz", "stretch"] as const;

/** One step of the path, or free practice: exercise after exercise, then what changed. */
export default function PracticePage() {
  const { offering = "", concept = "" } = useParams();
  const [search] = useSearchParams();
  return <Practice key={`${concept} ${search.get("plan") ?? ""}`} offering={offering} concept={concept} />;
}

/** What the address says of the step, and how far it had come when the page was opened. */
function useStep(concept: string) {
  const client = useQueryClient();
  const [search] = useSearchParams();
  const kind = STEPS.find((each) => each === search.get("kind"));
  const [before] = useState(() => client.getQueryData<PathView>(queries.path().queryKey));
  const step = before?.steps.find((each) => each.kind === kind && each.concepts.some(({ id }) => id === concept));
  const wanted = Number(search.get("exercises") ?? 0);
  const [already] = useState(step?.exercises === wanted ? step.exercises_done : 0);
  const title = step?.concepts.find(({ id }) => id === concept)?.title;
  return { kind, before, wanted, already, title };
}

interface Round {
  finished: string[];
  right: number;
  changes: MasteryChange[];
  after: PathView | undefined;
}
const BEGINNING: Round = { finished: [], right: 0, changes: [], after: undefined };

/** The round with an exercise counted, once. */
function counted(round: Round, attempt: AttemptView | undefined): Round {
  if (!attempt || !isClosed(attempt) || round.finished.includes(attempt.id)) return round;
  const right = round.right + (verdictOf(attempt) === "correct" ? 1 : 0);
  return { ...round, finished: [...round.finished, attempt.id], right };
}

/** Whether a quick check has come to its end with answers that contradict each other: then it asks once more. */
function disagrees(kind: string | undefined, round: Round, wanted: number): boolean {
  return kind === "probe" && round.finished.length === wanted && round.right > 0 && round.right < wanted;
}

function Practice({ offering, concept }: { offering: string; concept: string }) {
  const { t } = useTranslation(["practice", "codes", "common"]);
  const { attempt, error, retry, renew, renewing } = useExercise(offering, concept);
  const { kind, before, wanted, already, title: stepTitle } = useStep(concept);
  useSetPageContext({ offering, concept, attempt: attempt?.id, step: kind });
  const [round, setRound] = useState(BEGINNING);
  const [ended, setEnded] = useState(false);
  const number = already + round.finished.length + 1;
  const last = wanted > 0 && number >= wanted && !disagrees(kind, counted(round, attempt), wanted);

  const onTaken = useCallback((taken: AnswersTaken) => {
    setRound((now) => ({ ...now, changes: joinChanges(now.changes, taken.changes), after: taken.path }));
  }, []);
  const goOn = () => {
    setRound(counted(round, attempt));
    if (last) setEnded(true);
    else renew();
  };
  const more = () => {
    setEnded(false);
    setRound(BEGINNING);
    renew();
  };

  const title = attempt?.concept.title ?? stepTitle ?? t("common:loading");
  if (ended) {
    return (
      <Page key="summary" title={t("summary.title", { concept: title })}>
        <Summary
          right={round.right}
          count={round.finished.length}
          changes={round.changes}
          before={before}
          after={round.after}
          onMore={more}
        />
      </Page>
    );
  }
  const place = number <= wanted ? t("progress", { number, count: wanted }) : t("numbered", { number });
  return (
    <Page
      key={attempt ? "exercise" : "loading"}
      title={title}
      back={{ to: paths.today(), label: t("leave") }}
      eyebrow={`${kind ? t(`codes:step.${kind}`) : t("free")} · ${place}`}
      lead={<Link href={paths.lesson(offering, concept)}>{t("lesson")}</Link>}
    >
      {attempt ? (
        <ExerciseCard
          key={attempt.id}
          attempt={attempt}
          onTaken={onTaken}
          onRenew={renew}
          onNext={goOn}
          last={last}
          renewing={renewing}
        />
      ) : (
        <Awaited error={error} retry={retry} />
      )}
    </Page>
  );
}

function Awaited({ error, retry }: { error: unknown; retry: () => void }) {
  return error ? <Trouble error={error} retry={retry} /> : <Loading lines={4} />;
}
