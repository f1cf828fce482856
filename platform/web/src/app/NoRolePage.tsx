import { useTranslation } from "react-i18next";
import { ButtonLink } from "@/shared/components/Button";
import { Page } from "@/shared/components/Page";
import { useFormat } from "@/shared/format";
import { useSession } from "@/shared/session";
import { paths } from "./paths";

/** Signed in, and neither student nor tutor anywhere. */
export default function NoRolePage() {
  const { t } = useTranslation(["common", "account", "codes"]);
  const { list } = useFormat();
  const roles = [...new Set(useSession().roles.map(({ role }) => t(`codes:role.${role}`)))];
  if (roles.length > 0) {
    return (
      <Page title={t("account:noPages.title")} lead={t("account:noPages.text", { roles: list(roles) })} width="narrow">
        <ButtonLink look="primary" to={paths.join()}>
          {t("account:noPages.join")}
        </ButtonLink>
        <a href="/api/v1/openapi.json">{t("account:noPages.api")}</a>
      </Page>
    );
  }
  return (
    <Page title={t("noRole.title")} lead={t("noRole.text")} width="narrow">
      <ButtonLink look="primary" to={paths.join()}>
        {t("noRole.join")}
      </ButtonLink>
    </Page>
  );
}
