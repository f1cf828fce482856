import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "wouter";
import { queries } from "@/api/queries";
import { paths } from "@/app/paths";
import { Badge } from "@/shared/components/Badge";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { EndorsedAnswers } from "./EndorsedAnswers";
import { Gaps } from "./Gaps";
import { Items } from "./Items";
import { Questions } from "./Questions";
import styles from "./Review.module.css";

const PARTS = ["items", "questions", "gaps", "endorsed"] as const;
type Part = (typeof PARTS)[number];
const BODIES = { items: Items, questions: Questions, gaps: Gaps, endorsed: EndorsedAnswers };

/** What tutors look after beside the companion: what went wrong, questions to them, gaps, endorsed answers. */
export default function ReviewPage() {
  const { offering = "" } = useParams();
  const { t } = useTranslation("tutor");
  const [search] = useSearchParams();
  const part: Part = PARTS.find((each) => each === search.get("part")) ?? "items";
  const { data: offerings } = useQuery(queries.offerings());
  const { data: counts, error } = useQuery(queries.reviewCounts(offering));
  const title = offerings?.offerings.find(({ id }) => id === offering)?.title;
  const open = counts && counts.wellbeing + counts.thumbs_down + counts.abstained + counts.closest;
  const numbers = { items: open, questions: counts?.waiting, gaps: undefined, endorsed: undefined };
  const Body = BODIES[part];
  return (
    <Page
      title={t("review.title")}
      eyebrow={title}
      lead={t("review.lead")}
      width="wide"
      back={{ to: paths.teach(), label: t("cohorts.title") }}
    >
      <nav aria-label={t("review.parts")}>
        <ul role="list" className={styles.parts}>
          {PARTS.map((each) => (
            <li key={each}>
              <Link
                href={paths.review(offering, each)}
                className={styles.part}
                aria-current={each === part ? "page" : undefined}
              >
                {t(`review.part.${each}`)}
                {numbers[each] ? <Badge tone="sea">{numbers[each]}</Badge> : null}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {error ? <Trouble error={error} /> : <Body key={offering} offering={offering} />}
    </Page>
  );
}
