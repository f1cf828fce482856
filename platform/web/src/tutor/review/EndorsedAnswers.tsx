import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import { queries } from "@/api/queries";
import type { EndorsedView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Badge } from "@/shared/components/Badge";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Empty } from "@/shared/components/Empty";
import { Loading } from "@/shared/components/Loading";
import { useTell } from "@/shared/components/Toasts";
import { Trouble, useTroubleText } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import styles from "./Review.module.css";

const RichText = lazy(() => import("@/shared/components/RichText"));
const EndorseDialog = lazy(() => import("./EndorseDialog"));

/** The answers that tutors of the course stand behind; those whose lesson has changed come first. */
export function EndorsedAnswers({ offering }: { offering: string }) {
  const { t } = useTranslation("tutor");
  const language = useLanguage();
  const { data, error, refetch } = useQuery(queries.endorsed(offering, language));
  const [fresh, setFresh] = useState(false);
  if (!data) return error ? <Trouble error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <>
      <div className={styles.buttons}>
        <Button aria-haspopup="dialog" onClick={() => setFresh(true)}>
          {t("review.write")}
        </Button>
      </div>
      {data.answers.length === 0 && <Empty title={t("review.noEndorsed")}>{t("review.noEndorsedHelp")}</Empty>}
      <ul role="list" className={styles.items}>
        {data.answers.map((answer) => (
          <Answer key={answer.id} answer={answer} offering={offering} />
        ))}
      </ul>
      {fresh && (
        <Suspense fallback={null}>
          <EndorseDialog
            offering={offering}
            start={{ question: "", answer: "", concept: "", language }}
            onClose={() => setFresh(false)}
          />
        </Suspense>
      )}
    </>
  );
}

function useWithdrawing(answer: EndorsedView, offering: string) {
  const { t } = useTranslation(["tutor", "common"]);
  const client = useQueryClient();
  const tell = useTell();
  const trouble = useTroubleText();
  const params = { path: { offering_id: offering, endorsed_id: answer.id } };
  const withdraw = useMutation({
    mutationFn: (withdrawn: boolean) =>
      withdrawn
        ? body(api.DELETE("/api/v1/offerings/{offering_id}/endorsed-answers/{endorsed_id}", { params }))
        : body(api.POST("/api/v1/offerings/{offering_id}/endorsed-answers/{endorsed_id}/restore", { params })),
    onSuccess: (_, withdrawn) => {
      void client.invalidateQueries({ queryKey: ["review", offering] });
      if (withdrawn) tell(t("review.withdrawnNews"), { label: t("common:undo"), run: () => withdraw.mutate(false) });
    },
    onError: (error) => tell(trouble(error)),
  });
  return withdraw;
}

function Answer({ answer, offering }: { answer: EndorsedView; offering: string }) {
  const { t } = useTranslation("tutor");
  const { day } = useFormat();
  const [open, setOpen] = useState(false);
  const withdraw = useWithdrawing(answer, offering);
  return (
    <Card as="li" className={styles.item}>
      <p className={styles.who}>
        {answer.stale && <Badge tone="warn">{t("review.stale")}</Badge>}
        {answer.withdrawn && <Badge>{t("review.withdrawn")}</Badge>}
        <span>{t(`review.endorsedKind.${answer.kind}`)}</span>
        <span>{answer.tutor || t("review.left")}</span> <span>{day(answer.created_at)}</span>
        <span>{answer.concept.title}</span>
      </p>
      <h2 className={styles.heading}>{answer.question}</h2>
      <Suspense fallback={<p>{answer.answer}</p>}>
        <RichText source={answer.answer} lang={answer.language} />
      </Suspense>
      {answer.stale && <p className={styles.note}>{t("review.staleHelp")}</p>}
      <div className={styles.buttons}>
        <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t(answer.stale ? "review.lookAgain" : "review.change")}
        </Button>
        <Button size="small" busy={withdraw.isPending} onClick={() => withdraw.mutate(!answer.withdrawn)}>
          {t(answer.withdrawn ? "review.showAgain" : "review.withdraw")}
        </Button>
      </div>
      {open && (
        <Suspense fallback={null}>
          <EndorseDialog
            offering={offering}
            start={{
              question: answer.question,
              answer: answer.answer,
              paraphrases: answer.paraphrases,
              concept: answer.concept.id,
              language: answer.language,
              endorsed: answer.id,
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </Card>
  );
}
