import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ConceptEvidence } from "@/api/types";
import { Card } from "@/shared/components/Card";
import { MasteryMark } from "@/shared/components/MasteryMark";
import { Notice } from "@/shared/components/Notice";
import { useFormat } from "@/shared/format";
import { Explained } from "./Explained";
import { ANSWERS_FOR_A_CONCLUSION } from "./partsOfEstimate";
import { ProbabilityBar } from "./ProbabilityBar";
import styles from "./EvidenceView.module.css";

/** Where the learner stands with one concept, every number with its definition. */
export function EstimateCard({ evidence, actions }: { evidence: ConceptEvidence; actions?: ReactNode }) {
  const { t } = useTranslation("map");
  const format = useFormat();
  const { mastery } = evidence;
  return (
    <Card aria-labelledby="estimate">
      <h2 id="estimate">{t("estimateTitle")}</h2>
      <div className={styles.metrics}>
        <Explained metric="probability">
          <ProbabilityBar mastery={mastery} />
        </Explained>
        <Explained metric="status">
          <MasteryMark status={mastery.status} />
        </Explained>
        <Explained metric="recall">
          {mastery.recall === null ? t("recallNone") : format.percent(mastery.recall)}
        </Explained>
        <Explained metric="answers">{format.number(mastery.answers)}</Explained>
        <Explained metric="lastAnswer">
          {mastery.last_answer_at === null ? t("never") : format.ago(mastery.last_answer_at)}
        </Explained>
      </div>
      <TooLittle evidence={evidence} />
      {actions}
    </Card>
  );
}

/** Says plainly when there is too little to go by, and what would change that. */
function TooLittle({ evidence: { mastery } }: { evidence: ConceptEvidence }) {
  const { t } = useTranslation("map");
  if (mastery.status === "not-started") return <Notice title={t("little.noneTitle")}>{t("little.none")}</Notice>;
  if (mastery.status !== "not-enough-data") return null;
  const more = Math.max(1, ANSWERS_FOR_A_CONCLUSION - mastery.answers);
  return <Notice title={t("little.title", { count: mastery.answers })}>{t("little.more", { count: more })}</Notice>;
}
