import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { api, body } from "@/api/client";
import { paths } from "@/app/paths";
import { Button } from "@/shared/components/Button";
import { TextField } from "@/shared/components/Field";
import { Notice } from "@/shared/components/Notice";
import { AccountPage, formClass } from "./AccountPage";
import { looksLikeEmail, textOf, useFaults } from "./form";
import { FormTrouble } from "./FormTrouble";
import { typedEmail } from "./typed";
import { useSend } from "./useSend";

/** Asks for a link to set a new password; the answer is the same whether the address is known or not. */
export default function ForgotPasswordPage() {
  const { t } = useTranslation("account");
  const [sent, setSent] = useState<string | null>(null);
  const { form, faults, show } = useFaults<"email">();
  const { send, error, busy, wait } = useSend(
    async (email: string) => {
      await body(api.POST("/api/v1/password-resets", { body: { email } }));
      return email;
    },
    (email: string) => setSent(email),
  );
  const foot = (
    <p>
      <Link href={paths.signIn()}>{t("forgot.back")}</Link>
    </p>
  );
  if (sent !== null) {
    return (
      <AccountPage key="sent" title={t("forgot.sentTitle")} foot={foot}>
        <Notice tone="good">{t("forgot.sent", { email: sent })}</Notice>
        <p>{t("forgot.none")}</p>
        <Button onClick={() => setSent(null)}>{t("forgot.other")}</Button>
      </AccountPage>
    );
  }
  return (
    <AccountPage title={t("forgot.title")} lead={t("forgot.lead")} foot={foot}>
      <form
        ref={form}
        noValidate
        className={formClass}
        onSubmit={(event) => {
          event.preventDefault();
          const email = textOf(event.currentTarget, "email").trim();
          const wrong = email === "" ? t("faults.emailMissing") : looksLikeEmail(email) ? "" : t("faults.emailForm");
          if (show({ email: wrong })) send(email);
        }}
      >
        <TextField
          label={t("fields.email")}
          error={faults.email}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={typedEmail.get()}
        />
        <FormTrouble error={error} wait={wait} />
        <Button type="submit" look="primary" size="large" wide busy={busy} disabled={wait > 0}>
          {t("forgot.submit")}
        </Button>
      </form>
    </AccountPage>
  );
}
