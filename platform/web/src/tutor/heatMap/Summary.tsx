import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/shared/components/Button";
import { useFormat } from "@/shared/format";
import { Definition } from "../Definition";
import type { Sort } from "./model";
import { ACTIVE_DAYS, ENOUGH_STUDENTS, STUCK_ANSWERS, type CohortNumbers, type StuckConcept } from "./summary";
import styles from "./Summary.module.css";

/** The cohort in three numbers, each with its definition. */
export function Summary({ numbers, onSort }: { numbers: CohortNumbers; onSort: (sort: Sort) => void }) {
  const { t } = useTranslation("tutor");
  const format = useFormat();
  const { students, active, stuck } = numbers;
  return (
    <section className={styles.summary} aria-label={t("summary.name")}>
      <Figure
        label={t("summary.students")}
        definition={t("summary.studentsMeans")}
        value={<p className={styles.number}>{format.number(students)}</p>}
      />
      <Figure
        label={t("summary.active", { count: ACTIVE_DAYS })}
        definition={t("summary.activeMeans", { count: ACTIVE_DAYS })}
        value={<p className={styles.number}>{t("summary.ofAll", { part: active, count: students })}</p>}
      />
      <Figure
        label={t("summary.stuck")}
        definition={t("summary.stuckMeans", { answers: STUCK_ANSWERS, students: ENOUGH_STUDENTS })}
        value={<Stuck stuck={stuck} onSort={onSort} />}
      />
    </section>
  );
}

function Figure({ label, value, definition }: { label: string; value: ReactNode; definition: string }) {
  return (
    <div className={styles.figure}>
      <h2 className={styles.label}>{label}</h2>
      {value}
      <Definition of={label}>{definition}</Definition>
    </div>
  );
}

function Stuck({ stuck, onSort }: { stuck: StuckConcept[] | null; onSort: (sort: Sort) => void }) {
  const { t } = useTranslation("tutor");
  if (stuck === null) return <p className={styles.quiet}>{t("summary.notEnough")}</p>;
  if (stuck.length === 0) return <p className={styles.quiet}>{t("summary.nobodyStuck")}</p>;
  return (
    <ul role="list" className={styles.stuck}>
      {stuck.map(({ concept, stuck: count, begun }) => (
        <li key={concept.id}>
          <Button look="quiet" size="small" onClick={() => onSort(`concept:${concept.id}`)}>
            {concept.title}
          </Button>
          <span className={styles.share}>{t("summary.stuckOf", { part: count, count: begun })}</span>
        </li>
      ))}
    </ul>
  );
}
