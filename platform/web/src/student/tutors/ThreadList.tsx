import { GraduationCap } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "@/app/paths";
import { Disclosure } from "@/shared/components/Disclosure";
import { AskTutor } from "./AskTutor";
import { StateBadge } from "./ThreadState";
import styles from "./Threads.module.css";
import { useThreads } from "./useThreads";

/** What is with the tutors, and a way to ask them something new; on a phone behind one line, open when there is news. */
export function ThreadList({ offering, wide }: { offering: string; wide: boolean }) {
  const { t } = useTranslation("companion");
  const threads = useThreads(offering);
  const news = threads.some(({ unread, state }) => unread && state !== "waiting");
  const list = (
    <>
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
    </>
  );
  if (!wide) {
    return (
      <Disclosure key={String(news)} summary={t("tutor.list")} open={news}>
        {list}
      </Disclosure>
    );
  }
  return (
    <section className={styles.list} aria-labelledby="with-tutors">
      <h2 id="with-tutors" className={styles.title}>
        {t("tutor.list")}
      </h2>
      {list}
    </section>
  );
}
