import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { queries } from "@/api/queries";
import type { AnswerView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";

/** Reads one answer of a student, as the dialog that shows it asks for. */
export function useOpenAnswer(cohort: string, person: string): (response: string) => Promise<AnswerView> {
  const client = useQueryClient();
  const language = useLanguage();
  return useCallback(
    (response) => client.query(queries.studentAnswer(cohort, person, response, language)),
    [client, cohort, person, language],
  );
}
