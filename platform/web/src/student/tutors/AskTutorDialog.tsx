import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { ExchangeView } from "@/api/types";
import { paths } from "@/app/paths";
import { Button } from "@/shared/components/Button";
import { Dialog } from "@/shared/components/Dialog";
import { TextArea } from "@/shared/components/Field";
import { useTell } from "@/shared/components/Toasts";
import { Trouble } from "@/shared/components/Trouble";
import { useDraft } from "@/shared/draft";
import { usePageContext } from "@/shared/pageContext";
import styles from "./Threads.module.css";
import { useAskTutor } from "./useThreads";

/** Hands a question to the tutors: says what they will see before it is sent. */
export default function AskTutorDialog({
  offering,
  exchange,
  onClose,
}: {
  offering: string;
  exchange: ExchangeView | null;
  onClose: () => void;
}) {
  const { t } = useTranslation(["companion", "common"]);
  const tell = useTell();
  const [, go] = useLocation();
  const page = usePageContext();
  const [words, setWords, forget] = useDraft(`companion.tutor.${exchange?.id ?? offering}`);
  const ask = useAskTutor(offering);
  const send = () => {
    const concept = page.offering === offering && page.concept ? { concept_id: page.concept } : {};
    const what = exchange ? { exchange_id: exchange.id, note: words.trim() } : { question: words.trim(), note: "" };
    ask.mutate(
      { ...what, ...concept },
      {
        onSuccess: ({ thread }) => {
          forget();
          onClose();
          tell(t("tutor.sent"), { label: t("tutor.open"), run: () => go(paths.thread(thread.id)) });
        },
      },
    );
  };
  const sendable = exchange !== null || words.trim() !== "";
  return (
    <Dialog
      title={t("tutor.ask")}
      description={t(exchange ? "tutor.whatGoes" : "tutor.whatGoesNew")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" busy={ask.isPending} aria-disabled={!sendable} onClick={() => sendable && send()}>
            {t("tutor.send")}
          </Button>
        </>
      }
    >
      {exchange && <blockquote className={styles.quoted}>{exchange.question}</blockquote>}
      <TextArea
        label={t(exchange ? "tutor.note" : "question")}
        optional={exchange !== null}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {ask.error && <Trouble error={ask.error} />}
    </Dialog>
  );
}
