/** What the page beside the companion is about, unless the person has put it aside. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "@/api/queries";
import { useLanguage } from "@/languages/useLanguage";
import { usePageContext, type PageContext } from "@/shared/pageContext";
import type { Question } from "./ask";

const NOTHING: PageContext = {};

export interface About {
  /** Goes with the question. */
  context: Pick<Question, "concept_id" | "attempt_id" | "step_kind">;
  /** Of the concept; null when nothing goes along. */
  title: string | null;
  /** Whether an exercise is open. */
  exercise: boolean;
  putAside: () => void;
}

function sentAlong({ concept, attempt, step }: PageContext): About["context"] {
  return {
    ...(concept && { concept_id: concept }),
    ...(attempt && { attempt_id: attempt }),
    ...(step && { step_kind: step }),
  };
}

export function useAbout(offering: string): About {
  const language = useLanguage();
  const page = usePageContext();
  const key = `${page.concept ?? ""} ${page.attempt ?? ""}`;
  const [aside, setAside] = useState<string | null>(null);
  const known = aside === key || (page.offering ?? offering) !== offering ? NOTHING : page;
  const { concept, attempt } = known;
  const read = useQuery({ ...queries.concept(offering, concept ?? "", language), enabled: concept !== undefined });
  return {
    context: sentAlong(known),
    title: concept ? (read.data?.concept.title ?? null) : null,
    exercise: attempt !== undefined,
    putAside: () => setAside(key),
  };
}
