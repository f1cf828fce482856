/** The tokens as this browser knows them: read from the style sheets, so that none can be forgotten here. */

/** Names of the custom properties that `:root` sets, in their order. */
export function tokenNames(sheets: Iterable<CSSStyleSheet> = document.styleSheets): string[] {
  const names = new Set<string>();
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ":root") continue;
      for (const name of Array.from(rule.style)) if (name.startsWith("--")) names.add(name);
    }
  }
  return [...names];
}

/** What a token's colour comes to in the present theme; null if the token is no colour. */
export function colourOf(name: string): string | null {
  const frame = document.createElement("div");
  const probe = document.createElement("div");
  const nothing = "rgb(1, 2, 3)"; // shown through wherever the token is no colour
  frame.style.color = nothing;
  probe.style.color = `var(${name})`;
  frame.append(probe);
  document.body.append(frame);
  const { color } = getComputedStyle(probe);
  frame.remove();
  return color === nothing ? null : color;
}
