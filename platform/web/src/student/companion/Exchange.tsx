import { lazy, Suspense, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { ExchangeView } from "@/api/types";
import { citationPath } from "../lesson/citing";
import { AnswerFoot } from "./AnswerFoot";
import styles from "./Conversation.module.css";
import { FollowUps } from "./FollowUps";
import { NextActions } from "./NextActions";
import { groupSources, isOfCourse, numberSources, type Source } from "./sources";
import { StatusLine } from "./StatusLine";
import { useSourceName } from "./useSourceName";

/** A line may not break between a sentence and the number of its source. */
const JOINER = "\u2060";
const RichText = lazy(() => import("@/shared/components/RichText"));

interface Props {
  exchange: ExchangeView;
  offering: string;
  onLeave: (() => void) | undefined;
  /** It has just been answered: its question goes to the top, so that the answer is read from its beginning. */
  fresh: boolean;
  /** Asks what fits the answer; undefined where the conversation has gone on. */
  onAsk?: ((question: string) => void) | undefined;
}

/** A question and its answer, with its sources and what to do next. */
export function Exchange({ exchange, offering, onLeave, fresh, onAsk }: Props) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (fresh) item.current?.scrollIntoView({ block: "start" });
  }, [fresh]);
  const { answer, citations } = exchange;
  const sources = useMemo(
    // The tutor who stands behind an endorsed answer is named above it.
    () => numberSources(answer, citations.filter(isOfCourse)),
    [answer, citations],
  );
  const notes = useMemo(
    () =>
      sources.flatMap((source) =>
        source.at === null
          ? []
          : [{ at: source.at, content: <Marker source={source} offering={offering} onLeave={onLeave} /> }],
      ),
    [sources, offering, onLeave],
  );
  return (
    <li ref={item} className={styles.exchange}>
      <p className={styles.question}>{exchange.question}</p>
      <div className={styles.answer}>
        <StatusLine exchange={exchange} />
        <Suspense fallback={<p>{answer}</p>}>
          <RichText source={answer} lang={exchange.language} notes={notes} />
        </Suspense>
        <Sources sources={sources} offering={offering} onLeave={onLeave} />
        <NextActions exchange={exchange} offering={offering} onLeave={onLeave} onAsk={onAsk} />
        {onAsk && <FollowUps exchange={exchange} onAsk={onAsk} />}
        {exchange.status !== "support" && <AnswerFoot exchange={exchange} offering={offering} sources={sources} />}
      </div>
    </li>
  );
}

interface SourceProps {
  offering: string;
  onLeave: (() => void) | undefined;
}

/** The number after a sentence: opens the passage it rests on. */
function Marker({ source, offering, onLeave }: SourceProps & { source: Source }) {
  const { t } = useTranslation("companion");
  const name = useSourceName();
  return (
    <Link
      href={citationPath(offering, source.citation)}
      className={styles.marker}
      aria-label={t("source.number", { number: source.number, name: name(source) })}
      onClick={onLeave}
    >
      {JOINER}
      {source.number}
    </Link>
  );
}

function Sources({ sources, offering, onLeave }: SourceProps & { sources: readonly Source[] }) {
  const { t } = useTranslation("companion");
  const name = useSourceName();
  if (sources.length === 0) return null;
  return (
    <div className={styles.sources}>
      <p>{t("source.label")}</p>
      <ul role="list">
        {groupSources(sources).map((group) => {
          const [first] = group;
          return (
            <li key={first?.number}>
              {first && name(first)}
              {group.map((source) => (
                <Marker key={source.number} source={source} offering={offering} onLeave={onLeave} />
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
