import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { queries } from "@/api/queries";
import styles from "./Conversation.module.css";
import type { About } from "./useAbout";

/** Questions to begin with: about the page's concept, else about the first step of today's path. */
export function Suggestions({ about, onAsk }: { about: About; onAsk: (question: string) => void }) {
  const { t } = useTranslation("companion");
  const path = useQuery({ ...queries.path(), enabled: about.title === null });
  const concept = about.title ?? path.data?.steps[0]?.concepts[0]?.title;
  const questions = [
    ...(about.exercise ? [t("suggest.hint")] : []),
    ...(concept ? [t("suggest.what", { concept }), t("suggest.example", { concept })] : []),
    about.title === null ? t("followUp.next-step") : t("followUp.why-planned"),
    t("suggest.progress"),
  ];
  return (
    <div className={styles.suggestions}>
      <p id="suggestions">{t("suggest.label")}</p>
      <ul role="list" aria-labelledby="suggestions">
        {questions.map((question) => (
          <li key={question}>
            <button type="button" className={styles.suggestion} onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
