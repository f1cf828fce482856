import { memo } from "react";
import type { Line, MapLayout } from "./layout";
import styles from "./MapLines.module.css";

export type LineKind = "prerequisite" | "encompasses" | "related";

function joined(lines: readonly Line[], part: "path" | "head"): string {
  return lines.map((line) => line[part]).join("");
}

/** The lines of one kind as one path, so that their number does not matter. */
const Lines = memo(function Lines({ lines, className }: { lines: readonly Line[]; className: string | undefined }) {
  return (
    <g className={className}>
      <path className={styles.stroke} d={joined(lines, "path")} />
      <path className={styles.head} d={joined(lines, "head")} />
    </g>
  );
});

/** The lines between concepts; those of the selected concept lie above the others. Decorative: the details name them. */
export const MapLines = memo(function MapLines({
  layout,
  kinds,
  lit,
}: {
  layout: MapLayout;
  kinds: readonly LineKind[];
  /** Concepts whose lines among each other stand out; null without a selection. */
  lit: ReadonlySet<string> | null;
}) {
  const shown = lit && layout.lines.filter(({ source, target }) => lit.has(source) && lit.has(target));
  return (
    <svg className={styles.lines} width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
      {kinds.map((kind) => (
        <Lines key={kind} lines={linesOf(layout, kind)} className={styles[kind]} />
      ))}
      {shown && <Lines lines={shown.filter(({ kind }) => kind === "prerequisite")} className={`${styles.lit}`} />}
    </svg>
  );
});

const kept = new WeakMap<MapLayout, Map<LineKind, Line[]>>();

/** The same array each time, so that unchanged lines are not drawn again. */
function linesOf(layout: MapLayout, kind: LineKind): Line[] {
  const byKind = kept.get(layout) ?? new Map<LineKind, Line[]>();
  kept.set(layout, byKind);
  const lines = byKind.get(kind) ?? layout.lines.filter((line) => line.kind === kind);
  byKind.set(kind, lines);
  return lines;
}
