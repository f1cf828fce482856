import { Link } from "wouter";
import { paths } from "@/app/paths";
import { CellContent, cellClass, useCellWords } from "./CellContent";
import type { HeatCell } from "./model";
import styles from "./CellLink.module.css";

/** A cell with its name beside it, for lists. */
export function CellLink({
  cohort,
  person,
  concept,
  name,
  cell,
}: {
  cohort: string;
  person: string;
  concept: string;
  name: string;
  cell: HeatCell;
}) {
  const words = useCellWords();
  return (
    <Link href={paths.studentConcept(cohort, person, concept)} className={styles.link}>
      <span className={`${cellClass(cell)} ${styles.swatch}`} aria-hidden="true">
        <CellContent cell={cell} />
      </span>
      <span className={styles.name}>
        {name}
        <span className={styles.words}>{words(cell)}</span>
      </span>
    </Link>
  );
}
