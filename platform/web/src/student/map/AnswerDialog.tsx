import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { AnswerView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Dialog } from "@/shared/components/Dialog";
import { Disclosure } from "@/shared/components/Disclosure";
import { Loading } from "@/shared/components/Loading";
import { Notice } from "@/shared/components/Notice";
import RichText from "@/shared/components/RichText";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import { orderOf, rightOf } from "@/student/practice/arranging";
import { OutcomeMark } from "./OutcomeMark";
import styles from "./AnswerDialog.module.css";

type Exercise = AnswerView["exercise"];
type Response = Exercise["responses"][number];

/** One answer as it was given: the question, what was answered, and once the exercise is closed what is right. */
export default function AnswerDialog({
  responseId,
  openAnswer,
  onClose,
}: {
  responseId: string;
  openAnswer: (responseId: string) => Promise<AnswerView>;
  onClose: () => void;
}) {
  const { t } = useTranslation(["map", "codes"]);
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ["answer", responseId],
    queryFn: () => openAnswer(responseId),
  });
  const response = data?.exercise.responses.find((each) => each.response_id === responseId);
  return (
    <Dialog
      title={t("answer.title")}
      description={
        data && response && [t(`codes:mode.${data.exercise.mode}`), format.dateTime(response.answered_at)].join(" · ")
      }
      onClose={onClose}
    >
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading lines={4} />}
      {data && response && <Answered answer={data} response={response} />}
    </Dialog>
  );
}

function Answered({ answer, response }: { answer: AnswerView; response: Response }) {
  const { t } = useTranslation("map");
  const language = useLanguage();
  const { exercise, is_open } = answer;
  const foreign = exercise.language.startsWith(language) ? undefined : exercise.language;
  return (
    <div className={styles.answer}>
      <RichText source={exercise.stem} lang={foreign} />
      <Shown answer={answer} response={response} lang={foreign} />
      <Given answer={answer} response={response} lang={foreign} />
      {exercise.hints.length > 0 && (
        <Disclosure summary={t("answer.hints", { count: exercise.hints.length })}>
          <ol className={styles.hints}>
            {exercise.hints.map((hint, index) => (
              <li key={index}>
                <RichText source={hint} lang={foreign} inline />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      {exercise.solution !== null && (
        <Disclosure summary={t("answer.solution")} open>
          <RichText source={exercise.solution} lang={foreign} />
        </Disclosure>
      )}
      {is_open && exercise.solution === null && <Notice>{t("answer.open")}</Notice>}
    </div>
  );
}

interface PartProps {
  answer: AnswerView;
  response: Response;
  lang: string | undefined;
}

/** What was answered, what grading found, and what is right where that may be told. */
function Given({ answer: { exercise, correct }, response, lang }: PartProps) {
  const { t } = useTranslation("map");
  return (
    <div className={styles.given}>
      {exercise.responses.length > 1 && (
        <p className={styles.soft}>
          {t("answer.try", { place: exercise.responses.indexOf(response) + 1, count: exercise.responses.length })}
        </p>
      )}
      {response.text !== "" && (
        <p>
          {t("answer.yours")} <span className={styles.typed}>{response.text}</span>
        </p>
      )}
      <p>
        <OutcomeMark outcome={response.outcome} gaveUp={response.gave_up} />
      </p>
      {response.feedback !== null && <RichText source={response.feedback} lang={lang} />}
      {correct !== null && correct.text !== "" && response.outcome !== "correct" && (
        <p>
          {t("answer.right")} <span className={styles.typed}>{correct.text}</span>
        </p>
      )}
    </div>
  );
}

/** What was to choose from, to put in order or to match, with what was chosen and what is right. */
function Shown(props: PartProps) {
  const { kind, options } = props.answer.exercise;
  if (options.length === 0) return null;
  if (kind === "ordering") return <Order {...props} />;
  return kind === "matching" ? <Pairs {...props} /> : <Options {...props} />;
}

function Order({ answer: { exercise, correct }, response, lang }: PartProps) {
  const { t } = useTranslation("map");
  const texts = new Map(exercise.options.map(({ id, text }) => [id, text]));
  return (
    <ol className={styles.options}>
      {orderOf(exercise, response.chosen).map((id, place) => {
        const right = correct ? correct.chosen.indexOf(id) : -1;
        return (
          <li key={id} className={styles.option}>
            <RichText source={texts.get(id) ?? ""} lang={lang} inline />
            {right >= 0 && (
              <span className={styles.note}>
                {right === place ? t("answer.isRight") : t("answer.rightPlace", { place: right + 1 })}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Pairs({ answer: { exercise, correct }, response, lang }: PartProps) {
  const { t } = useTranslation("map");
  const texts = new Map(exercise.options.map(({ id, text }) => [id, text]));
  return (
    <ul role="list" className={styles.options}>
      {exercise.prompts.map(({ id, text }) => {
        const given = texts.get(rightOf(response.chosen, id)) ?? t("answer.nothing");
        const right = correct && texts.get(rightOf(correct.chosen, id));
        return (
          <li key={id} className={styles.option}>
            <RichText source={`${text} → ${given}`} lang={lang} inline />
            {right === given && <span className={styles.note}>{t("answer.isRight")}</span>}
            {right && right !== given && (
              <span className={styles.note}>
                {t("answer.right")} <RichText source={right} lang={lang} inline />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Options({ answer: { exercise, correct }, response, lang }: PartProps) {
  const { t } = useTranslation("map");
  return (
    <ul role="list" className={styles.options}>
      {exercise.options.map(({ id, text }) => {
        const chosen = response.chosen.includes(id);
        const right = correct?.chosen.includes(id) ?? false;
        return (
          <li key={id} className={chosen ? styles.chosen : styles.option}>
            <RichText source={text} lang={lang} inline />
            {(chosen || right) && (
              <span className={styles.note}>
                {[chosen && t("answer.chosen"), right && t("answer.isRight")].filter(Boolean).join(" · ")}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
