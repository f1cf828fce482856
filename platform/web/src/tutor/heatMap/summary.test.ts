import { describe, expect, it } from "vitest";
import { aCell, aHeatMap, aRow, CLASS, NOW } from "../examples";
import { cohortNumbers, STUCK_ANSWERS } from "./summary";

const stuck = aCell("learning", 0.5, STUCK_ANSWERS);
const early = aCell("learning", 0.5, STUCK_ANSWERS - 1);
const fine = aCell("mastered");
const none = aCell("not-started", 0.5, 0);

describe("the numbers of a cohort", () => {
  it("count students and those active within seven days", () => {
    expect(cohortNumbers(CLASS, NOW)).toMatchObject({ students: 3, active: 1 });
    const edge = aRow("Edge", [], { last_active_at: "2026-11-17T12:00:00Z" });
    expect(cohortNumbers(aHeatMap([], [edge]), NOW).active).toBe(1);
    expect(cohortNumbers(aHeatMap([], [edge]), new Date(NOW.getTime() + 1)).active).toBe(0);
  });

  it("name concepts on which several are still learning after many answers, the most first", () => {
    const class_ = aHeatMap(
      ["One", "Two", "Early", "Fine"],
      [
        aRow("A", [stuck, stuck, early, fine]),
        aRow("B", [stuck, stuck, early, fine]),
        aRow("C", [fine, stuck, early, fine]),
      ],
    );
    expect(cohortNumbers(class_, NOW).stuck?.map((each) => [each.concept.title, each.stuck, each.begun])).toEqual([
      ["Two", 3, 3],
      ["One", 2, 3],
    ]);
  });

  it("say nothing of one stuck student, and call few students not enough data", () => {
    const rows = [aRow("A", [stuck]), aRow("B", [fine]), aRow("C", [fine])];
    expect(cohortNumbers(aHeatMap(["One"], rows), NOW).stuck).toEqual([]);
    const few = [aRow("A", [stuck]), aRow("B", [stuck]), aRow("C", [none])];
    expect(cohortNumbers(aHeatMap(["One"], few), NOW).stuck).toBeNull();
  });
});
