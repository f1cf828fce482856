/** The course a student looks at: most have one; who has several chooses, and this browser remembers. */
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { queries } from "@/api/queries";
import type { OfferingSummary } from "@/api/types";
import { recall, remember } from "./storage";

export interface ChosenOffering {
  /** Undefined while loading; null when the person studies nothing yet. */
  offering: OfferingSummary | null | undefined;
  all: OfferingSummary[];
  choose: (id: string) => void;
  error: unknown;
  retry: () => void;
}

/** The chosen course among those the person studies; `role` tutor: among those they teach. */
export function useOffering(role: "student" | "tutor" = "student"): ChosenOffering {
  const { data, error, refetch } = useQuery(queries.offerings());
  const key = `offering.${role}`;
  const [chosen, setChosen] = useState(() => recall(key));
  const choose = useCallback(
    (id: string) => {
      remember(key, id);
      setChosen(id);
    },
    [key],
  );
  const all = (data?.offerings ?? []).filter((offering) => offering.roles.includes(role));
  const offering = data && (all.find(({ id }) => id === chosen) ?? all[0] ?? null);
  return { offering, all, choose, error, retry: () => void refetch() };
}
