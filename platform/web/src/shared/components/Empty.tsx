import type { ReactNode } from "react";
import styles from "./Empty.module.css";
import { OctantMark } from "./OctantMark";

/** Nothing here yet: says why, and what to do. */
export function Empty({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <OctantMark size={48} />
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}
