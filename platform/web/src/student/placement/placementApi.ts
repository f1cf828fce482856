/** Placement as the API tells it: where it stands, its next question, and what may be done about it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/api/client";
import { forgetEvidence, queries, type Language } from "@/api/queries";
import type { AttemptView, PlacementRequest, PlacementView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";

/** Begins, steers or ends placement; the path and the map follow from it. */
export function useActing(offering: string, onDone?: (view: PlacementView) => void) {
  const client = useQueryClient();
  const language = useLanguage();
  return useMutation({
    mutationFn: (request: PlacementRequest) =>
      body(
        api.POST("/api/v1/offerings/{offering_id}/placement", {
          params: { path: { offering_id: offering }, query: { language } },
          body: request,
        }),
      ),
    onSuccess: (view) => {
      client.setQueryData(queries.placement(offering, language).queryKey, view);
      forgetEvidence(client);
      void client.invalidateQueries({ queryKey: queries.path().queryKey });
      onDone?.(view);
    },
  });
}

async function ask(offering: string, language: Language): Promise<AttemptView> {
  return body(
    api.POST("/api/v1/offerings/{offering_id}/placement/question", {
      params: { path: { offering_id: offering }, query: { language } },
    }),
  );
}

export interface Question {
  attempt: AttemptView | undefined;
  error: unknown;
  retry: () => void;
  /** A fresh one in place of one that has expired. */
  renewing: boolean;
}

/** The exercise of the next question: the same one until it is answered or left out, whoever asks how often. */
export function useQuestion(offering: string, view: PlacementView): Question {
  const client = useQueryClient();
  const language = useLanguage();
  const issued = useQuery({
    queryKey: ["placement-question", offering, view.started_at, view.questions, view.skipped, view.question?.id],
    queryFn: async () => {
      const attempt = await ask(offering, language);
      client.setQueryData(queries.attempt(attempt.id).queryKey, attempt);
      return attempt.id;
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const id = issued.data;
  const found = useQuery({ ...queries.attempt(id ?? ""), enabled: id !== undefined });
  return {
    attempt: id === undefined ? undefined : found.data,
    error: issued.error ?? found.error,
    retry: () => void (issued.error ? issued.refetch() : found.refetch()),
    renewing: issued.isFetching,
  };
}
