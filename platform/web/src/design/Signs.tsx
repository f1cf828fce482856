import { useTranslation } from "react-i18next";
import type { MasteryStatus } from "@/api/types";
import { Badge } from "@/shared/components/Badge";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { MasteryMark, MasterySign } from "@/shared/components/MasteryMark";
import { Notice } from "@/shared/components/Notice";
import styles from "./DesignPage.module.css";
import { Section } from "./Section";

const TONES = ["info", "good", "warn", "bad"] as const;
const BADGES = ["plain", "sea", "brass", "good", "warn", "bad"] as const;
const STATUSES: MasteryStatus[] = ["not-started", "not-enough-data", "learning", "fading", "mastered"];
const CARDS = ["plain", "brass", "sunken"] as const;

/** Notices, badges, marks and cards: what tells something. */
export function Signs() {
  const { t } = useTranslation("design");
  return (
    <>
      <Section id="notices" title={t("notices")}>
        {TONES.map((tone) => (
          <Notice
            key={tone}
            tone={tone}
            title={t(`tone.${tone}`)}
            actions={tone === "warn" && <Button size="small">{t("looks.secondary")}</Button>}
          >
            {t("noticeText")}
          </Notice>
        ))}
        <Notice>{t("noticePlain")}</Notice>
      </Section>
      <Section id="badges" title={t("badges")}>
        <div className={styles.row}>
          {BADGES.map((tone) => (
            <Badge key={tone} tone={tone}>
              {t(`badge.${tone}`)}
            </Badge>
          ))}
        </div>
      </Section>
      <Section id="mastery" title={t("mastery")} lead={t("masteryText")}>
        <div className={styles.row}>
          {STATUSES.map((status) => (
            <MasteryMark key={status} status={status} />
          ))}
        </div>
        <div className={styles.row}>
          {STATUSES.map((status) => (
            <MasterySign key={status} status={status} size={36} />
          ))}
        </div>
      </Section>
      <Section id="cards" title={t("cards")}>
        <div className={styles.grid}>
          {CARDS.map((tone) => (
            <Card key={tone} as="div" tone={tone}>
              <h3>{t(`card.${tone}`)}</h3>
              <p>{t("noticeText")}</p>
            </Card>
          ))}
        </div>
      </Section>
    </>
  );
}
