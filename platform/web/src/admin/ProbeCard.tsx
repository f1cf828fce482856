import { useTranslation } from "react-i18next";
import type { LanguageModelPage } from "@/api/types";
import { Badge } from "@/shared/components/Badge";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import styles from "./LanguageModel.module.css";

/** What the endpoint was seen to do, and the button that looks again. */
export function ProbeCard({
  probe,
  busy,
  error,
  onProbe,
}: {
  probe: LanguageModelPage["probe"];
  busy: boolean;
  error: unknown;
  onProbe: () => void;
}) {
  const { t } = useTranslation("languageModel");
  const { ago, list } = useFormat();
  return (
    <Card aria-labelledby="probe">
      <h2 id="probe">{t("probe.title")}</h2>
      {probe && (
        <>
          <ul role="list" className={styles.checks}>
            {probe.checks.map((check) => (
              <li key={check.name} className={styles.check}>
                <div>
                  <p>{t(`check.${check.name}`)}</p>
                  <p className={styles.detail}>
                    {check.trouble ? t(`trouble.${check.trouble}`) : null}
                    {check.works && check.milliseconds > 0 && t("probe.milliseconds", { count: check.milliseconds })}
                  </p>
                </div>
                <Badge tone={check.works ? "good" : check.name === "completion" ? "bad" : "plain"}>
                  {t(check.works ? "probe.works" : "probe.fails")}
                </Badge>
              </li>
            ))}
          </ul>
          {probe.is_listed !== null && (
            <p className={styles.detail}>
              {probe.is_listed ? t("probe.listed") : t("probe.notListed", { models: list(probe.models.slice(0, 20)) })}
            </p>
          )}
          <p className={styles.detail}>{t("probe.needed")}</p>
        </>
      )}
      {error ? <Trouble error={error} /> : null}
      <div className={styles.end}>
        <Button busy={busy} onClick={onProbe}>
          {t("probe.run")}
        </Button>
        <span className={styles.detail} role="status">
          {busy ? t("probe.running") : probe && t("probe.at", { when: ago(probe.at) })}
        </span>
      </div>
    </Card>
  );
}
