import { BookOpen, ClipboardList, Crosshair, ListChecks, Mountain, PencilLine, Puzzle, RotateCcw } from "lucide-react";
import { lazy, Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OfferingSummary, PathView, StepView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Badge } from "@/shared/components/Badge";
import { Button, ButtonLink } from "@/shared/components/Button";
import { Loading } from "@/shared/components/Loading";
import { useFormat } from "@/shared/format";
import { languageOfText } from "@/student/lesson/textLanguage";
import type { Wanted } from "./ChangeStepDialog";
import { specificsOf, stepAddress, titleOf, type Specific } from "./steps";
import { useSentences } from "./useSentences";
import styles from "./StepItem.module.css";

const Why = lazy(() => import("./Why"));
const ChangeStepDialog = lazy(() => import("./ChangeStepDialog"));

const SIGNS: Record<StepView["kind"], typeof BookOpen> = {
  lesson: BookOpen,
  practice: PencilLine,
  review: RotateCcw,
  remediation: Puzzle,
  probe: Crosshair,
  quiz: ListChecks,
  stretch: Mountain,
};

/** One step of the path: what, how long, why; `first` carries the page's one primary button. */
export function StepItem({
  step,
  minutes,
  path,
  course,
  namesCourse,
  first,
}: {
  step: StepView;
  /** Whole minutes, rounded so that those of all steps add up. */
  minutes: number;
  path: PathView;
  course: OfferingSummary | undefined;
  namesCourse: boolean;
  first: boolean;
}) {
  const { t } = useTranslation(["today", "common", "codes"]);
  const { list } = useFormat();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [changing, setChanging] = useState<Wanted | null>(null);
  const id = useId();
  const Sign = SIGNS[step.kind];
  const title = titleOf(step, list);
  const action = t(step.exercises_done > 0 ? "continue" : "start");
  return (
    <li className={`${styles.step} ${first ? styles.first : ""}`}>
      <span className={styles.sign} aria-hidden="true">
        <Sign size={20} />
      </span>
      <div className={styles.sheet}>
        <Facts step={step} minutes={minutes} {...(namesCourse && course && { course: course.title })} />
        <h3 lang={languageOfText(title, language)}>{title}</h3>
        <Reason step={step} />
        <div className={styles.ways}>
          <ButtonLink
            look={first ? "primary" : "secondary"}
            size={first ? "large" : "small"}
            to={stepAddress(step, path.plan_id)}
            aria-label={t("startStep", { action, title })}
            className={styles.start}
          >
            {action}
          </ButtonLink>
          <span className={styles.quiet}>
            <Button
              look="quiet"
              size="small"
              aria-expanded={open}
              aria-controls={`${id}-why`}
              aria-label={t("why.openStep", { title })}
              onClick={() => setOpen(!open)}
            >
              {t("why.open")}
            </Button>
            <Button
              look="quiet"
              size="small"
              aria-haspopup="dialog"
              aria-label={t("changeStep", { title })}
              onClick={() => setChanging("tomorrow")}
            >
              {t("change")}
            </Button>
          </span>
        </div>
        <div id={`${id}-why`} hidden={!open}>
          {open && (
            <Suspense fallback={<Loading lines={2} />}>
              <Why step={step} path={path} course={course} onContest={() => setChanging("contest")} />
            </Suspense>
          )}
        </div>
      </div>
      {changing && (
        <Suspense fallback={null}>
          <ChangeStepDialog step={step} path={path} first={changing} onClose={() => setChanging(null)} />
        </Suspense>
      )}
    </li>
  );
}

/** What kind of step it is, and how much. */
export function Facts({ step, minutes, course }: { step: StepView; minutes: number; course?: string }) {
  const { t } = useTranslation(["today", "common", "codes"]);
  const { exercises, exercises_done: done } = step;
  const amount =
    done > 0 ? t("exercisesDone", { count: exercises, done }) : t("common:exercises", { count: exercises });
  return (
    <p className={styles.facts}>
      <span className={styles.kind}>{t(`codes:step.${step.kind}`)}</span>
      <span className={styles.fact}>{t("common:minutesShort", { count: minutes })}</span>
      {exercises > 0 && <span className={styles.fact}>{amount}</span>}
      {course && <span className={styles.fact}>{course}</span>}
      {step.swapped_in && <Badge>{t("steer.chosen")}</Badge>}
      {step.assignment && (
        <Badge tone="brass">
          <ClipboardList size={14} aria-hidden="true" /> {t("fromTutor")}
        </Badge>
      )}
    </p>
  );
}

/** Why the step may come, in words addressed to the student. */
export function Reason({ step }: { step: StepView }) {
  const { t } = useTranslation(["today", "codes"]);
  const { ago, percent } = useFormat();
  const { gap, join } = useSentences();
  const say = (specific: Specific): string => {
    switch (specific.key) {
      case "lastAnswered":
        return t("reason.lastAnswered", { ago: ago(specific.moment) });
      case "recall":
      case "chance":
        return t(`reason.${specific.key}`, { percent: percent(specific.share) });
      case "successes":
        return t("reason.successes", specific);
      case "leads":
      case "failing":
        return t(`reason.${specific.key}`, { concept: specific.concept });
      case "opens":
        return t("reason.opens", { count: specific.count });
    }
  };
  return (
    <p className={styles.reason}>
      {t(`codes:reason.${step.receipt.reason}`)}
      {gap}
      <span className={styles.soft}>{join(specificsOf(step).map(say))}</span>
    </p>
  );
}
