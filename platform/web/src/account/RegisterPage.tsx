import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { api, body } from "@/api/client";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { TextField } from "@/shared/components/Field";
import { Notice } from "@/shared/components/Notice";
import { useSessionState } from "@/shared/session";
import { AccountPage, formClass } from "./AccountPage";
import { isProblem, looksLikeEmail, textOf, useFaults } from "./form";
import { FormTrouble } from "./FormTrouble";
import { showJoinCode } from "./joinCode";
import { codeInNext, readNext, withNext } from "./next";
import { NewPasswordField } from "./PasswordField";
import { LEAST_CHARACTERS, passwordFault } from "./passwordRules";
import { typedEmail } from "./typed";
import { useSend } from "./useSend";

interface Entered {
  email: string;
  password: string;
  display_name: string;
}

/** A new account; its language is the page's, its time zone the device's. */
export default function RegisterPage() {
  const { t } = useTranslation("account");
  const { enter } = useSessionState();
  const [, navigate] = useLocation();
  const language = useLanguage();
  const { search } = window.location;
  const code = codeInNext(search);
  const { send, error, busy, wait } = useSend(
    (entered: Entered) =>
      body(
        api.POST("/api/v1/accounts", {
          body: { ...entered, language, time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
        }),
      ),
    (session) => {
      enter(session);
      navigate(readNext(search), { replace: true });
    },
  );
  return (
    <AccountPage
      title={t("register.title")}
      lead={code && t("joining", { code: showJoinCode(code) })}
      foot={
        <p>
          {t("register.have")} <Link href={withNext(paths.signIn(), search)}>{t("register.signIn")}</Link>
        </p>
      }
    >
      <RegisterForm send={send} busy={busy} wait={wait} />
      {isProblem(error, "email-taken") ? (
        <Notice tone="warn" title={t("register.taken")} live>
          <Link href={withNext(paths.signIn(), search)}>{t("register.takenSignIn")}</Link>{" "}
          <Link href={paths.forgotPassword()}>{t("register.takenReset")}</Link>
        </Notice>
      ) : isProblem(error, "registration-closed") ? (
        <Notice tone="warn" title={t("register.closed")} live />
      ) : (
        <FormTrouble error={error} wait={wait} />
      )}
    </AccountPage>
  );
}

function RegisterForm({ send, busy, wait }: { send: (entered: Entered) => void; busy: boolean; wait: number }) {
  const { t } = useTranslation("account");
  const { form, faults, show } = useFaults<"name" | "email" | "password">();
  const [owner, setOwner] = useState({ email: typedEmail.get(), name: "" });
  return (
    <form
      ref={form}
      noValidate
      className={formClass}
      onSubmit={(event) => {
        event.preventDefault();
        const password = textOf(event.currentTarget, "password");
        const fault = passwordFault(password, owner);
        const email = owner.email.trim();
        const wrong = {
          name: owner.name.trim() === "" ? t("faults.nameMissing") : "",
          email: email === "" ? t("faults.emailMissing") : looksLikeEmail(email) ? "" : t("faults.emailForm"),
          password: fault ? t(`faults.newPassword.${fault}`, { least: LEAST_CHARACTERS }) : "",
        };
        if (show(wrong)) send({ email, password, display_name: owner.name.trim() });
      }}
    >
      <TextField
        label={t("fields.name")}
        hint={t("fields.nameHint")}
        error={faults.name}
        name="name"
        autoComplete="name"
        maxLength={100}
        onChange={(event) => setOwner({ ...owner, name: event.target.value })}
      />
      <TextField
        label={t("fields.email")}
        error={faults.email}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={owner.email}
        onChange={(event) => {
          typedEmail.set(event.target.value);
          setOwner({ ...owner, email: event.target.value });
        }}
      />
      <NewPasswordField label={t("fields.password")} owner={owner} error={faults.password} name="password" />
      <Button type="submit" look="primary" size="large" wide busy={busy} disabled={wait > 0}>
        {t("register.submit")}
      </Button>
    </form>
  );
}
