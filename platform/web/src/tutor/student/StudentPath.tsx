import { useTranslation } from "react-i18next";
import type { PathView } from "@/api/types";
import { Badge } from "@/shared/components/Badge";
import { Disclosure } from "@/shared/components/Disclosure";
import { useFormat } from "@/shared/format";
import { AllNumbers } from "@/student/today/AllNumbers";
import { Facts, Reason } from "@/student/today/StepItem";
import { minutesOfSteps, titleOf } from "@/student/today/steps";
import styles from "./StudentPath.module.css";

/** The steps of this course in the path a student got last, with the reasons the student reads. */
export function StudentPath({ path }: { path: PathView | null }) {
  const { t } = useTranslation(["tutor", "codes", "today"]);
  const format = useFormat();
  if (path === null) return <p className={styles.quiet}>{t("path.none")}</p>;
  const minutes = minutesOfSteps(path.steps);
  return (
    <>
      <p className={styles.quiet}>{t("path.issued", { when: format.dateTime(path.issued_at) })} </p>
      {path.message && <blockquote className={styles.said}>{t(`codes:message.${path.message}`)}</blockquote>}
      {path.steps.length === 0 && !path.message && <p className={styles.quiet}>{t("path.empty")}</p>}
      <ol role="list" className={styles.steps}>
        {path.steps.map((step, place) => (
          <li key={step.index} className={styles.step}>
            <Facts step={step} minutes={minutes[place] ?? 0} />
            <h4 className={styles.title}>
              {titleOf(step, format.list)}{" "}
              {step.exercises > 0 && step.exercises_done >= step.exercises && (
                <Badge tone="good">{t("path.done")}</Badge>
              )}
            </h4>
            <Reason step={step} />
            <Disclosure
              summary={
                <>
                  {t("today:why.numbers")}
                  <span className="visually-hidden">: {titleOf(step, format.list)}</span>
                </>
              }
            >
              <AllNumbers receipt={step.receipt} />
            </Disclosure>
          </li>
        ))}
      </ol>
      <Aside path={path} />
    </>
  );
}

/** What the student has changed about the path, and what waits. */
function Aside({ path }: { path: PathView }) {
  const { t } = useTranslation("tutor");
  const format = useFormat();
  const lines = [
    ...path.postponed.map(({ concept, until }) =>
      t("path.postponed", { concept: concept.title, until: format.date(until) }),
    ),
    ...path.pinned.map(({ title }) => t("path.pinned", { concept: title })),
    ...path.contested.map(({ title }) => t("path.contested", { concept: title })),
    ...path.deferred.map(({ concept }) => t("path.deferred", { concept: concept.title })),
  ];
  return lines.length ? (
    <ul className={styles.aside}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  ) : null;
}
