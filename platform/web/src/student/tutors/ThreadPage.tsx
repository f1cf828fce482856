import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "wouter";
import { api, body } from "@/api/client";
import { queries } from "@/api/queries";
import type { MessageView, ThreadPage as Thread } from "@/api/types";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { Disclosure } from "@/shared/components/Disclosure";
import { TextArea } from "@/shared/components/Field";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { useDraft } from "@/shared/draft";
import { useFormat } from "@/shared/format";
import { StateBadge } from "./ThreadState";
import styles from "./Threads.module.css";

const RichText = lazy(() => import("@/shared/components/RichText"));
const EndorseDialog = lazy(() => import("@/tutor/review/EndorseDialog"));

/** A question with a tutor: the student and the tutors of the course write here. */
export default function ThreadPage() {
  const { thread = "" } = useParams();
  const { t } = useTranslation("companion");
  const { data, error, refetch } = useQuery(queries.thread(thread, useLanguage()));
  const back = data?.may_answer
    ? { to: paths.review(data.thread.offering_id, "questions"), label: t("tutor.backToReview") }
    : { to: paths.companion(), label: t("title") };
  return (
    <Page title={t("tutor.page")} back={back} eyebrow={data?.thread.concept?.title}>
      {data ? <Open page={data} /> : error ? <Trouble error={error} retry={() => void refetch()} /> : <Loading />}
    </Page>
  );
}

/** What changes a thread also changes the lists it stands in. */
function useChanged(thread: string): () => void {
  const client = useQueryClient();
  return () => {
    for (const queryKey of [["threads"], ["thread", thread], ["review"]]) void client.invalidateQueries({ queryKey });
  };
}

function Open({ page }: { page: Thread }) {
  const { t } = useTranslation("companion");
  const { dateTime } = useFormat();
  const { thread, may_answer: isTutor } = page;
  const changed = useChanged(thread.id);
  const { mutate: noteRead } = useMutation({
    mutationFn: () =>
      body(api.PUT("/api/v1/tutor-threads/{thread_id}/read", { params: { path: { thread_id: thread.id } } })),
    onSuccess: changed,
  });
  const isNews = thread.unread && !isTutor;
  useEffect(() => {
    if (isNews) noteRead();
  }, [isNews, noteRead]);
  return (
    <div className={styles.thread}>
      <div className={styles.message}>
        <p className={styles.who}>
          <span>{isTutor ? thread.student : t("tutor.you")}</span> <span>{dateTime(thread.created_at)}</span>
          <StateBadge thread={{ ...thread, unread: false }} />
        </p>
        <p>{thread.question}</p>
      </div>
      {page.answer && (
        <Disclosure summary={t("tutor.companionSaid")} open={page.messages.length === 0}>
          <Suspense fallback={<p>{page.answer}</p>}>
            <RichText source={page.answer} lang={page.language} />
          </Suspense>
        </Disclosure>
      )}
      {page.messages.length > 0 && (
        <ol role="list" className={styles.messages} aria-label={t("tutor.messages")}>
          {page.messages.map((message) => (
            <Message key={message.id} message={message} page={page} />
          ))}
        </ol>
      )}
      <Write page={page} changed={changed} />
    </div>
  );
}

function Message({ message, page }: { message: MessageView; page: Thread }) {
  const { t } = useTranslation("companion");
  const { dateTime } = useFormat();
  return (
    <li className={styles.message} data-tutor={message.by_tutor || undefined}>
      <p className={styles.who}>
        <span>{message.author || t("tutor.somebody")}</span>
        {message.by_tutor && <span>{t("tutor.isTutor")}</span>} <span>{dateTime(message.sent_at)}</span>
      </p>
      <Suspense fallback={<p>{message.body}</p>}>
        <RichText source={message.body} lang={page.language} />
      </Suspense>
      {message.by_tutor && page.may_answer && <Endorse message={message} page={page} />}
    </li>
  );
}

/** A tutor's answer may serve everybody. */
function Endorse({ message, page }: { message: MessageView; page: Thread }) {
  const { t } = useTranslation("tutor");
  const [open, setOpen] = useState(false);
  const { thread } = page;
  return (
    <div className={styles.buttons}>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("review.forAll")}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <EndorseDialog
            offering={thread.offering_id}
            start={{
              question: thread.question,
              answer: message.body,
              concept: thread.concept?.id ?? "",
              language: page.language,
              thread: thread.id,
              ...(thread.exchange_id && { handles: [thread.exchange_id] }),
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** A reply of the student, or an answer of the tutor, who may close as well. */
function Write({ page: { thread, may_answer: isTutor }, changed }: { page: Thread; changed: () => void }) {
  const { t } = useTranslation("companion");
  const [words, setWords, forget] = useDraft(`companion.thread.${thread.id}`);
  const path = { thread_id: thread.id };
  const write = useMutation({
    mutationFn: (text: string) =>
      body(api.POST("/api/v1/tutor-threads/{thread_id}/messages", { params: { path }, body: { body: text } })),
    onSuccess: () => {
      forget();
      changed();
    },
  });
  const close = useMutation({
    mutationFn: (closed: boolean) =>
      body(api.PATCH("/api/v1/tutor-threads/{thread_id}", { params: { path }, body: { closed } })),
    onSuccess: changed,
  });
  const sendable = words.trim() !== "";
  const isClosed = thread.state === "closed";
  return (
    <form
      className={styles.write}
      onSubmit={(event) => {
        event.preventDefault();
        if (sendable) write.mutate(words.trim());
      }}
    >
      <TextArea
        label={t(isTutor ? "tutor.yourAnswer" : "tutor.yourReply")}
        hint={t("tutor.markdown")}
        maxLength={10_000}
        rows={5}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {(write.error ?? close.error) && <Trouble error={write.error ?? close.error} />}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={write.isPending} aria-disabled={!sendable}>
          {t("tutor.send")}
        </Button>
        {isTutor && (
          <Button busy={close.isPending} onClick={() => close.mutate(!isClosed)}>
            {t(isClosed ? "tutor.reopen" : "tutor.close")}
          </Button>
        )}
      </div>
    </form>
  );
}
