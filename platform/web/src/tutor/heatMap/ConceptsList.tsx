import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MasteryStatus } from "@/api/types";
import { Disclosure } from "@/shared/components/Disclosure";
import { CellLink } from "./CellLink";
import { columnTally, STATUSES, type Column, type HeatCell, type HeatRow, type Shown } from "./model";
import { Strip } from "./Strip";
import { Tallies } from "./Tallies";
import styles from "./Lists.module.css";

/** The heat map turned around: a concept with its counts; opened, its students. */
export const ConceptsList = memo(function ConceptsList({
  cohort,
  shown: { rows, columns },
  status,
}: {
  cohort: string;
  shown: Shown;
  status: MasteryStatus | null;
}) {
  return (
    <ul role="list" className={styles.list}>
      {columns.map((column) => (
        <ConceptItem key={column.concept.id} cohort={cohort} column={column} rows={rows} status={status} />
      ))}
    </ul>
  );
});

function byStatus(a: HeatCell, b: HeatCell): number {
  return STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);
}

function ConceptItem({
  cohort,
  column,
  rows,
  status,
}: {
  cohort: string;
  column: Column;
  rows: HeatRow[];
  status: MasteryStatus | null;
}) {
  const { t } = useTranslation("tutor");
  const [open, setOpen] = useState(false);
  const { concept, index } = column;
  const cells = rows.flatMap((row) => row.cells[index] ?? []);
  return (
    <li className={styles.item}>
      <h3 className={styles.title}>{concept.title}</h3>
      <Strip cells={cells.toSorted(byStatus)} />
      <Tallies counts={columnTally(rows, column)} />
      <Disclosure
        summary={
          <>
            {t("list.students")}
            <span className="visually-hidden">: {concept.title}</span>
          </>
        }
        open={open}
        onToggle={setOpen}
      >
        {open && (
          <ul role="list" className={styles.cells}>
            {rows.map((row) => {
              const cell = row.cells[index];
              return cell && (status === null || cell.status === status) ? (
                <li key={row.person_id}>
                  <CellLink
                    cohort={cohort}
                    person={row.person_id}
                    concept={concept.id}
                    name={row.display_name}
                    cell={cell}
                  />
                </li>
              ) : null;
            })}
          </ul>
        )}
      </Disclosure>
    </li>
  );
}
