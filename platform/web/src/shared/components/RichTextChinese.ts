/**
 * Markdown's emphasis was made for languages with spaces: in `**相乘。**这里` the second `**` does not close, because
 * punctuation stands before it and a letter after. Such punctuation is hidden behind a placeholder while Markdown is
 * read, and put back after. Lengths stay the same, so that places in the text do too.
 */
import type { Nodes, Root } from "mdast";

export interface Sheltered {
  source: string;
  /** Null where nothing was hidden. */
  restore: ((text: string) => string) | null;
}

const FIRST_PLACEHOLDER = 0xe000;
const PRIVATE_USE = /[\ue000-\uf8ff]/;
const HAN = /\p{Script=Han}/u;
/** Punctuation that means nothing to Markdown. */
const PUNCTUATION = /^(?:[.,;:?"'%]|(?![\0-\x7f])[\p{Punctuation}\p{Symbol}])$/u;

export function shelter(source: string): Sheltered {
  if (!HAN.test(source) || PRIVATE_USE.test(source)) return { source, restore: null };
  const characters = source.split("");
  const hidden: string[] = [];
  const hide = (place: number) => {
    hidden.push(characters[place] ?? "");
    characters[place] = String.fromCharCode(FIRST_PLACEHOLDER + hidden.length - 1);
  };
  for (const run of source.matchAll(/\*+|~~/g)) {
    const [before, after] = [run.index - 1, run.index + run[0].length];
    const [left, right] = [source[before] ?? "", source[after] ?? ""];
    if (PUNCTUATION.test(left) && HAN.test(right)) hide(before);
    if (HAN.test(left) && PUNCTUATION.test(right)) hide(after);
  }
  if (hidden.length === 0) return { source, restore: null };
  const restore = (text: string) =>
    text.replace(/[\ue000-\uf8ff]/g, (each) => hidden[each.charCodeAt(0) - FIRST_PLACEHOLDER] ?? each);
  return { source: characters.join(""), restore };
}

/** Puts the hidden punctuation back wherever text ended up. */
export function restoreIn(tree: Root, restore: (text: string) => string): void {
  const visit = (node: Nodes): void => {
    if ("value" in node) node.value = restore(node.value);
    if ("url" in node) node.url = restore(node.url);
    if ("alt" in node && node.alt) node.alt = restore(node.alt);
    if ("title" in node && node.title) node.title = restore(node.title);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(tree);
}
