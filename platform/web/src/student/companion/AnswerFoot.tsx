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
import { ThreadState } from "../tutors/ThreadState";
import styles from "./Conversation.module.css";
import { copyText } from "./copyText";
import { asPlainText, type Source } from "./sources";
import { useSourceName } from "./useSourceName";

type Thumb = 1 | -1;
type Reason = ExchangeView["rating_reasons"][number];
interface NewRating {
  /** Null takes it back. */
  rating: Thumb | null;
  reasons: Reason[];
  reason: string;
}
const REASONS: Record<Thumb, readonly Reason[]> = {
  [-1]: ["not-my-question", "incorrect", "unclear", "too-difficult", "too-little"],
  [1]: ["clear", "right-place"],
};

function useRating({ id, conversation_id: conversation }: ExchangeView) {
  const client = useQueryClient();
  const tell = useTell();
  const text = useTroubleText();
  return useMutation({
    mutationFn: ({ rating, reasons, reason }: NewRating) => {
      const params = { path: { conversation_id: conversation, exchange_id: id } };
      const route = "/api/v1/conversations/{conversation_id}/exchanges/{exchange_id}/rating";
      return rating === null
        ? body(api.DELETE(route, { params }))
        : body(api.PUT(route, { params, body: { rating, reasons, reason } }));
    },
    onSuccess: (_, { rating, reasons, reason }) => {
      const kept = { rating, rating_reasons: reasons, rating_reason: reason };
      client.setQueriesData({ queryKey: ["conversation", conversation] }, (page: ConversationPage | undefined) =>
        page
          ? { ...page, exchanges: page.exchanges.map((each) => (each.id === id ? { ...each, ...kept } : each)) }
          : page,
      );
    },
    onError: (error) => tell(text(error)),
  });
}

/** Who worded it, whether it helped, copying, and handing the question to a tutor. A thumb pressed again is taken back. */
export function AnswerFoot({
  exchange,
  offering,
  sources,
}: {
  exchange: ExchangeView;
  offering: string;
  sources: readonly Source[];
}) {
  const { t } = useTranslation("companion");
  const tell = useTell();
  const name = useSourceName();
  const rate = useRating(exchange);
  const [asksWhy, setAsksWhy] = useState(false);
  const shown = rate.isPending ? rate.variables.rating : exchange.rating;
  const press = (rating: Thumb) => {
    const given = { rating: rating === shown ? null : rating, reasons: [], reason: "" };
    rate.mutate(given, { onSuccess: () => setAsksWhy(given.rating !== null) });
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
        <ThreadState offering={offering} exchange={exchange} />
      </div>
      {asksWhy && exchange.rating !== null && (
        <Why
          exchange={exchange}
          thumb={exchange.rating}
          busy={rate.isPending}
          onSend={(given, forget) =>
            rate.mutate(given, {
              onSuccess: () => {
                forget();
                setAsksWhy(false);
                tell(t("reasonKept"));
              },
            })
          }
        />
      )}
      {!asksWhy && <Given exchange={exchange} onChange={() => setAsksWhy(true)} />}
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

/** What was said about the answer earlier. */
function Given({ exchange, onChange }: { exchange: ExchangeView; onChange: () => void }) {
  const { t } = useTranslation("companion");
  const said = [...exchange.rating_reasons.map((reason) => t(`reason.${reason}`)), exchange.rating_reason];
  const words = said.filter((each) => each !== "");
  if (exchange.rating === null || words.length === 0) return null;
  return (
    <p className={styles.given}>
      {t("youSaid", { words: words.join(" · ") })}
      <Button size="small" look="quiet" onClick={onChange}>
        {t("changeReason")}
      </Button>
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

/** A few reasons to tap, and the person's own words. */
function Why({
  exchange,
  thumb,
  busy,
  onSend,
}: {
  exchange: ExchangeView;
  thumb: Thumb;
  busy: boolean;
  onSend: (given: NewRating, forget: () => void) => void;
}) {
  const { t } = useTranslation("companion");
  const [draft, setReason, forget] = useDraft(`companion.reason.${exchange.id}`);
  const [reasons, setReasons] = useState<Reason[]>(exchange.rating_reasons);
  const reason = draft || exchange.rating_reason;
  const tap = (each: Reason) =>
    setReasons((all) => (all.includes(each) ? all.filter((other) => other !== each) : [...all, each]));
  return (
    <form
      className={styles.why}
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ rating: thumb, reasons, reason: reason.trim() }, forget);
      }}
    >
      <div className={styles.reasons} role="group" aria-label={t("whyTap")}>
        {REASONS[thumb].map((each) => (
          <Button key={each} size="small" aria-pressed={reasons.includes(each)} onClick={() => tap(each)}>
            {t(`reason.${each}`)}
          </Button>
        ))}
      </div>
      <TextField
        label={t(thumb === -1 ? "why" : "whyGood")}
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
