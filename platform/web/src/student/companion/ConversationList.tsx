import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Search, Settings2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { api, body } from "@/api/client";
import { queries } from "@/api/queries";
import type { ConversationView } from "@/api/types";
import { paths } from "@/app/paths";
import { ButtonLink, IconButton } from "@/shared/components/Button";
import { Disclosure } from "@/shared/components/Disclosure";
import { TextField } from "@/shared/components/Field";
import { Loading } from "@/shared/components/Loading";
import { useTell } from "@/shared/components/Toasts";
import { Trouble, useTroubleText } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import { useSettled } from "@/shared/useSettled";
import { ThreadList } from "../tutors/ThreadList";
import styles from "./CompanionPage.module.css";
import { useWide } from "./useWide";

const ConversationDialog = lazy(() => import("./ConversationDialog"));
/** So many conversations are seen at a glance. */
const SEARCHED_FROM = 5;

/** Earlier conversations, to open, search, rename, take along and delete; on a phone behind one line. */
export function ConversationList({ offering, open }: { offering: string; open: string | null }) {
  const { t } = useTranslation("companion");
  const wide = useWide();
  const [typed, setTyped] = useState("");
  const every = useQuery(queries.conversations(offering));
  const list = <Found offering={offering} open={open} typed={typed} setTyped={setTyped} />;
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
        (every.data?.conversations.length ?? 0) > 0 && <Disclosure summary={t("conversations")}>{list}</Disclosure>
      )}
      <ThreadList offering={offering} wide={wide} />
    </nav>
  );
}

/** Those in which what was typed was said; with few of them there is nothing to search. */
function Found({
  offering,
  open,
  typed,
  setTyped,
}: {
  offering: string;
  open: string | null;
  typed: string;
  setTyped: (text: string) => void;
}) {
  const { t } = useTranslation("companion");
  const text = useSettled(typed.trim(), typed.trim());
  const { data, error, refetch } = useQuery(queries.conversations(offering, text));
  const conversations = data?.conversations.filter(({ title, id }) => title !== "" || id === open) ?? [];
  const searched = typed !== "" || conversations.length >= SEARCHED_FROM;
  return (
    <>
      {searched && (
        <TextField
          type="search"
          label={
            <span className={styles.searchLabel}>
              <Search size={16} aria-hidden="true" /> {t("search")}
            </span>
          }
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && conversations.length === 0 && <p className={styles.none}>{t(text === "" ? "noneYet" : "noneFound")}</p>}
      <ul role="list" className={styles.items}>
        {conversations.map((conversation) => (
          <Item key={conversation.id} conversation={conversation} open={open} />
        ))}
      </ul>
    </>
  );
}

function Item({ conversation, open }: { conversation: ConversationView; open: string | null }) {
  const { t } = useTranslation("companion");
  const { ago } = useFormat();
  const [managing, setManaging] = useState(false);
  const remove = useRemoving(conversation, conversation.id === open);
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
      <IconButton name={t("manage", { title })} aria-haspopup="dialog" onClick={() => setManaging(true)}>
        <Settings2 size={18} aria-hidden="true" />
      </IconButton>
      {managing && (
        <Suspense fallback={null}>
          <ConversationDialog conversation={conversation} onClose={() => setManaging(false)} onDelete={remove} />
        </Suspense>
      )}
    </li>
  );
}

/** Deletes at once; the news offers to take it back, as the server allows for ten minutes. */
function useRemoving(conversation: ConversationView, isOpen: boolean): () => void {
  const { t } = useTranslation(["companion", "common"]);
  const client = useQueryClient();
  const tell = useTell();
  const trouble = useTroubleText();
  const [, go] = useLocation();
  const params = { path: { conversation_id: conversation.id } };
  const restore = useMutation({
    mutationFn: () => body(api.POST("/api/v1/conversations/{conversation_id}/restore", { params })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["conversations"] }),
    onError: (error) => tell(trouble(error)),
  });
  const remove = useMutation({
    mutationFn: () => body(api.DELETE("/api/v1/conversations/{conversation_id}", { params })),
    onSuccess: () => {
      if (isOpen) go(paths.companion(), { replace: true });
      client.removeQueries({ queryKey: ["conversation", conversation.id] });
      void client.invalidateQueries({ queryKey: ["conversations"] });
      tell(t("deleted"), { label: t("common:undo"), run: () => restore.mutate() });
      // The button that had the focus is gone with its conversation.
      requestAnimationFrame(() => document.querySelector<HTMLElement>("#main h1")?.focus());
    },
    onError: (error) => tell(trouble(error)),
  });
  return () => remove.mutate();
}
