import { useTranslation } from "react-i18next";
import type { LanguageModelPage } from "@/api/types";
import { Badge } from "@/shared/components/Badge";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import styles from "./LanguageModel.module.css";

type Check = NonNullable<LanguageModelPage["probe"]>["checks"][number];

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
  const detail = ({ trouble, works, milliseconds }: Check) => {
    if (trouble) return t(`trouble.${trouble}`);
    return works && milliseconds > 0 ? t("probe.milliseconds", { count: milliseconds }) : null;
  };
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
                  {detail(check) && <p className={styles.detail}>{detail(check)}</p>}
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
