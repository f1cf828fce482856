/** One exercise: issued once, found again by its id in the address, answered through the outbox. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "wouter";
import { api, body } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { forgetEvidence, queries } from "@/api/queries";
import type { components } from "@/api/schema";
import type { AnswersTaken, AttemptView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { useOutbox, useOutboxSending, type Settled } from "@/shared/outbox";
import { useSession } from "@/shared/session";

export type Refusal = NonNullable<AnswersTaken["results"][number]["problem"]>;
type StepKind = components["schemas"]["StepKind"];
const STEP_KINDS: readonly string[] = ["practice", "review", "remediation", "probe", "quiz", "stretch"];

function modeOf(kind: string | null): AttemptView["mode"] {
  return kind === "review" || kind === "probe" ? kind : "practice";
}

export interface Exercise {
  attempt: AttemptView | undefined;
  /** Why there is none. */
  error: unknown;
  retry: () => void;
  /** Takes a new exercise in place of this one. */
  renew: () => void;
  renewing: boolean;
}

/** The exercise in the address, or a new one. */
export function useExercise(offering: string, concept: string): Exercise {
  const client = useQueryClient();
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const id = search.get("attempt");
  const kind = search.get("kind");
  const plan = search.get("plan");
  const keep = useCallback(
    (attempt: AttemptView) => {
      client.setQueryData(queries.attempt(attempt.id).queryKey, attempt);
      setSearch((before) => new URLSearchParams({ ...Object.fromEntries(before), attempt: attempt.id }), {
        replace: true,
      });
    },
    [client, setSearch],
  );
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      body(
        api.POST("/api/v1/attempts", {
          body: {
            offering_id: offering,
            concept_id: concept,
            mode: modeOf(kind),
            language,
            ahead: 0,
            ...(kind && STEP_KINDS.includes(kind) && { step_kind: kind as StepKind }),
            ...(plan && { plan_id: plan }),
          },
        }),
      ),
    onSuccess: keep,
  });
  const asked = useRef(false);
  useEffect(() => {
    if (id !== null || asked.current) return;
    asked.current = true;
    mutate();
  }, [id, mutate]);
  const found = useQuery({ ...queries.attempt(id ?? ""), enabled: id !== null });
  return {
    attempt: id === null ? undefined : found.data,
    error: error ?? found.error,
    retry: () => (id === null ? mutate() : void found.refetch()),
    renew: () => mutate(),
    renewing: isPending,
  };
}

export interface Answering {
  /** An answer is under way. */
  waiting: boolean;
  /** It could not be sent yet. */
  stalled: boolean;
  /** Why the last one was not taken, or could not be read. */
  refusal: Refusal | null;
}

/** What becomes of answers to an exercise; `onTaken` hears what each changed. */
export function useAnswering(attempt: AttemptView, onTaken: (taken: AnswersTaken) => void): Answering {
  const client = useQueryClient();
  const person = useSession().person.id;
  const { waiting, stalled } = useOutbox(person);
  const [refusal, setRefusal] = useState<{ attempt: string; problem: Refusal } | null>(null);
  const settled = useCallback(
    (what: Settled) => {
      const { attempt_id } = what.waiting.response;
      const problem =
        what.kind === "taken"
          ? what.result.problem
          : what.kind === "refused" && what.error instanceof ApiProblem
            ? what.error.problem.code
            : null;
      setRefusal(problem ? { attempt: attempt_id, problem } : null);
      if (what.kind === "taken") {
        client.setQueryData(queries.path().queryKey, what.taken.path);
        onTaken(what.taken);
      }
      forgetEvidence(client);
      void client.invalidateQueries({ queryKey: ["attempt", attempt_id] });
    },
    [client, onTaken],
  );
  useOutboxSending(person, settled);
  return {
    waiting: waiting.some(({ response }) => response.attempt_id === attempt.id),
    stalled,
    refusal: refusal?.attempt === attempt.id ? refusal.problem : null,
  };
}
