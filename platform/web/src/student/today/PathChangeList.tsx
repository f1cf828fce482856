import { ArrowDownUp, Minus, Plus, Timer } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PathChangesView, StepView } from "@/api/types";
import { useFormat } from "@/shared/format";
import { wholeMinutes } from "./steps";
import { useSentences } from "./useSentences";
import styles from "./PathChanges.module.css";

type How = "came" | "went" | "moved" | "resized";
const SIGNS = { came: Plus, went: Minus, moved: ArrowDownUp, resized: Timer };

/** What a change makes of the path: steps that come, go, move and take other minutes, and the sum. */
export function PathChangeList({ changes, same }: { changes: PathChangesView; same: string }) {
  const { t } = useTranslation(["today", "common"]);
  const rows: { how: How; step: StepView; note: string }[] = [
    ...changes.came.map((step) => ({ how: "came" as const, step, note: "" })),
    ...changes.went.map((step) => ({ how: "went" as const, step, note: "" })),
    ...changes.moved.map(({ step, after }) => ({
      how: "moved" as const,
      step,
      note: t("changed.place", { place: after + 1 }),
    })),
    ...changes.resized.map(({ step, before, after }) => ({
      how: "resized" as const,
      step,
      note: t("changed.minutesMove", { before: wholeMinutes(before), after: wholeMinutes(after) }),
    })),
  ];
  const [before, after] = [wholeMinutes(changes.minutes_before), wholeMinutes(changes.minutes_after)];
  return (
    <>
      {rows.length === 0 ? (
        <p>{same}</p>
      ) : (
        <ul role="list" className={styles.list}>
          {rows.map(({ how, step, note }) => (
            <Row key={`${how} ${step.kind} ${step.concepts.map(({ id }) => id).join(" ")}`} {...{ how, step, note }} />
          ))}
        </ul>
      )}
      {before !== after && <p className={styles.sum}>{t("changed.minutesMove", { before, after })}</p>}
    </>
  );
}

function Row({ how, step, note }: { how: How; step: StepView; note: string }) {
  const { t } = useTranslation(["today", "common", "codes"]);
  const { list } = useFormat();
  const { gap } = useSentences();
  const Sign = SIGNS[how];
  return (
    <li className={`${styles.row} ${styles[how]}`}>
      <Sign size={18} aria-hidden="true" />
      <span>
        <span className={styles.how}>{t(`changed.${how}`)}</span>
        {gap}
        {t(`codes:step.${step.kind}`)}
        {t("changed.about")}
        {list(step.concepts.map(({ title }) => title))}
        <span className={styles.soft}> {note || t("common:minutesShort", { count: wholeMinutes(step.minutes) })}</span>
      </span>
    </li>
  );
}
