/** What this browser remembers. Storage may be full or switched off: then nothing is kept, and the pages work on. */

const PREFIX = "octant.";

export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch (refused) {
    if (!(refused instanceof DOMException)) throw refused;
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch (refused) {
    if (!(refused instanceof DOMException)) throw refused;
    return null;
  }
}

/** Forgets every key that begins with `start`, e.g. one person's drafts when they sign out. */
export function forgetAll(start: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX + start)) localStorage.removeItem(key);
    }
  } catch (refused) {
    if (!(refused instanceof DOMException)) throw refused;
  }
}

/** What is kept under every key that begins with `start`, by the rest of the key. */
export function recallAll(start: string): Map<string, string> {
  const found = new Map<string, string>();
  try {
    for (const key of Object.keys(localStorage)) {
      const value = key.startsWith(PREFIX + start) ? localStorage.getItem(key) : null;
      if (value !== null) found.set(key.slice(PREFIX.length + start.length), value);
    }
  } catch (refused) {
    if (!(refused instanceof DOMException)) throw refused;
  }
  return found;
}
