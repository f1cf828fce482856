import type { ReactNode } from "react";
import { ChevronDown } from "lucide-react";
import styles from "./Disclosure.module.css";

/** Something more, opened in place: the browser's own details element. */
export function Disclosure({
  summary,
  open = false,
  onToggle,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}) {
  return (
    <details className={styles.details} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {summary}
        <ChevronDown size={18} aria-hidden="true" />
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
