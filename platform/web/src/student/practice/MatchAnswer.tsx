import { lazy, Suspense, useId } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptView } from "@/api/types";
import { letterOf, matched, rightOf } from "./arranging";
import styles from "./Practice.module.css";

const RichText = lazy(() => import("@/shared/components/RichText"));

/** What a list of the system can show: words, but no formulas. */
function listed(text: string, place: number): string {
  return /[$*_`\\]/.test(text) ? letterOf(place) : `${letterOf(place)}: ${text}`;
}

/** Left sides, each with a list to choose its right side from; the right sides stand above with their letters. */
export function MatchAnswer({
  attempt,
  chosen,
  setChosen,
  fault,
  disabled,
}: {
  attempt: AttemptView;
  chosen: readonly string[];
  setChosen: (chosen: string[]) => void;
  fault: string | null;
  disabled: boolean;
}) {
  const { t } = useTranslation("practice");
  const base = useId();
  return (
    <fieldset className={styles.options} aria-describedby={fault ? "match-fault" : undefined}>
      <legend className={styles.legend}>{t("match")}</legend>
      <ul role="list" className={styles.sides} lang={attempt.language}>
        {attempt.options.map(({ id, text }, place) => (
          <li key={id} className={styles.side}>
            <strong>{letterOf(place)}</strong>
            <Suspense fallback={text}>
              <RichText source={text} inline />
            </Suspense>
          </li>
        ))}
      </ul>
      {attempt.prompts.map(({ id, text }) => (
        <div key={id} className={styles.pair}>
          <span id={`${base}-${id}`} lang={attempt.language} className={styles.optionText}>
            <Suspense fallback={text}>
              <RichText source={text} inline />
            </Suspense>
          </span>
          <select
            name="answer"
            data-left={id}
            aria-labelledby={`${base}-${id}`}
            className={styles.select}
            value={rightOf(chosen, id)}
            disabled={disabled}
            onChange={(event) => setChosen(matched(chosen, id, event.target.value))}
          >
            <option value="">{t("chooseMatch")}</option>
            {attempt.options.map((option, place) => (
              <option key={option.id} value={option.id}>
                {listed(option.text, place)}
              </option>
            ))}
          </select>
        </div>
      ))}
      {fault && (
        <p id="match-fault" className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
