import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PathView, StepView } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { Dialog } from "@/shared/components/Dialog";
import { ChoiceField, SelectField } from "@/shared/components/Field";
import { Trouble } from "@/shared/components/Trouble";
import { useSession } from "@/shared/session";
import { dayStart } from "./days";
import { PathChanges } from "./PathChanges";
import { isSamePath, pathDifference } from "./pathDifference";
import { wholeMinutes } from "./steps";
import { sendSteering, useSteer } from "./useSteering";
import styles from "./Dialogs.module.css";

export type Wanted = "tomorrow" | "threeDays" | "nextWeek" | "contest";
const DAYS: Partial<Record<Wanted, number>> = { threeDays: 3, nextWeek: 7 };

/** Puts a step off or doubts its estimate; what the day becomes is shown before it counts. */
export default function ChangeStepDialog({
  step,
  path,
  first = "tomorrow",
  onClose,
}: {
  step: StepView;
  path: PathView;
  first?: Wanted;
  onClose: () => void;
}) {
  const { t } = useTranslation(["today", "common"]);
  const { person } = useSession();
  const [wanted, setWanted] = useState<Wanted>(first);
  const [conceptId, setConceptId] = useState(step.concepts[0]?.id ?? "");
  const steer = useSteer();
  const days = DAYS[wanted];
  const wish = {
    action: wanted === "contest" ? ("contest" as const) : ("postpone" as const),
    concept_id: conceptId,
    until: days ? dayStart(path.day, days, person.time_zone).toISOString() : null,
  };
  const title = step.concepts.find(({ id }) => id === conceptId)?.title ?? "";
  const confirm = () => steer.mutate({ wish, title, from: path }, { onSuccess: onClose });
  return (
    <Dialog
      title={t("steer.title")}
      description={step.concepts.length === 1 ? title : undefined}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" busy={steer.isPending} onClick={confirm}>
            {t("steer.confirm")}
          </Button>
        </>
      }
    >
      {step.concepts.length > 1 && (
        <SelectField
          label={t("steer.concept")}
          value={conceptId}
          onChange={(event) => setConceptId(event.currentTarget.value)}
        >
          {step.concepts.map(({ id, title: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <ChoiceField<Wanted>
        legend={t("steer.legend")}
        value={wanted}
        onChange={setWanted}
        choices={[
          { value: "tomorrow", label: t("steer.tomorrow") },
          { value: "threeDays", label: t("steer.threeDays") },
          { value: "nextWeek", label: t("steer.nextWeek") },
          { value: "contest", label: t("steer.contest"), hint: t("steer.contestHint") },
        ]}
      />
      <Preview path={path} wish={wish} />
      {steer.error && <Trouble error={steer.error} retry={confirm} />}
    </Dialog>
  );
}

function Preview({ path, wish }: { path: PathView; wish: Parameters<typeof sendSteering>[0] }) {
  const { t } = useTranslation("today");
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ["path-preview", path.plan_id, wish.action, wish.concept_id, wish.until],
    queryFn: ({ signal }) => sendSteering(wish, true, signal),
    placeholderData: keepPreviousData,
  });
  const difference = data && pathDifference(path, data);
  return (
    <section className={styles.preview} aria-labelledby="steer-preview" aria-busy={isPlaceholderData}>
      <h3 id="steer-preview">{t("steer.preview")}</h3>
      <div role="status" className={styles.outcome}>
        {!difference && !error && <p>{t("steer.looking")}</p>}
        {difference && (isSamePath(difference) ? <p>{t("steer.same")}</p> : <PathChanges difference={difference} />)}
        {data && (
          <p className={styles.soft}>
            {t("steer.minutes", {
              planned: wholeMinutes(data.minutes),
              budget: wholeMinutes(data.budget_minutes),
            })}
          </p>
        )}
      </div>
      {error && <Trouble error={error} retry={() => void refetch()} />}
    </section>
  );
}
