import { memo, useCallback, useEffect, useMemo, useState, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { keepPlace, recallPlace } from "../lastView";
import { useCellWords } from "./CellContent";
import { ColumnCounts } from "./ColumnCounts";
import { RowGap } from "./Gaps";
import { HeatTableHead } from "./HeatTableHead";
import { HeatTableRow } from "./HeatTableRow";
import type { HeatView, Shown, Sort } from "./model";
import { asVariables, columnsBefore, inPixels, useSizes } from "./sizes";
import { placeAfter, useActiveCell, type Place } from "./useActiveCell";
import { useWindow } from "./useWindow";
import styles from "./HeatMapTable.module.css";

interface Props {
  cohort: string;
  cohortName: string;
  shown: Shown;
  view: HeatView;
  onSort: (sort: Sort) => void;
}

/** Class by concept as a table. One cell is a tab stop; arrow keys lead to the others. */
export const HeatMapTable = memo(function HeatMapTable({ cohort, cohortName, shown, view, onSort }: Props) {
  const { t } = useTranslation("tutor");
  const { rows, columns } = shown;
  const [region, setRegion] = useState<HTMLDivElement | null>(null);
  const sizes = useSizes();
  const before = columnsBefore(sizes);
  const grid = useMemo(() => inPixels(sizes), [sizes]);
  const range = useWindow(region, rows.length, columns.length, grid);
  const { active, moveTo } = useActiveCell(region, range, grid);
  usePlaceKept(region, cohort);
  const go = useGo();
  const words = useCellWords();
  const onKey = useCallback(
    (key: string, from: Place) => {
      const next = placeAfter(key, from, rows.length, columns.length);
      if (next) moveTo(next);
      return next !== null;
    },
    [moveTo, rows.length, columns.length],
  );
  const [fromRow, toRow] = range.rows;
  const [fromColumn, toColumn] = range.columns;
  const drawn = useMemo(() => columns.slice(fromColumn, toColumn), [columns, fromColumn, toColumn]);
  const right = columns.length - toColumn;
  const gaps = useMemo(() => ({ left: fromColumn, right }), [fromColumn, right]);
  const whole = toRow - fromRow === rows.length && drawn.length === columns.length;
  const activeRow = Math.min(active.row, rows.length - 1);
  const activeColumn = Math.min(active.column, columns.length - 1);
  return (
    <div
      ref={setRegion}
      className={styles.region}
      style={asVariables(sizes)}
      role="region"
      aria-label={t("heat.name", { cohort: cohortName })}
      tabIndex={0}
    >
      <table
        className={styles.table}
        style={{ width: `calc(var(--name) + var(--mastered) + var(--active) + ${columns.length} * var(--cell))` }}
        {...(!whole && { "aria-rowcount": rows.length + 1, "aria-colcount": columns.length + before })}
      >
        <caption className="visually-hidden">{t("heat.caption", { cohort: cohortName })}</caption>
        <HeatTableHead
          columns={drawn}
          gaps={gaps}
          view={view}
          onSort={onSort}
          {...(!whole && { index: fromColumn + before + 1 })}
        />
        <tbody>
          <RowGap rows={fromRow} />
          {rows.slice(fromRow, toRow).map((row, offset) => (
            <HeatTableRow
              key={row.person_id}
              cohort={cohort}
              row={row}
              place={fromRow + offset}
              columns={drawn}
              first={fromColumn}
              gaps={gaps}
              {...(!whole && { index: fromColumn + before + 1 })}
              status={view.status}
              stop={fromRow + offset === activeRow ? activeColumn : null}
              words={words}
              onKey={onKey}
              onGo={go}
            />
          ))}
          <RowGap rows={rows.length - toRow} />
        </tbody>
        <ColumnCounts rows={rows} columns={drawn} gaps={gaps} />
      </table>
    </div>
  );
});

/** Follows a cell's link inside the app; with a modifier key the browser opens it as it would any link. */
function useGo() {
  const [, navigate] = useLocation();
  return useCallback(
    (event: MouseEvent<HTMLAnchorElement>) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
      event.preventDefault();
      navigate(event.currentTarget.pathname);
    },
    [navigate],
  );
}

/** Comes back to where the tutor was in the table. */
function usePlaceKept(element: HTMLElement | null, cohort: string) {
  useEffect(() => {
    if (!element) return undefined;
    element.scrollTo(recallPlace(cohort));
    const keep = () => keepPlace(cohort, { left: element.scrollLeft, top: element.scrollTop });
    element.addEventListener("scroll", keep, { passive: true });
    return () => element.removeEventListener("scroll", keep);
  }, [element, cohort]);
}
