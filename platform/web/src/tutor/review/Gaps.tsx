import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { queries } from "@/api/queries";
import type { ContentGapView } from "@/api/types";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { Button, ButtonLink } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Empty } from "@/shared/components/Empty";
import { Loading } from "@/shared/components/Loading";
import { Notice } from "@/shared/components/Notice";
import { Trouble } from "@/shared/components/Trouble";
import styles from "./Review.module.css";

const EndorseDialog = lazy(() => import("./EndorseDialog"));

/** What several students asked and the course does not answer. */
export function Gaps({ offering }: { offering: string }) {
  const { t } = useTranslation("tutor");
  const { data, error, refetch } = useQuery(queries.gaps(offering, useLanguage()));
  if (!data) return error ? <Trouble error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <>
      {!data.by_meaning && <Notice>{t("review.gap.wordsOnly")}</Notice>}
      {data.gaps.length === 0 && (
        <Empty title={t("review.gap.none")}>{t("review.gap.noneHelp", { count: data.unanswered })}</Empty>
      )}
      <ul role="list" className={styles.items}>
        {data.gaps.map((gap) => (
          <Gap key={gap.questions[0]?.exchange_id} gap={gap} offering={offering} />
        ))}
      </ul>
    </>
  );
}

function Gap({ gap, offering }: { gap: ContentGapView; offering: string }) {
  const { t } = useTranslation("tutor");
  const [open, setOpen] = useState(false);
  const [typical, ...others] = gap.questions.map(({ question }) => question);
  return (
    <Card as="li" className={styles.item}>
      <p className={styles.who}>
        <span>{t("students", { count: gap.students })}</span>
        <span>{t("review.gap.questions", { count: gap.questions.length })}</span>
        {gap.concept && <span>{t("review.gap.nearest", { title: gap.concept.title })}</span>}
      </p>
      <h2 className={styles.heading}>{typical}</h2>
      <ul className={styles.advice}>
        {others.map((question, place) => (
          <li key={gap.questions[place + 1]?.exchange_id}>{question}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t("review.gap.answerAll")}
        </Button>
        {gap.concept && (
          <ButtonLink size="small" to={paths.lesson(offering, gap.concept.id)}>
            {t("review.gap.lesson")}
          </ButtonLink>
        )}
      </div>
      {open && (
        <Suspense fallback={null}>
          <EndorseDialog
            offering={offering}
            start={{
              question: typical ?? "",
              answer: "",
              paraphrases: [...new Set(others)].filter((each) => each !== typical).slice(0, 20),
              concept: gap.concept?.id ?? "",
              language: gap.language,
              handles: gap.questions.map(({ exchange_id: id }) => id),
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </Card>
  );
}
