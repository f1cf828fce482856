import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "@/app/paths";
import type { ConceptMastery, MasteryMap } from "@/api/types";
import { MasteryMark } from "@/shared/components/MasteryMark";
import { useFormat } from "@/shared/format";
import { ProbabilityBar } from "@/student/map/ProbabilityBar";
import { tally } from "../heatMap/model";
import { Tallies } from "../heatMap/Tallies";
import styles from "./StudentMap.module.css";

/** A student's map as a list: the marks and numbers that the student sees, in the order of the course. */
export function StudentMap({
  cohort,
  person,
  mastery,
  titleOf,
}: {
  cohort: string;
  person: string;
  mastery: MasteryMap;
  titleOf: (concept: string) => string;
}) {
  return (
    <>
      <Tallies counts={tally(mastery.concepts)} />
      <ul role="list" className={styles.map}>
        {mastery.concepts.map((concept) => (
          <MapLine
            key={concept.concept_id}
            mastery={concept}
            to={paths.studentConcept(cohort, person, concept.concept_id)}
            title={titleOf(concept.concept_id)}
          />
        ))}
      </ul>
    </>
  );
}

function MapLine({ mastery, to, title }: { mastery: ConceptMastery; to: string; title: string }) {
  const { t } = useTranslation("common");
  const format = useFormat();
  return (
    <li className={styles.line}>
      <Link href={to} className={styles.title}>
        {title}
      </Link>
      <MasteryMark status={mastery.status} />
      <div className={styles.estimate}>
        <ProbabilityBar mastery={mastery} compact />
      </div>
      <p className={styles.answers}>
        {t("answers", { count: mastery.answers })}
        {mastery.last_answer_at && <span>{format.ago(mastery.last_answer_at)}</span>}
      </p>
    </li>
  );
}
