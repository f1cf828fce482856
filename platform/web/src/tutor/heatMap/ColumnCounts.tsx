import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { MasteryMark } from "@/shared/components/MasteryMark";
import { ColumnGap, type Gaps } from "./Gaps";
import { columnTally, STATUSES, type Column, type HeatRow } from "./model";
import styles from "./HeatMapTable.module.css";

/** The foot of the table: how many students have each status, for every concept. */
export const ColumnCounts = memo(function ColumnCounts({
  rows,
  columns,
  gaps,
}: {
  rows: HeatRow[];
  columns: Column[];
  gaps: Gaps;
}) {
  const { t } = useTranslation("tutor");
  const tallies = useMemo(() => columns.map((column) => columnTally(rows, column)), [rows, columns]);
  return (
    <tfoot>
      {STATUSES.map((status) => (
        <tr key={status}>
          <th scope="row" className={styles.name}>
            <span className="visually-hidden">{t("heat.countOf")} </span>
            <MasteryMark status={status} />
          </th>
          <td className={styles.figure} />
          <td className={styles.when} />
          <ColumnGap columns={gaps.left} />
          {columns.map(({ concept }, place) => {
            const count = tallies[place]?.[status] ?? 0;
            return (
              <td key={concept.id} className={count ? styles.count : styles.none}>
                {count}
              </td>
            );
          })}
          <ColumnGap columns={gaps.right} />
        </tr>
      ))}
    </tfoot>
  );
});
