import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "wouter";
import { api, body } from "@/api/client";
import { queries } from "@/api/queries";
import type { AnswerView, ConceptPage } from "@/api/types";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { ButtonLink } from "@/shared/components/Button";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { useSetPageContext } from "@/shared/pageContext";
import { Around } from "./Around";
import { Contest } from "./Contest";
import EvidenceView from "./EvidenceView";
import { mapAt } from "./mapPaths";

const RichText = lazy(() => import("@/shared/components/RichText"));

/** One of the learner's own answers. */
function openOwnAnswer(responseId: string): Promise<AnswerView> {
  return body(api.GET("/api/v1/responses/{response_id}", { params: { path: { response_id: responseId } } }));
}

/** Why one concept is estimated as it is, and what can be done about it. */
export default function ConceptEvidencePage() {
  const { offering, concept } = useParams<{ offering: string; concept: string }>();
  const { t } = useTranslation(["map", "common"]);
  useSetPageContext({ offering, concept });
  const language = useLanguage();
  const { data: page, error, refetch } = useQuery(queries.concept(offering, concept, language));
  const back = { to: mapAt(concept), label: t("title") };
  if (!page) {
    return (
      <Page key={concept} title={t("evidenceTitle")} back={back}>
        {error ? <Trouble error={error} retry={() => void refetch()} /> : <Loading lines={6} />}
      </Page>
    );
  }
  return <Known key={`${concept} known`} offering={offering} page={page} back={back} />;
}

function Known({ offering, page, back }: { offering: string; page: ConceptPage; back: { to: string; label: string } }) {
  const { t } = useTranslation("map");
  const { id, title, definition } = page.concept;
  const canPractise = page.exercise_templates > 0;
  const evidence = useQuery(queries.evidence(offering, id));
  const mastery = useQuery(queries.mastery(offering));
  const masteries = useMemo(
    () => new Map(mastery.data?.concepts.map((each) => [each.concept_id, each])),
    [mastery.data],
  );
  return (
    <Page
      title={title}
      back={back}
      lead={
        definition && (
          <Suspense fallback={definition}>
            <RichText source={definition} inline />
          </Suspense>
        )
      }
      actions={
        <>
          {page.lesson && <ButtonLink to={paths.lesson(offering, id)}>{t("open.lesson")}</ButtonLink>}
          {canPractise && (
            <ButtonLink look="primary" to={paths.practice(offering, id)}>
              {t("open.practise")}
            </ButtonLink>
          )}
        </>
      }
    >
      {evidence.data === undefined && evidence.error && (
        <Trouble error={evidence.error} retry={() => void evidence.refetch()} />
      )}
      {evidence.isPending && <Loading lines={6} />}
      {evidence.data && (
        <EvidenceView
          evidence={evidence.data}
          title={title}
          openAnswer={openOwnAnswer}
          actions={canPractise && <Contest offering={offering} concept={id} title={title} />}
        />
      )}
      <Around offering={offering} page={page} masteries={masteries} />
    </Page>
  );
}
