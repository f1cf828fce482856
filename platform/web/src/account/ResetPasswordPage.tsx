import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { api, body } from "@/api/client";
import { paths } from "@/app/paths";
import { Button, ButtonLink } from "@/shared/components/Button";
import { AccountPage, formClass } from "./AccountPage";
import { isProblem, textOf, useFaults } from "./form";
import { FormTrouble } from "./FormTrouble";
import { NewPasswordField } from "./PasswordField";
import { LEAST_CHARACTERS, passwordFault } from "./passwordRules";
import { useSend } from "./useSend";

const NOBODY = { email: "", name: "" };

/** Sets a new password by the link of a mail; the token stands after the `#`, where no server logs it. */
export default function ResetPasswordPage() {
  const { t } = useTranslation("account");
  const [, navigate] = useLocation();
  const [token] = useState(() => window.location.hash.slice(1));
  const { form, faults, show } = useFaults<"password">();
  const { send, error, busy, wait } = useSend(
    (password: string) =>
      body(api.POST("/api/v1/password-resets/confirm", { body: { token, new_password: password } })),
    () => navigate(`${paths.signIn()}?password-set`, { replace: true }),
  );
  const dead = isProblem(error, "dead-link");
  if (token === "" || dead) {
    const what = dead ? "dead" : "broken";
    return (
      <AccountPage key={what} title={t(`reset.${what}Title`)} lead={t(`reset.${what}`)}>
        <ButtonLink look="primary" to={paths.forgotPassword()}>
          {t("reset.askAgain")}
        </ButtonLink>
      </AccountPage>
    );
  }
  return (
    <AccountPage
      title={t("reset.title")}
      lead={t("reset.lead")}
      foot={
        <p>
          <Link href={paths.signIn()}>{t("forgot.back")}</Link>
        </p>
      }
    >
      <form
        ref={form}
        noValidate
        className={formClass}
        onSubmit={(event) => {
          event.preventDefault();
          const password = textOf(event.currentTarget, "password");
          const fault = passwordFault(password, NOBODY);
          if (show({ password: fault ? t(`faults.newPassword.${fault}`, { least: LEAST_CHARACTERS }) : "" }))
            send(password);
        }}
      >
        <NewPasswordField label={t("fields.newPassword")} owner={NOBODY} error={faults.password} name="password" />
        <FormTrouble error={error} wait={wait} />
        <Button type="submit" look="primary" size="large" wide busy={busy} disabled={wait > 0}>
          {t("reset.submit")}
        </Button>
      </form>
    </AccountPage>
  );
}
