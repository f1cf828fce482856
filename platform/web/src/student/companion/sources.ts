/** The sources of an answer: numbered, and placed after the sentences that rest on them. */
import type { CitationView as AnyCitation } from "@/api/types";
import { codePoints } from "@/shared/components/RichTextPlaces";

/** A citation of the course's own text, or of a finished exercise. */
export type CitationView = AnyCitation & { source: "lesson" | "definition" | "exercise" };

/** Whether the course itself is quoted, and not a tutor's answer. */
export function isOfCourse(citation: AnyCitation): citation is CitationView {
  return citation.source !== "endorsed";
}

export interface Source {
  number: number;
  citation: CitationView;
  /** After how many characters of the answer its number stands; null when its words are not in it. */
  at: number | null;
}

/** Numbers citations in order, each place in the course once. */
export function numberSources(answer: string, citations: readonly CitationView[]): Source[] {
  const found: Source[] = [];
  const bare = stripped(codePoints(answer));
  let from = 0;
  for (const citation of citations) {
    if (found.some((source) => isSamePlace(source.citation, citation))) continue;
    const words = stripped(codePoints(citation.quote)).text;
    const start = words === "" ? -1 : bare.text.indexOf(words, from);
    const at = start === -1 ? null : (bare.ends[start + words.length - 1] ?? null);
    if (start !== -1) from = start + words.length;
    found.push({ number: found.length + 1, citation, at });
  }
  return found;
}

function isSamePlace(a: CitationView, b: CitationView): boolean {
  return a.concept.id === b.concept.id && a.source === b.source && a.start === b.start && a.end === b.end;
}

/**
 * A text without white space, marks of emphasis and the mark of a list item: a quotation is shown on one line, and
 * without the marks that its paragraph in the lesson has.
 *
 * @returns the text and, for each unit of it, the place after it in the original, in characters.
 */
function stripped(characters: readonly string[]): { text: string; ends: number[] } {
  const start = /^(?:[-*+]|\d{1,9}[.)])\s+/.exec(characters.slice(0, 12).join(""))?.[0].length ?? 0;
  let text = "";
  const ends: number[] = [];
  characters.forEach((character, place) => {
    if (place < start || /[\s*_]/.test(character)) return;
    text += character;
    for (let unit = 0; unit < character.length; unit += 1) ends.push(endOfEmphasis(characters, place + 1));
  });
  return { text, ends };
}

/** A number stands after the marks that close an emphasis, not before them. */
function endOfEmphasis(characters: readonly string[], from: number): number {
  let place = from;
  while (characters[place] === "*") place += 1;
  return place;
}

/** An answer as plain text to be copied, with where it stands in the course. */
export function asPlainText(answer: string, sources: readonly Source[], name: (source: Source) => string): string {
  const list = sources.map((source) => `[${source.number}] ${name(source)}`);
  return [answer, ...(list.length > 0 ? [list.join("\n")] : [])].join("\n\n");
}

/** Sources that quote the same text stand together: its name is said once. */
export function groupSources(sources: readonly Source[]): Source[][] {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const key = `${source.citation.concept.id} ${source.citation.source}`;
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups.values()];
}
