import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ColumnGap, type Gaps } from "./Gaps";
import type { Column, HeatView, Sort } from "./model";
import styles from "./HeatMapTable.module.css";

interface Sorting {
  view: HeatView;
  onSort: (sort: Sort) => void;
}

/**
 * The column headers: each sorts by its column, and again the other way round.
 * `index`: of the first drawn concept among all columns, where not all are drawn.
 */
export function HeatTableHead({
  columns,
  gaps,
  index,
  ...sorting
}: Sorting & { columns: Column[]; gaps: Gaps; index?: number }) {
  const { t } = useTranslation("tutor");
  return (
    <thead>
      <tr {...(index !== undefined && { "aria-rowindex": 1 })}>
        <SortHeader sort="name" className={styles.corner} {...sorting}>
          {t("heat.student")}
        </SortHeader>
        <SortHeader sort="mastered" className={styles.mastered} {...sorting}>
          {t("heat.mastered")}
        </SortHeader>
        <SortHeader sort="active" className={styles.active} {...sorting}>
          {t("heat.lastActive")}
        </SortHeader>
        <ColumnGap columns={gaps.left} />
        {columns.map(({ concept }, place) => (
          <SortHeader
            key={concept.id}
            sort={`concept:${concept.id}`}
            className={styles.concept}
            title={concept.title}
            {...(index !== undefined && { place: index + place })}
            {...sorting}
          >
            {concept.title}
          </SortHeader>
        ))}
        <ColumnGap columns={gaps.right} />
      </tr>
    </thead>
  );
}

function SortHeader({
  sort,
  view,
  onSort,
  className,
  title,
  place,
  children,
}: Sorting & { sort: Sort; className: string | undefined; title?: string; place?: number; children: ReactNode }) {
  const chosen = view.sort === sort;
  const Arrow = view.backwards ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={chosen ? (view.backwards ? "descending" : "ascending") : undefined}
      {...(place !== undefined && { "aria-colindex": place })}
    >
      <button type="button" className={styles.sort} title={title} onClick={() => onSort(sort)}>
        <span className={styles.title}>{children}</span>
        {chosen && <Arrow size={14} aria-hidden="true" />}
      </button>
    </th>
  );
}
