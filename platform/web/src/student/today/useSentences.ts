import { useLanguage } from "@/languages/useLanguage";

/** How sentences follow each other in the language of the pages: Chinese puts no space between them. */
export function useSentences() {
  const gap = useLanguage() === "zh" ? "" : " ";
  return { gap, join: (sentences: readonly (string | false | null)[]) => sentences.filter(Boolean).join(gap) };
}
