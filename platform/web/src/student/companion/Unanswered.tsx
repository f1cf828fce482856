import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "@/api/problems";
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

function Failed({ trouble, onAgain, onEdit }: { trouble: unknown; onAgain: () => void; onEdit: () => void }) {
  const { t } = useTranslation("companion");
  const text = useTroubleText();
  const waits = useWait(trouble);
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
