import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { queries } from "@/api/queries";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { ButtonLink } from "@/shared/components/Button";
import { Disclosure } from "@/shared/components/Disclosure";
import { Empty } from "@/shared/components/Empty";
import { SelectField } from "@/shared/components/Field";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { useOffering } from "@/shared/offering";
import { AttentionItem } from "./AttentionItem";
import styles from "./Attention.module.css";

/** The few things that deserve a student's attention in a course, each with its reason and one thing to do. */
export default function AttentionPage() {
  const { t } = useTranslation("attention");
  const { offering, all, choose, error, retry } = useOffering();
  return (
    <Page title={t("title")} lead={t("lead")}>
      {error !== null && !offering && <Trouble error={error} retry={retry} />}
      {offering === undefined && error === null && <Loading lines={3} />}
      {offering === null && (
        <Empty
          title={t("noCourse")}
          action={
            <ButtonLink look="primary" to={paths.join()}>
              {t("join")}
            </ButtonLink>
          }
        >
          {t("noCourseText")}
        </Empty>
      )}
      {offering && all.length > 1 && (
        <SelectField label={t("course")} value={offering.id} onChange={(event) => choose(event.currentTarget.value)}>
          {all.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
      {offering && <Things key={offering.id} offering={offering.id} />}
    </Page>
  );
}

function Things({ offering }: { offering: string }) {
  const { t } = useTranslation("attention");
  const language = useLanguage();
  const { data, error, refetch } = useQuery(queries.attention(offering, language));
  if (!data) return error ? <Trouble error={error} retry={() => void refetch()} /> : <Loading lines={3} />;
  return (
    <>
      {data.message ? (
        <Empty
          title={t(`empty.${data.message}`)}
          action={
            <div className={styles.waysOn}>
              <ButtonLink look="primary" to={paths.today()}>
                {t("today")}
              </ButtonLink>
              <ButtonLink to={paths.map()}>{t("map")}</ButtonLink>
            </div>
          }
        >
          {t(`emptyText.${data.message}`)}
        </Empty>
      ) : (
        <ol role="list" className={styles.things}>
          {data.items.map((item, place) => (
            <AttentionItem key={item.concept.id} item={item} offering={offering} first={place === 0} />
          ))}
        </ol>
      )}
      <Disclosure summary={t("how")}>
        <p className={styles.soft}>{t("howText")}</p>
      </Disclosure>
    </>
  );
}
