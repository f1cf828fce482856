import { useSyncExternalStore } from "react";
import { recall, remember } from "./storage";

export const THEMES = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

const listeners = new Set<() => void>();

function current(): Theme {
  const kept = recall("theme");
  return THEMES.find((theme) => theme === kept) ?? "system";
}

/** Applies a theme at once and keeps it in this browser. `public/boot.js` applies it at the next visit. */
export function setTheme(theme: Theme): void {
  remember("theme", theme === "system" ? null : theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  listeners.forEach((notify) => notify());
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, current);
}
