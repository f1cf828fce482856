import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { PathView } from "@/api/types";
import { paths } from "@/app/paths";
import styles from "./Day.module.css";

/** Beside the path: a concept of another course, near in meaning to what was just learned. */
export function Related({ related }: { related: NonNullable<PathView["related"]> }) {
  const { t } = useTranslation("today");
  return (
    <p className={styles.soft}>
      {t("related", { concept: related.related_to.title, course: related.course_title })}{" "}
      <Link href={paths.concept(related.offering_id, related.concept.id)}>{related.concept.title}</Link>
    </p>
  );
}
