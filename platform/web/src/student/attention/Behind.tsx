import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { queries } from "@/api/queries";
import type { AttentionItemView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { Loading } from "@/shared/components/Loading";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import { OutcomeMark } from "@/student/map/OutcomeMark";
import styles from "./Attention.module.css";

const AnswerDialog = lazy(() => import("@/student/map/AnswerDialog"));

/** The answers that a thing rests on, the newest first; each opens itself. */
export function Behind({
  offering,
  concept,
  evidence,
  influences,
}: {
  offering: string;
  concept: string;
  evidence: string[];
  influences: AttentionItemView["influences"];
}) {
  const { t } = useTranslation("attention");
  const { ago, dateTime, percent } = useFormat();
  const language = useLanguage();
  const client = useQueryClient();
  const [opened, setOpened] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(queries.evidence(offering, concept));
  if (!data) return error ? <Trouble error={error} retry={() => void refetch()} /> : <Loading lines={2} />;
  const cited = new Set(evidence);
  const answers = data.evidence
    .filter(({ response_id }) => cited.has(response_id))
    .sort((one, other) => other.answered_at.localeCompare(one.answered_at));
  const without = new Map(influences.map((each) => [each.response_id, each.probability_without]));
  return (
    <>
      <ul role="list" className={styles.answers}>
        {answers.map(({ response_id, answered_at, outcome, gave_up }) => (
          <li key={response_id} className={styles.answer}>
            <span className={styles.outcome}>
              <OutcomeMark outcome={outcome} gaveUp={gave_up} />
              <time dateTime={answered_at} className={styles.soft} title={dateTime(answered_at)}>
                {ago(answered_at)}
              </time>
              {without.has(response_id) && (
                <span className={styles.soft}>{t("without", { percent: percent(without.get(response_id) ?? 0) })}</span>
              )}
            </span>
            <Button
              size="small"
              aria-haspopup="dialog"
              aria-label={t("openAnswerOf", { when: dateTime(answered_at) })}
              onClick={() => setOpened(response_id)}
            >
              {t("openAnswer")}
            </Button>
          </li>
        ))}
      </ul>
      {opened !== null && (
        <Suspense fallback={null}>
          <AnswerDialog
            responseId={opened}
            openAnswer={(id) => client.query(queries.answer(id, language))}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      )}
    </>
  );
}
