/** A conversation in a page of its own, and a small server behind it, for tests. */
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { vi } from "vitest";
import type { ExchangeView } from "@/api/types";
import { makeQueryClient } from "@/app/queryClient";
import { ToastProvider } from "@/shared/components/Toasts";
import { PageContextProvider } from "@/shared/pageContext";
import { Conversation } from "./Conversation";

export const OFFERING = "6cae3abb-808b-42f2-a7e7-c301b098ec80";
export const TALK = "80cacb72-1f8a-4c02-81e9-86e15fece4bc";
export const GONE = "00000000-1f8a-4c02-81e9-86e15fece4bc";
const talk = { id: TALK, offering_id: OFFERING, title: "", created_at: "2026-11-24T00:00:00Z" };

export function exchange(question: string, more: Partial<ExchangeView> = {}): ExchangeView {
  return {
    id: `id of ${question}`,
    conversation_id: TALK,
    asked_at: "2026-11-24T00:00:00Z",
    question,
    answer: "The span is a set.",
    status: "answered",
    language: "en",
    citations: [],
    linked_concepts: [],
    next_actions: [],
    flags: [],
    follow_ups: [],
    worded_by: "extractive",
    fallback: null,
    index_version: "1",
    rating: null,
    rating_reasons: [],
    rating_reason: "",
    endorsed: null,
    ...more,
  };
}

interface Server {
  stored: ExchangeView[];
  /** How its next reply breaks. */
  breaks: "never" | "before" | "midway" | "after-storing";
  resumed: (string | null)[];
  handed: unknown[];
  asked: { question: string; concept_id?: string }[];
  ratings: unknown[];
}

const fresh = (): Server => ({ stored: [], breaks: "never", resumed: [], handed: [], asked: [], ratings: [] });

/** What the small server has stored and was sent. */
export const server = fresh();

/** An empty server, and nothing else reached. */
export function startServer() {
  Object.assign(server, fresh());
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal("fetch", (request: Request) => serve(request));
}

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { "Content-Type": "application/json" } });

async function answer(request: Request): Promise<Response> {
  const question = (await request.json()) as { question: string };
  server.asked.push(question);
  if (server.breaks === "before") throw new TypeError("network error");
  const said = exchange(question.question);
  server.stored.push(said);
  if (server.breaks === "midway") {
    const half = `id: r:1\nevent: piece\ndata: ${JSON.stringify({ text: "The span", citations: [] })}\n\n`;
    return new Response(half, { headers: { "Content-Type": "text/event-stream" } });
  }
  const piece = `event: piece\ndata: ${JSON.stringify({ text: said.answer, citations: [] })}\n\n`;
  const end = server.breaks === "after-storing" ? "" : `event: answer\ndata: ${JSON.stringify(said)}\n\n`;
  return new Response(piece + end, { headers: { "Content-Type": "text/event-stream" } });
}

/** The rest of a reply that broke midway: nothing of its first half comes again. */
function rest(request: Request): Response {
  server.resumed.push(request.headers.get("Last-Event-ID"));
  const piece = `id: r:2\nevent: piece\ndata: ${JSON.stringify({ text: " is a set.", citations: [] })}\n\n`;
  const end = `id: r:3\nevent: answer\ndata: ${JSON.stringify(server.stored.at(-1))}\n\n`;
  return new Response(piece + end, { headers: { "Content-Type": "text/event-stream" } });
}

const thread = (body: { exchange_id?: string }) => ({
  id: "t",
  offering_id: OFFERING,
  exchange_id: body.exchange_id ?? null,
  student: "Sam",
  concept: null,
  question: "Why?",
  state: "waiting",
  unread: false,
  created_at: "2026-11-24T00:00:00Z",
  updated_at: "2026-11-24T00:00:00Z",
});

async function serveThreads(request: Request): Promise<Response> {
  if (request.method === "POST") {
    server.handed.push(await request.json());
    return json(
      { thread: thread(server.handed[0] as object), answer: "", language: "en", messages: [], may_answer: false },
      201,
    );
  }
  return json({ threads: server.handed.map((each) => thread(each as object)), next_cursor: null });
}

async function serve(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.includes("/replies/")) return rest(request);
  if (pathname.endsWith("/tutor-threads")) return serveThreads(request);
  if (pathname.endsWith("/questions")) return answer(request);
  if (pathname.endsWith("/rating")) {
    server.ratings.push(request.method === "DELETE" ? null : await request.json());
    return new Response(null, { status: 204 });
  }
  if (pathname.endsWith("/conversations") && request.method === "POST") return json(talk, 201);
  if (pathname.endsWith(TALK)) return json({ conversation: talk, exchanges: server.stored });
  if (pathname.endsWith(GONE)) {
    const problem = { status: 404, code: "not-found", title: "", detail: "", instance: "", errors: [], retry_after: 0 };
    return new Response(JSON.stringify(problem), {
      status: 404,
      headers: { "Content-Type": "application/problem+json" },
    });
  }
  if (pathname.endsWith("/path")) return json({ steps: [{ concepts: [{ id: "span", title: "Span" }] }] });
  throw new Error(`unexpected request: ${request.method} ${pathname}`);
}

function Talk({ first = null }: { first?: string | null }) {
  const [conversation, open] = useState(first);
  return <Conversation offering={OFFERING} conversation={conversation} onOpened={open} />;
}

export const draw = (first?: string) =>
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <ToastProvider>
        <PageContextProvider>
          <Talk {...(first && { first })} />
        </PageContextProvider>
      </ToastProvider>
    </QueryClientProvider>,
  );
export const box = () => screen.getByRole("textbox", { name: "Your question" });
export const said = () => within(screen.getByRole("list", { name: "What was said" })).getAllByRole("listitem");
