import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerView, EvidenceView } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { useFormat } from "@/shared/format";
import { OutcomeMark } from "./OutcomeMark";
import styles from "./AnswersBehind.module.css";

const AnswerDialog = lazy(() => import("./AnswerDialog"));
const RichText = lazy(() => import("@/shared/components/RichText"));
const FIRST = 8;

interface AnswersProps {
  /** The newest first. */
  answers: readonly EvidenceView[];
  title: string;
  openAnswer: (responseId: string) => Promise<AnswerView>;
}

/** The answers that an estimate rests on; each opens itself. */
export function AnswersBehind({ answers, title, openAnswer }: AnswersProps) {
  const { t } = useTranslation("map");
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const shown = all ? answers : answers.slice(0, FIRST);
  return (
    <Card aria-labelledby="answers">
      <h2 id="answers">
        {answers.length === 0 ? t("answers.noneTitle") : t("answers.title", { count: answers.length })}
      </h2>
      {answers.length === 0 ? (
        <p className={styles.soft}>{t("answers.none", { concept: title })}</p>
      ) : (
        <ol role="list" className={styles.list}>
          {shown.map((answer) => (
            <Answer key={answer.response_id} answer={answer} onOpen={setOpened} />
          ))}
        </ol>
      )}
      {shown.length < answers.length && (
        <Button className={styles.all} onClick={() => setAll(true)}>
          {t("answers.all", { count: answers.length })}
        </Button>
      )}
      {opened !== null && (
        <Suspense fallback={null}>
          <AnswerDialog responseId={opened} openAnswer={openAnswer} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </Card>
  );
}

function Answer({ answer, onOpen }: { answer: EvidenceView; onOpen: (responseId: string) => void }) {
  const { t } = useTranslation(["map", "common", "codes"]);
  const format = useFormat();
  const { response_id, outcome, gave_up, mode, hints, seconds, feedback, answered_at } = answer;
  const facts = [
    t(`codes:mode.${mode}`),
    hints > 0 && t("answers.hints", { count: hints }),
    seconds !== null && seconds < 90 && t("answers.seconds", { count: Math.round(seconds) }),
    seconds !== null && seconds >= 90 && t("common:minutesShort", { count: Math.round(seconds / 60) }),
  ].filter((fact) => fact !== false);
  return (
    <li className={styles.answer}>
      <div className={styles.words}>
        <p className={styles.outcome}>
          <OutcomeMark outcome={outcome} gaveUp={gave_up} />
          <time dateTime={answered_at} className={styles.soft} title={format.dateTime(answered_at)}>
            {format.ago(answered_at)}
          </time>
        </p>
        <p className={styles.soft}>{facts.join(t("answers.between"))}</p>
        {feedback !== null && (
          <div className={styles.feedback}>
            <Suspense fallback={<p>{feedback}</p>}>
              <RichText source={feedback} inline />
            </Suspense>
          </div>
        )}
      </div>
      <Button
        size="small"
        aria-label={t("answers.openOf", { when: format.dateTime(answered_at) })}
        onClick={() => onOpen(response_id)}
      >
        {t("answers.open")}
      </Button>
    </li>
  );
}
