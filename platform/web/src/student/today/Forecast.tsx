import { useTranslation } from "react-i18next";
import type { StepView } from "@/api/types";
import { useFormat } from "@/shared/format";
import styles from "./Forecast.module.css";

type When = "now" | "after" | "ifDone" | "ifSkipped";
type Group = "remembering" | "answering" | "keeping";

/** What a receipt predicts, by what is predicted and when. What was never learned cannot be remembered. */
function groupsOf({ receipt }: StepView): [Group, [When, number | null][]][] {
  const remembering: [When, number | null][] = [
    ["now", receipt.recall_now],
    ["after", receipt.recall_after],
    ["ifDone", receipt.recall_at_horizon],
    ["ifSkipped", receipt.recall_now === null ? null : receipt.recall_if_skipped],
  ];
  return [
    ...(receipt.recall_after === null ? [] : [["remembering", remembering] satisfies [Group, typeof remembering]]),
    [
      "answering",
      [
        ["now", receipt.probability_now],
        ["after", receipt.probability_after],
      ],
    ],
    [
      "keeping",
      [
        ["ifDone", receipt.retained_if_done],
        ["ifSkipped", receipt.retained_if_skipped],
      ],
    ],
  ];
}

/** Predictions with and without the step: a table whose bars are its chart. */
export function Forecast({ step }: { step: StepView }) {
  const { t } = useTranslation("today");
  const { percent, list } = useFormat();
  const days = Math.round(step.receipt.horizon_days);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">
        {t("why.forecastCaption", { concept: list(step.concepts.map(({ title }) => title)) })}
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t("why.forecastWhen")}</th>
          <th scope="col">{t("why.forecastChance")}</th>
        </tr>
      </thead>
      {groupsOf(step).map(([group, rows]) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup" colSpan={2} className={styles.group}>
              {t(`why.${group}`)}
            </th>
          </tr>
          {rows.map(([when, share]) => (
            <tr key={when}>
              <th scope="row" className={styles.when}>
                {t(`why.${when}`, { count: days })}
              </th>
              <td className={styles.chance}>
                {share === null ? (
                  <span className={styles.soft}>{t("why.notLearned")}</span>
                ) : (
                  <span className={styles.pair}>
                    <Bar share={share} without={when === "ifSkipped"} />
                    <span className={styles.number}>{percent(share)}</span>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Decorative: the number stands beside it. Without the step the bar is hollow. */
function Bar({ share, without }: { share: number; without: boolean }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" className={styles.bar} aria-hidden="true" focusable="false">
      <rect width="100" height="10" className={styles.scale} />
      <rect width={100 * share} height="10" className={without ? styles.without : styles.with} />
    </svg>
  );
}
