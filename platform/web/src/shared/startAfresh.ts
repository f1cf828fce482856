/** Loads the app anew from its start: nothing of the person before stays in memory. */
export function startAfresh(): void {
  window.location.assign("/");
}
