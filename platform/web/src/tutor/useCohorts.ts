import { useQueries, useQuery } from "@tanstack/react-query";
import { queries } from "@/api/queries";
import type { CohortSummary, OfferingSummary } from "@/api/types";

export interface TaughtCourse {
  offering: OfferingSummary;
  cohorts: CohortSummary[];
}

/** The courses a person teaches with their cohorts; undefined while they are loading. */
export function useCohorts(): { courses: TaughtCourse[] | undefined; error: unknown; retry: () => void } {
  const offerings = useQuery(queries.offerings());
  const taught = (offerings.data?.offerings ?? []).filter(({ roles }) => roles.includes("tutor"));
  const lists = useQueries({ queries: taught.map(({ id }) => queries.cohorts(id)) });
  const loaded = offerings.data !== undefined && lists.every(({ data }) => data !== undefined);
  return {
    courses: loaded
      ? taught.map((offering, place) => ({ offering, cohorts: lists[place]?.data?.cohorts ?? [] }))
      : undefined,
    error: offerings.error ?? lists.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const failed of [offerings, ...lists]) if (failed.error) void failed.refetch();
    },
  };
}
