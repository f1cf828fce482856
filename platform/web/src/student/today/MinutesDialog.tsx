import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PathView } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { Dialog } from "@/shared/components/Dialog";
import { TextField } from "@/shared/components/Field";
import { Trouble } from "@/shared/components/Trouble";
import { useSettled } from "@/shared/useSettled";
import { ChangePreview } from "./ChangePreview";
import { useFitInto } from "./useSteering";
import { wholeMinutes } from "./steps";
import styles from "./Dialogs.module.css";

const LEAST = 5;
const MOST = 120;
const STEPS = [-10, 10, 15];

function within(minutes: number): number {
  return Math.min(MOST, Math.max(LEAST, minutes));
}

/** Asks how much time there is from now on, and has the path made to fit. */
export default function MinutesDialog({
  path,
  add = 0,
  onClose,
}: {
  path: PathView;
  /** Suggested beyond what there is. */
  add?: number;
  onClose: () => void;
}) {
  const { t } = useTranslation(["today", "common"]);
  const [text, setText] = useState(String(within(wholeMinutes(path.budget_minutes) + add)));
  const slider = useId();
  const fit = useFitInto();
  const minutes = Number(text);
  const valid = text.trim() !== "" && Number.isInteger(minutes) && minutes === within(minutes);
  const near = within(Number.isFinite(minutes) ? Math.round(minutes) : LEAST);
  const settled = useSettled(valid ? minutes : null, text);
  const confirm = () => valid && fit.mutate({ minutes, from: path }, { onSuccess: onClose });
  return (
    <Dialog title={t("time.title")} description={t("time.text")} onClose={onClose}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <TextField
          label={t("time.minutes")}
          type="number"
          inputMode="numeric"
          min={LEAST}
          max={MOST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={valid ? undefined : t("time.range")}
        />
        <label htmlFor={slider} className="visually-hidden">
          {t("time.slider")}
        </label>
        <input
          id={slider}
          className={styles.slider}
          type="range"
          min={LEAST}
          max={MOST}
          step={5}
          value={near}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={styles.presets}>
          {STEPS.map((each) => (
            <Button key={each} onClick={() => setText(String(within(near + each)))}>
              {each < 0 ? "−" : "+"}
              {t("common:minutesShort", { count: Math.abs(each) })}
            </Button>
          ))}
        </div>
        <ChangePreview plan={path.plan_id} change={settled === null ? null : { minutes: settled }} />
        {fit.error && <Trouble error={fit.error} retry={confirm} />}
        <div className={styles.actions}>
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <Button type="submit" look="primary" busy={fit.isPending} aria-disabled={!valid}>
            {t("time.confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
