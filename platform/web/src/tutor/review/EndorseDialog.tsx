import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import { queries } from "@/api/queries";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { Dialog } from "@/shared/components/Dialog";
import { SelectField, TextArea } from "@/shared/components/Field";
import { useTell } from "@/shared/components/Toasts";
import { Trouble } from "@/shared/components/Trouble";

/** What an answer for everybody begins from. */
export interface EndorseStart {
  question: string;
  answer: string;
  concept: string;
  language: string;
  paraphrases?: string[];
  /** The exchange whose answer it is or corrects. */
  exchange?: string;
  thread?: string;
  handles?: string[];
  /** The endorsed answer that is changed. */
  endorsed?: string;
}

/** Writes an answer that everybody in the course gets first when they ask this question. */
export default function EndorseDialog({
  offering,
  start,
  onClose,
}: {
  offering: string;
  start: EndorseStart;
  onClose: () => void;
}) {
  const { t } = useTranslation(["tutor", "common"]);
  const language = useLanguage();
  const client = useQueryClient();
  const tell = useTell();
  const { data: graph } = useQuery(queries.graph(offering, language));
  const [question, setQuestion] = useState(start.question);
  const [answer, setAnswer] = useState(start.answer);
  const [others, setOthers] = useState(start.paraphrases?.join("\n") ?? "");
  const [concept, setConcept] = useState(start.concept);
  const paraphrases = others
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 20);
  const content = {
    question: question.trim(),
    answer: answer.trim(),
    paraphrases,
    concept_id: concept,
    language: start.language,
    exchange_id: start.exchange ?? null,
    thread_id: start.thread ?? null,
    handles: start.handles ?? [],
  };
  const keep = useMutation({
    mutationFn: async () => {
      const path = { offering_id: offering };
      if (start.endorsed) {
        await body(
          api.PUT("/api/v1/offerings/{offering_id}/endorsed-answers/{endorsed_id}", {
            params: { path: { ...path, endorsed_id: start.endorsed } },
            body: content,
          }),
        );
      } else
        await body(api.POST("/api/v1/offerings/{offering_id}/endorsed-answers", { params: { path }, body: content }));
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["review"] });
      tell(t("review.endorsedNews"));
      onClose();
    },
  });
  const ready = content.question !== "" && content.answer !== "" && concept !== "";
  return (
    <Dialog
      title={t("review.forAll")}
      description={t("review.forAllHelp")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" busy={keep.isPending} aria-disabled={!ready} onClick={() => ready && keep.mutate()}>
            {t("review.endorse")}
          </Button>
        </>
      }
    >
      <TextArea
        label={t("review.question")}
        hint={t("review.questionHint")}
        maxLength={2000}
        rows={2}
        value={question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <TextArea
        label={t("review.answer")}
        hint={t("review.answerHint")}
        maxLength={10_000}
        rows={7}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <TextArea
        label={t("review.paraphrases")}
        hint={t("review.paraphrasesHint")}
        optional
        rows={2}
        value={others}
        onChange={(event) => setOthers(event.target.value)}
      />
      <SelectField label={t("review.concept")} value={concept} onChange={(event) => setConcept(event.target.value)}>
        <option value="">{t("review.chooseConcept")}</option>
        {graph?.concepts.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      {keep.error && <Trouble error={keep.error} />}
    </Dialog>
  );
}
