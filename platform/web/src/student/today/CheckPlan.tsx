import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import { Button } from "@/shared/components/Button";
import { Disclosure } from "@/shared/components/Disclosure";
import { Notice } from "@/shared/components/Notice";
import { Trouble } from "@/shared/components/Trouble";
import styles from "./Day.module.css";

/** Has the path made again from the recorded answers, and says whether every number is the same. */
export function CheckPlan({ plan }: { plan: string }) {
  const { t } = useTranslation("today");
  const check = useMutation({
    mutationFn: () => body(api.GET("/api/v1/plans/{plan_id}/verification", { params: { path: { plan_id: plan } } })),
  });
  return (
    <Disclosure summary={t("check.title")}>
      <div className={styles.check}>
        <p className={styles.soft}>{t("check.text")}</p>
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          {t("check.action")}
        </Button>
        {check.data?.equal === true && (
          <Notice tone="good" live>
            {t("check.equal", { count: check.data.steps })}
          </Notice>
        )}
        {check.data?.equal === false && (
          <Notice tone="bad" live>
            {t("check.different")}
          </Notice>
        )}
        {check.error && <Trouble error={check.error} />}
      </div>
    </Disclosure>
  );
}
