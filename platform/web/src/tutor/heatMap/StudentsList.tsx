import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "@/app/paths";
import type { MasteryStatus } from "@/api/types";
import { useFormat } from "@/shared/format";
import { CellLink } from "./CellLink";
import { tally, type Column, type HeatRow, type HeatView, type Shown } from "./model";
import { Strip } from "./Strip";
import { Tallies } from "./Tallies";
import styles from "./Lists.module.css";

/** So many concepts are few enough to be listed under each student. */
const FEW = 6;

/** The concepts to name under each student: what was asked for, or the one that the list is sorted by. */
export function namedColumns(columns: Column[], all: number, view: HeatView): Column[] {
  const byConcept = columns.filter(({ concept }) => `concept:${concept.id}` === view.sort);
  if (byConcept.length) return byConcept;
  return view.status !== null || (columns.length < all && columns.length <= FEW) ? columns : [];
}

/** The heat map for narrow screens: a student with a strip of their cells, and their counts. */
export const StudentsList = memo(function StudentsList({
  cohort,
  shown: { rows, columns },
  all,
  view,
}: {
  cohort: string;
  shown: Shown;
  all: number;
  view: HeatView;
}) {
  const named = useMemo(() => namedColumns(columns, all, view), [columns, all, view]);
  return (
    <ul role="list" className={styles.list}>
      {rows.map((row) => (
        <StudentItem
          key={row.person_id}
          cohort={cohort}
          row={row}
          columns={columns}
          named={named}
          status={view.status}
        />
      ))}
    </ul>
  );
});

function StudentItem({
  cohort,
  row,
  columns,
  named,
  status,
}: {
  cohort: string;
  row: HeatRow;
  columns: Column[];
  named: Column[];
  status: MasteryStatus | null;
}) {
  const { t } = useTranslation("tutor");
  const format = useFormat();
  const cells = columns.flatMap(({ index }) => row.cells[index] ?? []);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Link href={paths.student(cohort, row.person_id)} className={styles.title}>
          {row.display_name}
        </Link>
        <span className={styles.when}>
          {row.last_active_at ? t("list.active", { when: format.ago(row.last_active_at) }) : t("list.neverActive")}
        </span>
      </div>
      <Strip cells={cells} />
      <Tallies counts={tally(cells)} />
      {named.length > 0 && (
        <ul role="list" className={styles.cells}>
          {named.map(({ concept, index }) => {
            const cell = row.cells[index];
            return cell && (status === null || cell.status === status) ? (
              <li key={concept.id}>
                <CellLink
                  cohort={cohort}
                  person={row.person_id}
                  concept={concept.id}
                  name={concept.title}
                  cell={cell}
                />
              </li>
            ) : null;
          })}
        </ul>
      )}
    </li>
  );
}
