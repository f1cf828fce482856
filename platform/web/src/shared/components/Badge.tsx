import type { ReactNode } from "react";
import styles from "./Badge.module.css";

/** A short word set apart. */
export function Badge({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "sea" | "brass" | "good" | "warn" | "bad";
  children: ReactNode;
}) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}
