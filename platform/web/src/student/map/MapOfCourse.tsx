import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import type { CourseGraphView, MasteryMap, MasteryStatus } from "@/api/types";
import { Disclosure } from "@/shared/components/Disclosure";
import { recall, remember } from "@/shared/storage";
import { ConceptList } from "./ConceptList";
import { countStatuses, joinMap, search } from "./courseMap";
import { GraphPart } from "./GraphPart";
import { Legend } from "./Legend";
import { SearchBox } from "./SearchBox";
import { StatusFilter } from "./StatusFilter";
import { StatusSentence } from "./StatusSentence";
import { ViewChoice, type MapView } from "./ViewChoice";
import styles from "./MapOfCourse.module.css";

const VIEW = "map.view";
const NARROW = "(width < 40rem)";

/** What the learner chose last; at first the list on a phone and the graph elsewhere. */
function firstView(): MapView {
  const kept = recall(VIEW);
  if (kept === "graph" || kept === "list") return kept;
  return window.matchMedia(NARROW).matches ? "list" : "graph";
}

/** The concept chosen, kept in the address, so that going back finds it again. */
function useSelected(): readonly [string | null, (id: string | null) => void] {
  const [parameters, setParameters] = useSearchParams();
  const select = useCallback(
    (id: string | null) => setParameters(id === null ? {} : { concept: id }, { replace: true }),
    [setParameters],
  );
  return [parameters.get("concept"), select];
}

/** One course's map: tools above, then graph or list, then what the signs mean. */
export function MapOfCourse({
  offering,
  graph,
  mastery,
}: {
  offering: string;
  graph: CourseGraphView;
  mastery: MasteryMap;
}) {
  const { t } = useTranslation("map");
  const map = useMemo(() => joinMap(graph, mastery), [graph, mastery]);
  const counts = useMemo(() => countStatuses(map.concepts), [map]);
  const [view, setView] = useState(firstView);
  const [looked, setLooked] = useState("");
  const [statuses, setStatuses] = useState<ReadonlySet<MasteryStatus>>(new Set());
  const [wanted, select] = useSelected();
  const selected = wanted !== null && map.byId.has(wanted) ? wanted : null;
  // The press shows at once; hundreds of concepts follow when there is time.
  const deferred = useDeferredValue(looked.trim());
  const passing = useDeferredValue(statuses);
  const shownView = useDeferredValue(view);

  const found = useMemo(() => (deferred === "" ? null : search(map.concepts, deferred)), [map, deferred]);
  const matching = useMemo(() => {
    if (found === null && passing.size === 0) return null;
    const matches = (found ?? map.concepts).filter((each) => passing.size === 0 || passing.has(each.mastery.status));
    return new Set(matches.map(({ id }) => id));
  }, [map, found, passing]);

  const pick = (id: string) => {
    setStatuses(new Set());
    select(id);
  };
  const shared = { map, matching, offering, selected, onSelect: select };
  return (
    <>
      <StatusSentence counts={counts} />
      <div className={styles.tools}>
        <SearchBox looked={looked} onLook={setLooked} found={found} onPick={pick} />
        <ViewChoice
          view={view}
          onChange={(next) => {
            remember(VIEW, next);
            setView(next);
          }}
        />
      </div>
      <StatusFilter counts={counts} chosen={statuses} onChange={setStatuses} />
      {shownView === "graph" ? <GraphPart graph={graph} {...shared} /> : <ConceptList {...shared} />}
      {(shownView === "list" || selected !== null) && (
        <Disclosure summary={t("legend.title")}>
          <Legend />
        </Disclosure>
      )}
    </>
  );
}
