/** What the person handed to their tutors in a course. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/api/client";
import { queries } from "@/api/queries";
import type { ThreadView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";

export function useThreads(offering: string): ThreadView[] {
  const { data } = useQuery(queries.myThreads(offering, useLanguage()));
  return data?.threads ?? [];
}

interface NewThread {
  exchange_id?: string;
  question?: string;
  note: string;
  concept_id?: string;
}

/** Hands a question over. */
export function useAskTutor(offering: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: NewThread) =>
      body(api.POST("/api/v1/tutor-threads", { body: { offering_id: offering, ...what } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["threads"] }),
  });
}
