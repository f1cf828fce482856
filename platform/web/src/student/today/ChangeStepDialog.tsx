import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { queries } from "@/api/queries";
import type { PathView, SteeringWish, StepView } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { Dialog } from "@/shared/components/Dialog";
import { ChoiceField, SelectField } from "@/shared/components/Field";
import { Trouble } from "@/shared/components/Trouble";
import { useSession } from "@/shared/session";
import { ChangePreview } from "./ChangePreview";
import { dayStart } from "./days";
import { wholeMinutes } from "./steps";
import { useSteer } from "./useSteering";
import styles from "./Dialogs.module.css";

export type Wanted = "tomorrow" | "threeDays" | "nextWeek" | "swap" | "contest";
const DAYS: Partial<Record<Wanted, number>> = { threeDays: 3, nextWeek: 7 };

/** Puts a step off, swaps it or doubts its estimate; what the day becomes is shown before it counts. */
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
  const [chosen, setChosen] = useState<string | null>(null);
  const steer = useSteer();
  const alternatives = useQuery({ ...queries.alternatives(path.plan_id, conceptId), enabled: wanted === "swap" });
  const offered = alternatives.data?.alternatives ?? [];
  const instead = offered.find(({ kind, concept }) => `${kind} ${concept.id}` === chosen) ?? offered[0];
  const days = DAYS[wanted];
  const until = days ? dayStart(path.day, days, person.time_zone).toISOString() : null;
  const wish: SteeringWish | null =
    wanted === "swap"
      ? instead
        ? {
            action: "swap",
            concept_id: conceptId,
            until,
            instead: { concept_id: instead.concept.id, kind: instead.kind },
          }
        : null
      : { action: wanted === "contest" ? "contest" : "postpone", concept_id: conceptId, until };
  const title = step.concepts.find(({ id }) => id === conceptId)?.title ?? "";
  const confirm = () =>
    wish &&
    steer.mutate(
      { wish, title, from: path, ...(instead && wanted === "swap" && { instead: instead.concept.title }) },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={t("steer.title")}
      description={step.concepts.length === 1 ? title : undefined}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" busy={steer.isPending} aria-disabled={!wish} onClick={confirm}>
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
          { value: "swap", label: t("steer.swap"), hint: t("steer.swapHint") },
          { value: "contest", label: t("steer.contest"), hint: t("steer.contestHint") },
        ]}
      />
      {wanted === "swap" && (
        <Instead state={alternatives} value={instead && `${instead.kind} ${instead.concept.id}`} onChange={setChosen} />
      )}
      {wish && <ChangePreview plan={path.plan_id} change={{ steering: wish }} />}
      {steer.error && <Trouble error={steer.error} retry={confirm} />}
    </Dialog>
  );
}

function Instead({
  state: { data, error, refetch },
  value,
  onChange,
}: {
  state: {
    data:
      | { alternatives: { kind: StepView["kind"]; concept: { id: string; title: string }; minutes: number }[] }
      | undefined;
    error: unknown;
    refetch: () => unknown;
  };
  value: string | undefined;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation(["today", "common", "codes"]);
  if (!data) {
    return error ? (
      <Trouble error={error} retry={() => void refetch()} />
    ) : (
      <p role="status" className={styles.soft}>
        {t("steer.insteadLoading")}
      </p>
    );
  }
  if (data.alternatives.length === 0) return <p role="status">{t("steer.insteadNone")}</p>;
  return (
    <SelectField label={t("steer.instead")} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {data.alternatives.map(({ kind, concept, minutes }) => (
        <option key={`${kind} ${concept.id}`} value={`${kind} ${concept.id}`}>
          {`${t(`codes:step.${kind}`)}${t("changed.about")}${concept.title} (${t("common:minutesShort", { count: wholeMinutes(minutes) })})`}
        </option>
      ))}
    </SelectField>
  );
}
