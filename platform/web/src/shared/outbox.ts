/**
 * Answers on their way to the server. Each is kept in this browser from before it is first sent until the server has
 * taken or refused it: a reload, a crash, an ended session or a lost connection costs nothing, and as the answer
 * keeps its id it is counted once, however often it is sent.
 */
import { useEffect, useSyncExternalStore } from "react";
import { api, body } from "@/api/client";
import { ApiProblem, NetworkTrouble } from "@/api/problems";
import type { AnswersTaken, NewResponse, ResponseResult } from "@/api/types";
import { newId } from "./newId";
import { recall, recallAll, remember } from "./storage";

/** An answer that the server has not confirmed yet. */
export interface Waiting {
  person: string;
  response: NewResponse;
}

/** What became of an answer: taken or refused here, or settled by another tab. */
export type Settled =
  | { kind: "taken"; waiting: Waiting; result: ResponseResult; taken: AnswersTaken }
  | { kind: "refused"; waiting: Waiting; error: ApiProblem }
  | { kind: "elsewhere"; waiting: Waiting };

export interface OutboxView {
  waiting: readonly Waiting[];
  /** The last try to send brought no answer; the next one comes by itself. */
  stalled: boolean;
}

/** What a student enters; the outbox adds the rest. */
export type Answer = Omit<NewResponse, "id" | "client_time" | "device_sequence">;

const KEY = "outbox.";
const LOCK = "octant-outbox";
/** A server that is silent for so long gets the same answer once more. */
const PATIENCE_MS = 20_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
const NOBODY: OutboxView = { waiting: [], stalled: false };

const bySequence = (one: Waiting, other: Waiting) =>
  (one.response.device_sequence ?? 0) - (other.response.device_sequence ?? 0);

/** The server has decided; sending the same again would change nothing. */
function isFinal(error: ApiProblem): boolean {
  const { status, code } = error.problem;
  return status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status) && code !== "csrf";
}

/** Names this browser, so that the server can order the answers of one device. */
function deviceId(): string {
  const known = recall("device");
  if (known !== null) return known;
  const made = newId();
  remember("device", made);
  return made;
}

function nextSequence(): number {
  const next = Number(recall("device-sequence") ?? 0) + 1;
  remember("device-sequence", String(next));
  return next;
}

/** One tab at a time, where the browser can arrange that; the server takes repetitions in any case. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  // Pages served without TLS have no locks, whatever the type says.
  const locks = (navigator as { locks?: LockManager }).locks;
  await (locks ? locks.request(LOCK, work) : work());
}

/** Keeps answers and sends them, the oldest first, until the server has decided about each. */
export class Outbox {
  /** Answers that the storage would not keep: they live as long as the page. */
  readonly #unkept = new Map<string, Waiting>();
  readonly #listeners = new Set<() => void>();
  readonly #settledListeners = new Set<(settled: Settled) => void>();
  #person: string | null = null;
  #sending = false;
  #stalled = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #view: { key: string; view: OutboxView } = { key: "", view: NOBODY };

  constructor() {
    window.addEventListener("storage", this.#follow);
    window.addEventListener("online", () => void this.flush());
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) void this.flush();
    });
  }

  /** Whose answers are sent from now on; what waits goes out at once. */
  start(person: string): void {
    this.#person = person;
    void this.flush();
  }

  /** Keeps an answer under a new id, then sends it. An exercise has one answer under way at a time. */
  put(person: string, answer: Answer): Waiting {
    const underWay = this.of(person, answer.attempt_id);
    if (underWay) return underWay;
    const response = { ...answer, id: newId(), client_time: new Date().toISOString(), device_sequence: nextSequence() };
    const waiting = { person, response };
    const text = JSON.stringify(response);
    const key = `${KEY}${person}.${response.id}`;
    remember(key, text);
    if (recall(key) !== text) this.#unkept.set(response.id, waiting);
    this.#notify();
    void this.flush();
    return waiting;
  }

  /** The answer to an exercise that is under way. */
  of(person: string, attempt: string): Waiting | undefined {
    return this.view(person).waiting.find(({ response }) => response.attempt_id === attempt);
  }

  /** What waits; the same object until something changes. */
  view(person: string): OutboxView {
    const kept = recallAll(`${KEY}${person}.`);
    const unkept = [...this.#unkept.values()].filter((each) => each.person === person);
    const key = [person, this.#stalled, ...kept.values(), ...unkept.map(({ response }) => response.id)].join("\n");
    if (this.#view.key !== key) {
      const read = [...kept.values()].map((text) => ({ person, response: JSON.parse(text) as NewResponse }));
      this.#view = { key, view: { waiting: [...read, ...unkept].sort(bySequence), stalled: this.#stalled } };
    }
    return this.#view.view;
  }

  /** Sends what waits, now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#sending || this.#person === null || this.view(this.#person).waiting.length === 0) return;
    this.#sending = true;
    await inTurn(async () => {
      try {
        while (await this.#sendNext());
      } finally {
        this.#sending = false;
      }
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls back when the server has decided about an answer. */
  onSettled(listener: (settled: Settled) => void): () => void {
    this.#settledListeners.add(listener);
    return () => this.#settledListeners.delete(listener);
  }

  /** @returns whether to go on with the next one. */
  async #sendNext(): Promise<boolean> {
    const person = this.#person;
    const next = person === null ? undefined : this.view(person).waiting[0];
    if (next === undefined) return false;
    try {
      const taken = await body(
        api.POST("/api/v1/responses", {
          body: { responses: [next.response], sent_at: new Date().toISOString(), device_id: deviceId() },
          signal: AbortSignal.timeout(PATIENCE_MS),
        }),
      );
      const [result] = taken.results;
      if (result !== undefined) this.#settle({ kind: "taken", waiting: next, result, taken });
      return result !== undefined;
    } catch (error) {
      if (error instanceof ApiProblem && isFinal(error)) {
        this.#settle({ kind: "refused", waiting: next, error });
        return true;
      }
      if (!isWorthRepeating(error)) throw error;
      this.#pause(error);
      return false;
    }
  }

  #settle(settled: Settled): void {
    const { person, response } = settled.waiting;
    this.#unkept.delete(response.id);
    remember(`${KEY}${person}.${response.id}`, null);
    this.#failures = 0;
    this.#stalled = false;
    this.#settledListeners.forEach((tell) => tell(settled));
    this.#notify();
  }

  #pause(error: unknown): void {
    this.#stalled = true;
    this.#notify();
    // Nobody is signed in any more: it goes out after the next sign-in.
    if (error instanceof ApiProblem && error.problem.status === 401) return;
    const asked = error instanceof ApiProblem ? (error.problem.retry_after ?? 0) * 1000 : 0;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.#failures, LONGEST_PAUSE_MS);
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.flush(), Math.max(asked, pause));
  }

  #notify(): void {
    this.#listeners.forEach((tell) => tell());
  }

  /** Another tab has kept, sent or settled something. */
  readonly #follow = ({ key, oldValue, newValue }: StorageEvent): void => {
    const [, person, id] = /^octant\.outbox\.([^.]+)\.([^.]+)$/.exec(key ?? "") ?? [];
    if (person === undefined || id === undefined) return;
    if (oldValue !== null && newValue === null) {
      const waiting = { person, response: JSON.parse(oldValue) as NewResponse };
      this.#settledListeners.forEach((tell) => tell({ kind: "elsewhere", waiting }));
    }
    this.#notify();
  };
}

function isWorthRepeating(error: unknown): boolean {
  if (error instanceof NetworkTrouble || error instanceof ApiProblem) return true;
  return error instanceof DOMException && error.name === "TimeoutError";
}

/** The outbox of this tab. */
export const outbox = new Outbox();

/** What waits to be sent for a person. */
export function useOutbox(person: string): OutboxView {
  return useSyncExternalStore(outbox.subscribe, () => outbox.view(person));
}

/** Sends the answers of the signed-in person while the page is open, and tells what became of each. */
export function useOutboxSending(person: string, settled: (settled: Settled) => void): void {
  useEffect(() => outbox.onSettled(settled), [settled]);
  useEffect(() => outbox.start(person), [person]);
}
