import { useMutation, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import { queries } from "@/api/queries";
import type { AttemptView } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { Trouble } from "@/shared/components/Trouble";
import { outbox } from "@/shared/outbox";
import { useSession } from "@/shared/session";
import styles from "./Practice.module.css";
import { useNextHint } from "./useNextHint";

const RichText = lazy(() => import("@/shared/components/RichText"));

const LEVELS = ["goal", "contrast", "prerequisite", "example", "firstStep"] as const;

/** The hint ladder, and the way to the solution, which closes the exercise. */
export function Help({ attempt, waiting }: { attempt: AttemptView; waiting: boolean }) {
  const { t } = useTranslation("practice");
  const client = useQueryClient();
  const person = useSession().person.id;
  const [asking, setAsking] = useState(false);
  const hint = useMutation({
    mutationFn: () =>
      body(api.POST("/api/v1/attempts/{attempt_id}/hints", { params: { path: { attempt_id: attempt.id } } })),
    onSuccess: (changed) => client.setQueryData(queries.attempt(attempt.id).queryKey, changed),
  });
  const seconds = useNextHint(attempt);
  const waits = attempt.hints.length > 0 && attempt.hints_left > 0;
  const placing = attempt.mode === "placement"; // not knowing is an answer there, and costs nothing
  const count = attempt.hints.length + attempt.hints_left;
  const giveUp = () => {
    setAsking(false);
    outbox.put(person, { attempt_id: attempt.id, text: "", chosen: [], gave_up: true });
  };
  return (
    <div className={styles.help}>
      <ol role="list" className={styles.hints} aria-live="polite">
        {attempt.hints.map((text, place) => (
          <li key={text} className={styles.hint}>
            <strong>
              {t("hint", { number: place + 1, count, level: t(`hintLevel.${LEVELS[place] ?? "firstStep"}`) })}
            </strong>
            <div lang={attempt.language}>
              <Suspense fallback={text}>
                <RichText source={text} />
              </Suspense>
            </div>
          </li>
        ))}
      </ol>
      {hint.error && <Trouble error={hint.error} />}
      {asking ? (
        <div className={styles.hint}>
          <p>{t("reallySolution")}</p>
          <div className={styles.row}>
            <Button onClick={giveUp}>{t("yesSolution")}</Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t("noSolution")}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.row}>
          {attempt.hints_left > 0 && (
            <NextHint
              first={attempt.hints.length === 0}
              seconds={seconds}
              busy={hint.isPending}
              disabled={waiting}
              onAsk={() => hint.mutate()}
            />
          )}
          <Button look="quiet" disabled={waiting} onClick={placing ? giveUp : () => setAsking(true)}>
            {t(placing ? "dontKnow" : "askSolution")}
          </Button>
        </div>
      )}
      <p role="status" className={styles.keys}>
        {waits && t(seconds > 0 ? "tryFirst" : "nextHintReady")}
      </p>
      {count > 0 && <p className={styles.keys}>{t("hintCost")}</p>}
    </div>
  );
}

interface NextHintProps {
  first: boolean;
  seconds: number;
  busy: boolean;
  disabled: boolean;
  onAsk: () => void;
}

/** Asks for the next level. While it counts down it stays in the order of the keyboard and says why it waits. */
function NextHint({ first, seconds, busy, disabled, onAsk }: NextHintProps) {
  const { t } = useTranslation("practice");
  const words = seconds > 0 ? t("nextHintIn", { count: seconds }) : t(first ? "askHint" : "askNextHint");
  return (
    <Button
      look="quiet"
      busy={busy}
      disabled={disabled}
      aria-disabled={seconds > 0 || undefined}
      onClick={() => seconds === 0 && onAsk()}
    >
      {words}
    </Button>
  );
}
