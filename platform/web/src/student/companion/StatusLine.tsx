import { BadgeCheck, CircleHelp, HeartHandshake, Lightbulb, SearchX, ShieldCheck, Split } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ExchangeView } from "@/api/types";
import { useFormat } from "@/shared/format";
import styles from "./Conversation.module.css";

const SIGNS = {
  closest: CircleHelp,
  abstained: SearchX,
  refused: Lightbulb,
  support: HeartHandshake,
  clarifying: Split,
};

/** How the answer came about, in plain words, where it is not simply an answer. */
export function StatusLine({ exchange: { status, flags, endorsed } }: { exchange: ExchangeView }) {
  const { t } = useTranslation("companion");
  const { day } = useFormat();
  const Sign = status === "answered" ? null : SIGNS[status];
  // A reply says these things about itself already: "not-covered" is the status, "wellbeing" the whole reply.
  const told = flags.filter((flag) => flag === "personal-data-removed" || flag === "answer-withheld");
  return (
    <>
      {endorsed && (
        <p className={styles.status}>
          <BadgeCheck size={18} aria-hidden="true" />
          {t(endorsed.tutor ? "endorsed.by" : "endorsed.bySomebody", { name: endorsed.tutor, date: day(endorsed.at) })}
          {endorsed.withdrawn && ` ${t("endorsed.withdrawn")}`}
        </p>
      )}
      {Sign && status !== "answered" && (
        <p className={styles.status}>
          <Sign size={18} aria-hidden="true" /> {t(`status.${status}`)}
        </p>
      )}
      {told.map((flag) => (
        <p key={flag} className={styles.status}>
          <ShieldCheck size={18} aria-hidden="true" /> {t(`flag.${flag}`)}
        </p>
      ))}
    </>
  );
}
