import { useTranslation } from "react-i18next";
import styles from "./Loading.module.css";

/** Holds the place of what is being loaded; shows only after a moment, so that quick pages do not flicker. */
export function Loading({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">{t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}
