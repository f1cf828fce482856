import { useTranslation } from "react-i18next";
import { ApiProblem, isPassing, NetworkTrouble } from "@/api/problems";
import { Button } from "./Button";
import { Notice } from "./Notice";

/** The sentence for an error: what happened and what to do, in the language of the page. */
export function useTroubleText(): (error: unknown) => string {
  const { t } = useTranslation(["common", "codes"]);
  return (error) => {
    if (error instanceof NetworkTrouble) return t(navigator.onLine ? "trouble.network" : "trouble.offline");
    if (!(error instanceof ApiProblem)) return t("trouble.page");
    const { code, retry_after: wait } = error.problem;
    const sentence = t(`codes:problem.${code}`);
    return wait ? `${sentence} ${t("trouble.wait", { count: wait })}` : sentence;
  };
}

/** What went wrong and a way on. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const text = useTroubleText();
  return (
    <Notice
      tone={isPassing(error) ? "warn" : "bad"}
      title={t("trouble.title")}
      live
      actions={retry && <Button onClick={retry}>{t("again")}</Button>}
    >
      {text(error)}
    </Notice>
  );
}
