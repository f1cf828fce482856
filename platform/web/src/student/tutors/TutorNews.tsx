import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { queries } from "@/api/queries";
import { useLanguage } from "@/languages/useLanguage";
import { useOffering } from "@/shared/offering";
import styles from "./Threads.module.css";

/** How many answers of tutors are new. */
export default function TutorNews() {
  const { t } = useTranslation();
  const { offering } = useOffering();
  const language = useLanguage();
  const { data } = useQuery({ ...queries.myThreads(offering?.id ?? "", language), enabled: Boolean(offering) });
  const count = data?.threads.filter(({ state, unread }) => unread && state !== "waiting").length ?? 0;
  if (count === 0) return null;
  return (
    <span className={styles.news}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{t("nav.news", { count })}</span>
    </span>
  );
}
