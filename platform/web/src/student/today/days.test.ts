import { describe, expect, it } from "vitest";
import { calendarDay, dayOf, dayStart, partOfDay } from "./days";

describe("days where the student is", () => {
  it("are written as the calendar says, whatever the zone of this browser", () => {
    expect(calendarDay("2026-11-24").getDate()).toBe(24);
  });

  it("follow the student's clock for the greeting", () => {
    const now = new Date("2026-11-24T02:00:00Z");
    expect(partOfDay(now, "Asia/Shanghai")).toBe("morning");
    expect(partOfDay(now, "America/New_York")).toBe("evening");
    expect(partOfDay(new Date("2026-11-24T13:00:00Z"), "UTC")).toBe("afternoon");
  });

  it("begin at the student's midnight", () => {
    expect(dayStart("2026-11-24", 3, "Asia/Shanghai").toISOString()).toBe("2026-11-26T16:00:00.000Z");
    expect(dayStart("2026-11-30", 1, "America/New_York").toISOString()).toBe("2026-12-01T05:00:00.000Z");
  });

  it("begin at midnight also after the clocks have changed", () => {
    expect(dayStart("2026-10-24", 1, "Europe/Berlin").toISOString()).toBe("2026-10-24T22:00:00.000Z");
    expect(dayStart("2026-10-24", 2, "Europe/Berlin").toISOString()).toBe("2026-10-25T23:00:00.000Z");
  });

  it("are named by the student's calendar, not by UTC's", () => {
    expect(dayOf("2026-11-24T23:00:00Z", "Africa/Lagos").getDate()).toBe(25);
  });
});
