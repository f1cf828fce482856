import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptView } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { ChoiceField } from "@/shared/components/Field";
import { Notice } from "@/shared/components/Notice";
import { useDraft } from "@/shared/draft";
import { outbox } from "@/shared/outbox";
import { useSession } from "@/shared/session";
import { ChoiceAnswer } from "./ChoiceAnswer";
import { MatchAnswer } from "./MatchAnswer";
import { NumericAnswer } from "./NumericAnswer";
import { OrderAnswer } from "./OrderAnswer";
import styles from "./Practice.module.css";
import { ShortTextAnswer } from "./ShortTextAnswer";
import { useActiveSeconds } from "./useActiveSeconds";
import type { Answering } from "./useAttempt";

const SURENESS = ["sure", "fairly", "unsure"] as const;
const ARRANGING = {
  "single-choice": ChoiceAnswer,
  "multiple-choice": ChoiceAnswer,
  ordering: OrderAnswer,
  matching: MatchAnswer,
};
const TYPING = {
  numeric: NumericAnswer,
  symbolic: NumericAnswer,
  "short-text": ShortTextAnswer,
  "self-explanation": ShortTextAnswer,
  cloze: ShortTextAnswer,
  table: ShortTextAnswer,
};
const CONFIDENCE = { sure: 0.9, fairly: 0.6, unsure: 0.3 };

/** What is being entered for an exercise, kept until the server has taken it. */
export function useEntered(attempt: string) {
  const [text, setText, forgetText] = useDraft(`answer.${attempt}`);
  const [joined, setJoined, forgetChosen] = useDraft(`chosen.${attempt}`);
  return {
    text,
    setText,
    chosen: joined === "" ? [] : joined.split(" "),
    setChosen: (chosen: string[]) => setJoined(chosen.join(" ")),
    forget: () => {
      forgetText();
      forgetChosen();
    },
  };
}

/** The answer to an exercise: entered, sent once, whatever the connection does. */
export function AnswerForm({
  attempt,
  answering,
  fault,
}: {
  attempt: AttemptView;
  answering: Answering;
  fault: string | null;
}) {
  const { t } = useTranslation("practice");
  const person = useSession().person.id;
  const { text, setText, chosen, setChosen } = useEntered(attempt.id);
  const [sureness, setSureness] = useState<(typeof SURENESS)[number] | null>(null);
  const [empty, setEmpty] = useState(false);
  const seconds = useActiveSeconds(`${attempt.id} ${attempt.tries_left}`);
  const form = useRef<HTMLFormElement>(null);
  const { kind } = attempt;
  const typed = kind in TYPING;
  useEffect(() => {
    if (fault) form.current?.querySelector<HTMLElement>("[name=answer]")?.focus();
  }, [fault]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const nothing = typed ? text.trim() === "" : chosen.length === 0;
    setEmpty(nothing);
    if (nothing) {
      form.current?.querySelector<HTMLElement>("[name=answer]")?.focus();
      return;
    }
    outbox.put(person, {
      attempt_id: attempt.id,
      text: typed ? text : "",
      chosen: typed ? [] : chosen,
      gave_up: false,
      seconds: seconds(),
      ...(sureness && { confidence: CONFIDENCE[sureness] }),
    });
  };
  const shownFault = empty ? t("nothing") : fault;
  const entering = { fault: shownFault, disabled: answering.waiting };
  const Typing = kind in TYPING ? TYPING[kind as keyof typeof TYPING] : NumericAnswer;
  const Arranging = kind in ARRANGING ? ARRANGING[kind as keyof typeof ARRANGING] : ChoiceAnswer;
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      {typed ? (
        <Typing text={text} setText={setText} {...entering} />
      ) : (
        <Arranging attempt={attempt} chosen={chosen} setChosen={setChosen} {...entering} />
      )}
      <ChoiceField
        legend={t("sureness")}
        inline
        value={sureness}
        onChange={setSureness}
        choices={SURENESS.map((value) => ({ value, label: t(value) }))}
      />
      <Button type="submit" look="primary" size="large" busy={answering.waiting} className={styles.check}>
        {t(answering.waiting ? "sending" : "check")}
      </Button>
      {answering.waiting && answering.stalled && (
        <Notice tone="warn" live>
          {t("stalled")}
        </Notice>
      )}
    </form>
  );
}
