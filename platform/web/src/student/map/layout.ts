/** Where each concept stands on the map: layers by prerequisites, computed by dagre off the page's thread. */
import { graphlib, layout as arrange } from "@dagrejs/dagre";

export const NODE_WIDTH = 176;
const TITLE_WIDTH = 128;
const LINE_HEIGHT = 18;
const MAX_LINES = 3;

export interface LayoutRequest {
  concepts: { id: string; title: string }[];
  edges: { source: string; target: string; kind: string }[];
}

export interface Place {
  /** Left upper corner and size, in pixels at full size. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** The layer, from the top. */
  layer: number;
}

export interface Line {
  source: string;
  target: string;
  kind: string;
  /** An SVG path. */
  path: string;
  /** The arrow's head as an SVG path; empty for lines without direction. */
  head: string;
}

export interface MapLayout {
  width: number;
  height: number;
  places: Record<string, Place>;
  lines: Line[];
}

type Point = readonly [number, number];

/** About how wide a title is set at 14 px; Chinese characters are square. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(character) ? 14 : 7.4;
  return width;
}

/** Lines that a title takes when it is broken between words, or between Chinese characters. */
export function titleLines(title: string): number {
  let lines = 1;
  let used = 0;
  for (const word of title.split(/(?<=\s)|(?<=[\u2e80-\u9fff])/)) {
    const width = textWidth(word);
    if (used > 0 && used + width > TITLE_WIDTH) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return Math.min(MAX_LINES, lines);
}

export function nodeHeight(title: string): number {
  return 30 + titleLines(title) * LINE_HEIGHT;
}

/** A smooth line through points: straight down at both ends. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let path = `M${first[0]} ${first[1]}`;
  let [x, y] = first;
  for (const [nextX, nextY] of rest) {
    const middle = (y + nextY) / 2;
    path += `C${x} ${middle} ${nextX} ${middle} ${nextX} ${nextY}`;
    [x, y] = [nextX, nextY];
  }
  return path;
}

function arrowHead([x, y]: Point): string {
  return `M${x} ${y}l-4 -8h8z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** dagre's bends, one for each layer crossed, with the ends put on the middle of the sides of the boxes. */
function prerequisiteLine(source: Place, target: Place, bends: readonly Point[]): { path: string; head: string } {
  const start: Point = [source.x + source.width / 2, source.y + source.height];
  const end: Point = [target.x + target.width / 2, target.y];
  const between = bends.slice(1, -1).filter(([, y]) => y > start[1] + 8 && y < end[1] - 8);
  return { path: curve([start, ...between, [end[0], end[1] - 5]]), head: arrowHead(end) };
}

/** A bow from middle to middle; the boxes lie over its ends. */
function sideLine(source: Place, target: Place): string {
  const [x1, y1] = [source.x + source.width / 2, source.y + source.height / 2];
  const [x2, y2] = [target.x + target.width / 2, target.y + target.height / 2];
  const bend = Math.min(60, Math.hypot(x2 - x1, y2 - y1) / 5);
  return `M${x1} ${y1}Q${round((x1 + x2) / 2 + bend)} ${round((y1 + y2) / 2)} ${x2} ${y2}`;
}

/** Lays the concepts out in layers, each below all its prerequisites. */
export function layOut({ concepts, edges }: LayoutRequest): MapLayout {
  const graph = new graphlib.Graph({ multigraph: false });
  graph.setGraph({ rankdir: "TB", nodesep: 28, ranksep: 64, edgesep: 14, marginx: 24, marginy: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  const known = new Set(concepts.map(({ id }) => id));
  for (const { id, title } of concepts) graph.setNode(id, { width: NODE_WIDTH, height: nodeHeight(title) });
  const drawn = edges.filter(({ source, target }) => known.has(source) && known.has(target));
  for (const { source, target, kind } of drawn) {
    if (kind === "prerequisite") graph.setEdge(source, target);
  }
  arrange(graph);
  const places = readPlaces(graph, concepts);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: round(width),
    height: round(height),
    places,
    lines: drawn.flatMap((edge) => line(graph, places, edge)),
  };
}

function readPlaces(graph: graphlib.Graph, concepts: LayoutRequest["concepts"]): Record<string, Place> {
  const middles = concepts.map(({ id }) => (graph.node(id) as { y: number }).y);
  const layers = [...new Set(middles.map(Math.round))].sort((one, other) => one - other);
  return Object.fromEntries(
    concepts.map(({ id }) => {
      const { x, y, width, height } = graph.node(id) as { x: number; y: number; width: number; height: number };
      const corner = { x: round(x - width / 2), y: round(y - height / 2) };
      return [id, { ...corner, width, height, layer: layers.indexOf(Math.round(y)) }];
    }),
  );
}

function line(
  graph: graphlib.Graph,
  places: Record<string, Place>,
  { source, target, kind }: LayoutRequest["edges"][number],
): Line[] {
  const [from, to] = [places[source], places[target]];
  if (!from || !to) return [];
  if (kind !== "prerequisite") return [{ source, target, kind, path: sideLine(from, to), head: "" }];
  const { points } = graph.edge(source, target) as { points: { x: number; y: number }[] };
  const bends = points.map(({ x, y }): Point => [round(x), round(y)]);
  return [{ source, target, kind, ...prerequisiteLine(from, to, bends) }];
}
