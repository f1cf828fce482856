import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import type { SessionView } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { TextField } from "@/shared/components/Field";
import { formClass } from "./AccountPage";
import { looksLikeEmail, textOf, useFaults } from "./form";
import { FormTrouble } from "./FormTrouble";
import { PasswordField } from "./PasswordField";
import { typedEmail } from "./typed";
import { useSend } from "./useSend";

/** Address and password; with `email` given, the password alone. */
export function SignInForm({ email, onSignedIn }: { email?: string; onSignedIn: (session: SessionView) => void }) {
  const { t } = useTranslation("account");
  const { form, faults, show } = useFaults<"email" | "password">();
  const { send, error, busy, wait } = useSend(
    (entered: { email: string; password: string }) => body(api.POST("/api/v1/session", { body: entered })),
    onSignedIn,
  );
  return (
    <form
      ref={form}
      noValidate
      className={formClass}
      onSubmit={(event) => {
        event.preventDefault();
        const address = email ?? textOf(event.currentTarget, "email").trim();
        const password = textOf(event.currentTarget, "password");
        const wrong = address === "" ? t("faults.emailMissing") : looksLikeEmail(address) ? "" : t("faults.emailForm");
        if (show({ email: wrong, password: password === "" ? t("faults.passwordMissing") : "" }))
          send({ email: address, password });
      }}
    >
      {email === undefined ? (
        <TextField
          label={t("fields.email")}
          error={faults.email}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={typedEmail.get()}
          onChange={(event) => typedEmail.set(event.target.value)}
        />
      ) : (
        <input type="hidden" name="username" autoComplete="username" value={email} />
      )}
      <PasswordField
        label={email === undefined ? t("fields.password") : t("again.password", { email })}
        error={faults.password}
        name="password"
        autoComplete="current-password"
      />
      <FormTrouble error={error} wait={wait} />
      <Button type="submit" look="primary" size="large" wide busy={busy} disabled={wait > 0}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}
