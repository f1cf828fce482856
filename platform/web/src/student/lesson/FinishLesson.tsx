import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { api, body } from "@/api/client";
import { forgetEvidence } from "@/api/queries";
import { paths } from "@/app/paths";
import { Button, ButtonLink } from "@/shared/components/Button";
import { Empty } from "@/shared/components/Empty";
import { Trouble } from "@/shared/components/Trouble";
import styles from "./Lesson.module.css";

interface Props {
  offering: string;
  concept: string;
  /** Whether there are exercises. */
  practises: boolean;
}

/** The end of a lesson: it is marked as read, and practice begins. */
export function FinishLesson({ offering, concept, practises }: Props) {
  const { t } = useTranslation(["lesson", "common"]);
  const client = useQueryClient();
  const [, go] = useLocation();
  const finish = useMutation({
    mutationFn: () =>
      body(
        api.PUT("/api/v1/offerings/{offering_id}/concepts/{concept_id}/lesson-finished", {
          params: { path: { offering_id: offering, concept_id: concept } },
        }),
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["path"] });
      forgetEvidence(client);
      go(practises ? paths.practice(offering, concept) : paths.today());
    },
  });
  const send = () => finish.mutate();
  return (
    <div className={styles.finish}>
      {finish.error && <Trouble error={finish.error} retry={send} />}
      <Button look="primary" size="large" busy={finish.isPending} onClick={send}>
        {practises ? t("finish") : t("finishOnly")}
      </Button>
      <p className={styles.hint}>{t("finishHint")}</p>
    </div>
  );
}

/** A concept without a lesson: what can be done with it instead. */
export function NoLesson({ offering, concept, practises }: Props) {
  const { t } = useTranslation("lesson");
  return (
    <Empty
      title={t("noLesson")}
      action={
        <ButtonLink look="primary" to={practises ? paths.practice(offering, concept) : paths.map()}>
          {practises ? t("practise") : t("map")}
        </ButtonLink>
      }
    >
      <p>{practises ? t("noLessonPractise") : t("noLessonRest")}</p>
    </Empty>
  );
}
