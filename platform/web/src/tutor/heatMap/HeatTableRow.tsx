import { memo, type KeyboardEvent, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "@/app/paths";
import type { MasteryStatus } from "@/api/types";
import { useFormat } from "@/shared/format";
import { CellContent, cellClass } from "./CellContent";
import { ColumnGap, type Gaps } from "./Gaps";
import type { Column, HeatCell, HeatRow } from "./model";
import type { Place } from "./useActiveCell";
import styles from "./HeatMapTable.module.css";

/**
 * A student with their cells. `stop`: the column whose cell is a tab stop, in one row only; `index`: of the first
 * drawn concept among all columns, where not all are drawn.
 */
export const HeatTableRow = memo(function HeatTableRow({
  cohort,
  row,
  place,
  columns,
  first,
  gaps,
  index: firstIndex,
  status,
  stop,
  words,
  onKey,
  onGo,
}: {
  cohort: string;
  row: HeatRow;
  place: number;
  columns: Column[];
  first: number;
  gaps: Gaps;
  index?: number;
  status: MasteryStatus | null;
  stop: number | null;
  words: (cell: HeatCell) => string;
  onKey: (key: string, from: Place) => boolean;
  onGo: (event: MouseEvent<HTMLAnchorElement>) => void;
}) {
  const { t } = useTranslation("tutor");
  const format = useFormat();
  return (
    <tr {...(firstIndex !== undefined && { "aria-rowindex": place + 2 })}>
      <th scope="row" className={styles.name}>
        <Link href={paths.student(cohort, row.person_id)} title={row.display_name}>
          {row.display_name}
        </Link>
      </th>
      <td className={styles.figure}>{row.mastered}</td>
      <td className={styles.when}>{row.last_active_at ? format.ago(row.last_active_at) : t("heat.never")}</td>
      <ColumnGap columns={gaps.left} />
      {columns.map(({ concept, index }, offset) => {
        const cell = row.cells[index];
        const column = first + offset;
        return cell ? (
          <td
            key={concept.id}
            className={styles.cell}
            {...(firstIndex !== undefined && { "aria-colindex": firstIndex + offset })}
          >
            <a
              href={paths.studentConcept(cohort, row.person_id, concept.id)}
              className={cellClass(cell, status !== null && cell.status !== status)}
              aria-label={words(cell)}
              data-cell={`${place}:${column}`}
              tabIndex={stop === column ? 0 : -1}
              onClick={onGo}
              onKeyDown={(event: KeyboardEvent) => {
                if (!hasModifier(event) && onKey(event.key, { row: place, column })) event.preventDefault();
              }}
            >
              <CellContent cell={cell} />
            </a>
          </td>
        ) : null;
      })}
      <ColumnGap columns={gaps.right} />
    </tr>
  );
});

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}
