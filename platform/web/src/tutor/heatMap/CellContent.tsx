import { useTranslation } from "react-i18next";
import { MasterySign } from "@/shared/components/MasteryMark";
import { useFormat } from "@/shared/format";
import { isKnown, type HeatCell } from "./model";
import styles from "./Cell.module.css";

/** What a cell shows beside its colour: the sign of its status, and its estimate in percent once there is one. */
export function CellContent({ cell }: { cell: HeatCell }) {
  return (
    <>
      <MasterySign status={cell.status} size={14} />
      {isKnown(cell) && <span aria-hidden="true">{shownPercent(cell.probability)}</span>}
      {cell.status === "not-enough-data" && <span aria-hidden="true">?</span>}
    </>
  );
}

/** The number in a cell: percent without its sign, from 1 to 99 as everywhere. */
export function shownPercent(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(probability * 100)));
}

/** The class that colours a cell; `dimmed` for one that is shown but not asked for. */
export function cellClass(cell: Pick<HeatCell, "status">, dimmed = false): string {
  return `${styles.cell} ${dimmed ? styles.dimmed : styles[cell.status]}`;
}

/** A cell in words: "Learning, 46 %"; without an estimate the status alone. */
export function useCellWords(): (cell: HeatCell) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (cell) => {
    const status = t(`mastery.${cell.status}`);
    return isKnown(cell) ? t("masteryLabel", { status, percent: format.percent(cell.probability) }) : status;
  };
}
