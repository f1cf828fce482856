import { createContext } from "react";
import type { FigureView, ShapeView } from "@/api/types";
import styles from "./FigureDrawing.module.css";

/** Drawn figures by the source of their block. */
export const Figures = createContext<ReadonlyMap<string, FigureView>>(new Map());

/** The figures of a text, to be found where it has their blocks. */
export function figuresBySource(figures: readonly FigureView[]): ReadonlyMap<string, FigureView> {
  return new Map(figures.map((figure) => [figure.source.trim(), figure]));
}

/** A figure of a lesson in the colours of the theme; its words are read out instead. */
export function FigureDrawing({ figure }: { figure: FigureView }) {
  return (
    <figure className={styles.figure}>
      <svg
        role="img"
        aria-label={figure.alternative}
        viewBox={`0 0 ${figure.width} ${figure.height}`}
        width={figure.width}
        height={figure.height}
        className={styles.drawing}
      >
        {figure.shapes.map((shape, place) => (
          <Drawn key={place} shape={shape} />
        ))}
      </svg>
      {figure.caption && <figcaption className={styles.caption}>{figure.caption}</figcaption>}
    </figure>
  );
}

const ROLES: Record<ShapeView["role"], string | undefined> = {
  grid: styles.grid,
  axis: styles.axis,
  tick: styles.tick,
  stroke: styles.stroke,
  fill: styles.fill,
  "soft-fill": styles.softFill,
  hollow: styles.hollow,
  box: styles.box,
  label: styles.label,
};

function Drawn({ shape }: { shape: ShapeView }) {
  const className = [ROLES[shape.role], styles[`tone${shape.tone}`], shape.dashed && styles.dashed]
    .filter(Boolean)
    .join(" ");
  return shape.path ? (
    <path d={shape.path} className={className} />
  ) : (
    <text x={shape.x} y={shape.y} textAnchor={shape.anchor} dominantBaseline="central" className={className}>
      {shape.text}
    </text>
  );
}
