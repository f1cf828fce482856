import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AttemptView } from "@/api/types";
import { useNextHint } from "./useNextHint";

const now = new Date("2026-03-02T08:00:00Z");

function attempt(changes: object): AttemptView {
  const next_hint_at = new Date(now.getTime() + 12_000).toISOString();
  return { hints: ["a"], hints_left: 4, responses: [], next_hint_at, ...changes } as unknown as AttemptView;
}

describe("the wait for the next hint", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("counts down to nothing", () => {
    const open = attempt({});
    const { result } = renderHook(() => useNextHint(open));
    expect(result.current).toBe(12);
    act(() => {
      vi.advanceTimersByTime(5000);
    });
    expect(result.current).toBe(7);
    act(() => {
      vi.advanceTimersByTime(8000);
    });
    expect(result.current).toBe(0);
  });

  it.each([
    ["none was given yet", { hints: [], next_hint_at: null }],
    ["something was tried since", { responses: [{ hints: 1 }] }],
    ["there is no further one", { hints_left: 0 }],
  ])("is over when %s", (_, changes) => {
    const open = attempt(changes);
    expect(renderHook(() => useNextHint(open)).result.current).toBe(0);
  });

  it("is never longer than on a server whose clock is right", () => {
    const open = attempt({ next_hint_at: "2026-03-02T09:00:00Z" });
    expect(renderHook(() => useNextHint(open)).result.current).toBe(30);
  });
});
