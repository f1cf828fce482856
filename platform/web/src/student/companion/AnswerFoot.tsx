import { useMutation, useQueryClient } from "@tanstack/react-query";
import { BookOpenText, Bot, Copy, ThumbsDown, ThumbsUp } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import type { ConversationPage, ExchangeView } from "@/api/types";
import { Button, IconButton } from "@/shared/components/Button";
import { TextField } from "@/shared/components/Field";
import { useTell } from "@/shared/components/Toasts";
import { useTroubleText } from "@/shared/components/Trouble";
import { useDraft } from "@/shared/draft";
import styles from "./Conversation.module.css";
import { copyText } from "./copyText";
import { asPlainText, type Source } from "./sources";
import { useSourceName } from "./useSourceName";

type Thumb = 1 | -1;
interface NewRating {
  rating: Thumb;
  reason?: string;
}

function useRating({ id, conversation_id: conversation }: ExchangeView) {
  const client = useQueryClient();
  const tell = useTell();
  const text = useTroubleText();
  return useMutation({
    mutationFn: (rating: NewRating) =>
      body(
        api.PUT("/api/v1/conversations/{conversation_id}/exchanges/{exchange_id}/rating", {
          params: { path: { conversation_id: conversation, exchange_id: id } },
          body: { reason: "", ...rating },
        }),
      ),
    onSuccess: (_, { rating }) =>
      client.setQueriesData({ queryKey: ["conversation", conversation] }, (page: ConversationPage | undefined) =>
        page
          ? { ...page, exchanges: page.exchanges.map((each) => (each.id === id ? { ...each, rating } : each)) }
          : page,
      ),
    onError: (error) => tell(text(error)),
  });
}

/** Who worded it, whether it helped, and copying. A thumb can be changed at any time. */
export function AnswerFoot({ exchange, sources }: { exchange: ExchangeView; sources: readonly Source[] }) {
  const { t } = useTranslation("companion");
  const tell = useTell();
  const name = useSourceName();
  const rate = useRating(exchange);
  const [asksWhy, setAsksWhy] = useState(false);
  const shown = rate.isPending ? rate.variables.rating : exchange.rating;
  const press = (rating: Thumb) => {
    if (rating === shown) return;
    rate.mutate({ rating }, { onSuccess: () => setAsksWhy(rating === -1) });
  };
  const copy = async () =>
    tell(t((await copyText(asPlainText(exchange.answer, sources, name))) ? "copied" : "notCopied"));
  return (
    <>
      <WordedBy exchange={exchange} />
      <div className={styles.foot}>
        <Thumbs shown={shown} press={press} />
        <IconButton name={t("copy")} onClick={() => void copy()}>
          <Copy size={18} aria-hidden="true" />
        </IconButton>
      </div>
      {asksWhy && exchange.rating === -1 && (
        <Why
          exchange={exchange.id}
          busy={rate.isPending}
          onSend={(reason, forget) =>
            rate.mutate(
              { rating: -1, reason },
              {
                onSuccess: () => {
                  forget();
                  setAsksWhy(false);
                  tell(t("reasonKept"));
                },
              },
            )
          }
        />
      )}
    </>
  );
}

/** Whether the words are the course's or a model's, and why no model worded them if one was asked. */
function WordedBy({ exchange: { worded_by: by, fallback, citations } }: { exchange: ExchangeView }) {
  const { t } = useTranslation("companion");
  const byModel = by !== "extractive";
  if (!byModel && !fallback && citations.length === 0) return null; // nothing of the course stands there
  const Sign = byModel ? Bot : BookOpenText;
  return (
    <p className={styles.worded}>
      <Sign size={16} aria-hidden="true" />
      <span>
        {t(byModel ? "worded.model" : "worded.course")}
        {fallback && ` ${t(`fallback.${fallback}`)}`}
      </span>
    </p>
  );
}

function Thumbs({ shown, press }: { shown: Thumb | null; press: (rating: Thumb) => void }) {
  const { t } = useTranslation("companion");
  const thumbs = [
    [1, t("helped"), ThumbsUp],
    [-1, t("didNotHelp"), ThumbsDown],
  ] as const;
  return thumbs.map(([rating, name, Sign]) => (
    <IconButton
      key={rating}
      name={name}
      aria-pressed={shown === rating}
      className={styles.thumb}
      onClick={() => press(rating)}
    >
      <Sign size={18} aria-hidden="true" fill={shown === rating ? "currentcolor" : "none"} />
    </IconButton>
  ));
}

/** What was missing, in the person's words. */
function Why({
  exchange,
  busy,
  onSend,
}: {
  exchange: string;
  busy: boolean;
  onSend: (reason: string, forget: () => void) => void;
}) {
  const { t } = useTranslation("companion");
  const [reason, setReason, forget] = useDraft(`companion.reason.${exchange}`);
  return (
    <form
      className={styles.why}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(reason.trim(), forget);
      }}
    >
      <TextField
        label={t("why")}
        optional
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" size="small" busy={busy}>
        {t("sendReason")}
      </Button>
    </form>
  );
}
