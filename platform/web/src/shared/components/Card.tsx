import type { HTMLAttributes } from "react";
import styles from "./Card.module.css";

/** A sheet on the chart paper; `tone` brass marks the one thing worth noticing. */
export function Card({
  as: Element = "section",
  tone = "plain",
  className,
  ...rest
}: { as?: "section" | "article" | "div" | "li"; tone?: "plain" | "brass" | "sunken" } & HTMLAttributes<HTMLElement>) {
  return <Element {...rest} className={[styles.card, styles[tone], className].filter(Boolean).join(" ")} />;
}
