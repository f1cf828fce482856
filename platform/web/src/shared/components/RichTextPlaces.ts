/**
 * Places in a Markdown text: marks what a citation names, and sets notes in after a place. Works on the syntax
 * tree by source positions, so that the offsets of the API fit whatever the markup between them is.
 */
import type { Nodes, Parents, PhrasingContent, Root, RootContent, Text } from "mdast";
import { restoreIn } from "./RichTextChinese";

/** What a citation names in a text: offsets count characters (code points) of the source. */
export interface Highlight {
  start: number;
  end: number;
}

/** What the page draws at a place: read back from the `data-` properties of the elements. */
export interface PlaceOptions {
  source: string;
  highlight: Highlight | null;
  /** Places (code points) after which note 0, 1, 2 … stands. */
  notes: readonly number[];
  /** Puts back what was hidden from Markdown. */
  restore: ((text: string) => string) | null;
}

interface Range {
  start: number;
  end: number;
}

interface Work {
  source: string;
  cited: Range | null;
  notes: Map<Nodes, { at: number; index: number }[]>;
}

/** The characters of a text as the API counts them: code points, whatever they look like together. */
export const codePoints = (text: string): string[] => Array.from(text);

/** The offset in UTF-16 units, which JavaScript counts, of an offset in code points, which the API counts. */
export function utf16Offset(text: string, count: number): number {
  let offset = 0;
  for (let passed = 0; passed < count && offset < text.length; passed += 1) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}

/**
 * For each unit of a text node's value, where it stands in the source: the source has escapes, character
 * references and the indentation of continued lines besides.
 */
export function sourceOffsets(value: string, raw: string): number[] {
  const offsets: number[] = [];
  let place = 0;
  for (let unit = 0; unit < value.length; unit += 1) {
    place = skipMarkup(raw, place, value.charAt(unit));
    offsets.push(place);
    place += referenceLength(raw, place, value.charAt(unit));
  }
  offsets.push(Math.min(place, raw.length));
  return offsets;
}

function skipMarkup(raw: string, from: number, wanted: string): number {
  let place = from;
  if (raw[place] === "\\" && raw[place + 1] === wanted) return place + 1;
  // A continued line begins with the indentation or the marks (`>`) of what it stands in.
  while (place > 0 && /[ \t>]/.test(raw[place] ?? "") && raw[place] !== wanted) place += 1;
  return place;
}

function referenceLength(raw: string, place: number, wanted: string): number {
  if (raw[place] !== "&" || wanted === "&") {
    return raw.startsWith("&amp;", place) ? 5 : 1;
  }
  return /^&[#\w]{1,32};/.exec(raw.slice(place, place + 34))?.[0].length ?? 1;
}

const LEAVES = new Set(["text", "inlineCode", "inlineMath", "math", "code", "image", "html"]);

function leavesOf(node: Nodes): Nodes[] {
  if ("children" in node) return node.children.flatMap((child) => leavesOf(child));
  return LEAVES.has(node.type) && node.position ? [node] : [];
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function notesByLeaf(tree: Root, source: string, notes: readonly number[]): Work["notes"] {
  const found: Work["notes"] = new Map();
  if (notes.length === 0) return found;
  const leaves = leavesOf(tree);
  notes.forEach((place, index) => {
    const at = utf16Offset(source, place);
    const leaf = leaves.findLast((each) => rangeOf(each).start < at) ?? leaves[0];
    if (leaf) found.set(leaf, [...(found.get(leaf) ?? []), { at, index }]);
  });
  return found;
}

/** A plugin of remark that marks places and prepares formulas for drawing. */
export function remarkPlaces({ source, highlight, notes, restore }: PlaceOptions) {
  const cited =
    highlight && highlight.start < highlight.end
      ? { start: utf16Offset(source, highlight.start), end: utf16Offset(source, highlight.end) }
      : null;
  return (tree: Root): void => {
    if (restore) restoreIn(tree, restore);
    rebuild(tree, { source, cited, notes: notesByLeaf(tree, source, notes) });
  };
}

function rebuild(parent: Parents, work: Work): void {
  const after = parent.children.flatMap((child): Nodes[] => {
    if (child.type === "text") return textParts(child, work);
    if ("children" in child) {
      rebuild(child, work);
      return [child];
    }
    return [leaf(child, work), ...notesAfter(child, work)];
  });
  (parent as { children: Nodes[] }).children = keepTogether(after);
}

function leaf(node: Exclude<RootContent, Parents>, work: Work): Nodes {
  const { start, end } = rangeOf(node);
  const touched = work.cited !== null && start < work.cited.end && end > work.cited.start;
  if (node.type === "inlineMath" || node.type === "math") {
    const display = node.type === "math" || work.source.startsWith("$$", start);
    const properties = {
      dataTex: node.value,
      ...(display && { dataDisplay: "true" }),
      ...(touched && { dataCited: "true" }),
    };
    node.data = { hName: node.type === "math" ? "div" : "span", hProperties: properties, hChildren: [] };
    return node;
  }
  return touched && (node.type === "inlineCode" || node.type === "image") ? marked([node]) : node;
}

function marked(children: PhrasingContent[]): PhrasingContent {
  return { type: "emphasis", children, data: { hName: "mark", hProperties: { dataCited: "true" } } };
}

function note(index: number): PhrasingContent {
  return { type: "emphasis", children: [], data: { hName: "span", hProperties: { dataNote: String(index) } } };
}

function notesAfter(node: Nodes, work: Work): Nodes[] {
  const notes = (work.notes.get(node) ?? []).map(({ index }) => note(index));
  const standsAlone = node.type === "math" || node.type === "code";
  return standsAlone && notes.length > 0 ? [{ type: "paragraph", children: notes }] : notes;
}

const HAN = "\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\u2018-\\u201d\\u2014\\u2026";
const HAN_BREAK = new RegExp(`(?<=[${HAN}])[ \\t]*\\n[ \\t]*(?=[${HAN}])`, "gu");
/** Chinese lines join without a space. */
const readable = (value: string) => value.replace(HAN_BREAK, "");

const OPENING = /[\p{Open_Punctuation}\p{Initial_Punctuation}]+$/u;
const CLOSING = /^[^\s\p{Letter}\p{Number}\p{Open_Punctuation}\p{Initial_Punctuation}]+/u;

/** A line may not break between a formula and the comma after it, or the bracket before it. */
function keepTogether(nodes: Nodes[]): Nodes[] {
  const kept: Nodes[] = [];
  nodes.forEach((node, place) => {
    if (node.type !== "inlineMath" || node.data?.hProperties?.dataDisplay) {
      kept.push(node);
      return;
    }
    const opening = takeEdge(kept.at(-1), OPENING);
    const closing = takeEdge(nodes[place + 1], CLOSING);
    kept.push(opening || closing ? together(opening, node, closing) : node);
  });
  return kept;
}

/** Takes what matches from a text. */
function takeEdge(node: Nodes | undefined, pattern: RegExp): string {
  if (node?.type !== "text") return "";
  const edge = pattern.exec(node.value)?.[0] ?? "";
  node.value = node.value.replace(pattern, "");
  return edge;
}

function together(opening: string, formula: PhrasingContent, closing: string): PhrasingContent {
  const text = (value: string): Text[] => (value === "" ? [] : [{ type: "text", value }]);
  return {
    type: "emphasis",
    children: [...text(opening), formula, ...text(closing)],
    data: { hName: "span", hProperties: { dataTogether: "true" } },
  };
}

function textParts(node: Text, work: Work): PhrasingContent[] {
  const { start, end } = rangeOf(node);
  const notes = work.notes.get(node) ?? [];
  const touched = work.cited !== null && start < work.cited.end && end > work.cited.start;
  if (!touched && notes.length === 0) return [{ ...node, value: readable(node.value) }];
  const offsets = sourceOffsets(node.value, work.source.slice(start, end));
  const unitAt = (at: number) => {
    const unit = offsets.findIndex((offset) => start + offset >= at);
    return unit === -1 ? node.value.length : unit;
  };
  const from = touched && work.cited ? unitAt(work.cited.start) : 0;
  const to = touched && work.cited ? unitAt(work.cited.end) : 0;
  const placed = notes.map(({ at, index }) => ({ unit: unitAt(at), index }));
  const cuts = [...new Set([0, from, to, ...placed.map(({ unit }) => unit), node.value.length])].sort((a, b) => a - b);
  return cuts.flatMap((cut, place): PhrasingContent[] => {
    const next = cuts[place + 1];
    const here = placed.filter(({ unit }) => unit === cut).map(({ index }) => note(index));
    if (next === undefined) return here;
    const value = readable(node.value.slice(cut, next));
    const part: Text = { type: "text", value };
    return [...here, cut >= from && next <= to ? marked([part]) : part];
  });
}
