import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { api, body } from "@/api/client";
import { queries } from "@/api/queries";
import type { ConversationView } from "@/api/types";
import { paths } from "@/app/paths";
import { Button, ButtonLink, IconButton } from "@/shared/components/Button";
import { Disclosure } from "@/shared/components/Disclosure";
import { Loading } from "@/shared/components/Loading";
import { useTell } from "@/shared/components/Toasts";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import styles from "./CompanionPage.module.css";
import { useWide } from "./useWide";

const Dialog = lazy(() => import("@/shared/components/Dialog").then(({ Dialog }) => ({ default: Dialog })));

/** Earlier conversations, to open and to delete; on a phone behind one line. */
export function ConversationList({ offering, open }: { offering: string; open: string | null }) {
  const { t } = useTranslation("companion");
  const wide = useWide();
  const { data, error, refetch } = useQuery(queries.conversations(offering));
  const conversations = data?.conversations.filter(({ title, id }) => title !== "" || id === open) ?? [];
  const list = (
    <>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && conversations.length === 0 && <p className={styles.none}>{t("noneYet")}</p>}
      <ul role="list" className={styles.items}>
        {conversations.map((conversation) => (
          <Item key={conversation.id} conversation={conversation} open={open} />
        ))}
      </ul>
    </>
  );
  return (
    <nav className={styles.list} aria-label={t("conversations")}>
      {open !== null && (
        <ButtonLink to={paths.companion()} icon={<Plus size={18} aria-hidden="true" />} wide={wide}>
          {t("fresh")}
        </ButtonLink>
      )}
      {wide ? (
        <>
          <h2 className={styles.listTitle}>{t("conversations")}</h2>
          {list}
        </>
      ) : (
        conversations.length > 0 && <Disclosure summary={t("conversations")}>{list}</Disclosure>
      )}
    </nav>
  );
}

function Item({ conversation, open }: { conversation: ConversationView; open: string | null }) {
  const { t } = useTranslation("companion");
  const { ago } = useFormat();
  const [asking, setAsking] = useState(false);
  const title = conversation.title || t("fresh");
  return (
    <li className={styles.item} data-open={conversation.id === open || undefined}>
      <Link
        href={paths.companion(conversation.id)}
        className={styles.link}
        aria-current={conversation.id === open ? "page" : undefined}
      >
        <span className={styles.title}>{title}</span>
        <span className={styles.when}>{ago(conversation.created_at)}</span>
      </Link>
      <IconButton name={t("delete", { title })} onClick={() => setAsking(true)}>
        <Trash2 size={18} aria-hidden="true" />
      </IconButton>
      {asking && (
        <Suspense fallback={null}>
          <Confirm conversation={conversation} isOpen={conversation.id === open} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </li>
  );
}

function Confirm({
  conversation,
  isOpen,
  onClose,
}: {
  conversation: ConversationView;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation(["companion", "common"]);
  const client = useQueryClient();
  const tell = useTell();
  const [, go] = useLocation();
  const remove = useMutation({
    mutationFn: () =>
      body(
        api.DELETE("/api/v1/conversations/{conversation_id}", {
          params: { path: { conversation_id: conversation.id } },
        }),
      ),
    onSuccess: () => {
      onClose();
      if (isOpen) go(paths.companion(), { replace: true });
      client.removeQueries({ queryKey: ["conversation", conversation.id] });
      void client.invalidateQueries({ queryKey: ["conversations"] });
      tell(t("deleted"));
      // The button that had the focus is gone with its conversation.
      requestAnimationFrame(() => document.querySelector<HTMLElement>("#main h1")?.focus());
    },
  });
  return (
    <Dialog
      title={t("deleteTitle")}
      description={t("deleteText", { title: conversation.title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t("deleteYes")}
          </Button>
        </>
      }
    >
      {remove.error && <Trouble error={remove.error} />}
    </Dialog>
  );
}
