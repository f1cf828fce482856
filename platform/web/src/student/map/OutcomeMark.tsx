import { Check, CircleHelp, Contrast, Eye, MessageSquareText, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { EvidenceView } from "@/api/types";
import styles from "./OutcomeMark.module.css";

const SIGNS: Record<EvidenceView["outcome"], typeof Check> = {
  correct: Check,
  partial: Contrast,
  incorrect: X,
  unreadable: CircleHelp,
  unmarked: MessageSquareText,
};

/** What grading found, as a sign and a word; who asked for the solution gave no answer. */
export function OutcomeMark({ outcome, gaveUp }: { outcome: EvidenceView["outcome"]; gaveUp: boolean }) {
  const { t } = useTranslation(["map", "codes"]);
  const Sign = gaveUp ? Eye : SIGNS[outcome];
  return (
    <span className={`${styles.mark} ${styles[gaveUp || outcome === "unmarked" ? "unreadable" : outcome]}`}>
      <Sign size={18} aria-hidden="true" /> {gaveUp ? t("answers.gaveUp") : t(`codes:outcome.${outcome}`)}
    </span>
  );
}
