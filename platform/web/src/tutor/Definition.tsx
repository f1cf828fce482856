import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Disclosure } from "@/shared/components/Disclosure";
import styles from "./Definition.module.css";

/** What a number means and how it is counted, one press away from the number. */
export function Definition({ of, children }: { of: string; children: ReactNode }) {
  const { t } = useTranslation("tutor");
  return (
    <div className={styles.definition}>
      <Disclosure
        summary={
          <>
            {t("definition")}
            <span className="visually-hidden"> {of}</span>
          </>
        }
      >
        <p>{children}</p>
      </Disclosure>
    </div>
  );
}
