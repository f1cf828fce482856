import { useTranslation } from "react-i18next";
import type { ExchangeView } from "@/api/types";
import { Button, ButtonLink } from "@/shared/components/Button";
import { usePageContext } from "@/shared/pageContext";
import { offersOf, type Offer } from "./actions";
import { AskTutor } from "../tutors/AskTutor";
import styles from "./Conversation.module.css";

interface Props {
  exchange: ExchangeView;
  offering: string;
  onLeave: (() => void) | undefined;
  /** Asks a question in the conversation; undefined where it has gone on. */
  onAsk: ((question: string) => void) | undefined;
}

/** What to do next, each as a way there. */
export function NextActions({ exchange, offering, onLeave, onAsk }: Props) {
  const { t } = useTranslation("companion");
  const onExercise = usePageContext().attempt !== undefined;
  // Who has confided something is not asked to pass it on in writing.
  const wanted = exchange.status === "support" ? [] : exchange.next_actions;
  const offers = offersOf(wanted, offering, onExercise).filter(({ target }) => target.kind !== "ask" || onAsk);
  if (offers.length === 0) return null;
  return (
    <ul role="list" className={styles.actions} aria-label={t(exchange.status === "clarifying" ? "choices" : "next")}>
      {offers.map((offer) => (
        <li key={`${offer.action.code} ${offer.action.concept?.id ?? ""}`}>
          <Step offer={offer} exchange={exchange} offering={offering} onLeave={onLeave} onAsk={onAsk} />
        </li>
      ))}
    </ul>
  );
}

function Step({ offer: { action, target }, exchange, offering, onLeave, onAsk }: Props & { offer: Offer }) {
  const { t } = useTranslation(["companion", "codes"]);
  const words = t(`codes:action.${action.code}`);
  const elsewhere = action.concept?.id === exchange.linked_concepts[0]?.id ? null : action.concept;
  const label = elsewhere ? t("stepAbout", { words, title: elsewhere.title }) : words;
  if (target.kind === "page") {
    return (
      <ButtonLink size="small" to={target.to} onClick={onLeave}>
        {label}
      </ButtonLink>
    );
  }
  if (target.kind === "ask") {
    return (
      <Button size="small" onClick={() => onAsk?.(target.question)}>
        {target.question}
      </Button>
    );
  }
  if (target.kind === "back") {
    return (
      <Button
        size="small"
        onClick={() => {
          onLeave?.();
          document.querySelector<HTMLElement>("#main h1")?.focus();
        }}
      >
        {label}
      </Button>
    );
  }
  return <AskTutor offering={offering} exchange={exchange} label={label} />;
}
