/** The parts of a lesson, known by their headings as the companion knows them. */
import { codePoints } from "@/shared/components/RichTextPlaces";

export type SectionKind = "plain" | "example" | "mistakes" | "prompt";

export interface Section {
  kind: SectionKind;
  /** Its Markdown, the heading included. */
  source: string;
  /** Where it begins in the lesson, in characters (code points). */
  start: number;
}

const KINDS: readonly (readonly [RegExp, SectionKind])[] = [
  [/\bexamples?\b|例题|示例|例子|算例|^例/i, "example"],
  [/\b(?:mistakes?|misconceptions?|pitfalls?)\b|错误|误区|易错/i, "mistakes"],
  [/\byourself\b|\bin your own words\b|自己解释|自我解释|想一想/i, "prompt"],
];

/** The kind of a section, from its heading. */
export function kindOf(heading: string): SectionKind {
  return KINDS.find(([pattern]) => pattern.test(heading))?.[1] ?? "plain";
}

/** Parts a lesson at its headings of level two; parts of no special kind that follow each other stay together. */
export function splitSections(markdown: string): Section[] {
  const sections: Section[] = [];
  let fence: string | null = null;
  let place = 0;
  for (const line of markdown.split(/(?<=\n)/)) {
    const edge = /^ {0,3}(`{3,}|~{3,}|\$\$)/.exec(line)?.[1];
    const heading = fence === null ? /^ {0,3}##[ \t]+(.+?)[ \t]*#*\s*$/.exec(line)?.[1] : undefined;
    const kind = heading === undefined ? undefined : kindOf(heading);
    const last = sections.at(-1);
    if (last && (kind === undefined || (kind === "plain" && last.kind === "plain"))) last.source += line;
    else sections.push({ kind: kind ?? "plain", source: line, start: place });
    fence = fenceAfter(fence, edge, line);
    place += codePoints(line).length;
  }
  return sections.filter(({ source }) => source.trim() !== "");
}

/** The fence that is open after a line: code and displayed formulas may contain lines that look like headings. */
function fenceAfter(fence: string | null, edge: string | undefined, line: string): string | null {
  if (edge === undefined) return fence;
  if (fence !== null) return edge.startsWith(fence) ? null : fence;
  const closesItself = edge === "$$" && line.trim().length > 2 && line.trim().endsWith("$$");
  return closesItself ? null : edge;
}

/** The part of a range of the lesson that lies in a section, counted from the section's beginning. */
export function within(section: Section, range: { start: number; end: number } | null) {
  if (range === null) return null;
  const start = Math.max(0, range.start - section.start);
  const end = Math.min(codePoints(section.source).length, range.end - section.start);
  return start < end ? { start, end } : null;
}
