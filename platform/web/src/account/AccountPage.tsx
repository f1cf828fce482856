import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "@/shared/components/Page";
import styles from "./AccountPage.module.css";
import { Eightfold } from "./Eightfold";

/** The frame of sign-in, registration, reset and joining: what Octant is on one side, the form on the other. */
export function AccountPage({
  title,
  lead,
  foot,
  face = false,
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** Ways elsewhere, under the form. */
  foot?: ReactNode;
  /** Says what Octant is on phones too. */
  face?: boolean;
  children?: ReactNode;
}) {
  const { t } = useTranslation(["account", "common"]);
  return (
    <div className={styles.frame}>
      <div className={`${styles.hero} ${face ? styles.face : ""}`}>
        <Eightfold className={styles.art} />
        <div className={styles.promise}>
          <p className={styles.tagline}>{t("common:tagline")}</p>
          <p>{t("promise")}</p>
        </div>
      </div>
      <div className={styles.side}>
        <Page title={title} lead={lead} width="narrow">
          {children}
          {foot && <div className={styles.foot}>{foot}</div>}
        </Page>
      </div>
    </div>
  );
}

/** A form with room between its fields. */
export const formClass = styles.form;
