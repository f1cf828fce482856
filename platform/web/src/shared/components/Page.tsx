import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ArrowLeft } from "lucide-react";
import styles from "./Page.module.css";

/**
 * A page: its title is the document's title and takes the focus when the page opens, so that screen readers
 * hear where they are.
 */
export function Page({
  title,
  documentTitle = title,
  lead,
  eyebrow,
  back,
  actions,
  width = "reading",
  children,
}: {
  title: string;
  /** Where the browser's tab should say something plainer than the heading. */
  documentTitle?: string;
  lead?: ReactNode;
  eyebrow?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
  width?: "reading" | "wide" | "narrow";
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${documentTitle} · ${t("name")}`;
  }, [documentTitle, t]);
  useEffect(() => {
    // The first page of a visit keeps the browser's own beginning, so that "skip to the content" comes first.
    if (document.activeElement !== document.body || window.history.length > 1)
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={`${styles.page} ${styles[width]}`}>
      <header className={styles.header}>
        <div className={styles.titles}>
          {back && (
            <Link href={back.to} className={styles.back}>
              <ArrowLeft size={18} aria-hidden="true" /> {back.label}
            </Link>
          )}
          {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
