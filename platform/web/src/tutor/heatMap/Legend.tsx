import { useTranslation } from "react-i18next";
import { Disclosure } from "@/shared/components/Disclosure";
import { MasteryMark, MasterySign } from "@/shared/components/MasteryMark";
import { cellClass } from "./CellContent";
import { STATUSES } from "./model";
import styles from "./Legend.module.css";

/** What the colours, signs and numbers mean; the exact rule of each is one press away. */
export function Legend({ keys }: { keys: boolean }) {
  const { t } = useTranslation(["tutor", "common"]);
  return (
    <div className={styles.legend}>
      <ul role="list" className={styles.marks} aria-label={t("legend.name")}>
        {STATUSES.map((status) => (
          <li key={status}>
            <span className={`${cellClass({ status })} ${styles.swatch}`} aria-hidden="true">
              <MasterySign status={status} size={14} />
            </span>
            {t(`common:mastery.${status}`)}
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {t("legend.number")} {keys && t("legend.keys")}
      </p>
      <Disclosure summary={t("legend.more")}>
        <dl className={styles.rules}>
          {STATUSES.map((status) => (
            <div key={status}>
              <dt>
                <MasteryMark status={status} />
              </dt>
              <dd>{t(`legend.means.${status}`)}</dd>
            </div>
          ))}
          <div>
            <dt>{t("legend.numberTitle")}</dt>
            <dd>{t("legend.numberMeans")}</dd>
          </div>
        </dl>
      </Disclosure>
    </div>
  );
}
