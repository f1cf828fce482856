import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { Language } from "@/api/queries";
import type { ConceptPage, ConceptSummary, MasteryStatus } from "@/api/types";
import { paths } from "@/app/paths";
import { MasteryMark } from "@/shared/components/MasteryMark";
import styles from "./Lesson.module.css";
import { languageOfText } from "./textLanguage";

interface ListProps {
  offering: string;
  statuses: ReadonlyMap<string, MasteryStatus>;
  wanted: Language;
}

/** What the concept builds on, what it leads to and what is related, each with how the student stands. */
export function Around({ page, ...rest }: ListProps & { page: ConceptPage }) {
  const { t } = useTranslation("lesson");
  const lists = [
    ["prerequisites", page.prerequisites],
    ["leadsTo", page.leads_to],
    ["related", page.related],
  ] as const;
  if (lists.every(([, concepts]) => concepts.length === 0)) return null;
  return (
    <section className={styles.around} aria-labelledby="around">
      <h2 id="around">{t("around")}</h2>
      <div className={styles.lists}>
        {lists.map(
          ([name, concepts]) =>
            concepts.length > 0 && (
              <div key={name} className={styles.list}>
                <h3>{t(name)}</h3>
                <Concepts concepts={concepts} {...rest} />
              </div>
            ),
        )}
      </div>
    </section>
  );
}

function Concepts({ offering, statuses, wanted, concepts }: ListProps & { concepts: ConceptSummary[] }) {
  return (
    <ul role="list">
      {concepts.map(({ id, title }) => {
        const status = statuses.get(id);
        return (
          <li key={id} className={styles.neighbour}>
            <Link href={paths.lesson(offering, id)} lang={languageOfText(title, wanted)}>
              {title}
            </Link>
            {status && <MasteryMark status={status} />}
          </li>
        );
      })}
    </ul>
  );
}
