/** Asks the companion and reads the reply as it comes. */
import { api, body, send } from "@/api/client";
import { ApiProblem, NetworkTrouble, readProblem } from "@/api/problems";
import type { Language } from "@/api/queries";
import type { ConversationView, ExchangeView, StepView } from "@/api/types";
import { readEvents, textOf } from "./serverSentEvents";

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

/**
 * Sends a question; resolves with the stored exchange.
 *
 * @param stopping aborts the reply; its reason is thrown.
 * @param onText gets the text of the reply so far.
 * @throws ApiProblem a refusal; NetworkTrouble no answer or half of one.
 */
export async function ask(
  conversation: string,
  question: Question,
  { stopping, onText }: { stopping: AbortController; onText: (text: string) => void },
): Promise<ExchangeView> {
  const fall = () => stopping.abort(new NetworkTrouble(new Error("the reply fell silent")));
  let timer = setTimeout(fall, SILENCE_MS);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(fall, SILENCE_MS);
  };
  try {
    const response = await send(request(conversation, question, stopping.signal));
    if (!response.ok || !response.body) throw new ApiProblem(await readProblem(response));
    return await readReply(textOf(response.body, alive), onText);
  } catch (error) {
    if (stopping.signal.aborted) throw stopping.signal.reason;
    // What the browser throws when the connection breaks while the reply is on its way.
    if (error instanceof TypeError || error instanceof DOMException) throw new NetworkTrouble(error);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function request(conversation: string, question: Question, signal: AbortSignal): Request {
  const address = `/api/v1/conversations/${encodeURIComponent(conversation)}/questions`;
  return new Request(new URL(address, window.location.origin), {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify(question),
    signal,
  });
}

/** Reads pieces until the answer; a stream that ends before it has broken. */
export async function readReply(chunks: AsyncIterable<string>, onText: (text: string) => void): Promise<ExchangeView> {
  let text = "";
  for await (const { event, data } of readEvents(chunks)) {
    if (event === "answer") return JSON.parse(data) as ExchangeView;
    if (event === "piece") {
      text += (JSON.parse(data) as { text: string }).text;
      onText(text);
    }
  }
  throw new NetworkTrouble(new Error("the reply ended early"));
}
