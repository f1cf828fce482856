import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import en from "./en";
import zh from "./zh";

type Words = { readonly [key: string]: string | Words };

function leaves(words: Words, before = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const path = before === "" ? key : `${before}.${key}`;
    if (typeof value === "string") found.set(path, value);
    else leaves(value, path).forEach((text, inner) => found.set(inner, text));
  }
  return found;
}

const english = leaves(en);
const chinese = leaves(zh);
const withoutCount = (key: string) => key.replace(/_(one|other)$/, "");
const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map(([, name]) => name).sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "languages" ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.|schema\.ts$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

describe("the languages", () => {
  it("have the same keys", () => {
    const keys = (words: Map<string, string>) => [...new Set([...words.keys()].map(withoutCount))].sort();
    expect(keys(chinese)).toEqual(keys(english));
  });

  it("count in their own way: English one and many, Chinese many only", () => {
    for (const key of english.keys()) {
      if (key.endsWith("_one")) expect(english.has(key.replace(/_one$/, "_other")), key).toBe(true);
    }
    expect([...chinese.keys()].filter((key) => key.endsWith("_one"))).toEqual([]);
  });

  it("fill the same gaps", () => {
    for (const [key, text] of chinese) expect(gaps(text), key).toEqual(gaps(english.get(key) ?? ""));
  });

  it("leave nothing empty, unfinished or untranslated", () => {
    for (const [key, text] of [...english, ...chinese]) expect(text.trim(), key).not.toMatch(/^$|TODO/);
    const same = [...chinese].filter(([key, text]) => text === english.get(key) && /[A-Za-z]{3}/.test(text));
    expect(same.map(([key]) => key).filter((key) => !/name$/i.test(key))).toEqual([]);
  });

  it("have no word that no page shows", () => {
    const code = sources(join(__dirname, "..")).join("\n");
    const unused = [...new Set([...english.keys()].map(withoutCount))].filter((key) => {
      const inside = key.slice(key.indexOf(".") + 1);
      // Written out, or made from a code: `mastery.${status}`.
      const stems = inside.split(".").map((_, depth, parts) => `${parts.slice(0, depth).join(".")}.$`);
      return !code.includes(inside) && !stems.some((stem) => stem.length > 2 && code.includes(stem));
    });
    expect(unused).toEqual([]);
  });
});
