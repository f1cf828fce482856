import type { ReactNode } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation, useParams } from "wouter";
import { api, body } from "@/api/client";
import { paths } from "@/app/paths";
import { Button, ButtonLink } from "@/shared/components/Button";
import { TextField } from "@/shared/components/Field";
import { useTell } from "@/shared/components/Toasts";
import { useSessionState } from "@/shared/session";
import { AccountPage, formClass } from "./AccountPage";
import { textOf, useFaults } from "./form";
import { FormTrouble } from "./FormTrouble";
import { readJoinCode, showJoinCode } from "./joinCode";
import { useSend } from "./useSend";

/** Joining a course by code or link; who is not signed in does that first, and the code is kept. */
export default function JoinPage() {
  const { code = "" } = useParams();
  const { session } = useSessionState();
  if (session) return <JoinForm code={code} />;
  return code === "" ? <EnterCode /> : <Invited code={readJoinCode(code)} />;
}

function Invited({ code }: { code: string }) {
  const { t } = useTranslation("account");
  const next = `?next=${encodeURIComponent(paths.join(code))}`;
  return (
    <AccountPage title={t("join.title")} lead={t("join.invited", { code: showJoinCode(code) })}>
      <p>{t("join.first")}</p>
      <ButtonLink look="primary" size="large" wide to={paths.register() + next}>
        {t("join.register")}
      </ButtonLink>
      <ButtonLink size="large" wide to={paths.signIn() + next}>
        {t("join.signIn")}
      </ButtonLink>
      <ButtonLink look="quiet" to={paths.join()}>
        {t("join.another")}
      </ButtonLink>
    </AccountPage>
  );
}

function EnterCode() {
  const [, navigate] = useLocation();
  return <CodeForm take={(code) => navigate(paths.join(code))} />;
}

function JoinForm({ code }: { code: string }) {
  const { t } = useTranslation("account");
  const { session, refresh, signOut } = useSessionState();
  const client = useQueryClient();
  const tell = useTell();
  const [, navigate] = useLocation();
  const { send, error, busy, wait } = useSend(
    async (entered: string) => {
      const offering = await body(api.POST("/api/v1/join", { body: { code: entered } }));
      await refresh();
      return offering;
    },
    (offering) => {
      void client.invalidateQueries();
      tell(t("join.joined", { course: offering.title }));
      navigate(paths.welcome(offering.id), { replace: true });
    },
  );
  return (
    <CodeForm take={send} code={showJoinCode(code)} busy={busy} wait={wait} error={error}>
      {session && (
        <p>
          {t("join.as", { name: session.person.display_name, email: session.person.email })}{" "}
          <Button look="quiet" size="small" onClick={() => void signOut()}>
            {t("join.notYou")}
          </Button>
        </p>
      )}
    </CodeForm>
  );
}

function CodeForm({
  take,
  code = "",
  busy = false,
  wait = 0,
  error = null,
  children,
}: {
  take: (code: string) => void;
  code?: string;
  busy?: boolean;
  wait?: number;
  error?: unknown;
  children?: ReactNode;
}) {
  const { t } = useTranslation("account");
  const { form, faults, show } = useFaults<"code">();
  return (
    <AccountPage title={t("join.title")} lead={t("join.lead")}>
      <form
        ref={form}
        noValidate
        className={formClass}
        onSubmit={(event) => {
          event.preventDefault();
          const entered = readJoinCode(textOf(event.currentTarget, "code"));
          if (show({ code: entered === "" ? t("join.missing") : "" })) take(entered);
        }}
      >
        <TextField
          label={t("join.code")}
          hint={t("join.codeHint")}
          error={faults.code}
          name="code"
          defaultValue={code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
        />
        <FormTrouble error={error} wait={wait} />
        <Button type="submit" look="primary" size="large" wide busy={busy} disabled={wait > 0}>
          {t(busy ? "join.busy" : "join.submit")}
        </Button>
        <p>{t("join.effect")}</p>
      </form>
      {children}
    </AccountPage>
  );
}
