import { useQuery } from "@tanstack/react-query";
import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CourseGraphView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Loading } from "@/shared/components/Loading";
import { Trouble } from "@/shared/components/Trouble";
import { DetailsPanel } from "./ConceptDetails";
import type { CourseMap } from "./courseMap";
import { GraphView } from "./GraphView";
import type { LineKind } from "./MapLines";
import { Legend } from "./Legend";
import { layoutOf } from "./useLayout";
import styles from "./GraphPart.module.css";

interface GraphPartProps {
  graph: CourseGraphView;
  map: CourseMap;
  matching: ReadonlySet<string> | null;
  offering: string;
  selected: string | null;
  onSelect: (id: string | null) => void;
}

/** The graph with the details of the chosen concept beside it, or over its foot on a phone. */
export const GraphPart = memo(function GraphPart({
  graph,
  map,
  matching,
  offering,
  selected,
  onSelect,
}: GraphPartProps) {
  const { t } = useTranslation("map");
  const layout = useQuery(layoutOf(graph, useLanguage()));
  const cover = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  const kinds = useMemo<LineKind[]>(
    () => (more ? ["related", "encompasses", "prerequisite"] : ["prerequisite"]),
    [more],
  );
  // The ring shows at once; the details and the lines follow when there is time.
  const shown = useDeferredValue(selected);
  const concept = shown === null ? undefined : map.byId.get(shown);
  const close = useCallback(() => {
    // The focus goes back to the concept whose details are closed.
    document.querySelector<HTMLElement>(`[data-concept][aria-pressed="true"]`)?.focus({ preventScroll: true });
    onSelect(null);
  }, [onSelect]);

  if (layout.error) return <Trouble error={layout.error} retry={() => void layout.refetch()} />;
  if (!layout.data) return <Loading lines={8} />;
  return (
    <div className={styles.part}>
      <div className={styles.graph}>
        <GraphView
          map={map}
          layout={layout.data}
          kinds={kinds}
          matching={matching}
          selected={selected}
          shown={shown}
          onSelect={onSelect}
          cover={cover}
        />
        <label className={styles.more}>
          <input type="checkbox" checked={more} onChange={(event) => setMore(event.currentTarget.checked)} />
          {t("graph.moreLines")}
        </label>
      </div>
      {concept ? (
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes what lies in it
        <div ref={cover} className={styles.details} onKeyDown={(event) => event.key === "Escape" && close()}>
          <DetailsPanel concept={concept} map={map} offering={offering} onSelect={onSelect} onClose={close} />
        </div>
      ) : (
        <section className={styles.aside} aria-labelledby="legend">
          <p>{t("graph.invitation")}</p>
          <h2 id="legend" className={styles.heading}>
            {t("legend.title")}
          </h2>
          <Legend />
        </section>
      )}
    </div>
  );
});
