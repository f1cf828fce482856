import { useSyncExternalStore } from "react";

const WIDE = "(width >= 60rem)";

function follow(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Whether the page has room beside it: the same width at which the navigation becomes a rail. */
export function useWide(): boolean {
  return useSyncExternalStore(follow, () => window.matchMedia(WIDE).matches);
}
