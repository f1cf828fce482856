import { useTranslation } from "react-i18next";
import type { ExchangeView } from "@/api/types";
import styles from "./Conversation.module.css";

/** Questions that fit the last answer: a tap asks them as if they were typed. */
export function FollowUps({ exchange, onAsk }: { exchange: ExchangeView; onAsk: (question: string) => void }) {
  const { t } = useTranslation("companion");
  if (exchange.follow_ups.length === 0) return null;
  return (
    <ul role="list" className={styles.followUps} aria-label={t("followUps")}>
      {exchange.follow_ups.map((code) => (
        <li key={code}>
          <button type="button" className={styles.suggestion} onClick={() => onAsk(t(`followUp.${code}`))}>
            {t(`followUp.${code}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
