import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem, NetworkTrouble } from "@/api/problems";
import { Button } from "@/shared/components/Button";
import { Notice } from "@/shared/components/Notice";
import { useTroubleText } from "@/shared/components/Trouble";
import { Stopped } from "./ask";
import styles from "./Conversation.module.css";
import type { Asked } from "./useAsking";

const RichText = lazy(() => import("@/shared/components/RichText"));

/** A question whose answer is on its way, or did not come: it is kept and can be asked again. */
export function Unanswered({ asked, onAgain, onEdit }: { asked: Asked; onAgain: () => void; onEdit: () => void }) {
  const { t } = useTranslation("companion");
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    item.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <li ref={item} className={styles.exchange}>
      <p className={styles.question}>{asked.question}</p>
      {asked.running ? (
        <Coming text={asked.text} />
      ) : (
        <Failed trouble={asked.trouble} onAgain={onAgain} onEdit={onEdit} />
      )}
      {asked.running && asked.text === "" && (
        <p className={styles.looking} aria-hidden="true">
          {t("looking")}
        </p>
      )}
    </li>
  );
}

/** What has come so far: for the eye only, screen readers get the answer when it is complete. */
function Coming({ text }: { text: string }) {
  return (
    <div className={styles.answer} aria-hidden="true">
      <Suspense fallback={null}>
        <RichText source={text} />
      </Suspense>
    </div>
  );
}

/** Seconds until a request that was refused for its speed may be repeated. */
function useWait(trouble: unknown): boolean {
  const seconds = trouble instanceof ApiProblem ? (trouble.problem.retry_after ?? 0) : 0;
  const [over, setOver] = useState<unknown>(null);
  useEffect(() => {
    const timer = setTimeout(() => setOver(trouble), seconds * 1000);
    return () => clearTimeout(timer);
  }, [trouble, seconds]);
  return seconds > 0 && over !== trouble;
}

/** What could not be sent without a connection is sent when it is back. */
function useSendOnline(trouble: unknown, send: () => void): void {
  const onOnline = useEffectEvent(send);
  const waits = trouble instanceof NetworkTrouble;
  useEffect(() => {
    if (!waits || navigator.onLine) return undefined;
    const listener = () => onOnline();
    window.addEventListener("online", listener, { once: true });
    return () => window.removeEventListener("online", listener);
  }, [waits]);
}

function Failed({ trouble, onAgain, onEdit }: { trouble: unknown; onAgain: () => void; onEdit: () => void }) {
  const { t } = useTranslation("companion");
  const text = useTroubleText();
  const waits = useWait(trouble);
  useSendOnline(trouble, onAgain);
  const why = trouble === null ? t("unanswered") : trouble instanceof Stopped ? t("stopped") : text(trouble);
  return (
    <Notice
      tone="warn"
      live
      actions={
        <>
          <Button size="small" busy={waits} onClick={onAgain}>
            {t("askAgain")}
          </Button>
          <Button size="small" look="quiet" onClick={onEdit}>
            {t("edit")}
          </Button>
        </>
      }
    >
      {why}
    </Notice>
  );
}
