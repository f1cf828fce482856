import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Notice.module.css";

const SIGNS = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert };
export type Tone = keyof typeof SIGNS;

/** Something to know, with a sign beside its colour. `live` announces it when it appears. */
export function Notice({
  tone = "info",
  title,
  live = false,
  actions,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  live?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const Sign = SIGNS[tone];
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={live ? (tone === "bad" ? "alert" : "status") : undefined}>
      <Sign size={20} aria-hidden="true" />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
