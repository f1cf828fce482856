import { useEffect, useState } from "react";
import type { AttemptView } from "@/api/types";

const LONGEST = 30; // seconds, as on the server: a clock that is wrong makes nobody wait longer

/** Seconds until the next level of the hint ladder, counting down; 0 once something was tried. */
export function useNextHint(attempt: AttemptView): number {
  const tried = attempt.responses.some((response) => response.hints >= attempt.hints.length);
  const at = attempt.hints_left > 0 && !tried ? (attempt.next_hint_at ?? null) : null;
  const [left, setLeft] = useState({ at, seconds: secondsUntil(at) });
  if (left.at !== at) setLeft({ at, seconds: secondsUntil(at) });
  useEffect(() => {
    if (secondsUntil(at) === 0) return undefined;
    const timer = setInterval(() => {
      const seconds = secondsUntil(at);
      setLeft({ at, seconds });
      if (seconds === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [at]);
  return left.seconds;
}

function secondsUntil(at: string | null): number {
  return at === null ? 0 : Math.min(LONGEST, Math.max(0, Math.ceil((Date.parse(at) - Date.now()) / 1000)));
}
