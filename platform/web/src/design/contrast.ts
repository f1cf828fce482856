/** Contrast of two colours: WCAG 2.2, "relative luminance" and "contrast ratio". */

type Colour = readonly [red: number, green: number, blue: number];

/** Reads `rgb(12, 34, 56)` as the browser computes it; null for anything else. */
export function readColour(computed: string): Colour | null {
  const numbers = /^rgba?\((\d+), (\d+), (\d+)/.exec(computed);
  return numbers ? [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])] : null;
}

/** "#0c2238" for `rgb(12, 34, 56)`; what cannot be read stays as it is. */
export function hexOf(computed: string): string {
  const colour = readColour(computed);
  return colour ? `#${colour.map((value) => value.toString(16).padStart(2, "0")).join("")}` : computed;
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
