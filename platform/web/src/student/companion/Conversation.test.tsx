import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { ExchangeView } from "@/api/types";
import { makeQueryClient } from "@/app/queryClient";
import { startLanguages, withWords } from "@/languages/i18n";
import { ToastProvider } from "@/shared/components/Toasts";
import { PageContextProvider } from "@/shared/pageContext";
import { Conversation } from "./Conversation";

const OFFERING = "6cae3abb-808b-42f2-a7e7-c301b098ec80";
const TALK = "80cacb72-1f8a-4c02-81e9-86e15fece4bc";
const GONE = "00000000-1f8a-4c02-81e9-86e15fece4bc";
const talk = { id: TALK, offering_id: OFFERING, title: "", created_at: "2026-11-24T00:00:00Z" };

function exchange(question: string, more: Partial<ExchangeView> = {}): ExchangeView {
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

/** A small server: what it has stored, and how its next reply breaks. */
let stored: ExchangeView[] = [];
let breaks: "never" | "before" | "midway" | "after-storing" = "never";
let resumed: (string | null)[] = [];
let handed: unknown[] = [];
let asked: { question: string; concept_id?: string }[] = [];
let ratings: unknown[] = [];

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { "Content-Type": "application/json" } });

async function answer(request: Request): Promise<Response> {
  const question = (await request.json()) as { question: string };
  asked.push(question);
  if (breaks === "before") throw new TypeError("network error");
  const said = exchange(question.question);
  stored.push(said);
  if (breaks === "midway") {
    const half = `id: r:1\nevent: piece\ndata: ${JSON.stringify({ text: "The span", citations: [] })}\n\n`;
    return new Response(half, { headers: { "Content-Type": "text/event-stream" } });
  }
  const piece = `event: piece\ndata: ${JSON.stringify({ text: said.answer, citations: [] })}\n\n`;
  const end = breaks === "after-storing" ? "" : `event: answer\ndata: ${JSON.stringify(said)}\n\n`;
  return new Response(piece + end, { headers: { "Content-Type": "text/event-stream" } });
}

/** The rest of a reply that broke midway: nothing of its first half comes again. */
function rest(request: Request): Response {
  resumed.push(request.headers.get("Last-Event-ID"));
  const piece = `id: r:2\nevent: piece\ndata: ${JSON.stringify({ text: " is a set.", citations: [] })}\n\n`;
  const end = `id: r:3\nevent: answer\ndata: ${JSON.stringify(stored.at(-1))}\n\n`;
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
    handed.push(await request.json());
    return json(
      { thread: thread(handed[0] as object), answer: "", language: "en", messages: [], may_answer: false },
      201,
    );
  }
  return json({ threads: handed.map((each) => thread(each as object)), next_cursor: null });
}

async function serve(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.includes("/replies/")) return rest(request);
  if (pathname.endsWith("/tutor-threads")) return serveThreads(request);
  if (pathname.endsWith("/questions")) return answer(request);
  if (pathname.endsWith("/rating")) {
    ratings.push(request.method === "DELETE" ? null : await request.json());
    return new Response(null, { status: 204 });
  }
  if (pathname.endsWith("/conversations") && request.method === "POST") return json(talk, 201);
  if (pathname.endsWith(TALK)) return json({ conversation: talk, exchanges: stored });
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

const draw = (first?: string) =>
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <ToastProvider>
        <PageContextProvider>
          <Talk {...(first && { first })} />
        </PageContextProvider>
      </ToastProvider>
    </QueryClientProvider>,
  );
const box = () => screen.getByRole("textbox", { name: "Your question" });
const said = () => within(screen.getByRole("list", { name: "What was said" })).getAllByRole("listitem");

beforeAll(async () => {
  await import("@/shared/components/RichText");
  await withWords(startLanguages("en"));
});
beforeEach(() => {
  stored = [];
  asked = [];
  ratings = [];
  resumed = [];
  handed = [];
  breaks = "never";
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal("fetch", (request: Request) => serve(request));
});

describe("a conversation with the companion", () => {
  test("begins with suggestions and opens with the first question", async () => {
    const user = userEvent.setup();
    draw();
    await user.click(await screen.findByRole("button", { name: "Explain Span" }));
    await screen.findByRole("button", { name: "This helped" });
    expect(asked).toMatchObject([{ question: "Explain Span", language: "en" }]);
    expect(said()).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "Explain Span" })).toBeNull();
  });

  test("sends with Enter, not with Shift and Enter, and tells screen readers the whole answer", async () => {
    const user = userEvent.setup();
    draw(TALK);
    await user.type(box(), "one{Shift>}{Enter}{/Shift}two");
    expect(asked).toEqual([]);
    await user.type(box(), "{Enter}");
    await screen.findByRole("button", { name: "This helped" });
    await waitFor(() =>
      expect(screen.getAllByRole("status").map((each) => each.textContent)).toContain("Answer: The span is a set."),
    );
    expect(asked).toMatchObject([{ question: "one\ntwo" }]);
    expect(box()).toHaveProperty("value", "");
  });

  test("keeps a question whose answer did not come, over a reload too, and shows it once when asked again", async () => {
    const user = userEvent.setup();
    breaks = "before";
    const first = draw(TALK);
    await user.type(box(), "What is a span?{Enter}");
    await screen.findByText(/did not answer/);
    first.unmount();
    draw(TALK);
    await screen.findByText("This question has no answer yet.");
    breaks = "never";
    await user.click(screen.getByRole("button", { name: "Ask again" }));
    await screen.findByRole("button", { name: "This helped" });
    expect(said()).toHaveLength(1);
    expect(stored).toHaveLength(1);
  });

  test("finds an answer that was stored although its stream broke", async () => {
    const user = userEvent.setup();
    breaks = "after-storing";
    draw(TALK);
    await user.type(box(), "What is a span?{Enter}");
    await screen.findByRole("button", { name: "This helped" });
    expect(asked).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "Ask again" })).toBeNull();
  });

  test("gives a question back for changing", async () => {
    const user = userEvent.setup();
    breaks = "before";
    draw(TALK);
    await user.type(box(), "Waht?{Enter}");
    await user.click(await screen.findByRole("button", { name: "Change the question" }));
    expect(box()).toHaveProperty("value", "Waht?");
    expect(document.activeElement).toBe(box());
    expect(screen.queryByRole("list", { name: "What was said" })).toBeNull();
  });

  test("shows a question once that had to be asked twice", async () => {
    stored = [exchange("Why?"), { ...exchange("Why?"), id: "again" }];
    draw(TALK);
    await screen.findByText("Why?");
    expect(said()).toHaveLength(1);
  });

  test("links each source to its passage, and says how an answer came about", async () => {
    const quote = "The span is a set.";
    const citation = {
      passage_id: "p",
      course_id: "linear-algebra",
      course_version: "0123456789abcdef",
      concept: { id: "span", title: "Span" },
      language: "en",
      source: "lesson",
      start: 3,
      end: 21,
      content_hash: "h",
      quote,
    } as const;
    stored = [exchange("Why?", { status: "closest", citations: [citation], flags: ["personal-data-removed"] })];
    draw(TALK);
    const links = await screen.findAllByRole("link", { name: "Source 1: Span, lesson" });
    expect(links).toHaveLength(2);
    expect(links[0]?.getAttribute("href")).toMatch(/^\/learn\/.*\/span\?cite=lesson%3Aen%3A3-21&as=[0-9a-f]{8}$/);
    expect(screen.getByText("Not a sure answer: these are the closest passages.")).toBeTruthy();
    expect(screen.getByText(/telephone number was taken out/)).toBeTruthy();
  });

  test("takes a thumb, changes it, and keeps the reason", async () => {
    const user = userEvent.setup();
    stored = [exchange("Why?")];
    draw(TALK);
    await user.click(await screen.findByRole("button", { name: "This did not help" }));
    await user.click(await screen.findByRole("button", { name: "Hard to follow" }));
    await user.type(await screen.findByRole("textbox", { name: /What was missing/ }), "An example{Enter}");
    await screen.findByText("You said: Hard to follow · An example");
    await user.click(await screen.findByRole("button", { name: "This helped" }));
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "This helped" }).getAttribute("aria-pressed")).toBe("true"),
    );
    expect(ratings).toEqual([
      { rating: -1, reasons: [], reason: "" },
      { rating: -1, reasons: ["unclear"], reason: "An example" },
      { rating: 1, reasons: [], reason: "" },
    ]);
    await user.click(screen.getByRole("button", { name: "This helped" }));
    await waitFor(() => expect(ratings.at(-1)).toBeNull());
    expect(screen.getByRole("button", { name: "This helped" }).getAttribute("aria-pressed")).toBe("false");
  });

  test("goes on with a reply whose connection broke, and shows nothing twice", async () => {
    const user = userEvent.setup();
    breaks = "midway";
    draw(TALK);
    await user.type(box(), "What is a span?{Enter}");
    await screen.findByRole("button", { name: "This helped" });
    expect(resumed).toEqual(["r:1"]);
    expect(asked).toHaveLength(1);
    expect(said()).toHaveLength(1);
  });

  test("hands a question to the tutor, and says where it stands", async () => {
    const user = userEvent.setup();
    stored = [exchange("Why?", { status: "abstained", next_actions: [{ code: "ask-tutor", concept: null }] })];
    draw(TALK);
    await user.click(await screen.findByRole("button", { name: "Ask my tutor" }));
    await user.type(await screen.findByRole("textbox", { name: /like to add/ }), "Please");
    await user.click(screen.getByRole("button", { name: "Send" }));
    await screen.findByText("With your tutor");
    expect(handed).toEqual([{ offering_id: OFFERING, exchange_id: "id of Why?", note: "Please" }]);
    expect(screen.queryByRole("button", { name: "Ask my tutor" })).toBeNull();
  });

  test("names the tutor whose answer it is, and links no lesson for it", async () => {
    const cited = {
      passage_id: "p",
      course_id: "linear-algebra",
      course_version: "0123456789abcdef",
      concept: { id: "span", title: "Span" },
      language: "en",
      source: "endorsed",
      start: 0,
      end: 4,
      content_hash: "h",
      quote: "The span is a set.",
    } as const;
    const endorsed = { id: "e", tutor: "Tina Tutor", at: "2026-11-24T00:00:00Z", withdrawn: false };
    stored = [exchange("Why?", { citations: [cited], endorsed })];
    draw(TALK);
    await screen.findByText(/Answered by your tutor Tina Tutor on 24 Nov/);
    expect(screen.queryByRole("link", { name: /Source/ })).toBeNull();
  });

  test.each([
    [{ citations: [] }, null],
    [{ worded_by: "tiny" }, "Worded by a language model, checked against the course."],
    [{ fallback: "quota" }, "Answered from the course. Today's share of the language model is used up."],
  ] as const)("says whose words they are: %j", async (more, sentence) => {
    stored = [exchange("Why?", more as Partial<ExchangeView>)];
    draw(TALK);
    await screen.findByRole("button", { name: "This helped" });
    if (sentence) expect(screen.getByText(sentence)).toBeDefined();
    else expect(screen.queryByText(/Answered from|Worded by/)).toBeNull();
  });

  test("that is gone takes no question", async () => {
    draw(GONE);
    await screen.findByText(/nothing here/);
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  test("asks back with choices, and a tap asks the one that is meant", async () => {
    const user = userEvent.setup();
    const next_actions = [
      { code: "choose", concept: { id: "norm", title: "Norm of a vector" } },
      { code: "choose", concept: { id: "matrix-norm", title: "Norm of a matrix" } },
    ] as const;
    stored = [exchange("What is it for?", { status: "clarifying", next_actions: [...next_actions] })];
    draw(TALK);
    const choices = await screen.findByRole("list", { name: "Choose what you mean" });
    expect(within(choices).getAllByRole("button")).toHaveLength(2);
    await user.click(within(choices).getByRole("button", { name: "Norm of a matrix" }));
    await screen.findByText("Norm of a matrix");
    await waitFor(() => expect(asked).toMatchObject([{ question: "Norm of a matrix" }]));
    await waitFor(() => expect(screen.queryByRole("list", { name: "Choose what you mean" })).toBeNull());
  });

  test("goes on with questions that fit the last answer, and only the last", async () => {
    const user = userEvent.setup();
    stored = [exchange("What is a span?", { follow_ups: ["formula"] }), exchange("Why?", { follow_ups: ["simpler"] })];
    draw(TALK);
    const offered = await screen.findByRole("list", { name: "You could go on with" });
    expect(within(offered).getAllByRole("button")).toHaveLength(1);
    await user.click(within(offered).getByRole("button", { name: "Explain it more simply" }));
    await waitFor(() => expect(asked).toMatchObject([{ question: "Explain it more simply" }]));
  });

  test("offers neither a thumb nor a message where somebody needs support", async () => {
    stored = [exchange("…", { status: "support", next_actions: [{ code: "ask-tutor", concept: null }] })];
    draw(TALK);
    await screen.findByText("This matters more than the course.");
    expect(screen.queryByRole("button", { name: /helped|tutor/ })).toBeNull();
  });
});
