import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Route } from "wouter";
import { showPage, type Api } from "@/student/today/testPage";
import CohortPage from "./CohortPage";
import CohortsPage from "./CohortsPage";
import { aCell, aHeatMap, aRow, CLASS, COHORT, OFFERING } from "./examples";

configure({ asyncUtilTimeout: 5000 });

const TEACHES: Api = {
  "GET /offerings": { offerings: [{ id: OFFERING, title: "Linear Algebra", term: "Autumn", roles: ["tutor"] }] },
  [`GET /offerings/${OFFERING}/cohorts`]: { cohorts: [CLASS.cohort] },
  [`GET /cohorts/${COHORT}/mastery`]: CLASS,
};

async function show(answers: Api = {}, search = "?view=table") {
  window.history.replaceState(null, "", `/teach/${COHORT}${search}`);
  return showPage(<Route path="/teach/:cohort" component={CohortPage} />, { ...TEACHES, ...answers });
}

beforeEach(() => {
  Element.prototype.scrollTo = () => undefined;
  vi.stubGlobal("matchMedia", () => ({
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

const firstCells = () =>
  screen
    .getAllByRole("row")
    .slice(1, 4)
    .map((row) => within(row).getByRole("rowheader").textContent);

describe("a cohort", () => {
  it("is a table of students and concepts whose cells say status and estimate, and lead to the evidence", async () => {
    await show();
    const table = await screen.findByRole("table", { name: /First cohort: a row for each student/ });
    expect(within(table).getByRole("columnheader", { name: "Span" })).toBeDefined();
    const ada = within(table).getByRole("row", { name: /^Ada/ });
    const cell = within(ada).getByRole("link", { name: "Learning, 46%" });
    expect(cell.getAttribute("href")).toBe(`/teach/${COHORT}/students/person-ada/concepts/span`);
    expect(within(ada).getByRole("link", { name: "Not started" })).toBeDefined();
    expect(screen.getByRole("region", { name: "Class by concept: First cohort" }).tabIndex).toBe(0);
    const learning = within(table).getByRole("row", { name: /Number of students: ?Learning/ });
    expect(
      within(learning)
        .getAllByRole("cell")
        .slice(2)
        .map(({ textContent }) => textContent),
    ).toEqual(["0", "2", "1"]);
  });

  it("sorts by a concept, turns round, and keeps both in the address", async () => {
    await show();
    const user = userEvent.setup();
    const table = within(await screen.findByRole("table"));
    await user.click(table.getByRole("button", { name: "Span" }));
    await waitFor(() => expect(firstCells()).toEqual(["Lucía", "Ada", "Bo"]));
    expect(screen.getByRole("columnheader", { name: "Span" }).getAttribute("aria-sort")).toBe("ascending");
    await user.click(table.getByRole("button", { name: "Span" }));
    await waitFor(() => expect(firstCells()).toEqual(["Ada", "Lucía", "Bo"]));
    expect(window.location.search).toBe("?view=table&sort=concept%3Aspan&order=down");
  });

  it("has one tab stop among the cells; arrow keys lead to the others", async () => {
    await show();
    const user = userEvent.setup();
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>("[data-cell]")].filter((each) => each.tabIndex === 0);
    const first = await screen.findByRole("link", { name: "Mastered, 97%" });
    expect(stops()).toEqual([first]);
    first.focus();
    await user.keyboard("{ArrowRight}{ArrowDown}");
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Not enough data"));
    expect(stops()).toEqual([document.activeElement]);
  });

  it("says when nothing matches, and clears the filters", async () => {
    await show({}, "?view=students&student=nobody");
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Clear the filters" }));
    expect(await screen.findByRole("link", { name: "Lucía" })).toBeDefined();
    expect(screen.getByText("3 students, 3 concepts")).toBeDefined();
  });

  it("lists the students of a concept on request", async () => {
    await show({}, "?view=concepts");
    const user = userEvent.setup();
    await user.click(await screen.findByText(": Span"));
    expect(await screen.findByRole("link", { name: /Bo/ })).toBeDefined();
  });

  it("shows where most are stuck, and how each number is counted", async () => {
    await show();
    expect(await screen.findByText("2 of 3 who have begun it")).toBeDefined();
    expect(screen.getByText("1 of 3")).toBeDefined();
    expect(screen.getByText(/at most 7 days old/)).toBeDefined();
  });

  it("hands out the code while nobody has joined", async () => {
    await show({ [`GET /cohorts/${COHORT}/mastery`]: aHeatMap(["Vectors"], []) });
    expect(await screen.findByText("6QRHZSRY")).toBeDefined();
    expect(screen.getByText(/\/join\/6QRHZSRY$/)).toBeDefined();
  });

  it("says that nobody has answered yet", async () => {
    const rows = [aRow("Ada", [aCell("not-started", 0.5, 0)])];
    await show({ [`GET /cohorts/${COHORT}/mastery`]: aHeatMap(["Vectors"], rows) });
    expect(await screen.findByText("Nobody has answered anything yet")).toBeDefined();
  });

  it("explains a refusal", async () => {
    const problem = { code: "not-found", status: 404, title: "", detail: "", type: "", instance: "", errors: [] };
    await show({ [`GET /cohorts/${COHORT}/mastery`]: { status: 404, problem } });
    expect(await screen.findByText("There is nothing here, or it is not yours to see.")).toBeDefined();
  });
});

describe("the cohorts", () => {
  it("lead straight to the only one", async () => {
    window.history.replaceState(null, "", "/teach");
    await showPage(<Route path="/teach" component={CohortsPage} />, TEACHES);
    await waitFor(() => expect(window.location.pathname).toBe(`/teach/${COHORT}`));
  });

  it("are listed with their codes where there are several", async () => {
    window.history.replaceState(null, "", "/teach");
    const other = { ...CLASS.cohort, id: "other", name: "Second cohort", join_code: "ZZZZ2222" };
    await showPage(<Route path="/teach" component={CohortsPage} />, {
      ...TEACHES,
      [`GET /offerings/${OFFERING}/cohorts`]: { cohorts: [CLASS.cohort, other] },
    });
    expect((await screen.findByRole("link", { name: "Second cohort" })).getAttribute("href")).toBe("/teach/other");
    expect(screen.getByText("ZZZZ2222")).toBeDefined();
  });

  it("say what to do where nothing is taught", async () => {
    window.history.replaceState(null, "", "/teach");
    await showPage(<Route path="/teach" component={CohortsPage} />, { "GET /offerings": { offerings: [] } });
    expect(await screen.findByText("You do not teach a course yet")).toBeDefined();
  });
});
