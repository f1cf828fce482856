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

interface Alternative {
  kind: StepView["kind"];
  concept: { id: string; title: string };
  minutes: number;
}

function nameOf({ kind, concept }: Alternative): string {
  return `${kind} ${concept.id}`;
}

function titleOf(step: StepView, conceptId: string): string {
  return step.concepts.find(({ id }) => id === conceptId)?.title ?? "";
}

function chosenOf(offered: readonly Alternative[], chosen: string | null): Alternative | undefined {
  return offered.find((each) => nameOf(each) === chosen) ?? offered[0];
}

function untilOf(wanted: Wanted, day: string, zone: string): string | null {
  const days = DAYS[wanted];
  return days ? dayStart(day, days, zone).toISOString() : null;
}

/** What is sent; null for a swap while nothing stands in. */
function wishOf(
  wanted: Wanted,
  conceptId: string,
  until: string | null,
  swapped: Alternative | undefined,
): SteeringWish | null {
  if (wanted !== "swap") return { action: wanted === "contest" ? "contest" : "postpone", concept_id: conceptId, until };
  if (!swapped) return null;
  return {
    action: "swap",
    concept_id: conceptId,
    until,
    instead: { concept_id: swapped.concept.id, kind: swapped.kind },
  };
}

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
  const swapped = wanted === "swap" ? chosenOf(alternatives.data?.alternatives ?? [], chosen) : undefined;
  const wish = wishOf(wanted, conceptId, untilOf(wanted, path.day, person.time_zone), swapped);
  const title = titleOf(step, conceptId);
  const confirm = () =>
    wish &&
    steer.mutate(
      { wish, title, from: path, ...(swapped && { instead: swapped.concept.title }) },
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
      <ConceptChoice concepts={step.concepts} value={conceptId} onChange={setConceptId} />
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
      {wanted === "swap" && <Instead state={alternatives} value={swapped && nameOf(swapped)} onChange={setChosen} />}
      {wish && <ChangePreview plan={path.plan_id} change={{ steering: wish }} />}
      {steer.error && <Trouble error={steer.error} retry={confirm} />}
    </Dialog>
  );
}

/** Which concept of a quiz is meant; nothing to choose where there is one. */
function ConceptChoice({
  concepts,
  value,
  onChange,
}: {
  concepts: StepView["concepts"];
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation("today");
  if (concepts.length < 2) return null;
  return (
    <SelectField label={t("steer.concept")} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {concepts.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}

function Instead({
  state: { data, error, refetch },
  value,
  onChange,
}: {
  state: {
    data: { alternatives: Alternative[] } | undefined;
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
      {data.alternatives.map((each) => (
        <option key={nameOf(each)} value={nameOf(each)}>
          {`${t(`codes:step.${each.kind}`)}${t("changed.about")}${each.concept.title} (${t("common:minutesShort", { count: wholeMinutes(each.minutes) })})`}
        </option>
      ))}
    </SelectField>
  );
}
