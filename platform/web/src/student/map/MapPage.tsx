import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { paths } from "@/app/paths";
import { queries } from "@/api/queries";
import type { OfferingSummary } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { ButtonLink } from "@/shared/components/Button";
import { Empty } from "@/shared/components/Empty";
import { SelectField } from "@/shared/components/Field";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { useOffering } from "@/shared/offering";
import { useSetPageContext } from "@/shared/pageContext";
import { languageOfText } from "@/student/lesson/textLanguage";
import { PlacementNotice } from "@/student/placement/PlacementNotice";
import { MapOfCourse } from "./MapOfCourse";

/** The course with what is known of the learner, as a graph and as a list. */
export default function MapPage() {
  const { t } = useTranslation(["map", "common"]);
  const language = useLanguage();
  const { offering, all, choose, error, retry } = useOffering();
  useSetPageContext(offering ? { offering: offering.id } : {});
  return (
    <Page
      title={t("title")}
      width="wide"
      eyebrow={
        all.length === 1 && offering && <span lang={languageOfText(offering.title, language)}>{offering.title}</span>
      }
      actions={
        all.length > 1 && (
          <SelectField
            label={t("common:course")}
            value={offering?.id}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {all.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
        )
      }
    >
      {error !== null && offering === undefined && <Trouble error={error} retry={retry} />}
      {error === null && offering === undefined && <Loading lines={6} />}
      {offering === null && (
        <Empty
          title={t("common:noRole.title")}
          action={
            <ButtonLink look="primary" to={paths.join()}>
              {t("common:noRole.join")}
            </ButtonLink>
          }
        >
          {t("common:noRole.text")}
        </Empty>
      )}
      {offering && <Loaded key={offering.id} offering={offering} />}
    </Page>
  );
}

function Loaded({ offering }: { offering: OfferingSummary }) {
  const { t } = useTranslation("map");
  const language = useLanguage();
  const graph = useQuery(queries.graph(offering.id, language));
  const mastery = useQuery(queries.mastery(offering.id));
  const failed = [graph, mastery].find((query) => query.data === undefined && query.error !== null);
  if (failed) return <Trouble error={failed.error} retry={() => void failed.refetch()} />;
  if (!graph.data || !mastery.data) return <Loading lines={8} />;
  if (graph.data.concepts.length === 0) return <Empty title={t("empty")} />;
  return (
    <>
      <PlacementNotice offering={offering.id} />
      <MapOfCourse offering={offering.id} graph={graph.data} mastery={mastery.data} />
    </>
  );
}
