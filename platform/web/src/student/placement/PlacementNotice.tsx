import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { queries } from "@/api/queries";
import type { PlacementView } from "@/api/types";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { ButtonLink } from "@/shared/components/Button";
import { Notice } from "@/shared/components/Notice";

/** The way to placement from the map: to begin, to go on, or to the result. Nothing where none is wanted or possible. */
export function PlacementNotice({ offering }: { offering: string }) {
  const language = useLanguage();
  const { data } = useQuery(queries.placement(offering, language));
  if (!data || data.status === "impossible" || data.status === "dismissed") return null;
  return <Known offering={offering} view={data} status={data.status} />;
}

function Known({
  offering,
  view,
  status,
}: {
  offering: string;
  view: PlacementView;
  status: "open" | "running" | "finished";
}) {
  const { t } = useTranslation("placement");
  const inferred = view.concepts.filter(({ conclusion }) => conclusion === "conditional").length;
  const words = {
    open: t("notice.openText"),
    running: t("notice.running", { count: view.questions }),
    finished: inferred > 0 ? t("notice.finished", { count: inferred }) : t("notice.finishedNone"),
  };
  return (
    <Notice
      title={status === "open" ? t("notice.open") : undefined}
      actions={<ButtonLink to={paths.placement(offering)}>{t(`notice.${status}Action`)}</ButtonLink>}
    >
      {words[status]}
    </Notice>
  );
}
