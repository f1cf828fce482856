import { Compass } from "lucide-react";
import { memo, type CSSProperties } from "react";
import { MasterySign } from "@/shared/components/MasteryMark";
import type { MapConcept } from "./courseMap";
import type { Place } from "./layout";
import { IntervalBar } from "./ProbabilityBar";
import styles from "./ConceptNode.module.css";

interface NodeProps {
  concept: MapConcept;
  place: Place;
  /** What a screen reader says: title, status, estimate. */
  name: string;
  selected: boolean;
  /** Belongs to what the selected concept rests on or leads to. */
  lit: boolean;
  /** Does not match the filter. */
  out: boolean;
  /** The one that the Tab key reaches. */
  current: boolean;
}

/** A concept on the map. Its presses and keys are heard by the map, so that it is drawn again only when it changes. */
export const ConceptNode = memo(function ConceptNode({ concept, place, name, selected, lit, out, current }: NodeProps) {
  const { status } = concept.mastery;
  const style: CSSProperties = { left: place.x, top: place.y, width: place.width, height: place.height };
  return (
    <li className={styles.place} style={style}>
      <button
        type="button"
        className={`${styles.node} ${styles[status]}`}
        data-concept={concept.id}
        data-lit={lit || undefined}
        data-out={out || undefined}
        aria-pressed={selected}
        aria-label={name}
        title={name}
        tabIndex={current ? 0 : -1}
      >
        <MasterySign status={status} />
        <span className={styles.title}>
          {concept.title}
          {concept.mastery.placement === "conditional" && <Compass size={14} aria-hidden="true" />}
        </span>
        <span className={styles.interval}>
          <IntervalBar mastery={concept.mastery} />
        </span>
      </button>
    </li>
  );
});
