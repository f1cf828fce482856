import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { Route } from "wouter";
import type { PlacementView } from "@/api/types";
import { OFFERING } from "@/student/today/examples";
import { showPage, type Api } from "@/student/today/testPage";
import PlacementPage from "./PlacementPage";

const CONCEPT = { id: "span", title: "Span" };
const ATTEMPT = "77777777-7777-4777-8777-777777777777";

function aView(changes: Partial<PlacementView> = {}): PlacementView {
  return {
    offering_id: OFFERING,
    status: "open",
    questions: 0,
    most_questions: 30,
    skipped: 0,
    question: null,
    started_at: null,
    concepts: [],
    ...changes,
  };
}

const RUNNING = aView({ status: "running", questions: 6, question: CONCEPT, started_at: "2026-11-20T08:00:00Z" });
const FINISHED = aView({
  status: "finished",
  questions: 9,
  started_at: "2026-11-20T08:00:00Z",
  concepts: [
    { concept: CONCEPT, conclusion: "known", probability: 0.97 },
    { concept: { id: "basis", title: "Basis" }, conclusion: "conditional", probability: 0.84 },
    { concept: { id: "rank", title: "Rank" }, conclusion: "unknown", probability: 0.05 },
  ],
});
const QUESTION = {
  id: ATTEMPT,
  concept: CONCEPT,
  offering_id: OFFERING,
  template_id: "t",
  mode: "placement",
  kind: "numeric",
  language: "en",
  stem: "How much?",
  options: [],
  prompts: [],
  hints: [],
  hints_left: 0,
  tries_allowed: 1,
  tries_left: 1,
  issued_at: "2026-11-20T08:00:00Z",
  expires_at: "2026-11-21T08:00:00Z",
  responses: [],
  solution: null,
};

const at = (path: string) => `${path} /offerings/${OFFERING}/placement`;

function show(view: PlacementView, more: Api = {}) {
  return showPage(<Route path="/placement/:offering" component={PlacementPage} />, {
    [at("GET")]: { ...view },
    [`${at("POST")}/question`]: QUESTION,
    [`GET /attempts/${ATTEMPT}`]: QUESTION,
    ...more,
  });
}

async function sentActions(requests: Request[]): Promise<unknown[]> {
  const posts = requests.filter(({ method, url }) => method === "POST" && url.endsWith("/placement?language=en"));
  return Promise.all(posts.map((request) => request.json() as Promise<unknown>));
}

describe("placement", { timeout: 20_000 }, () => {
  beforeEach(() => window.history.replaceState(null, "", `/placement/${OFFERING}`));

  it("says what it is before it begins, and begins", async () => {
    const requests = await show(aView(), { [at("POST")]: { ...RUNNING } });
    await screen.findByText(/at most 30 questions/);
    await userEvent.click(screen.getByRole("button", { name: "Start" }));
    expect(await screen.findByText("Question 7 of at most 30")).toBeTruthy();
    expect(await sentActions(requests)).toEqual([{ action: "start" }]);
  });

  it("shows the question, how far it has come, and lets it be left out", async () => {
    const requests = await show(RUNNING, { [at("POST")]: { ...RUNNING, skipped: 1 } });
    expect(await screen.findByText("How much?", undefined, { timeout: 15_000 })).toBeTruthy();
    expect(screen.getByRole("progressbar", { name: "Question 7 of at most 30" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Leave this question out" }));
    expect(await sentActions(requests)).toEqual([{ action: "skip", concept_id: "span" }]);
  });

  it("tells what was shown from what is only inferred", async () => {
    await show(FINISHED);
    const inferred = await screen.findByRole("region", { name: /Probably known \(1\)/ });
    expect(inferred.textContent).toContain("a single wrong answer takes it back");
    await userEvent.click(within(inferred).getByText("Probably known"));
    expect(within(inferred).getByText("Basis")).toBeTruthy();
    expect(screen.getByRole("region", { name: /Shown \(1\)/ }).textContent).not.toContain("Basis");
  });

  it("is forgotten only after a question", async () => {
    const requests = await show(FINISHED, { [at("POST")]: { ...aView() } });
    await userEvent.click(await screen.findByRole("button", { name: "Forget this result" }));
    expect(await sentActions(requests)).toEqual([]);
    await userEvent.click(await screen.findByRole("button", { name: "Forget it" }));
    expect(await screen.findByRole("button", { name: "Start" })).toBeTruthy();
    expect(await sentActions(requests)).toEqual([{ action: "forget" }]);
  });

  it("says what to do where there is nothing to ask", async () => {
    await show(aView({ status: "impossible" }));
    expect(await screen.findByText("There is nothing to ask yet")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Go to today's path" })).toBeTruthy();
  });
});
