import { lazy, Suspense, useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { AnswersTaken, AttemptView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Loading } from "@/shared/components/Loading";
import { Notice } from "@/shared/components/Notice";
import { AnswerForm, useEntered } from "./AnswerForm";
import { answerText, isClosed } from "./attempts";
import { Help } from "./Help";
import styles from "./Practice.module.css";
import { useAnswering, type Refusal } from "./useAttempt";
import { Verdict } from "./Verdict";

const RichText = lazy(() => import("@/shared/components/RichText"));
const UNREADABLE = [
  "empty",
  "too-long",
  "not-a-number",
  "ambiguous-comma",
  "unknown-option",
  "one-option-only",
  "repeated-option",
  "incomplete",
  "too-complex",
  "timed-out",
  "not-an-expression",
  "unknown-name",
  "ambiguous-quotient",
  "not-factored",
  "not-expanded",
  "not-lowest-terms",
  "not-single-fraction",
  "constant-missing",
  "unit-missing",
  "unknown-unit",
  "wrong-dimension",
] as const;
type Unreadable = (typeof UNREADABLE)[number];

function isUnreadable(problem: Refusal): problem is Unreadable {
  return (UNREADABLE as readonly string[]).includes(problem);
}

/** One exercise: the question, the answer, help, what became of it, the solution at the end. */
export function ExerciseCard({
  attempt,
  onTaken,
  onRenew,
  onNext,
  last,
  renewing,
}: {
  attempt: AttemptView;
  onTaken: (taken: AnswersTaken) => void;
  /** Takes a fresh exercise in place of one that cannot be answered any more. */
  onRenew: () => void;
  onNext: () => void;
  /** After this exercise the step is done. */
  last: boolean;
  renewing: boolean;
}) {
  const { t } = useTranslation(["practice", "codes"]);
  const language = useLanguage();
  const { forget } = useEntered(attempt.id);
  const taken = useCallback(
    (what: AnswersTaken) => {
      if (what.results.some(({ attempt_id, tries_left }) => attempt_id === attempt.id && tries_left === 0)) forget();
      onTaken(what);
    },
    [attempt.id, forget, onTaken],
  );
  const answering = useAnswering(attempt, taken);
  const closed = isClosed(attempt);
  const { refusal } = answering;
  const fault = refusal && isUnreadable(refusal) ? t(`codes:unreadable.${refusal}`) : null;
  return (
    <>
      {attempt.language !== language && <Notice>{t("untranslated")}</Notice>}
      <Card className={styles.exercise}>
        <div lang={attempt.language} className={styles.stem}>
          <Suspense fallback={<Loading lines={2} />}>
            <RichText source={attempt.stem} />
          </Suspense>
        </div>
        <Verdict attempt={attempt} />
        {refusal && !isUnreadable(refusal) && !closed && (
          <Refused attempt={attempt} problem={refusal} onRenew={onRenew} renewing={renewing} />
        )}
        {!closed && <AnswerForm attempt={attempt} answering={answering} fault={fault} />}
        {!closed && <Help attempt={attempt} waiting={answering.waiting} />}
        {closed && <Solution attempt={attempt} />}
        {closed && (
          <Button look="primary" size="large" busy={renewing} onClick={onNext} className={styles.check}>
            {t(last ? "finish" : "next")}
          </Button>
        )}
      </Card>
    </>
  );
}

function Solution({ attempt }: { attempt: AttemptView }) {
  const { t } = useTranslation("practice");
  if (!attempt.solution) return null;
  return (
    <section className={styles.solution}>
      <h2>{t("solution")}</h2>
      <div lang={attempt.language}>
        <Suspense fallback={<Loading lines={2} />}>
          <RichText source={attempt.solution} />
        </Suspense>
      </div>
    </section>
  );
}

function Refused({
  attempt,
  problem,
  onRenew,
  renewing,
}: {
  attempt: AttemptView;
  problem: Exclude<Refusal, Unreadable>;
  onRenew: () => void;
  renewing: boolean;
}) {
  const { t } = useTranslation(["practice", "codes"]);
  const { text, chosen } = useEntered(attempt.id);
  const typed = answerText(attempt, text, chosen);
  return (
    <Notice
      tone="warn"
      title={t("refusedTitle")}
      live
      actions={
        <Button busy={renewing} onClick={onRenew}>
          {t("fresh")}
        </Button>
      }
    >
      <p>{t(`codes:problem.${problem}`)}</p>
      {typed !== "" && <p>{t("typed", { answer: typed })}</p>}
    </Notice>
  );
}
