import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "wouter";
import { paths } from "@/app/paths";
import { queries } from "@/api/queries";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { CohortView } from "./CohortView";
import { JoinCode } from "./JoinCode";
import { ReviewLink } from "./review/ReviewLink";
import { useCohorts } from "./useCohorts";

const Dialog = lazy(() => import("@/shared/components/Dialog").then(({ Dialog: each }) => ({ default: each })));

/** One cohort: class by concept. */
export default function CohortPage() {
  const { cohort = "" } = useParams();
  const { t } = useTranslation("tutor");
  const { data, error, refetch } = useQuery(queries.heatMap(cohort, useLanguage()));
  const { courses = [] } = useCohorts();
  const course = courses.find(({ cohorts }) => cohorts.some(({ id }) => id === cohort))?.offering.title;
  const several = courses.flatMap(({ cohorts }) => cohorts).length > 1;
  return (
    <Page
      key={data ? "cohort" : "loading"}
      width="wide"
      title={data?.cohort.name ?? t("cohort")}
      eyebrow={course}
      {...(several && { back: { to: paths.teach(), label: t("cohorts.title") } })}
      actions={
        data && (
          <>
            <ReviewLink offering={data.cohort.offering_id} />
            {data.students.length > 0 && <Invite code={data.cohort.join_code} />}
          </>
        )
      }
    >
      {data ? <CohortView heatMap={data} /> : <NotYet error={error} retry={() => void refetch()} />}
    </Page>
  );
}

function NotYet({ error, retry }: { error: unknown; retry: () => void }) {
  return error ? <Trouble error={error} retry={retry} /> : <Loading />;
}

function Invite({ code }: { code: string }) {
  const { t } = useTranslation("tutor");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<UserPlus size={18} aria-hidden="true" />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("join.invite")}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <Dialog title={t("join.invite")} description={t("join.how")} onClose={() => setOpen(false)}>
            <JoinCode code={code} />
          </Dialog>
        </Suspense>
      )}
    </>
  );
}
