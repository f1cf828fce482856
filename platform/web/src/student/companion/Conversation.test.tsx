import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ExchangeView } from "@/api/types";
import { startLanguages, withWords } from "@/languages/i18n";
import { box, draw, exchange, GONE, OFFERING, said, server, startServer, TALK } from "./testConversation";

beforeAll(async () => {
  await import("@/shared/components/RichText");
  await withWords(startLanguages("en"));
});
beforeEach(startServer);

describe("a conversation with the companion", () => {
  test("begins with suggestions and opens with the first question", async () => {
    const user = userEvent.setup();
    draw();
    await user.click(await screen.findByRole("button", { name: "Explain Span" }));
    await screen.findByRole("button", { name: "This helped" });
    expect(server.asked).toMatchObject([{ question: "Explain Span", language: "en" }]);
    expect(said()).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "Explain Span" })).toBeNull();
  });

  test("sends with Enter, not with Shift and Enter, and tells screen readers the whole answer", async () => {
    const user = userEvent.setup();
    draw(TALK);
    await user.type(box(), "one{Shift>}{Enter}{/Shift}two");
    expect(server.asked).toEqual([]);
    await user.type(box(), "{Enter}");
    await screen.findByRole("button", { name: "This helped" });
    await waitFor(() =>
      expect(screen.getAllByRole("status").map((each) => each.textContent)).toContain("Answer: The span is a set."),
    );
    expect(server.asked).toMatchObject([{ question: "one\ntwo" }]);
    expect(box()).toHaveProperty("value", "");
  });

  test("keeps a question whose answer did not come, over a reload too, and shows it once when server.asked again", async () => {
    const user = userEvent.setup();
    server.breaks = "before";
    const first = draw(TALK);
    await user.type(box(), "What is a span?{Enter}");
    await screen.findByText(/did not answer/);
    first.unmount();
    draw(TALK);
    await screen.findByText("This question has no answer yet.");
    server.breaks = "never";
    await user.click(screen.getByRole("button", { name: "Ask again" }));
    await screen.findByRole("button", { name: "This helped" });
    expect(said()).toHaveLength(1);
    expect(server.stored).toHaveLength(1);
  });

  test("finds an answer that was server.stored although its stream broke", async () => {
    const user = userEvent.setup();
    server.breaks = "after-storing";
    draw(TALK);
    await user.type(box(), "What is a span?{Enter}");
    await screen.findByRole("button", { name: "This helped" });
    expect(server.asked).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "Ask again" })).toBeNull();
  });

  test("gives a question back for changing", async () => {
    const user = userEvent.setup();
    server.breaks = "before";
    draw(TALK);
    await user.type(box(), "Waht?{Enter}");
    await user.click(await screen.findByRole("button", { name: "Change the question" }));
    expect(box()).toHaveProperty("value", "Waht?");
    expect(document.activeElement).toBe(box());
    expect(screen.queryByRole("list", { name: "What was said" })).toBeNull();
  });

  test("shows a question once that had to be server.asked twice", async () => {
    server.stored = [exchange("Why?"), { ...exchange("Why?"), id: "again" }];
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
    server.stored = [exchange("Why?", { status: "closest", citations: [citation], flags: ["personal-data-removed"] })];
    draw(TALK);
    const links = await screen.findAllByRole("link", { name: "Source 1: Span, lesson" });
    expect(links).toHaveLength(2);
    expect(links[0]?.getAttribute("href")).toMatch(/^\/learn\/.*\/span\?cite=lesson%3Aen%3A3-21&as=[0-9a-f]{8}$/);
    expect(screen.getByText("Not a sure answer: these are the closest passages.")).toBeTruthy();
    expect(screen.getByText(/telephone number was taken out/)).toBeTruthy();
  });

  test("takes a thumb, changes it, and keeps the reason", async () => {
    const user = userEvent.setup();
    server.stored = [exchange("Why?")];
    draw(TALK);
    await user.click(await screen.findByRole("button", { name: "This did not help" }));
    await user.click(await screen.findByRole("button", { name: "Hard to follow" }));
    await user.type(await screen.findByRole("textbox", { name: /What was missing/ }), "An example{Enter}");
    await screen.findByText("You said: Hard to follow · An example");
    await user.click(await screen.findByRole("button", { name: "This helped" }));
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "This helped" }).getAttribute("aria-pressed")).toBe("true"),
    );
    expect(server.ratings).toEqual([
      { rating: -1, reasons: [], reason: "" },
      { rating: -1, reasons: ["unclear"], reason: "An example" },
      { rating: 1, reasons: [], reason: "" },
    ]);
    await user.click(screen.getByRole("button", { name: "This helped" }));
    await waitFor(() => expect(server.ratings.at(-1)).toBeNull());
    expect(screen.getByRole("button", { name: "This helped" }).getAttribute("aria-pressed")).toBe("false");
  });

  test("goes on with a reply whose connection broke, and shows nothing twice", async () => {
    const user = userEvent.setup();
    server.breaks = "midway";
    draw(TALK);
    await user.type(box(), "What is a span?{Enter}");
    await screen.findByRole("button", { name: "This helped" });
    expect(server.resumed).toEqual(["r:1"]);
    expect(server.asked).toHaveLength(1);
    expect(said()).toHaveLength(1);
  });

  test("hands a question to the tutor, and says where it stands", async () => {
    const user = userEvent.setup();
    server.stored = [exchange("Why?", { status: "abstained", next_actions: [{ code: "ask-tutor", concept: null }] })];
    draw(TALK);
    await user.click(await screen.findByRole("button", { name: "Ask my tutor" }));
    await user.type(await screen.findByRole("textbox", { name: /like to add/ }), "Please");
    await user.click(screen.getByRole("button", { name: "Send" }));
    await screen.findByText("With your tutor");
    expect(server.handed).toEqual([{ offering_id: OFFERING, exchange_id: "id of Why?", note: "Please" }]);
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
    server.stored = [exchange("Why?", { citations: [cited], endorsed })];
    draw(TALK);
    await screen.findByText(/Answered by your tutor Tina Tutor on 24 Nov/);
    expect(screen.queryByRole("link", { name: /Source/ })).toBeNull();
  });

  test.each([
    [{ citations: [] }, null],
    [{ worded_by: "tiny" }, "Worded by a language model, checked against the course."],
    [{ fallback: "quota" }, "Answered from the course. Today's share of the language model is used up."],
  ] as const)("says whose words they are: %j", async (more, sentence) => {
    server.stored = [exchange("Why?", more as Partial<ExchangeView>)];
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
    server.stored = [exchange("What is it for?", { status: "clarifying", next_actions: [...next_actions] })];
    draw(TALK);
    const choices = await screen.findByRole("list", { name: "Choose what you mean" });
    expect(within(choices).getAllByRole("button")).toHaveLength(2);
    await user.click(within(choices).getByRole("button", { name: "Norm of a matrix" }));
    await screen.findByText("Norm of a matrix");
    await waitFor(() => expect(server.asked).toMatchObject([{ question: "Norm of a matrix" }]));
    await waitFor(() => expect(screen.queryByRole("list", { name: "Choose what you mean" })).toBeNull());
  });

  test("goes on with questions that fit the last answer, and only the last", async () => {
    const user = userEvent.setup();
    server.stored = [
      exchange("What is a span?", { follow_ups: ["formula"] }),
      exchange("Why?", { follow_ups: ["simpler"] }),
    ];
    draw(TALK);
    const offered = await screen.findByRole("list", { name: "You could go on with" });
    expect(within(offered).getAllByRole("button")).toHaveLength(1);
    await user.click(within(offered).getByRole("button", { name: "Explain it more simply" }));
    await waitFor(() => expect(server.asked).toMatchObject([{ question: "Explain it more simply" }]));
  });

  test("offers neither a thumb nor a message where somebody needs support", async () => {
    server.stored = [exchange("…", { status: "support", next_actions: [{ code: "ask-tutor", concept: null }] })];
    draw(TALK);
    await screen.findByText("This matters more than the course.");
    expect(screen.queryByRole("button", { name: /helped|tutor/ })).toBeNull();
  });
});
