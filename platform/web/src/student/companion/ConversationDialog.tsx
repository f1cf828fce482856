import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Download, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import type { ConversationView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { Dialog } from "@/shared/components/Dialog";
import { TextField } from "@/shared/components/Field";
import { Trouble } from "@/shared/components/Trouble";
import styles from "./CompanionPage.module.css";

const FORMATS = ["markdown", "json"] as const;

/** Names a conversation anew, takes it along as a file, or deletes it. */
export default function ConversationDialog({
  conversation,
  onClose,
  onDelete,
}: {
  conversation: ConversationView;
  onClose: () => void;
  onDelete: () => void;
}) {
  const { t } = useTranslation(["companion", "common"]);
  const language = useLanguage();
  const client = useQueryClient();
  const [title, setTitle] = useState(conversation.title);
  const rename = useMutation({
    mutationFn: () =>
      body(
        api.PATCH("/api/v1/conversations/{conversation_id}", {
          params: { path: { conversation_id: conversation.id } },
          body: { title: title.trim() },
        }),
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["conversations"] });
      onClose();
    },
  });
  const file = (format: string) =>
    `/api/v1/conversations/${encodeURIComponent(conversation.id)}/export?format=${format}&language=${language}`;
  return (
    <Dialog title={conversation.title || t("fresh")} onClose={onClose}>
      <form
        className={styles.manage}
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== "") rename.mutate();
        }}
      >
        <TextField label={t("name")} maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
        {rename.error && <Trouble error={rename.error} />}
        <Button type="submit" look="primary" busy={rename.isPending} aria-disabled={title.trim() === ""}>
          {t("rename")}
        </Button>
      </form>
      <ul role="list" className={styles.files}>
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={file(format)} download className={styles.file}>
              <Download size={18} aria-hidden="true" /> {t(`export.${format}`)}
            </a>
          </li>
        ))}
      </ul>
      <Button
        look="danger"
        icon={<Trash2 size={18} aria-hidden="true" />}
        onClick={() => {
          onClose();
          onDelete();
        }}
      >
        {t("deleteYes")}
      </Button>
    </Dialog>
  );
}
