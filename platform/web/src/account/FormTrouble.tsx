import { useTranslation } from "react-i18next";
import { ApiProblem, isPassing } from "@/api/problems";
import { Notice } from "@/shared/components/Notice";
import { useTroubleText } from "@/shared/components/Trouble";
import { clockOf } from "./wait";

/** Why a form was not taken. After too many tries it counts down; the ticking is for eyes only. */
export function FormTrouble({ error, wait = 0 }: { error: unknown; wait?: number }) {
  const { t } = useTranslation("account");
  const text = useTroubleText();
  if (!error) return null;
  if (!(error instanceof ApiProblem) || error.problem.status !== 429) {
    return (
      <Notice tone={isPassing(error) ? "warn" : "bad"} live>
        {text(error)}
      </Notice>
    );
  }
  const minutes = Math.ceil((error.problem.retry_after ?? 0) / 60);
  return (
    <Notice tone={wait > 0 ? "warn" : "good"} title={wait > 0 ? t("wait.title") : undefined} live>
      {wait > 0 ? (
        <>
          <span className="visually-hidden">{t("wait.spoken", { count: minutes })}</span>
          <span aria-hidden="true" className="tabular">
            {t("wait.shown", { time: clockOf(wait) })}
          </span>
        </>
      ) : (
        t("wait.over")
      )}
    </Notice>
  );
}
