/** Asks the companion and reads the reply as it comes. */
import { api, body, send } from "@/api/client";
import { ApiProblem, NetworkTrouble, readProblem } from "@/api/problems";
import type { Language } from "@/api/queries";
import type { ConversationView, ExchangeView, StepView } from "@/api/types";
import { newId } from "@/shared/newId";
import { readEvents, textOf, type ServerSentEvent } from "./serverSentEvents";

/** A question with the page it was asked on. */
export interface Question {
  question: string;
  language: Language;
  concept_id?: string;
  attempt_id?: string;
  step_kind?: StepView["kind"];
}

/** A reply that stays silent for so long has broken off; the server sends a sign of life every 15 s. */
const SILENCE_MS = 40_000;

export function openConversation(offering: string): Promise<ConversationView> {
  return body(api.POST("/api/v1/conversations", { body: { offering_id: offering } }));
}

/** The person stopped the reply. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** Waits between the tries to go on with a reply whose connection broke. */
const PAUSES_MS = [300, 1_000, 3_000, 6_000];

interface How {
  /** Aborts the reply; its reason is thrown. */
  stopping: AbortController;
  /** Gets the text of the reply so far. */
  onText: (text: string) => void;
  /** Waits between tries; shorter in tests. */
  pauses?: readonly number[];
}

/**
 * Sends a question; resolves with the stored exchange. When the connection breaks it is taken up again where it
 * broke: nothing is asked, shown or stored twice.
 *
 * @throws ApiProblem a refusal; NetworkTrouble no answer or half of one.
 */
export async function ask(conversation: string, question: Question, how: How): Promise<ExchangeView> {
  const reply = new Reply(newId(), how.onText);
  const { stopping, pauses = PAUSES_MS } = how;
  for (let tries = 0; ; tries += 1) {
    try {
      const begins = reply.last === "";
      const make = (signal: AbortSignal) =>
        begins
          ? questionRequest(conversation, question, reply.id, signal)
          : resumeRequest(conversation, question.language, reply, signal);
      return await readOnce(make, reply, stopping);
    } catch (error) {
      if (error instanceof Stopped) void stopReply(conversation, reply.id);
      const pause = pauses[tries];
      // A reply that never began is not asked again behind the person's back.
      if (!(error instanceof NetworkTrouble) || reply.last === "" || pause === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Nothing more of it is wanted; whether this arrives does not matter to the person. */
async function stopReply(conversation: string, reply: string): Promise<void> {
  const path = { conversation_id: conversation, reply_id: reply };
  await api
    .DELETE("/api/v1/conversations/{conversation_id}/replies/{reply_id}", { params: { path } })
    .catch(() => null);
}

/** What has come of a reply. */
class Reply {
  /** Of the last event that came; empty before the first. */
  last = "";
  private text = "";

  constructor(
    readonly id: string,
    private readonly onText: (text: string) => void,
  ) {}

  /** Takes an event; the exchange when it was the last one. */
  take({ event, data, id }: ServerSentEvent): ExchangeView | null {
    if (id) this.last = id;
    if (event === "answer") return JSON.parse(data) as ExchangeView;
    if (event === "piece") {
      this.text += (JSON.parse(data) as { text: string }).text;
      this.onText(this.text);
    }
    return null;
  }
}

/** Reads until the answer or until the connection breaks. */
async function readOnce(
  make: (signal: AbortSignal) => Request,
  reply: Reply,
  stopping: AbortController,
): Promise<ExchangeView> {
  const silence = new AbortController();
  const fall = () => silence.abort(new NetworkTrouble(new Error("the reply fell silent")));
  let timer = setTimeout(fall, SILENCE_MS);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(fall, SILENCE_MS);
  };
  try {
    const response = await send(make(AbortSignal.any([stopping.signal, silence.signal])));
    if (!response.ok || !response.body) throw new ApiProblem(await readProblem(response));
    for await (const event of readEvents(textOf(response.body, alive))) {
      const answer = reply.take(event);
      if (answer) return answer;
    }
    throw new NetworkTrouble(new Error("the reply ended early"));
  } catch (error) {
    if (stopping.signal.aborted) throw stopping.signal.reason;
    if (silence.signal.aborted) throw silence.signal.reason;
    // What the browser throws when the connection breaks while the reply is on its way.
    if (error instanceof TypeError || error instanceof DOMException) throw new NetworkTrouble(error);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function address(path: string): URL {
  return new URL(`/api/v1/conversations/${path}`, window.location.origin);
}

function questionRequest(conversation: string, question: Question, reply: string, signal: AbortSignal): Request {
  return new Request(address(`${encodeURIComponent(conversation)}/questions`), {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify({ ...question, reply_id: reply }),
    signal,
  });
}

function resumeRequest(conversation: string, language: Language, reply: Reply, signal: AbortSignal): Request {
  const path = `${encodeURIComponent(conversation)}/replies/${encodeURIComponent(reply.id)}?language=${language}`;
  return new Request(address(path), {
    headers: { Accept: "text/event-stream", "Last-Event-ID": reply.last },
    signal,
  });
}
