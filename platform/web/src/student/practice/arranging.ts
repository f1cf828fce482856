/** Orders and pairs as they are entered: ids in order, and "left:right". */
import type { AttemptView } from "@/api/types";

/** The order entered so far; the one that is shown until something has been moved. */
export function orderOf(attempt: Pick<AttemptView, "options">, chosen: readonly string[]): string[] {
  const shown = attempt.options.map(({ id }) => id);
  const isOrder = chosen.length === shown.length && shown.every((id) => chosen.includes(id));
  return isOrder ? [...chosen] : shown;
}

/** The order with one item moved by one place; at the ends nothing moves. */
export function moved(order: readonly string[], id: string, way: "up" | "down"): string[] {
  const from = order.indexOf(id);
  const to = way === "up" ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const rest = order.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** The right side chosen for a left one, or nothing. */
export function rightOf(chosen: readonly string[], left: string): string {
  return chosen.find((pair) => pair.startsWith(`${left}:`))?.slice(left.length + 1) ?? "";
}

/** The pairs with another right side for a left one; an empty one takes the pair away. */
export function matched(chosen: readonly string[], left: string, right: string): string[] {
  const others = chosen.filter((pair) => !pair.startsWith(`${left}:`));
  return right === "" ? others : [...others, `${left}:${right}`];
}

/** The letter a right side is named by. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}
