import { useCallback, useEffect, useRef } from "react";

/** Seconds during which the page was in view since `key` last changed. */
export function useActiveSeconds(key: string): () => number {
  const spent = useRef({ milliseconds: 0, since: 0 });
  useEffect(() => {
    const clock = spent.current;
    clock.milliseconds = 0;
    clock.since = document.hidden ? 0 : Date.now();
    const follow = () => {
      if (document.hidden && clock.since > 0) clock.milliseconds += Date.now() - clock.since;
      clock.since = document.hidden ? 0 : Date.now();
    };
    document.addEventListener("visibilitychange", follow);
    return () => document.removeEventListener("visibilitychange", follow);
  }, [key]);
  return useCallback(() => {
    const { milliseconds, since } = spent.current;
    return Math.round((milliseconds + (since > 0 ? Date.now() - since : 0)) / 100) / 10;
  }, []);
}
