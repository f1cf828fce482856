import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { AttentionItemView, AttentionView } from "@/api/types";
import { OFFERING } from "@/student/today/examples";
import { showPage, type Api } from "@/student/today/testPage";
import AttentionPage from "./AttentionPage";
import { actionAddress, reasonsOf } from "./reasons";

const concept = (id: string, title: string) => ({ id, title });
const CITED = "55555555-5555-4555-8555-555555555555";
const OTHER = "66666666-6666-4666-8666-666666666666";

function anItem(over: Partial<AttentionItemView> = {}): AttentionItemView {
  return {
    kind: "stuck",
    concept: concept("span", "Span"),
    action: "learn-prerequisite",
    value: 0.1,
    prerequisite: concept("combinations", "Linear combinations"),
    misconception: null,
    feedback: null,
    supports: ["a", "b", "c", "d"].map((id) => concept(id, id)),
    probability: 0.3,
    recall: null,
    answers: 5,
    failures_in_row: 2,
    days: 6,
    evidence: [CITED],
    influences: [{ response_id: CITED, probability_without: 0.55 }],
    ...over,
  };
}

function attention(items: AttentionItemView[], message: AttentionView["message"] = null): Api {
  return { [`GET /offerings/${OFFERING}/attention`]: { offering_id: OFFERING, items, message, state_version: 1 } };
}

describe("attention", { timeout: 20_000 }, () => {
  it("says what deserves it, why, and the one thing to do", async () => {
    await showPage(<AttentionPage />, attention([anItem()]));
    const [thing] = await screen.findAllByRole("listitem");
    expect(thing?.textContent).toContain("2 answers since your last success without help were not right.");
    expect(thing?.textContent).toContain("most likely in the way is Linear combinations");
    const way = screen.getByRole("link", { name: "Learn Linear combinations first" });
    expect(way.getAttribute("href")).toBe(`/learn/${OFFERING}/combinations`);
    expect(screen.getByRole("link", { name: "See all there is on Span" }).getAttribute("href")).toBe(
      `/map/${OFFERING}/span`,
    );
  });

  it("shows the answers it rests on, and no others", async () => {
    const answer = (response_id: string) => ({
      response_id,
      answered_at: "2026-11-20T08:00:00Z",
      outcome: "incorrect",
      gave_up: false,
    });
    await showPage(<AttentionPage />, {
      ...attention([anItem()]),
      [`GET /offerings/${OFFERING}/mastery/span`]: { evidence: [answer(CITED), answer(OTHER)] },
    });
    await userEvent.setup().click(await screen.findByText("The answer behind this"));
    expect(await screen.findAllByRole("button", { name: /^Open the answer of/ })).toHaveLength(1);
  });

  it("defines every number", async () => {
    await showPage(<AttentionPage />, attention([anItem()]));
    const [thing] = await screen.findAllByRole("listitem");
    if (!thing) throw new Error("nothing is shown");
    const terms = within(thing).getAllByRole("term", { hidden: true });
    expect(terms).toHaveLength(4);
    for (const term of terms) expect(term.parentElement?.querySelectorAll("dd")).toHaveLength(2);
  });

  it.each([
    ["not-enough-data", "Not enough data yet"],
    ["all-well", "Nothing needs your attention"],
  ] as const)("answers %s and shows the way to today", async (message, title) => {
    await showPage(<AttentionPage />, attention([], message));
    expect(await screen.findByText(title)).toBeDefined();
    expect(screen.getByRole("link", { name: "Today's path" }).getAttribute("href")).toBe("/");
  });

  it("says how to begin without a course", async () => {
    await showPage(<AttentionPage />, { "GET /offerings": { offerings: [] } });
    expect((await screen.findByRole("link", { name: "Join a course" })).getAttribute("href")).toBe("/join");
  });
});

describe("the reasons", () => {
  it("name at most three concepts that build on it", () => {
    expect(reasonsOf(anItem()).at(-1)).toEqual({ key: "supports", concepts: ["a", "b", "c"] });
  });

  it("begin with how often a mix-up showed", () => {
    const mixedUp = anItem({ kind: "misconception", evidence: [CITED, OTHER], prerequisite: null, supports: [] });
    expect(reasonsOf(mixedUp)).toEqual([
      { key: "misconception", count: 2 },
      { key: "last", days: 6 },
    ]);
  });

  it("lead to the lesson or to practice", () => {
    expect(actionAddress(anItem({ action: "practise" }), OFFERING)).toBe(`/practise/${OFFERING}/span`);
    expect(actionAddress(anItem({ action: "open-lesson" }), OFFERING)).toBe(`/learn/${OFFERING}/span`);
  });
});
