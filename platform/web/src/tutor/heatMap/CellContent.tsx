import { useMemo } from "react";
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

type Wording = (cell: Pick<HeatCell, "status" | "probability">) => string;

/** A cell in words: "Learning, 46 %"; without an estimate the status alone. */
export function useCellWords(): Wording {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () =>
      sharing(({ status, probability }) => {
        const name = t(`mastery.${status}`);
        return isKnown({ status }) ? t("masteryLabel", { status: name, percent: format.percent(probability) }) : name;
      }),
    [t, format],
  );
}

/** Equal cells share their words: a class has thousands of cells, and a few hundred that differ. */
function sharing(say: Wording): Wording {
  const said = new Map<string, string>();
  return (cell) => {
    const key = `${cell.status} ${shownPercent(cell.probability)}`;
    const words = said.get(key) ?? say(cell);
    said.set(key, words);
    return words;
  };
}
