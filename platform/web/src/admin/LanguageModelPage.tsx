import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import { queries } from "@/api/queries";
import type { LanguageModelPage as Everything, NewConnection } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Empty } from "@/shared/components/Empty";
import { Loading } from "@/shared/components/Loading";
import { Notice } from "@/shared/components/Notice";
import { Page } from "@/shared/components/Page";
import { useTell } from "@/shared/components/Toasts";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import { ConnectionForm } from "./ConnectionForm";
import styles from "./LanguageModel.module.css";
import { ProbeCard } from "./ProbeCard";

const Dialog = lazy(() => import("@/shared/components/Dialog").then(({ Dialog }) => ({ default: Dialog })));
const KEY = queries.languageModel().queryKey;

/** The installation's language model: where it is, what works, what was used; and that nobody needs one. */
export default function LanguageModelPage() {
  const { t } = useTranslation("languageModel");
  const { data, error, refetch } = useQuery(queries.languageModel());
  return (
    <Page title={t("title")} lead={t("lead")} width="narrow">
      {data ? <Everything page={data} /> : error ? <Trouble error={error} retry={() => void refetch()} /> : <Loading />}
    </Page>
  );
}

function Everything({ page }: { page: Everything }) {
  const { t } = useTranslation(["languageModel", "common"]);
  const client = useQueryClient();
  const tell = useTell();
  const [saved, setSaved] = useState(0);
  const keep = (found: Everything) => client.setQueryData(KEY, found);
  const probe = useMutation({
    mutationFn: () => body(api.POST("/api/v1/admin/language-model/probe")),
    onSuccess: keep,
  });
  const save = useMutation({
    mutationFn: (entered: NewConnection) => body(api.PUT("/api/v1/admin/language-model", { body: entered })),
    onSuccess: (found) => {
      keep(found);
      setSaved((count) => count + 1); // the form begins anew, without the key that was typed
      tell(t("common:saved"));
      probe.mutate();
    },
  });
  const { connection } = page;
  return (
    <>
      {connection ? <State page={page} /> : <Empty title={t("none.title")}>{t("none.text")}</Empty>}
      <ConnectionForm
        key={connection ? saved : "new"}
        page={page}
        busy={save.isPending}
        error={save.error}
        onSave={save.mutate}
      />
      {connection && (
        <>
          <ProbeCard probe={page.probe} busy={probe.isPending} error={probe.error} onProbe={probe.mutate} />
          <Used page={page} most={connection.tokens_a_day} />
          <Remove />
        </>
      )}
    </>
  );
}

/** In one sentence: is the model used, and if not, why. */
function State({ page: { connection, pause, probe } }: { page: Everything }) {
  const { t } = useTranslation("languageModel");
  if (!connection?.enabled) return <Notice>{t("state.off")}</Notice>;
  if (connection.key === "unreadable") {
    return (
      <Notice tone="bad" title={t("state.unreadable")}>
        {t("state.unreadableText")}
      </Notice>
    );
  }
  if (pause) {
    return (
      <Notice tone="warn" title={t("state.paused", { count: pause.seconds_left })}>
        {t("state.pausedText", { trouble: t(`trouble.${pause.trouble}`) })}
      </Notice>
    );
  }
  if (!probe) return <Notice>{t("state.unprobed")}</Notice>;
  const answers = probe.checks.some(({ name, works }) => name === "completion" && works);
  return <Notice tone={answers ? "good" : "warn"}>{t(answers ? "state.working" : "state.failed")}</Notice>;
}

function Used({ page: { used_today: used }, most }: { page: Everything; most: number }) {
  const { t } = useTranslation("languageModel");
  const { number } = useFormat();
  return (
    <Card>
      <h2>{t("used.title")}</h2>
      <p>{t("used.questions", { count: used.questions })}</p>
      <p>{t("used.tokens", { tokens: number(used.tokens), most: number(most) })}</p>
    </Card>
  );
}

function Remove() {
  const { t } = useTranslation(["languageModel", "common"]);
  const client = useQueryClient();
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => body(api.DELETE("/api/v1/admin/language-model")),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: KEY });
      tell(t("remove.done"));
      // The button that had the focus is gone with the connection.
      requestAnimationFrame(() => document.querySelector<HTMLElement>("#main h1")?.focus());
    },
  });
  return (
    <div className={styles.end}>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t("remove.open")}
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <Dialog
            title={t("remove.title")}
            description={t("remove.text")}
            onClose={() => setAsking(false)}
            actions={
              <>
                <Button onClick={() => setAsking(false)}>{t("common:cancel")}</Button>
                <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
                  {t("remove.yes")}
                </Button>
              </>
            }
          >
            {remove.error && <Trouble error={remove.error} />}
          </Dialog>
        </Suspense>
      )}
    </div>
  );
}
