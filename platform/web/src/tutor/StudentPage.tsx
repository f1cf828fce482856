import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "wouter";
import { queries } from "@/api/queries";
import type { StudentPage as StudentData } from "@/api/types";
import { LANGUAGE_NAMES } from "@/languages/i18n";
import { useLanguage } from "@/languages/useLanguage";
import { Empty } from "@/shared/components/Empty";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { cohortAsSeen } from "./lastView";
import { History } from "./student/History";
import { StudentMap } from "./student/StudentMap";
import { StudentPath } from "./student/StudentPath";
import styles from "./StudentPage.module.css";

/** One student: what they see of themselves, and what they did. */
export default function StudentPage() {
  const { cohort = "", person = "" } = useParams();
  const { t } = useTranslation("tutor");
  const language = useLanguage();
  const { data, error, refetch } = useQuery(queries.student(cohort, person, language));
  return (
    <Page
      key={data ? "student" : "loading"}
      title={data?.student.display_name ?? t("student.student")}
      back={{ to: cohortAsSeen(cohort), label: t("student.back") }}
    >
      {data ? (
        <Student cohort={cohort} data={data} />
      ) : error ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : (
        <Loading lines={5} />
      )}
    </Page>
  );
}

function Student({ cohort, data }: { cohort: string; data: StudentData }) {
  const { t } = useTranslation("tutor");
  const { student, mastery, path, history } = data;
  const name = student.display_name;
  const titleOf = useTitles(mastery.offering_id);
  const hasBegun = history.length > 0 || mastery.concepts.some(({ answers }) => answers > 0);
  return (
    <>
      <Settings student={student} />
      {hasBegun && <Contents />}
      <Section id="sees" title={t("student.sees", { name })} lead={hasBegun ? t("student.seesText") : null}>
        {!hasBegun && <Empty title={t("student.nothingYet", { name })}>{t("student.nothingYetText")}</Empty>}
        <div className={styles.part}>
          <h3 id="path">{t("path.title")}</h3>
          <StudentPath path={path} />
        </div>
        {hasBegun && (
          <div className={styles.part}>
            <h3 id="map">{t("student.map")}</h3>
            <StudentMap cohort={cohort} person={student.person_id} mastery={mastery} titleOf={titleOf} />
          </div>
        )}
      </Section>
      {history.length > 0 && (
        <Section id="history" title={t("history.title")} lead={t("history.lead", { count: history.length })}>
          <History cohort={cohort} person={student.person_id} entries={history} />
        </Section>
      )}
    </>
  );
}

/** The way down a long page. */
function Contents() {
  const { t } = useTranslation("tutor");
  return (
    <nav aria-label={t("student.contents")} className={styles.contents}>
      <a href="#path">{t("path.title")}</a>
      <a href="#map">{t("student.map")}</a>
      <a href="#history">{t("history.title")}</a>
    </nav>
  );
}

function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead: string | null;
  children: ReactNode;
}) {
  return (
    <section id={id} className={styles.section}>
      <div>
        <h2>{title}</h2>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
    </section>
  );
}

function Settings({ student }: { student: StudentData["student"] }) {
  const { t } = useTranslation("tutor");
  const language = student.language === "zh" || student.language === "en" ? student.language : null;
  const facts = [
    [t("student.language"), language ? LANGUAGE_NAMES[language] : student.language],
    [t("student.zone"), student.time_zone],
    [t("student.minutes"), t("student.minutesADay", { count: student.minutes_a_day })],
  ] as const;
  return (
    <dl className={styles.settings}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Titles of a course's concepts; until they are there, their ids. */
function useTitles(offering: string): (concept: string) => string {
  const { data } = useQuery(queries.graph(offering, useLanguage()));
  const titles = new Map(data?.concepts.map(({ id, title }) => [id, title]));
  return (concept) => titles.get(concept) ?? concept;
}
