import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { PathPreview, PathView, SteeringRequest, SteeringWish } from "@/api/types";
import { aPath, aStep, OFFERING, PLAN } from "./examples";
import { showPage } from "./testPage";
import TodayPage from "./TodayPage";

const concept = (id: string, title: string) => ({ id, title });
const vectors = aStep({}, { knocks_out: [concept("length", "Length")] });
const matrices = aStep(
  { kind: "practice", concepts: [concept("matrices", "Matrices")], exercises: 4, minutes: 12 },
  { reason: "still-learning" },
);
const day = aPath({ steps: [vectors, matrices] });

/** What a wish would make of the day: Vectors go, and all other steps stay. */
const PREVIEW: PathPreview = {
  path: aPath({ steps: [matrices] }),
  changes: { came: [], went: [vectors], moved: [], resized: [], minutes_before: 15, minutes_after: 12 },
  forecasts: [],
};

async function steering(request: Request): Promise<SteeringRequest> {
  return (await request.json()) as SteeringRequest;
}

describe("today", { timeout: 20_000 }, () => {
  it.each([
    ["try-first", 1],
    ["due", 0],
  ] as const)("says why time is kept free where %s comes first", async (reason, said) => {
    await showPage(<TodayPage />, { "GET /path": aPath({ steps: [aStep({}, { reason })] }) });
    await screen.findByText("3 of 30 minutes planned");
    expect(screen.queryAllByText(/What comes next depends on these answers/)).toHaveLength(said);
  });

  it("shows the steps in order, the minutes, and one primary way to begin", async () => {
    await showPage(<TodayPage />, { "GET /path": day });
    expect(await screen.findByText("15 of 30 minutes planned")).toBeDefined();
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "Vectors",
      "Matrices",
    ]);
    const start = screen.getByRole("link", { name: "Start: Vectors" });
    expect(start.getAttribute("href")).toBe(`/practise/${OFFERING}/vectors?kind=review&plan=${PLAN}&exercises=2`);
    expect(screen.getByText(/Chance that you still remember it: 62%/)).toBeDefined();
  });

  it("goes on with a step that was begun", async () => {
    await showPage(<TodayPage />, { "GET /path": aPath({ steps: [{ ...matrices, exercises_done: 1 }] }) });
    expect(await screen.findByRole("link", { name: "Continue: Matrices" })).toBeDefined();
    expect(screen.getByText("1 of 4 exercises done")).toBeDefined();
  });

  it("says why: evidence, predictions with and without the step, and what it saves", async () => {
    await showPage(<TodayPage />, { "GET /path": day });
    const user = userEvent.setup();
    const why = await screen.findByRole("button", { name: "Why this? Vectors" });
    await user.click(why);
    expect(why.getAttribute("aria-expanded")).toBe("true");
    expect(await screen.findByText(/9 answers so far; 6 right without help/)).toBeDefined();
    const table = screen.getByRole("table", { name: "Predicted for Vectors" });
    const rows = within(table).getAllByRole("row", { name: /if you skip it/ });
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "in 30 days, if you skip it41%",
      "in 30 days, if you skip it3%",
    ]);
    expect(screen.getByRole("link", { name: "Length" })).toBeDefined();
  });

  it("promises no memory of what was never learned", async () => {
    const unknown = { recall_now: null, recall_after: 1, recall_if_skipped: 0.67 };
    await showPage(<TodayPage />, { "GET /path": aPath({ steps: [aStep({}, unknown)] }) });
    await userEvent.setup().click(await screen.findByRole("button", { name: "Why this? Vectors" }));
    const [skipped] = await screen.findAllByRole("row", { name: /if you skip it/ });
    expect(skipped?.textContent).toBe("in 30 days, if you skip itnot learned");
  });

  it("shows what postponing does before it counts, and takes it back", async () => {
    const without = aPath({
      plan_id: "44444444-4444-4444-8444-444444444444",
      steps: [matrices],
      postponed: [{ concept: concept("vectors", "Vectors"), until: "2026-11-25T00:00:00Z" }],
    });
    const wishes: SteeringRequest[] = [];
    const tried: (SteeringWish | null | undefined)[] = [];
    const steer = async (request: Request): Promise<PathView> => {
      const wish = await steering(request);
      wishes.push(wish);
      return wish.action === "postpone" ? without : day;
    };
    const preview = async (request: Request): Promise<PathPreview> => {
      tried.push(((await request.json()) as { steering?: SteeringWish }).steering);
      return PREVIEW;
    };
    await showPage(<TodayPage />, { "GET /path": day, "POST /path/steering": steer, "POST /path/preview": preview });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Change: Vectors" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Change this step" }));
    expect(await dialog.findByText("No longer today:")).toBeDefined();
    expect(tried).toEqual([{ action: "postpone", concept_id: "vectors", until: null }]);
    await user.click(dialog.getByRole("radio", { name: "Put it off for 3 days" }));
    await waitFor(() => expect(tried.at(-1)?.until).toBe("2026-11-27T00:00:00.000Z"));
    expect(wishes).toEqual([]);

    await user.click(dialog.getByRole("button", { name: "Change my day" }));
    expect(await screen.findByText("Vectors is put off until 25 Nov.")).toBeDefined();
    expect(wishes.at(-1)?.preview).toBe(false);
    expect(screen.queryByRole("heading", { name: "Vectors" })).toBeNull();
    expect(screen.getByRole("button", { name: "Take up again: Vectors" })).toBeDefined();

    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("heading", { name: "Vectors" })).toBeDefined();
    expect(wishes.at(-1)).toEqual({ action: "resume", concept_id: "vectors", preview: false });
  });

  it("keeps the day and says what happened when a wish does not get through", async () => {
    const problem = { code: "conflict", status: 409, title: "", detail: "", type: "", instance: "", errors: [] };
    const refused = { "POST /path/steering": { status: 409, problem }, "POST /path/preview": PREVIEW };
    await showPage(<TodayPage />, { "GET /path": day, ...refused });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Change: Vectors" }));
    await user.click(await screen.findByRole("button", { name: "Change my day" }));
    expect(await screen.findByText(/contradicts what is stored/)).toBeDefined();
    expect(screen.getByRole("dialog", { name: "Change this step" })).toBeDefined();
  });

  it("has the path made to fit other minutes, and refuses minutes out of range", async () => {
    const asked: (string | null)[] = [];
    const read = (request: Request): PathView => {
      const minutes = new URL(request.url).searchParams.get("minutes");
      asked.push(minutes);
      return minutes === null ? day : { ...day, budget_minutes: Number(minutes) };
    };
    await showPage(<TodayPage />, { "GET /path": read });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Change time" }));
    const field = await screen.findByRole("spinbutton", { name: "Minutes" });
    await user.clear(field);
    await user.type(field, "500");
    await user.click(screen.getByRole("button", { name: "Make my path fit" }));
    expect(screen.getByText("Please choose 5 to 120 minutes.")).toBeDefined();
    expect(asked).toEqual([null]);

    await user.clear(field);
    await user.type(field, "30");
    await user.click(screen.getByRole("button", { name: "+15 min" }));
    await user.click(screen.getByRole("button", { name: "Make my path fit" }));
    expect(await screen.findByText("15 of 45 minutes planned")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("15 of 30 minutes planned")).toBeDefined();
    expect(asked).toEqual([null, "45", "30"]);
  });

  it.each([
    ["course-empty", "Join a course", "/join"],
    ["goal-reached", "Set a new goal", "/goals"],
    ["nothing-due", "Open my map", "/map"],
  ] as const)("is calm when empty (%s) and shows a way on", async (message, name, to) => {
    await showPage(<TodayPage />, { "GET /path": aPath({ steps: [], message }) });
    const way = await screen.findByRole("link", { name });
    await waitFor(() => expect(way.getAttribute("href")).toBe(to));
  });

  it("names what is related in another course, with the way there", async () => {
    const related = {
      concept: { id: "systems", title: "Systems of equations" },
      related_to: { id: "vectors", title: "Vectors" },
      offering_id: OFFERING,
      course_title: "Signals",
      similarity: 0.6,
    };
    await showPage(<TodayPage />, { "GET /path": { ...day, related } });
    const way = await screen.findByRole("link", { name: "Systems of equations" });
    expect(way.getAttribute("href")).toBe(`/map/${OFFERING}/systems`);
    expect(screen.getByText(/Related to Vectors, in Signals:/)).toBeDefined();
  });

  it("offers time where there is none left", async () => {
    const empty = aPath({ steps: [], message: "no-time", budget_minutes: 0, finished_today: 2 });
    await showPage(<TodayPage />, { "GET /path": empty });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Add time" }));
    expect(await screen.findByRole("spinbutton", { name: "Minutes" })).toHaveProperty("value", "15");
    expect(screen.getByText("2 steps finished today")).toBeDefined();
  });

  it("welcomes back after a week away, and piles nothing up", async () => {
    const stale = aPath({ steps: [aStep({}, { last_answer: "2020-01-01T00:00:00Z" })] });
    const mastery = { concepts: [{ concept_id: "vectors", last_answer_at: "2020-01-01T00:00:00Z" }] };
    await showPage(<TodayPage />, { "GET /path": stale, [`GET /offerings/${OFFERING}/mastery`]: mastery });
    expect(await screen.findByText(/Nothing has piled up/)).toBeDefined();
  });

  it("checks the path against the ledger", async () => {
    const verification = { plan_id: PLAN, equal: true, steps: 2 };
    await showPage(<TodayPage />, { "GET /path": day, [`GET /plans/${PLAN}/verification`]: verification });
    const user = userEvent.setup();
    await user.click(await screen.findByText("Check this path"));
    await user.click(screen.getByRole("button", { name: "Check it" }));
    expect(await screen.findByText("The same path came out: 2 steps, every number equal.")).toBeDefined();
  });
});
