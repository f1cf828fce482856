/** Copies a text; false where the browser does not allow it, e.g. on an address without encryption. */
export async function copyText(text: string): Promise<boolean> {
  if (!("clipboard" in navigator)) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (refused) {
    if (!(refused instanceof DOMException)) throw refused;
    return false;
  }
}
