import { useCallback, useMemo } from "react";
import { useSearchParams } from "wouter";
import { ARRANGEMENTS, SORTS, STATUSES, type Arrangement, type HeatView, type Sort } from "./model";

export type HeatChoices = HeatView & { arrangement: Arrangement };

/** A table needs room: on a phone the same numbers come as a list. */
function fittingArrangement(): Arrangement {
  return window.matchMedia("(width >= 48rem)").matches ? "table" : "students";
}

function readSort(text: string | null): Sort {
  if (text?.startsWith("concept:")) return text as Sort;
  return SORTS.find((sort) => sort === text) ?? "name";
}

/** Reads the choices out of an address; what is unknown counts as not chosen. */
export function readChoices(query: URLSearchParams): HeatChoices {
  return {
    arrangement: ARRANGEMENTS.find((each) => each === query.get("view")) ?? fittingArrangement(),
    sort: readSort(query.get("sort")),
    backwards: query.get("order") === "down",
    status: STATUSES.find((status) => status === query.get("status")) ?? null,
    student: query.get("student") ?? "",
    concept: query.get("concept") ?? "",
  };
}

function written(choices: Partial<HeatChoices>): Record<string, string> {
  const { arrangement, sort, backwards, status, student, concept } = choices;
  return {
    ...(arrangement !== undefined && { view: arrangement }),
    ...(sort !== undefined && { sort: sort === "name" ? "" : sort }),
    ...(backwards !== undefined && { order: backwards ? "down" : "" }),
    ...(status !== undefined && { status: status ?? "" }),
    ...(student !== undefined && { student }),
    ...(concept !== undefined && { concept }),
  };
}

/** The tutor's choices, kept in the address, so that back, reload and a shared link keep them. */
export function useHeatView(): readonly [HeatChoices, (changed: Partial<HeatChoices>) => void] {
  const [query, setQuery] = useSearchParams();
  const choices = useMemo(() => readChoices(query), [query]);
  const change = useCallback(
    (changed: Partial<HeatChoices>) =>
      setQuery(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [key, value] of Object.entries(written(changed))) {
            if (value) next.set(key, value);
            else next.delete(key);
          }
          return next;
        },
        { replace: true },
      ),
    [setQuery],
  );
  return [choices, change];
}
