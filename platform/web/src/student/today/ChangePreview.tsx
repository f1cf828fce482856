import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { SteeringWish } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Trouble } from "@/shared/components/Trouble";
import { ForecastMoves } from "@/student/goals/ForecastMoves";
import { PathChangeList } from "./PathChangeList";
import { wholeMinutes } from "./steps";
import { previewOf } from "./useSteering";
import styles from "./Dialogs.module.css";

/** What a change makes of the day and of the forecast, before it counts. */
export function ChangePreview({
  plan,
  change,
}: {
  /** The path that is changed: another one is previewed anew. */
  plan: string | undefined;
  /** Null while the wish is not complete. */
  change: { steering?: SteeringWish; minutes?: number } | null;
}) {
  const { t } = useTranslation("today");
  const language = useLanguage();
  const id = useId();
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ["path-preview", plan, change, language],
    queryFn: ({ signal }) => previewOf(change ?? {}, language, signal),
    enabled: change !== null && plan !== undefined,
    placeholderData: keepPreviousData,
  });
  const told = data?.forecasts.filter(({ before, after }) => before.message === null || after.message === null) ?? [];
  return (
    <section className={styles.preview} aria-labelledby={id} aria-busy={isPlaceholderData}>
      <h3 id={id}>{t("steer.preview")}</h3>
      <div role="status" className={styles.outcome}>
        {!data && !error && change !== null && <p>{t("steer.looking")}</p>}
        {data && (
          <>
            <PathChangeList changes={data.changes} same={t("steer.same")} />
            <p className={styles.soft}>
              {t("steer.minutes", {
                planned: wholeMinutes(data.path.minutes),
                budget: wholeMinutes(data.path.budget_minutes),
              })}
            </p>
            {told.length > 0 && <h4>{t("steer.forecast")}</h4>}
            {told.map((each) => (
              <ForecastMoves key={each.after.offering_id} change={each} />
            ))}
          </>
        )}
      </div>
      {error && <Trouble error={error} retry={() => void refetch()} />}
    </section>
  );
}
