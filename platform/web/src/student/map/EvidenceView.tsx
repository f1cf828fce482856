import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerView, ConceptEvidence } from "@/api/types";
import { Card } from "@/shared/components/Card";
import { AnswersBehind } from "./AnswersBehind";
import { EstimateCard } from "./EstimateCard";
import { Definition } from "./Explained";
import { PartsChart } from "./PartsChart";
import styles from "./EvidenceView.module.css";

export interface EvidenceViewProps {
  evidence: ConceptEvidence;
  /** The concept's title. */
  title: string;
  /** Reads one answer with its exercise; of the student themself, or of a student of one's cohort. */
  openAnswer: (responseId: string) => Promise<AnswerView>;
  /** Stands under the estimate: what can be done about it. */
  actions?: ReactNode;
}

/** Why a concept is estimated as it is: the estimate, the parts that add up to it, and the answers behind it. */
export default function EvidenceView({ evidence, title, openAnswer, actions }: EvidenceViewProps) {
  const { t } = useTranslation("map");
  return (
    <>
      <EstimateCard evidence={evidence} actions={actions} />
      <Card aria-labelledby="parts">
        <h2 id="parts">{t("parts.title")}</h2>
        <p className={styles.soft}>{t("parts.lead")}</p>
        <PartsChart evidence={evidence} />
        <Definition metric="parts" />
      </Card>
      <AnswersBehind answers={evidence.evidence} title={title} openAnswer={openAnswer} />
    </>
  );
}
