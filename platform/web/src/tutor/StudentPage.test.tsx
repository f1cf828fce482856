import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Route } from "wouter";
import { aPath, aStep } from "@/student/today/examples";
import { showPage, type Api } from "@/student/today/testPage";
import { COHORT, OFFERING, STUDENT } from "./examples";
import StudentPage from "./StudentPage";

configure({ asyncUtilTimeout: 5000 });

const PERSON = "person-ada";
const graph = { course_version: "v", edges: [], concepts: [{ id: "vectors", title: "Vectors" }] };

async function show(student: Api[string] = STUDENT, search = "") {
  window.history.replaceState(null, "", `/teach/${COHORT}/students/${PERSON}${search}`);
  return showPage(<Route path="/teach/:cohort/students/:person" component={StudentPage} />, {
    [`GET /cohorts/${COHORT}/students/${PERSON}`]: student,
    [`GET /offerings/${OFFERING}/graph`]: graph,
  });
}

describe("a student's page", () => {
  it("shows the map with the student's own marks and numbers, each leading to its evidence", async () => {
    await show();
    const link = await screen.findByRole("link", { name: "Vectors" });
    expect(link.getAttribute("href")).toBe(`/teach/${COHORT}/students/${PERSON}/concepts/vectors`);
    expect(screen.getByText("97%")).toBeDefined();
    expect(screen.getByText("between 92% and 99%")).toBeDefined();
    expect(screen.getByText("简体中文")).toBeDefined();
    expect(screen.getByText("30 minutes a day")).toBeDefined();
  });

  it("shows the steps with the reasons that the student reads", async () => {
    await show({ ...STUDENT, path: aPath({ steps: [aStep({}, { reason: "due" })] }) });
    expect(await screen.findByText(/Its time for a review has come/)).toBeDefined();
    expect(screen.queryByRole("link", { name: /Start/ })).toBeNull();
  });

  it("filters the history, and keeps the filter in the address", async () => {
    await show();
    const user = userEvent.setup();
    await user.selectOptions(await screen.findByRole("combobox", { name: "Result" }), "Not right");
    const history = screen.getByRole("heading", { name: "History" }).closest("section") ?? document.body;
    await waitFor(() => expect(within(history).getAllByRole("listitem")).toHaveLength(1));
    expect(within(history).getByText("shows a misconception")).toBeDefined();
    expect(window.location.search).toBe("?outcome=incorrect");
  });

  it("says what to expect of a student who has not begun", async () => {
    const mastery = { ...STUDENT.mastery, concepts: [] };
    await show({ ...STUDENT, mastery, history: [] });
    expect(await screen.findByText("Ada has not answered anything yet")).toBeDefined();
    expect(screen.queryByRole("heading", { name: "History" })).toBeNull();
  });
});
