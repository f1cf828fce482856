import { Maximize, Minus, Plus } from "lucide-react";
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/shared/components/Button";
import { Camera } from "./Camera";
import { ConceptNode } from "./ConceptNode";
import { firstInterest, reachOf, type CourseMap } from "./courseMap";
import type { MapLayout } from "./layout";
import { MapLines, type LineKind } from "./MapLines";
import { useMasteryWords } from "./masteryWords";
import { directionOf, walk } from "./walking";
import styles from "./GraphView.module.css";

interface GraphViewProps {
  map: CourseMap;
  layout: MapLayout;
  kinds: readonly LineKind[];
  /** Concepts that match search and filter; null for all. */
  matching: ReadonlySet<string> | null;
  selected: string | null;
  /** Whose lines stand out and whose details are open: the chosen concept, a moment later. */
  shown: string | null;
  onSelect: (id: string | null) => void;
  /** What may lie over the foot of the map: the details on a phone. */
  cover: RefObject<HTMLElement | null>;
}

function conceptOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>("[data-concept]")?.dataset.concept : undefined;
}

/** How many pixels of the canvas's foot the cover hides. */
function hiddenBy(cover: HTMLElement | null, canvas: HTMLElement): number {
  if (!cover || getComputedStyle(cover).position !== "fixed") return 0;
  return Math.max(0, canvas.getBoundingClientRect().bottom - cover.getBoundingClientRect().top);
}

function zoomBy(key: string, camera: Camera): void {
  if (key === "+" || key === "=") camera.zoomIn();
  else if (key === "-") camera.zoomOut();
  else if (key === "0") camera.fit();
}

/** The course as a graph to pan, zoom and walk through; `ConceptList` says the same as a list. */
export function GraphView({ map, layout, kinds, matching, selected, shown, onSelect, cover }: GraphViewProps) {
  const { t } = useTranslation("map");
  const words = useMasteryWords();
  const help = useId();
  const canvas = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const camera = useRef<Camera | null>(null);
  const selectedAtStart = useRef(selected);
  const [visited, setVisited] = useState<string | null>(null);
  const lit = useMemo(() => (shown === null ? null : reachOf(map, shown)), [map, shown]);
  const names = useMemo(
    () => new Map(map.concepts.map(({ id, title, mastery }) => [id, words.name(title, mastery)])),
    [map, words],
  );
  const current = [visited, selected, firstInterest(map.concepts)?.id].find((id) => id && map.byId.has(id));

  useEffect(() => {
    if (!canvas.current || !layer.current) return undefined;
    const made = new Camera(canvas.current, layer.current, layout);
    camera.current = made;
    const start = selectedAtStart.current ?? firstInterest(map.concepts)?.id;
    made.begin(start === undefined ? undefined : layout.places[start]);
    return made.attach();
    // The map's estimates may be renewed; only another layout begins anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [layout]);

  useEffect(() => {
    const place = shown === null ? undefined : layout.places[shown];
    if (place && canvas.current) camera.current?.show(place, hiddenBy(cover.current, canvas.current));
  }, [shown, layout, cover]);

  const onClick = useCallback(
    ({ target }: MouseEvent) => {
      const id = conceptOf(target);
      if (id === undefined) return;
      setVisited(id);
      onSelect(id);
    },
    [onSelect],
  );
  const onFocus = useCallback(
    ({ target }: FocusEvent) => {
      const id = conceptOf(target);
      const place = id === undefined ? undefined : layout.places[id];
      if (!place || !target.matches(":focus-visible")) return;
      camera.current?.show(place, canvas.current ? hiddenBy(cover.current, canvas.current) : 0);
    },
    [layout, cover],
  );
  const goTo = (id: string | undefined) => {
    if (id === undefined) return;
    setVisited(id);
    layer.current?.querySelector<HTMLElement>(`[data-concept="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = conceptOf(event.target);
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const way = directionOf(event.key);
    if (way !== undefined) {
      event.preventDefault();
      goTo(walk(map, layout, id, way));
    } else if (event.key === "Escape") onSelect(null);
    else if (camera.current) zoomBy(event.key, camera.current);
  };

  return (
    <div className={styles.frame}>
      <p id={help} className="visually-hidden">
        {t("graph.keys")}
      </p>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- hears its buttons */}
      <div className={styles.canvas} ref={canvas} onClick={onClick} onFocus={onFocus} onKeyDown={onKeyDown}>
        <div
          className={styles.layer}
          ref={layer}
          style={{ width: layout.width, height: layout.height }}
          data-choosing={lit ? "" : undefined}
        >
          <MapLines layout={layout} kinds={kinds} lit={lit} />
          <ul role="list" className={styles.nodes} aria-label={t("graph.label")} aria-describedby={help}>
            {map.concepts.map((concept) => {
              const place = layout.places[concept.id];
              return (
                place && (
                  <ConceptNode
                    key={concept.id}
                    concept={concept}
                    place={place}
                    name={names.get(concept.id) ?? concept.title}
                    selected={concept.id === selected}
                    lit={lit?.has(concept.id) ?? false}
                    out={matching !== null && !matching.has(concept.id)}
                    current={concept.id === current}
                  />
                )
              );
            })}
          </ul>
        </div>
      </div>
      <div className={styles.controls} role="group" aria-label={t("graph.controls")}>
        <IconButton name={t("graph.zoomIn")} onClick={() => camera.current?.zoomIn()}>
          <Plus size={20} aria-hidden="true" />
        </IconButton>
        <IconButton name={t("graph.zoomOut")} onClick={() => camera.current?.zoomOut()}>
          <Minus size={20} aria-hidden="true" />
        </IconButton>
        <IconButton name={t("graph.fit")} onClick={() => camera.current?.fit()}>
          <Maximize size={18} aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
}
