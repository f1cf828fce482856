import { useTranslation } from "react-i18next";
import type { ConceptEvidence } from "@/api/types";
import { useFormat } from "@/shared/format";
import { pushes, type Push } from "./partsOfEstimate";
import styles from "./PartsChart.module.css";

/** What pushes the estimate up and what pulls it down: bars from a middle line, in a table that says the same. */
export function PartsChart({ evidence }: { evidence: ConceptEvidence }) {
  const { t } = useTranslation(["map", "codes"]);
  const format = useFormat();
  return (
    <table className={styles.chart}>
      <caption className="visually-hidden">{t("parts.caption")}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t("parts.part")}</th>
          <th scope="col">{t("parts.effect")}</th>
          <th scope="col">{t("parts.size")}</th>
        </tr>
      </thead>
      <tbody>
        {pushes(evidence.parts).map((push) => (
          <tr key={push.name}>
            <th scope="row" className={styles.name}>
              {t(`codes:part.${push.name}`)}
            </th>
            <td className={styles.effect}>
              <Bar push={push} />
              <span className={styles.words}>{t(`parts.effects.${effectOf(push)}`)}</span>
            </td>
            <td className={styles.size}>{signed(push.logit)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={styles.name}>
            {t("parts.together")}
          </th>
          <td className={styles.effect}>
            {t("parts.result", { percent: format.percent(evidence.mastery.probability) })}
          </td>
          <td className={styles.size}>{signed(evidence.logit)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

type Effect = "none" | "toMiddle" | "upLittle" | "upClear" | "upStrong" | "downLittle" | "downClear" | "downStrong";

function effectOf({ name, direction, strength }: Push): Effect {
  if (direction === "none" || strength === "none") return "none";
  if (name === "uncertainty") return "toMiddle"; // it lowers what is high and raises what is low
  const size = { little: "Little", clear: "Clear", strong: "Strong" } as const;
  return `${direction}${size[strength]}`;
}

function signed(value: number): string {
  const size = Math.abs(value).toFixed(1);
  if (size === "0.0") return "0";
  return value < 0 ? `−${size}` : `+${size}`;
}

function Bar({ push: { direction, length } }: { push: Push }) {
  const size = `${50 * length}%`;
  const style = direction === "down" ? { right: "50%", width: size } : { left: "50%", width: size };
  return (
    <span className={styles.axis} aria-hidden="true">
      {direction !== "none" && <span className={`${styles.bar} ${styles[direction]}`} style={style} />}
    </span>
  );
}
