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
import { ExplainAnswer } from "./ExplainAnswer";
import { FormulaAnswer } from "./FormulaAnswer";
import { ClozeAnswer, TableAnswer } from "./GapsAnswer";
import { MatchAnswer } from "./MatchAnswer";
import { NumericAnswer } from "./NumericAnswer";
import { OrderAnswer } from "./OrderAnswer";
import styles from "./Practice.module.css";
import { ShortTextAnswer } from "./ShortTextAnswer";
import { useActiveSeconds } from "./useActiveSeconds";
import type { Answering } from "./useAttempt";

const SURENESS = ["sure", "fairly", "unsure"] as const;
const CONFIDENCE = { sure: 0.9, fairly: 0.6, unsure: 0.3 };

function joinedEntries(joined: string): string[] {
  return joined === "" ? [] : (JSON.parse(joined) as string[]);
}

/** What is being entered for an exercise, kept until the server has taken it. */
export function useEntered(attempt: string) {
  const [text, setText, forgetText] = useDraft(`answer.${attempt}`);
  const [joined, setJoined, forgetChosen] = useDraft(`chosen.${attempt}`);
  const [kept, setKept, forgetEntries] = useDraft(`entries.${attempt}`);
  return {
    text,
    setText,
    chosen: joined === "" ? [] : joined.split(" "),
    setChosen: (chosen: string[]) => setJoined(chosen.join(" ")),
    entries: joinedEntries(kept),
    setEntries: (entries: string[]) => setKept(JSON.stringify(entries)),
    forget: () => {
      forgetText();
      forgetChosen();
      forgetEntries();
    },
  };
}

type Entered = ReturnType<typeof useEntered>;

/** What of all that could be entered belongs to the kind of exercise. */
function answerOf(kind: AttemptView["kind"], { text, chosen, entries }: Entered) {
  switch (kind) {
    case "numeric":
    case "symbolic":
    case "short-text":
    case "self-explanation":
      return { text, chosen: [], entries: [], nothing: text.trim() === "" };
    case "cloze":
    case "table":
      return { text: "", chosen: [], entries, nothing: entries.every((entry) => entry.trim() === "") };
    default:
      return { text: "", chosen, entries: [], nothing: chosen.length === 0 };
  }
}

function Entering({
  attempt,
  entered,
  ...state
}: {
  attempt: AttemptView;
  entered: Entered;
  fault: string | null;
  disabled: boolean;
}) {
  const { text, setText, chosen, setChosen, entries, setEntries } = entered;
  const typing = { text, setText, ...state };
  const choosing = { attempt, chosen, setChosen, ...state };
  const filling = { attempt, entries, setEntries, ...state };
  switch (attempt.kind) {
    case "numeric":
      return <NumericAnswer needsUnit={attempt.needs_unit} {...typing} />;
    case "symbolic":
      return <FormulaAnswer names={attempt.names} {...typing} />;
    case "short-text":
      return <ShortTextAnswer {...typing} />;
    case "self-explanation":
      return <ExplainAnswer {...typing} />;
    case "cloze":
      return <ClozeAnswer {...filling} />;
    case "table":
      return <TableAnswer {...filling} />;
    case "ordering":
      return <OrderAnswer {...choosing} />;
    case "matching":
      return <MatchAnswer {...choosing} />;
    default:
      return <ChoiceAnswer {...choosing} />;
  }
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
  const entered = useEntered(attempt.id);
  const [sureness, setSureness] = useState<(typeof SURENESS)[number] | null>(null);
  const [empty, setEmpty] = useState(false);
  const seconds = useActiveSeconds(`${attempt.id} ${attempt.tries_left}`);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fault) form.current?.querySelector<HTMLElement>("[name=answer]")?.focus();
  }, [fault]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const { nothing, ...answer } = answerOf(attempt.kind, entered);
    setEmpty(nothing);
    if (nothing) {
      form.current?.querySelector<HTMLElement>("[name=answer]")?.focus();
      return;
    }
    outbox.put(person, {
      attempt_id: attempt.id,
      ...answer,
      gave_up: false,
      seconds: seconds(),
      ...(sureness && { confidence: CONFIDENCE[sureness] }),
    });
  };
  const explained = attempt.kind === "self-explanation";
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <Entering attempt={attempt} entered={entered} fault={empty ? t("nothing") : fault} disabled={answering.waiting} />
      {!explained && (
        <ChoiceField
          legend={t("sureness")}
          inline
          value={sureness}
          onChange={setSureness}
          choices={SURENESS.map((value) => ({ value, label: t(value) }))}
        />
      )}
      <Button type="submit" look="primary" size="large" busy={answering.waiting} className={styles.check}>
        {t(answering.waiting ? "sending" : explained ? "sendExplanation" : "check")}
      </Button>
      {answering.waiting && answering.stalled && (
        <Notice tone="warn" live>
          {t("stalled")}
        </Notice>
      )}
    </form>
  );
}
