import { Check, Clock } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OfferingSummary, PathView } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { Notice } from "@/shared/components/Notice";
import { Aside, hasAside } from "./Aside";
import { CheckPlan } from "./CheckPlan";
import { DayBar } from "./DayBar";
import { DayEnd } from "./DayEnd";
import { stepKey } from "./pathDifference";
import { Related } from "./Related";
import { StepItem } from "./StepItem";
import { firstUndone, minutesOfSteps, wholeMinutes } from "./steps";
import { useCatchUp } from "./useCatchUp";
import styles from "./Day.module.css";

const MinutesDialog = lazy(() => import("./MinutesDialog"));
/** What "add time" suggests beyond what is left. */
const MORE_MINUTES = 15;

/** Free time of the day from which a reader would wonder about it. */
const MINUTES_WORTH_A_WORD = 5;

/** A day's path: its minutes, its steps in order, what else there is to say, and how to check it. */
export function Day({ path, offerings }: { path: PathView; offerings: OfferingSummary[] }) {
  const { t } = useTranslation("today");
  const [now] = useState(() => new Date());
  const [adding, setAdding] = useState<number | null>(null);
  const ids = offerings.map(({ id }) => id);
  const isBack = useCatchUp(path, ids, now);
  const heading = useFocusAfterSteering(path);
  const first = firstUndone(path);
  const minutes = minutesOfSteps(path.steps);
  const isEmpty = path.steps.length === 0;
  return (
    <>
      {path.message !== "course-empty" && <Budget path={path} onChange={() => setAdding(0)} />}
      {isBack && <Notice>{t("catchUp")}</Notice>}
      {!isEmpty && (
        <section className={styles.path} aria-labelledby="today-path">
          <h2 id="today-path" ref={heading} tabIndex={-1} className={styles.heading}>
            {t("path")}
          </h2>
          <ol role="list" className={styles.steps}>
            {path.steps.map((step, place) => (
              <StepItem
                key={stepKey(step)}
                step={step}
                minutes={minutes[place] ?? 0}
                path={path}
                first={step === first}
                course={offerings.find(({ id }) => id === step.offering_id)}
                namesCourse={offerings.length > 1}
              />
            ))}
          </ol>
        </section>
      )}
      {path.message && (
        <DayEnd message={path.message} isEmpty={isEmpty} offering={ids[0]} onAddTime={() => setAdding(MORE_MINUTES)} />
      )}
      {path.related && <Related related={path.related} />}
      {hasAside(path) && <Aside path={path} />}
      {!isEmpty && <CheckPlan key={path.plan_id} plan={path.plan_id} />}
      {adding !== null && (
        <Suspense fallback={null}>
          <MinutesDialog path={path} add={adding} onClose={() => setAdding(null)} />
        </Suspense>
      )}
    </>
  );
}

function Budget({ path, onChange }: { path: PathView; onChange: () => void }) {
  const { t } = useTranslation("today");
  const budget = wholeMinutes(path.budget_minutes);
  return (
    <div className={styles.budget}>
      <div className={styles.minutes}>
        <p className={styles.planned}>
          {path.steps.length > 0
            ? t("budget", { planned: wholeMinutes(path.minutes), budget })
            : t("free", { count: budget })}
        </p>
        <Button size="small" icon={<Clock size={16} aria-hidden="true" />} aria-haspopup="dialog" onClick={onChange}>
          {t("changeTime")}
        </Button>
      </div>
      {path.steps.length > 0 && <DayBar path={path} />}
      {dependsOnAnswers(path) && <p className={styles.finished}>{t("moreFollows")}</p>}
      {path.finished_today > 0 && (
        <p className={styles.finished}>
          <Check size={16} aria-hidden="true" /> {t("finished", { count: path.finished_today })}
        </p>
      )}
    </div>
  );
}

/** Whether time is kept free because what comes next waits for how the first tries go. */
function dependsOnAnswers({ steps, minutes, budget_minutes, message }: PathView) {
  const isTried = steps.some((step) => step.receipt.reason === "try-first");
  return isTried && !message && budget_minutes - minutes >= MINUTES_WORTH_A_WORD;
}

/** A step that was put off takes the focus with it: then the path's heading receives it. */
function useFocusAfterSteering(path: PathView) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(path.plan_id);
  useEffect(() => {
    if (shown.current === path.plan_id) return undefined;
    shown.current = path.plan_id;
    // Dialogs give the focus back a frame after they close.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    }, 100);
    return () => clearTimeout(timer);
  }, [path.plan_id]);
  return heading;
}
