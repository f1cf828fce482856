import { ArrowDown, ArrowUp } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { MasteryStatus } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { SelectField, TextField } from "@/shared/components/Field";
import { ARRANGEMENTS, SORTS, STATUSES, type HeatConcept, type Sort } from "./model";
import type { HeatChoices } from "./useHeatView";
import styles from "./Tools.module.css";

interface Props {
  choices: HeatChoices;
  change: (changed: Partial<HeatChoices>) => void;
  concepts: readonly HeatConcept[];
}

/** Arrangement, order and filters of a heat map. */
export function Tools({ choices, change, concepts }: Props) {
  const { t } = useTranslation(["tutor", "common"]);
  return (
    <div role="search" aria-label={t("tools.name")} className={styles.tools}>
      <Arrangements choices={choices} change={change} />
      <TextField
        type="search"
        label={t("tools.student")}
        value={choices.student}
        onChange={(event) => change({ student: event.target.value })}
        autoComplete="off"
        maxLength={100}
      />
      <TextField
        type="search"
        label={t("tools.concept")}
        value={choices.concept}
        onChange={(event) => change({ concept: event.target.value })}
        autoComplete="off"
        maxLength={100}
      />
      <SelectField
        label={t("tools.status")}
        value={choices.status ?? ""}
        onChange={(event) => change({ status: (event.target.value || null) as MasteryStatus | null })}
      >
        <option value="">{t("tools.anyStatus")}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`common:mastery.${status}`)}
          </option>
        ))}
      </SelectField>
      {choices.arrangement !== "concepts" && <Order choices={choices} change={change} concepts={concepts} />}
    </div>
  );
}

function Arrangements({ choices, change }: Omit<Props, "concepts">) {
  const { t } = useTranslation("tutor");
  const name = useId();
  return (
    <fieldset className={styles.arrangements}>
      <legend>{t("tools.view")}</legend>
      <div className={styles.segments}>
        {ARRANGEMENTS.map((arrangement) => (
          <label key={arrangement}>
            <input
              type="radio"
              name={name}
              checked={choices.arrangement === arrangement}
              onChange={() => change({ arrangement })}
            />
            <span>{t(`tools.views.${arrangement}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Order({ choices, change, concepts }: Props) {
  const { t } = useTranslation("tutor");
  const byConcept = concepts.find(({ id }) => `concept:${id}` === choices.sort);
  const Arrow = choices.backwards ? ArrowDown : ArrowUp;
  return (
    <div className={styles.order}>
      <SelectField
        label={t("tools.sort")}
        value={choices.sort}
        onChange={(event) => change({ sort: event.target.value as Sort, backwards: false })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`tools.sorts.${sort}`)}
          </option>
        ))}
        {byConcept && <option value={choices.sort}>{t("tools.sortConcept", { concept: byConcept.title })}</option>}
      </SelectField>
      <Button
        className={styles.turn}
        icon={<Arrow size={18} aria-hidden="true" />}
        aria-pressed={choices.backwards}
        aria-label={t("tools.backwards")}
        title={t("tools.backwards")}
        onClick={() => change({ backwards: !choices.backwards })}
      />
    </div>
  );
}
