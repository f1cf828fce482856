/** Links to a cited passage, and whether the text still says what was cited. */
import type { CitationView } from "../companion/sources";
import { paths, readCited, type Cited } from "@/app/paths";
import { codePoints } from "@/shared/components/RichTextPlaces";

const PRINT = "as";

/** A short fingerprint of a text (FNV-1a, 32 bits): enough to notice that a passage has changed. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < text.length; unit += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** The address that opens the lesson with the cited passage marked. */
export function citationPath(offering: string, { concept, source, language, start, end, quote }: CitationView): string {
  if (source === "exercise") return paths.lesson(offering, concept.id);
  return `${paths.lesson(offering, concept.id, { source, language, start, end })}&${PRINT}=${fingerprint(quote)}`;
}

/** A citation as an address names it; `print` is missing where the address was written by hand. */
export interface Passage extends Cited {
  print: string | null;
}

export function readPassage(search: string): Passage | null {
  const cited = readCited(search);
  return cited && { ...cited, print: new URLSearchParams(search).get(PRINT) };
}

/** Whether a text has the passage where the citation says, unchanged as far as can be told. */
export function stillSays(text: string, { start, end, print }: Passage): boolean {
  const characters = codePoints(text);
  if (start >= end || end > characters.length) return false;
  return print === null || fingerprint(characters.slice(start, end).join("")) === print;
}
