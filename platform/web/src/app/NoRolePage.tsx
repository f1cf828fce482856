import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/shared/components/Button";
import { Page } from "@/shared/components/Page";
import { paths } from "./paths";

/** Signed in, and in no course yet. */
export default function NoRolePage() {
  const { t } = useTranslation();
  return (
    <Page title={t("noRole.title")} lead={t("noRole.text")} width="narrow">
      <ButtonLink look="primary" to={paths.join()}>
        {t("noRole.join")}
      </ButtonLink>
    </Page>
  );
}
