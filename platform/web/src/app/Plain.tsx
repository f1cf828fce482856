import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { LanguageSwitch } from "@/shared/components/LanguageSwitch";
import { OctantMark } from "@/shared/components/OctantMark";
import { paths } from "./paths";
import styles from "./Plain.module.css";

/** The frame of pages before sign-in: the name, the language, the page. */
export function Plain({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.plain}>
      <header className={styles.header}>
        <Link href={paths.today()} className={styles.brand}>
          <OctantMark size={36} /> {t("name")}
        </Link>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
