import { useTranslation } from "react-i18next";
import type { ReceiptView } from "@/api/types";
import { useFormat } from "@/shared/format";
import styles from "./AllNumbers.module.css";

const NAMES = [
  "rank",
  "answers",
  "successes",
  "failures_in_row",
  "probability_now",
  "probability_after",
  "recall_now",
  "recall_after",
  "recall_at_horizon",
  "recall_if_skipped",
  "horizon_days",
  "importance",
  "retained_if_done",
  "retained_if_skipped",
  "already_covered",
  "minutes",
  "direct",
  "information",
  "knocked_out",
  "unlocked",
  "value",
  "value_per_minute",
  "skipping_costs",
] as const satisfies (keyof ReceiptView)[];

/** Every number of a receipt as the planner left it. */
export function AllNumbers({ receipt }: { receipt: ReceiptView }) {
  const { t } = useTranslation("today");
  const { number } = useFormat();
  const rows = [
    ...NAMES.map((name) => [name, receipt[name]] as const),
    ["runner_up_value", receipt.runner_up?.value ?? null] as const,
    ["runner_up_value_per_minute", receipt.runner_up?.value_per_minute ?? null] as const,
  ];
  return (
    <div className={styles.all}>
      <p className={styles.soft}>{t("why.numbersText")}</p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t("why.numbers")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("why.number")}</th>
            <th scope="col" className={styles.amount}>
              {t("why.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, amount]) => (
            <tr key={name}>
              <th scope="row">{t(`numbers.${name}`)}</th>
              <td className={styles.amount}>{amount === null ? t("why.none") : number(amount, 5)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
