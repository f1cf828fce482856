import { lazy, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptView } from "@/api/types";
import styles from "./Practice.module.css";

const RichText = lazy(() => import("@/shared/components/RichText"));

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("textarea, select, input:not([type=radio]):not([type=checkbox])"))
  );
}

/** Options to choose from, one or several; the keys 1 to 9 choose as well. */
export function ChoiceAnswer({
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
  const several = attempt.kind === "multiple-choice";
  const choose = (id: string) => {
    if (!several) setChosen([id]);
    else setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (disabled || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const option = /^[1-9]$/.test(event.key) ? attempt.options[Number(event.key) - 1] : undefined;
      if (option) choose(option.id);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return (
    <fieldset className={styles.options} aria-describedby={fault ? "choice-fault" : undefined}>
      <legend className={styles.legend}>{t(several ? "chooseAll" : "chooseOne")}</legend>
      {attempt.options.map((option, place) => (
        <label key={option.id} className={styles.option}>
          <input
            type={several ? "checkbox" : "radio"}
            name="answer"
            value={option.id}
            checked={chosen.includes(option.id)}
            disabled={disabled}
            onChange={() => choose(option.id)}
          />
          {/* A name that can be spoken, also for an option that is nothing but a formula. */}
          <span className={styles.optionNumber}>{place + 1}</span>
          <span lang={attempt.language} className={styles.optionText}>
            <Suspense fallback={option.text}>
              <RichText source={option.text} inline />
            </Suspense>
          </span>
        </label>
      ))}
      <p className={styles.keys}>{t("keys")}</p>
      {fault && (
        <p id="choice-fault" className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
