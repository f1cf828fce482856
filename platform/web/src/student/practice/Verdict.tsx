import { CircleCheck, CircleDashed, CircleX, Lightbulb, MessageSquareText } from "lucide-react";
import { lazy, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptView } from "@/api/types";
import { answerText, isClosed, lastResponse, verdictOf } from "./attempts";
import styles from "./Practice.module.css";

const RichText = lazy(() => import("@/shared/components/RichText"));
const SIGNS = {
  correct: CircleCheck,
  partial: CircleDashed,
  incorrect: CircleX,
  closed: CircleX,
  gaveUp: Lightbulb,
  unmarked: MessageSquareText,
};

/** What became of the last answer: a sign, words, the misconception behind it; takes the focus when it is new. */
export function Verdict({ attempt }: { attempt: AttemptView }) {
  const { t } = useTranslation("practice");
  const heading = useRef<HTMLHeadingElement>(null);
  const last = lastResponse(attempt);
  const seen = useRef(last?.response_id);
  useEffect(() => {
    if (last && seen.current !== last.response_id) heading.current?.focus();
    seen.current = last?.response_id;
  }, [last]);
  const verdict = verdictOf(attempt);
  if (!last || !verdict) return null;
  const Sign = SIGNS[verdict];
  const answer = answerText(attempt, last.text, last.chosen, last.entries);
  return (
    <section className={`${styles.verdict} ${styles[verdict]}`} role="status">
      <h2 ref={heading} tabIndex={-1}>
        <Sign size={26} aria-hidden="true" /> {t(`verdict.${verdict}`)}
      </h2>
      {last.feedback && (
        <div lang={attempt.language}>
          <Suspense fallback={last.feedback}>
            <RichText source={last.feedback} />
          </Suspense>
        </div>
      )}
      {verdict !== "correct" && answer !== "" && (
        <Suspense fallback={null}>
          <RichText source={t("earlier", { answer })} inline />
        </Suspense>
      )}
      {!isClosed(attempt) && <p>{t("triesLeft", { count: attempt.tries_left })}</p>}
    </section>
  );
}
