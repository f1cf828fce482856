/** Join codes as people paste them: with spaces and hyphens, in small or full-width letters, or as a whole link. */
export function readJoinCode(typed: string): string {
  const text = typed.normalize("NFKC").trim();
  const inLink = /\/join\/([^/?#\s]+)/i.exec(text)?.[1];
  return (inLink ?? text).replace(/[\s\p{Pd}\p{Cf}_.]/gu, "").toUpperCase();
}

/** A code in groups of four, as it is read aloud. */
export function showJoinCode(code: string): string {
  return readJoinCode(code).replace(/(.{4})(?=.)/gu, "$1 ");
}
