import { useTranslation } from "react-i18next";
import { Link, Redirect } from "wouter";
import { paths } from "@/app/paths";
import type { CohortSummary } from "@/api/types";
import { Card } from "@/shared/components/Card";
import { Empty } from "@/shared/components/Empty";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { cohortAsSeen } from "./lastView";
import { JoinCode } from "./JoinCode";
import { ReviewLink } from "./review/ReviewLink";
import { useCohorts, type TaughtCourse } from "./useCohorts";
import styles from "./Cohorts.module.css";

/** The cohorts a tutor teaches. Who has one alone is taken to it. */
export default function CohortsPage() {
  const { t } = useTranslation("tutor");
  const { courses, error, retry } = useCohorts();
  const all = courses?.flatMap(({ cohorts }) => cohorts) ?? [];
  if (all.length === 1 && all[0]) return <Redirect to={cohortAsSeen(all[0].id)} replace />;
  return (
    <Page title={t("cohorts.title")} lead={all.length > 1 && t("cohorts.lead")}>
      {courses === undefined ? (
        error ? (
          <Trouble error={error} retry={retry} />
        ) : (
          <Loading />
        )
      ) : (
        <Courses courses={courses} />
      )}
    </Page>
  );
}

function Courses({ courses }: { courses: TaughtCourse[] }) {
  const { t } = useTranslation("tutor");
  if (courses.length === 0) return <Empty title={t("cohorts.noCourse")}>{t("cohorts.noCourseHelp")}</Empty>;
  return courses.map(({ offering, cohorts }) => (
    <section key={offering.id} className={styles.course} aria-labelledby={`course-${offering.id}`}>
      <div>
        <h2 id={`course-${offering.id}`}>{offering.title}</h2>
        <p className={styles.term}>{offering.term}</p>
        <ReviewLink offering={offering.id} />
      </div>
      {cohorts.length === 0 ? (
        <Empty title={t("cohorts.noCohort")}>{t("cohorts.noCohortHelp")}</Empty>
      ) : (
        <ul role="list" className={styles.cohorts}>
          {cohorts.map((cohort) => (
            <Cohort key={cohort.id} cohort={cohort} />
          ))}
        </ul>
      )}
    </section>
  ));
}

function Cohort({ cohort }: { cohort: CohortSummary }) {
  const { t } = useTranslation("tutor");
  return (
    <Card as="li">
      <div>
        <h3>
          <Link href={paths.cohort(cohort.id)} className={styles.name}>
            {cohort.name}
          </Link>
        </h3>
        <p className={styles.term}>{t("students", { count: cohort.students })}</p>
      </div>
      <JoinCode code={cohort.join_code} />
    </Card>
  );
}
