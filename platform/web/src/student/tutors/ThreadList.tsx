import { GraduationCap } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "@/app/paths";
import { AskTutor } from "./AskTutor";
import { StateBadge } from "./ThreadState";
import styles from "./Threads.module.css";
import { useThreads } from "./useThreads";

/** What is with the tutors, and a way to ask them something new. */
export function ThreadList({ offering }: { offering: string }) {
  const { t } = useTranslation("companion");
  const threads = useThreads(offering);
  return (
    <section className={styles.list} aria-labelledby="with-tutors">
      <h2 id="with-tutors" className={styles.title}>
        {t("tutor.list")}
      </h2>
      <ul role="list" className={styles.items}>
        {threads.map((thread) => (
          <li key={thread.id}>
            <Link href={paths.thread(thread.id)} className={styles.item}>
              <span className={styles.words}>{thread.question}</span>
              <StateBadge thread={thread} />
            </Link>
          </li>
        ))}
      </ul>
      <AskTutor offering={offering} label={t("tutor.ask")} icon={<GraduationCap size={18} aria-hidden="true" />} />
    </section>
  );
}
