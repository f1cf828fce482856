/** How strongly each part of an estimate pushes, for the chart and its words. */
import type { ConceptEvidence } from "@/api/types";

type LogitPart = ConceptEvidence["parts"][number];

export type Strength = "none" | "little" | "clear" | "strong";

export interface Push extends LogitPart {
  direction: "up" | "down" | "none";
  strength: Strength;
  /** Length of its bar, 0 to 1 of the longest. */
  length: number;
}

/** Words for a size in logits: 0.1 moves even chances by 2 points, 0.5 by 12, 1.5 by 32. */
function strengthOf(size: number): Strength {
  if (size < 0.1) return "none";
  if (size < 0.5) return "little";
  return size < 1.5 ? "clear" : "strong";
}

/** Every part with its direction, strength and bar; the longest bar stands for at least one logit. */
export function pushes(parts: readonly LogitPart[]): Push[] {
  const longest = Math.max(1, ...parts.map(({ logit }) => Math.abs(logit)));
  return parts.map((part) => {
    const strength = strengthOf(Math.abs(part.logit));
    const direction = part.logit > 0 ? "up" : "down";
    return {
      ...part,
      strength,
      direction: strength === "none" ? "none" : direction,
      length: Math.abs(part.logit) / longest,
    };
  });
}

/** A wide interval is no conclusion below this many answers: the rule of the status "not enough data". */
export const ANSWERS_FOR_A_CONCLUSION = 3;
