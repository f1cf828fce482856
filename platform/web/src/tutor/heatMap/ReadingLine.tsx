import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCellWords } from "./CellContent";
import type { Shown } from "./model";
import styles from "./ReadingLine.module.css";

/** Reads the cell under the pointer or the focus out under the table: headings are far from most cells. */
export function ReadingLine({ shown, children }: { shown: Shown; children: ReactNode }) {
  const { t } = useTranslation(["tutor", "common"]);
  const words = useCellWords();
  const [place, setPlace] = useState<string | null>(null);
  const follow = (target: EventTarget) => {
    if (target instanceof Element) setPlace(target.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? null);
  };
  const [row, column] = (place ?? "").split(":").map(Number);
  const student = row === undefined ? undefined : shown.rows[row];
  const concept = column === undefined ? undefined : shown.columns[column];
  const cell = concept && student?.cells[concept.index];
  return (
    <div role="presentation" onPointerOver={(event) => follow(event.target)} onFocus={(event) => follow(event.target)}>
      {children}
      <p className={styles.reading} aria-hidden="true">
        {student &&
          cell &&
          t("heat.reading", {
            student: student.display_name,
            concept: concept.concept.title,
            cell: words(cell),
            answers: t("common:answers", { count: cell.answers }),
          })}
      </p>
    </div>
  );
}
