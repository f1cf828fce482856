import { useQuery } from "@tanstack/react-query";
import { MessageCircleQuestionMark } from "lucide-react";
import { useTranslation } from "react-i18next";
import { queries } from "@/api/queries";
import { paths } from "@/app/paths";
import { Badge } from "@/shared/components/Badge";
import { ButtonLink } from "@/shared/components/Button";

/** The way to the review of a course's companion, with how much waits there. */
export function ReviewLink({ offering }: { offering: string }) {
  const { t } = useTranslation("tutor");
  const { data } = useQuery(queries.reviewCounts(offering));
  const waiting = data ? data.wellbeing + data.thumbs_down + data.abstained + data.closest + data.waiting : 0;
  return (
    <ButtonLink to={paths.review(offering)} icon={<MessageCircleQuestionMark size={18} aria-hidden="true" />}>
      {t("review.link")} {waiting > 0 && <Badge tone={data?.wellbeing ? "brass" : "sea"}>{waiting}</Badge>}
    </ButtonLink>
  );
}
