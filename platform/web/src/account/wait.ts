import { useEffect, useState } from "react";
import { ApiProblem } from "@/api/problems";

/** Seconds until a refused request may be tried again, counting down; 0 when it may. */
export function useWait(error: unknown): number {
  const seconds = error instanceof ApiProblem && error.problem.status === 429 ? (error.problem.retry_after ?? 0) : 0;
  const [left, setLeft] = useState({ error, seconds });
  if (left.error !== error) setLeft({ error, seconds });
  useEffect(() => {
    if (seconds === 0) return undefined;
    const end = Date.now() + seconds * 1000; // by the clock: timers sleep with the phone
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft({ error, seconds: now });
      if (now === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [error, seconds]);
  return left.error === error ? left.seconds : seconds;
}

/** 75 as 1:15. */
export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
