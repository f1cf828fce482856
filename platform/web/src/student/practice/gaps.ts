/** Texts with gaps: `[[1]]` stands where the first is to be filled in. */
import type { AttemptView } from "@/api/types";

const MARKER = /\[\[(\d{1,2})\]\]/g;

/** The text without its gaps, and where each of them was, in code points. */
export function gapsIn(text: string): { source: string; places: { id: string; at: number }[] } {
  const places: { id: string; at: number }[] = [];
  let source = "";
  let end = 0;
  for (const found of text.matchAll(MARKER)) {
    source += text.slice(end, found.index);
    places.push({ id: found[1] ?? "", at: Array.from(source).length });
    end = found.index + found[0].length;
  }
  return { source: source + text.slice(end), places };
}

/** The text with numbered blanks, for reading. */
export function withBlanks(text: string): string {
  return text.replace(MARKER, (_, id: string) => `____ (${id})`);
}

/** The entries with another one for a gap. */
export function filled(
  attempt: Pick<AttemptView, "gaps">,
  entries: readonly string[],
  id: string,
  entry: string,
): string[] {
  return attempt.gaps.map((gap, place) => (gap.id === id ? entry : (entries[place] ?? "")));
}

/** What was entered, gap by gap, in words. */
export function entriesText(attempt: Pick<AttemptView, "gaps">, entries: readonly string[]): string {
  return attempt.gaps
    .map(({ id, options }, place) => {
      const entry = entries[place] ?? "";
      return `(${id}) ${options.find((option) => option.id === entry)?.text ?? entry}`;
    })
    .join(", ");
}
