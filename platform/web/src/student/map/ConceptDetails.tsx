import { Compass, X } from "lucide-react";
import { lazy, Suspense, useId } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "@/app/paths";
import { ButtonLink, IconButton } from "@/shared/components/Button";
import { MasteryMark, MasterySign } from "@/shared/components/MasteryMark";
import { useFormat } from "@/shared/format";
import type { CourseMap, MapConcept, Neighbourhood } from "./courseMap";
import { Explained } from "./Explained";
import { useMasteryWords } from "./masteryWords";
import { ProbabilityBar } from "./ProbabilityBar";
import styles from "./ConceptDetails.module.css";

const RichText = lazy(() => import("@/shared/components/RichText"));
const NEIGHBOURHOODS: readonly Neighbourhood[] = ["prerequisites", "leadsTo", "practises", "related"];

interface DetailsProps {
  concept: MapConcept;
  map: CourseMap;
  offering: string;
  onSelect: (id: string) => void;
}

/** What is known of the learner at one concept, what it hangs together with, and where to go: of graph and list alike. */
export function ConceptDetails({ concept, map, offering, onSelect }: DetailsProps) {
  const { t } = useTranslation(["map", "common"]);
  const format = useFormat();
  const { id, mastery, definition } = concept;
  return (
    <div className={styles.details}>
      {definition && (
        <div className={styles.meaning}>
          <Suspense fallback={<p>{definition}</p>}>
            <RichText source={definition} inline />
          </Suspense>
        </div>
      )}
      {mastery.placement === "conditional" && (
        <p>
          <Compass size={16} aria-hidden="true" /> <strong>{t("placed")}</strong> {t("placedText")}
        </p>
      )}
      <div className={styles.metrics}>
        <Explained metric="status">
          <MasteryMark status={mastery.status} />
        </Explained>
        <Explained metric="probability">
          <ProbabilityBar mastery={mastery} compact />
        </Explained>
        <Explained metric="recall">
          {mastery.recall === null ? t("recallNone") : format.percent(mastery.recall)}
        </Explained>
        <Explained metric="lastAnswer">
          {mastery.last_answer_at === null ? t("never") : format.ago(mastery.last_answer_at)}
        </Explained>
      </div>
      <div className={styles.actions}>
        <ButtonLink look="primary" to={paths.concept(offering, id)}>
          {t("open.evidence")}
        </ButtonLink>
        <ButtonLink to={paths.lesson(offering, id)}>{t("open.lesson")}</ButtonLink>
        <ButtonLink to={paths.practice(offering, id)}>{t("open.practise")}</ButtonLink>
      </div>
      {NEIGHBOURHOODS.map((which) => (
        <Neighbours key={which} which={which} ids={concept[which]} map={map} onSelect={onSelect} />
      ))}
    </div>
  );
}

function Neighbours({
  which,
  ids,
  map,
  onSelect,
}: {
  which: Neighbourhood;
  ids: readonly string[];
  map: CourseMap;
  onSelect: (id: string) => void;
}) {
  const { t } = useTranslation("map");
  const words = useMasteryWords();
  const heading = useId();
  if (ids.length === 0) return null;
  return (
    <div className={styles.neighbourhood}>
      <p id={heading} className={styles.heading}>
        {t(`neighbours.${which}`)}
      </p>
      <ul role="list" aria-labelledby={heading} className={styles.neighbours}>
        {ids.map((id) => {
          const neighbour = map.byId.get(id);
          return (
            neighbour && (
              <li key={id}>
                <button
                  type="button"
                  className={styles.neighbour}
                  aria-label={words.name(neighbour.title, neighbour.mastery)}
                  onClick={() => onSelect(id)}
                >
                  <MasterySign status={neighbour.mastery.status} size={14} /> <span>{neighbour.title}</span>
                </button>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** The details beside the graph, or over its foot on a phone. */
export function DetailsPanel({ onClose, ...rest }: DetailsProps & { onClose: () => void }) {
  const { t } = useTranslation("common");
  const heading = useId();
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {rest.concept.title}
        </h2>
        <IconButton name={t("close")} onClick={onClose}>
          <X size={20} aria-hidden="true" />
        </IconButton>
      </div>
      <ConceptDetails {...rest} />
    </section>
  );
}
