import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "@/app/paths";
import type { ConceptMastery, ConceptPage, ConceptSummary } from "@/api/types";
import { Card } from "@/shared/components/Card";
import { MasteryMark } from "@/shared/components/MasteryMark";
import { useFormat } from "@/shared/format";
import styles from "./Around.module.css";

interface AroundProps {
  offering: string;
  page: ConceptPage;
  masteries: ReadonlyMap<string, ConceptMastery>;
}

/** What a concept builds on and what it leads to, with the learner's marks. */
export function Around({ offering, page, masteries }: AroundProps) {
  const { t } = useTranslation("map");
  const lists = [
    { which: "prerequisites", concepts: page.prerequisites },
    { which: "leadsTo", concepts: page.leads_to },
    { which: "related", concepts: page.related },
  ] as const;
  if (lists.every(({ concepts }) => concepts.length === 0)) return null;
  return (
    <Card aria-labelledby="around">
      <h2 id="around">{t("around")}</h2>
      {lists.map(
        ({ which, concepts }) =>
          concepts.length > 0 && (
            <Concepts key={which} which={which} concepts={concepts} offering={offering} masteries={masteries} />
          ),
      )}
    </Card>
  );
}

function Concepts({
  which,
  concepts,
  offering,
  masteries,
}: {
  which: "prerequisites" | "leadsTo" | "related";
  concepts: readonly ConceptSummary[];
  offering: string;
  masteries: ReadonlyMap<string, ConceptMastery>;
}) {
  const { t } = useTranslation("map");
  const format = useFormat();
  const heading = useId();
  return (
    <div className={styles.group}>
      <h3 id={heading} className={styles.heading}>
        {t(`neighbours.${which}`)}
      </h3>
      <ul role="list" aria-labelledby={heading} className={styles.list}>
        {concepts.map(({ id, title }) => {
          const mastery = masteries.get(id);
          return (
            <li key={id} className={styles.row}>
              <Link href={paths.concept(offering, id)} className={styles.link}>
                {title}
              </Link>
              {mastery && (
                <>
                  <span className={styles.status}>
                    <MasteryMark status={mastery.status} />
                  </span>
                  <span className={styles.percent}>{format.percent(mastery.probability)}</span>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
