import { ChevronDown, Compass } from "lucide-react";
import { memo, useCallback, useDeferredValue, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { MasterySign } from "@/shared/components/MasteryMark";
import { useFormat } from "@/shared/format";
import { ConceptDetails } from "./ConceptDetails";
import type { CourseMap, MapConcept } from "./courseMap";
import { useMasteryWords } from "./masteryWords";
import { IntervalBar } from "./ProbabilityBar";
import styles from "./ConceptList.module.css";

interface ListProps {
  map: CourseMap;
  /** Concepts that match search and filter; null for all. */
  matching: ReadonlySet<string> | null;
  offering: string;
  selected: string | null;
  onSelect: (id: string | null) => void;
}

/** Everything the graph shows, in book order, one concept a row; a row opens the same details. */
export const ConceptList = memo(function ConceptList({ map, matching, offering, selected, onSelect }: ListProps) {
  const { t } = useTranslation(["map", "common"]);
  const format = useFormat();
  const words = useMasteryWords();
  const list = useRef<HTMLUListElement>(null);
  const pressed = useRef(false);
  // The press shows at once; the details follow when there is time.
  const opened = useDeferredValue(selected);
  const shown = matching === null ? map.concepts : map.concepts.filter(({ id }) => matching.has(id));

  const toggle = useCallback(
    (id: string, open: boolean) => {
      pressed.current = true;
      onSelect(open ? id : null);
    },
    [onSelect],
  );
  const goTo = useCallback(
    (id: string) => {
      pressed.current = false;
      onSelect(id);
    },
    [onSelect],
  );
  // What was chosen elsewhere (a search, a neighbour) is brought into sight; a row that was pressed is there already.
  useEffect(() => {
    if (selected === null || pressed.current) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-concept="${CSS.escape(selected)}"]`);
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
  }, [selected]);

  if (shown.length === 0) return <p className={styles.none}>{t("list.none")}</p>;
  return (
    <ul role="list" ref={list} className={styles.list} aria-label={t("list.label")}>
      {shown.map((concept) => (
        <Row
          key={concept.id}
          concept={concept}
          map={map}
          offering={offering}
          expanded={concept.id === selected}
          open={concept.id === opened}
          status={t(`common:mastery.${concept.mastery.status}`)}
          percent={format.percent(concept.mastery.probability)}
          interval={words.interval(concept.mastery)}
          onToggle={toggle}
          onGoTo={goTo}
        />
      ))}
    </ul>
  );
});

/** Marks what placement has only inferred. */
function Placed() {
  const { t } = useTranslation("map");
  return (
    <>
      {" "}
      <Compass size={16} aria-hidden="true" />
      <span className="visually-hidden">{t("placed")}</span>
    </>
  );
}

interface RowProps {
  concept: MapConcept;
  map: CourseMap;
  offering: string;
  expanded: boolean;
  open: boolean;
  status: string;
  percent: string;
  interval: string | null;
  onToggle: (id: string, open: boolean) => void;
  onGoTo: (id: string) => void;
}

const Row = memo(function Row({
  concept,
  map,
  offering,
  expanded,
  open,
  status,
  percent,
  interval,
  onToggle,
  onGoTo,
}: RowProps) {
  const details = useId();
  const { id, title, mastery } = concept;
  return (
    <li className={open ? styles.openRow : styles.row}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.summary}
          data-concept={id}
          aria-expanded={expanded}
          aria-controls={open ? details : undefined}
          onClick={() => onToggle(id, !expanded)}
        >
          <MasterySign status={mastery.status} size={20} />
          <span className={styles.title}>{title}</span>
          <span className={styles.status}>
            {status}
            {mastery.placement === "conditional" && <Placed />}
          </span>
          <span className={styles.bar}>
            <IntervalBar mastery={mastery} />
          </span>
          <span className={styles.percent}>
            {percent}
            {interval && <span className="visually-hidden"> {interval}</span>}
          </span>
          <ChevronDown size={18} aria-hidden="true" className={styles.chevron} />
        </button>
      </h2>
      {open && (
        <div id={details} className={styles.details}>
          <ConceptDetails concept={concept} map={map} offering={offering} onSelect={onGoTo} />
        </div>
      )}
    </li>
  );
});
