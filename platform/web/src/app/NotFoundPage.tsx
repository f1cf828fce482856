import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/shared/components/Button";
import { Page } from "@/shared/components/Page";
import { paths } from "./paths";

/** An address that leads nowhere. */
export default function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("notFound.title")} lead={t("notFound.text")} width="narrow">
      <ButtonLink look="primary" to={paths.today()}>
        {t("notFound.home")}
      </ButtonLink>
    </Page>
  );
}
