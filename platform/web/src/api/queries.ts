/** What the pages read from the API, each under one key, so that an answer can renew what it changed. */
import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { api, body } from "./client";

/** Languages of the API; every localised text is asked for in the language of the pages. */
export type Language = "en" | "zh";

export const queries = {
  offerings: () =>
    queryOptions({ queryKey: ["offerings"], queryFn: ({ signal }) => body(api.GET("/api/v1/offerings", { signal })) }),

  path: () => queryOptions({ queryKey: ["path"], queryFn: ({ signal }) => body(api.GET("/api/v1/path", { signal })) }),

  graph: (offering: string, language: Language) =>
    queryOptions({
      queryKey: ["graph", offering, language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/offerings/{offering_id}/graph", {
            params: { path: { offering_id: offering }, query: { language } },
            signal,
          }),
        ),
      staleTime: 10 * 60_000,
    }),

  concept: (offering: string, concept: string, language: Language) =>
    queryOptions({
      queryKey: ["concept", offering, concept, language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/offerings/{offering_id}/concepts/{concept_id}", {
            params: { path: { offering_id: offering, concept_id: concept }, query: { language } },
            signal,
          }),
        ),
      staleTime: 10 * 60_000,
    }),

  mastery: (offering: string) =>
    queryOptions({
      queryKey: ["mastery", offering],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/offerings/{offering_id}/mastery", { params: { path: { offering_id: offering } }, signal }),
        ),
    }),

  evidence: (offering: string, concept: string) =>
    queryOptions({
      queryKey: ["mastery", offering, concept],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/offerings/{offering_id}/mastery/{concept_id}", {
            params: { path: { offering_id: offering, concept_id: concept } },
            signal,
          }),
        ),
    }),

  /** The person's own goal in a course; null: the whole course. */
  goal: (offering: string) =>
    queryOptions({
      queryKey: ["goal", offering],
      queryFn: ({ signal }) =>
        body(api.GET("/api/v1/offerings/{offering_id}/goal", { params: { path: { offering_id: offering } }, signal })),
    }),

  placement: (offering: string, language: Language) =>
    queryOptions({
      queryKey: ["placement", offering, language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/offerings/{offering_id}/placement", {
            params: { path: { offering_id: offering }, query: { language } },
            signal,
          }),
        ),
    }),

  /** When the goal in a course is reached; `["goal", …]` too, so that a changed goal renews it. */
  forecast: (offering: string) =>
    queryOptions({
      queryKey: ["goal", offering, "forecast"],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/offerings/{offering_id}/forecast", { params: { path: { offering_id: offering } }, signal }),
        ),
    }),

  /** What could stand in for the steps on a concept of the path. */
  alternatives: (plan: string, concept: string) =>
    queryOptions({
      queryKey: ["path-preview", plan, "alternatives", concept],
      queryFn: ({ signal }) =>
        body(api.GET("/api/v1/path/alternatives", { params: { query: { concept_id: concept } }, signal })),
    }),

  attention: (offering: string, language: Language) =>
    queryOptions({
      queryKey: ["attention", offering, language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/offerings/{offering_id}/attention", {
            params: { path: { offering_id: offering }, query: { language } },
            signal,
          }),
        ),
    }),

  attempt: (attempt: string, language?: Language) =>
    queryOptions({
      queryKey: ["attempt", attempt, language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/attempts/{attempt_id}", {
            params: { path: { attempt_id: attempt }, query: language ? { language } : {} },
            signal,
          }),
        ),
      staleTime: Infinity,
    }),

  answer: (response: string, language: Language) =>
    queryOptions({
      queryKey: ["answer", response, language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/responses/{response_id}", {
            params: { path: { response_id: response }, query: { language } },
            signal,
          }),
        ),
    }),

  plan: (plan: string, language: Language) =>
    queryOptions({
      queryKey: ["plan", plan, language],
      queryFn: ({ signal }) =>
        body(api.GET("/api/v1/plans/{plan_id}", { params: { path: { plan_id: plan }, query: { language } }, signal })),
    }),

  /** The person's conversations; with a text, those in which it was said. */
  conversations: (offering: string, text = "") =>
    queryOptions({
      queryKey: ["conversations", offering, text],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/conversations", {
            params: { query: { offering_id: offering, ...(text && { q: text }) } },
            signal,
          }),
        ),
    }),

  conversation: (conversation: string, language: Language) =>
    queryOptions({
      queryKey: ["conversation", conversation, language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/conversations/{conversation_id}", {
            params: { path: { conversation_id: conversation }, query: { language } },
            signal,
          }),
        ),
    }),

  /** What the person handed to their tutors. */
  myThreads: (offering: string, language: Language) =>
    queryOptions({
      queryKey: ["threads", offering, language],
      queryFn: ({ signal }) =>
        body(api.GET("/api/v1/tutor-threads", { params: { query: { offering_id: offering, language } }, signal })),
      staleTime: 60_000,
    }),

  thread: (thread: string, language: Language) =>
    queryOptions({
      queryKey: ["thread", thread, language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/tutor-threads/{thread_id}", {
            params: { path: { thread_id: thread }, query: { language } },
            signal,
          }),
        ),
    }),

  gaps: (offering: string, language: Language) =>
    queryOptions({
      queryKey: ["review", offering, "gaps", language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/offerings/{offering_id}/gaps", {
            params: { path: { offering_id: offering }, query: { language } },
            signal,
          }),
        ),
    }),

  endorsed: (offering: string, language: Language) =>
    queryOptions({
      queryKey: ["review", offering, "endorsed", language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/offerings/{offering_id}/endorsed-answers", {
            params: { path: { offering_id: offering }, query: { language } },
            signal,
          }),
        ),
    }),

  /** How much of a course's review nobody has dealt with. */
  reviewCounts: (offering: string) =>
    queryOptions({
      queryKey: ["review", offering, "counts"],
      queryFn: async ({ signal }) => {
        const params = { path: { offering_id: offering }, query: { limit: 1 } };
        return (await body(api.GET("/api/v1/offerings/{offering_id}/review", { params, signal }))).counts;
      },
    }),

  cohorts: (offering: string) =>
    queryOptions({
      queryKey: ["cohorts", offering],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/offerings/{offering_id}/cohorts", { params: { path: { offering_id: offering } }, signal }),
        ),
    }),

  heatMap: (cohort: string, language: Language) =>
    queryOptions({
      queryKey: ["heat-map", cohort, language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/cohorts/{cohort_id}/mastery", {
            params: { path: { cohort_id: cohort }, query: { language } },
            signal,
          }),
        ),
    }),

  student: (cohort: string, person: string, language: Language) =>
    queryOptions({
      queryKey: ["student", cohort, person, language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/cohorts/{cohort_id}/students/{person_id}", {
            params: { path: { cohort_id: cohort, person_id: person }, query: { language } },
            signal,
          }),
        ),
    }),

  studentEvidence: (cohort: string, person: string, concept: string) =>
    queryOptions({
      queryKey: ["student", cohort, person, "concept", concept],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/cohorts/{cohort_id}/students/{person_id}/concepts/{concept_id}", {
            params: { path: { cohort_id: cohort, person_id: person, concept_id: concept } },
            signal,
          }),
        ),
    }),

  studentAnswer: (cohort: string, person: string, response: string, language: Language) =>
    queryOptions({
      queryKey: ["student", cohort, person, "answer", response, language],
      queryFn: ({ signal }) =>
        body(
          api.GET("/api/v1/cohorts/{cohort_id}/students/{person_id}/responses/{response_id}", {
            params: { path: { cohort_id: cohort, person_id: person, response_id: response }, query: { language } },
            signal,
          }),
        ),
    }),

  languageModel: () =>
    queryOptions({
      queryKey: ["language-model"],
      queryFn: ({ signal }) => body(api.GET("/api/v1/admin/language-model", { signal })),
    }),
};

/** After new evidence: what rests on it is read again when it is next shown. The path comes with the answer. */
export function forgetEvidence(client: QueryClient): void {
  for (const key of ["mastery", "attention", "goal", "student", "heat-map"]) {
    void client.invalidateQueries({ queryKey: [key] });
  }
}
