import { GraduationCap } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { ExchangeView, ThreadView } from "@/api/types";
import { paths } from "@/app/paths";
import { Badge } from "@/shared/components/Badge";
import { AskTutor } from "./AskTutor";
import styles from "./Threads.module.css";
import { useThreads } from "./useThreads";

const TONES = { waiting: "sea", answered: "good", closed: "plain" } as const;

/** With the tutor, answered, closed. */
export function StateBadge({ thread: { state, unread } }: { thread: ThreadView }) {
  const { t } = useTranslation("companion");
  return (
    <Badge tone={unread && state !== "waiting" ? "brass" : TONES[state]}>
      {t(unread && state === "answered" ? "tutor.state.new" : `tutor.state.${state}`)}
    </Badge>
  );
}

/** Beside an answer: hands it to the tutors, or says where it stands with them. */
export function ThreadState({ offering, exchange }: { offering: string; exchange: ExchangeView }) {
  const { t } = useTranslation("companion");
  const thread = useThreads(offering).find(({ exchange_id: handed }) => handed === exchange.id);
  // The reply itself offers it already.
  const offered = exchange.next_actions.some(({ code }) => code === "ask-tutor");
  if (thread) {
    return (
      <Link href={paths.thread(thread.id)} className={styles.state}>
        <StateBadge thread={thread} />
      </Link>
    );
  }
  if (offered) return null;
  return (
    <AskTutor
      offering={offering}
      exchange={exchange}
      label={t("tutor.ask")}
      icon={<GraduationCap size={18} aria-hidden="true" />}
    />
  );
}
