/** Where sign-in leads: `?next=` names the page that was wanted. */
const OWN = /^\/(sign-in|register|forgot-password|reset-password)(\/|$)/;

/** The page wanted, as a path of this site; the start when there is none, or it leads elsewhere. */
export function readNext(search: string, otherwise = "/"): string {
  const wanted = new URLSearchParams(search).get("next");
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, window.location.origin)) return otherwise;
  const { origin, pathname, search: query, hash } = new URL(wanted, window.location.origin);
  // "/.//elsewhere.org" has our origin, and the path "//elsewhere.org".
  if (origin !== window.location.origin || pathname.startsWith("//") || OWN.test(pathname)) return otherwise;
  return pathname + query + hash;
}

/** An address of an account page that keeps the page wanted. */
export function withNext(path: string, search: string): string {
  const next = readNext(search);
  return next === "/" ? path : `${path}?next=${encodeURIComponent(next)}`;
}

/** The join code in a page wanted, or null. */
export function codeInNext(search: string): string | null {
  const code = /^\/join\/([^/?#]+)/.exec(readNext(search))?.[1];
  return code === undefined ? null : decodeURIComponent(code);
}
