import { useTranslation } from "react-i18next";
import { Link, Redirect, useLocation } from "wouter";
import { paths } from "@/app/paths";
import { Notice } from "@/shared/components/Notice";
import { useSessionState } from "@/shared/session";
import { AccountPage } from "./AccountPage";
import { showJoinCode } from "./joinCode";
import { codeInNext, readNext, withNext } from "./next";
import { SignInForm } from "./SignInForm";

/** Signing in; it leads to the page that was wanted. */
export default function SignInPage() {
  const { t } = useTranslation("account");
  const { session, enter } = useSessionState();
  const [, navigate] = useLocation();
  const { search } = window.location;
  const code = codeInNext(search);
  if (session) return <Redirect to={readNext(search)} replace />;
  const reset = new URLSearchParams(search).has("password-set");
  return (
    <AccountPage
      title={t("signIn.title")}
      face
      lead={code && t("joining", { code: showJoinCode(code) })}
      foot={
        <>
          <p>
            <Link href={withNext(paths.forgotPassword(), search)}>{t("signIn.forgot")}</Link>
          </p>
          <p>
            {t("signIn.new")} <Link href={withNext(paths.register(), search)}>{t("signIn.register")}</Link>
          </p>
          <p>
            {t("signIn.code")} <Link href={paths.join()}>{t("signIn.join")}</Link>
          </p>
        </>
      }
    >
      {reset && <Notice tone="good">{t("signIn.passwordSet")}</Notice>}
      <SignInForm
        onSignedIn={(found) => {
          enter(found);
          navigate(readNext(search), { replace: true });
        }}
      />
    </AccountPage>
  );
}
