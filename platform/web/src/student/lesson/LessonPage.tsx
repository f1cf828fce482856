import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams, useSearch } from "wouter";
import { queries, type Language } from "@/api/queries";
import type { ConceptPage } from "@/api/types";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { useSetPageContext } from "@/shared/pageContext";
import { Around } from "./Around";
import { readPassage, stillSays, type Passage } from "./citing";
import { Definition, Facts, Standing } from "./Heading";
import { FinishLesson, NoLesson } from "./FinishLesson";
import { LessonText } from "./LessonText";
import { PassageNotice, TranslationNotice } from "./Notices";
import { knownLanguage, languageOfText } from "./textLanguage";

// Begins while the lesson itself is being fetched; a failure is met again, and shown, when the text is drawn.
void import("@/shared/components/RichText").catch(() => undefined);

/** The lesson of one concept, what it hangs together with, and the way to its exercises. */
export default function LessonPage() {
  const { offering, concept } = useParams<{ offering: string; concept: string }>();
  const search = useSearch();
  return <Lesson key={`${offering} ${concept} ${search}`} offering={offering} concept={concept} search={search} />;
}

function Lesson({ offering, concept, search }: { offering: string; concept: string; search: string }) {
  useSetPageContext({ offering, concept, step: "lesson" });
  const { t } = useTranslation(["common", "codes"]);
  const language = useLanguage();
  const [chosen, choose] = useState<Language | null>(null);
  const passage = chosen ? null : readPassage(search);
  const textLanguage = chosen ?? knownLanguage(passage?.language) ?? language;
  const page = useQuery(queries.concept(offering, concept, language));
  const text = useQuery(queries.concept(offering, concept, textLanguage));
  if (page.data && text.data) {
    return (
      <Loaded
        offering={offering}
        page={page.data}
        text={text.data}
        textLanguage={textLanguage}
        passage={passage}
        onChoose={choose}
      />
    );
  }
  const error = page.error ?? text.error;
  if (!error) return <Loading lines={6} />;
  return (
    <Page title={t("codes:step.lesson")} back={{ to: paths.map(), label: t("nav.map") }}>
      <Trouble error={error} retry={() => void Promise.all([page.refetch(), text.refetch()])} />
    </Page>
  );
}

interface LoadedProps {
  offering: string;
  /** In the language of the pages. */
  page: ConceptPage;
  /** In the language the text is read in. */
  text: ConceptPage;
  textLanguage: Language;
  passage: Passage | null;
  onChoose: (language: Language) => void;
}

function Loaded({ offering, page, text, textLanguage, passage, onChoose }: LoadedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const known = useQuery(queries.mastery(offering));
  const { concept, exercise_templates: exercises } = page;
  const { lesson } = text;
  const found = passage !== null && isFound(text, passage);
  const highlight = (source: Passage["source"]) => (found && passage.source === source ? passage : null);
  const statuses = new Map(known.data?.concepts.map((each) => [each.concept_id, each.status]));
  const { definition } = text.concept;
  return (
    <Page
      title={concept.title}
      eyebrow={<Facts concept={concept} />}
      back={{ to: paths.map(), label: t("nav.map") }}
      lead={
        <Definition
          source={definition}
          lang={languageOfText(definition, textLanguage)}
          highlight={highlight("definition")}
        />
      }
    >
      <Standing offering={offering} concept={concept.id} status={statuses.get(concept.id)} />
      {passage && <PassageNotice found={found} />}
      {lesson && (
        <TranslationNotice
          lesson={lesson}
          wanted={language}
          available={knownLanguage(page.lesson?.language) === language}
          onChoose={onChoose}
        />
      )}
      {lesson ? (
        <>
          <LessonText offering={offering} concept={concept.id} lesson={lesson} highlight={highlight("lesson")} />
          <FinishLesson offering={offering} concept={concept.id} practises={exercises > 0} />
        </>
      ) : (
        <NoLesson offering={offering} concept={concept.id} practises={exercises > 0} />
      )}
      <Around offering={offering} page={page} statuses={statuses} wanted={language} />
    </Page>
  );
}

function isFound({ concept, lesson }: ConceptPage, passage: Passage): boolean {
  if (passage.source === "definition") return stillSays(concept.definition, passage);
  return lesson !== null && lesson.language === passage.language && stillSays(lesson.markdown, passage);
}
