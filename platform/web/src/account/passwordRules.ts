/** What the server asks of a new password, as far as a browser can tell; common passwords only the server knows. */
export const LEAST_CHARACTERS = 8;
const MOST_CHARACTERS = 256;

export interface Owner {
  email: string;
  name: string;
}

/** Which rules a new password keeps. */
export function checkRules(password: string, { email, name }: Owner): { length: boolean; own: boolean } {
  const chosen = canonical(password);
  const own = [email, email.split("@")[0] ?? "", name].map(canonical);
  return { length: [...chosen].length >= LEAST_CHARACTERS, own: chosen !== "" && !own.includes(chosen) };
}

/** What is wrong with a new password, or null. */
export function passwordFault(password: string, owner: Owner): "missing" | "short" | "long" | "own" | null {
  if (password === "") return "missing";
  if ([...password].length > MOST_CHARACTERS) return "long";
  const kept = checkRules(password, owner);
  if (!kept.length) return "short";
  return kept.own ? null : "own";
}

function canonical(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
