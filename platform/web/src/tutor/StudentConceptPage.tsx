import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "wouter";
import { paths } from "@/app/paths";
import { queries } from "@/api/queries";
import type { ConceptEvidence } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Loading } from "@/shared/components/Loading";
import { Notice } from "@/shared/components/Notice";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import EvidenceView from "@/student/map/EvidenceView";
import { cohortAsSeen } from "./lastView";
import { useOpenAnswer } from "./student/useOpenAnswer";

/** Why one concept of one student is estimated as it is: the page the student sees. */
export default function StudentConceptPage() {
  const { cohort = "", person = "", concept = "" } = useParams();
  const { t } = useTranslation("tutor");
  const { found, error, retry } = useStudentConcept(cohort, person, concept);
  return (
    <Page
      key={found ? "concept" : "loading"}
      title={found?.title ?? t("student.concept")}
      eyebrow={found && <Link href={paths.student(cohort, person)}>{found.name}</Link>}
      back={{ to: cohortAsSeen(cohort), label: t("student.back") }}
    >
      {found && <Evidence cohort={cohort} person={person} {...found} />}
      {!found && (error ? <Trouble error={error} retry={retry} /> : <Loading lines={4} />)}
    </Page>
  );
}

/** The evidence with the names of student and concept; undefined until all are there. */
function useStudentConcept(cohort: string, person: string, concept: string) {
  const language = useLanguage();
  const student = useQuery(queries.student(cohort, person, language));
  const evidence = useQuery(queries.studentEvidence(cohort, person, concept));
  const offering = student.data?.mastery.offering_id ?? "";
  const graph = useQuery({ ...queries.graph(offering, language), enabled: offering !== "" });
  const all = [student, evidence, graph];
  const found = student.data &&
    evidence.data &&
    graph.data && {
      evidence: evidence.data,
      title: graph.data.concepts.find(({ id }) => id === concept)?.title ?? concept,
      name: student.data.student.display_name,
    };
  const retry = () => {
    for (const query of all) if (query.error) void query.refetch();
  };
  return { found, error: all.find((query) => query.error)?.error, retry };
}

function Evidence({
  cohort,
  person,
  title,
  name,
  evidence,
}: {
  cohort: string;
  person: string;
  title: string;
  name: string;
  evidence: ConceptEvidence;
}) {
  const { t } = useTranslation("tutor");
  const openAnswer = useOpenAnswer(cohort, person);
  return (
    <>
      <Notice>{t("student.asSeen", { name })}</Notice>
      <EvidenceView evidence={evidence} title={title} openAnswer={openAnswer} />
    </>
  );
}
