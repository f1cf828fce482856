import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { ConceptSummary, MasteryStatus } from "@/api/types";
import { paths } from "@/app/paths";
import { MasteryMark } from "@/shared/components/MasteryMark";
import type { Highlight } from "@/shared/components/RichTextPlaces";
import styles from "./Lesson.module.css";

const RichText = lazy(() => import("@/shared/components/RichText"));

/** How long it takes, and how deep in the course it stands. */
export function Facts({ concept: { minutes, level } }: { concept: ConceptSummary }) {
  const { t } = useTranslation(["lesson", "common"]);
  const time = t("aboutMinutes", { minutes: t("common:minutes", { count: minutes }) });
  return (
    <>
      {time} · {level === 0 ? t("firstStep") : t("steps", { count: level })}
    </>
  );
}

/** The concept in one sentence. */
export function Definition({ source, lang, highlight }: { source: string; lang: string; highlight: Highlight | null }) {
  return (
    <p lang={lang}>
      <Suspense fallback={source}>
        <RichText source={source} lang={lang} inline highlight={highlight} />
      </Suspense>
    </p>
  );
}

/** How the student stands with the concept, and the way to the evidence. */
export function Standing({
  offering,
  concept,
  status,
}: {
  offering: string;
  concept: string;
  status: MasteryStatus | undefined;
}) {
  const { t } = useTranslation("lesson");
  return (
    <p className={styles.standing}>
      {status && <MasteryMark status={status} />}
      <Link href={paths.concept(offering, concept)}>{t("evidence")}</Link>
    </p>
  );
}
