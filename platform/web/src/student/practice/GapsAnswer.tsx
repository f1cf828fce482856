import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptView } from "@/api/types";
import { filled, gapsIn } from "./gaps";
import styles from "./Practice.module.css";

const RichText = lazy(() => import("@/shared/components/RichText"));

interface Entering {
  attempt: AttemptView;
  entries: readonly string[];
  setEntries: (entries: string[]) => void;
  fault: string | null;
  disabled: boolean;
}

/** One gap: typed, or chosen from the system's own list, which phones show best. */
function GapField({ id, attempt, entries, setEntries, fault, disabled }: Entering & { id: string }) {
  const { t } = useTranslation("practice");
  const place = attempt.gaps.findIndex((each) => each.id === id);
  const gap = attempt.gaps[place];
  if (!gap) return null;
  const value = entries[place] ?? "";
  const common = {
    name: "answer",
    "data-gap": id,
    value,
    "aria-label": t(gap.needs_unit ? "gapWithUnit" : "gap", { number: id, count: attempt.gaps.length }),
    "aria-describedby": fault ? "gaps-fault" : undefined,
  };
  const change = (entry: string) => setEntries(filled(attempt, entries, id, entry));
  return gap.options.length > 0 ? (
    <select
      {...common}
      lang={attempt.language}
      className={`${styles.select} ${styles.gap}`}
      disabled={disabled}
      onChange={(event) => change(event.target.value)}
    >
      <option value="">{t("chooseMatch")}</option>
      {gap.options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.text}
        </option>
      ))}
    </select>
  ) : (
    <input
      {...common}
      className={styles.gap}
      readOnly={disabled}
      onChange={(event) => change(event.target.value)}
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      maxLength={200}
      size={gap.kind === "numeric" ? 7 : 14}
    />
  );
}

function Fault({ fault }: { fault: string | null }) {
  return fault ? (
    <p id="gaps-fault" className={styles.fault} role="alert">
      {fault}
    </p>
  ) : null;
}

/** A text with its gaps in their places. */
export function ClozeAnswer(entering: Entering) {
  const { t } = useTranslation("practice");
  const { attempt } = entering;
  const { source, places } = useMemo(() => gapsIn(attempt.stem), [attempt.stem]);
  const notes = places.map(({ id, at }) => ({ at, content: <GapField key={id} id={id} {...entering} /> }));
  return (
    <fieldset className={styles.options}>
      <legend className={styles.legend}>{t("fillGaps")}</legend>
      <div lang={attempt.language} className={styles.stem}>
        <Suspense fallback={null}>
          <RichText source={source} notes={notes} />
        </Suspense>
      </div>
      <Fault fault={entering.fault} />
    </fieldset>
  );
}

/** A table with cells to fill in. */
export function TableAnswer(entering: Entering) {
  const { t } = useTranslation("practice");
  const { attempt } = entering;
  return (
    <fieldset className={styles.options}>
      <legend className={styles.legend}>{t("fillTable")}</legend>
      <div className={styles.tableBox} role="region" aria-label={t("fillTable")} tabIndex={0}>
        <table className={styles.table} lang={attempt.language}>
          <thead>
            <tr>
              {attempt.columns.map((head, place) => (
                <th key={place} scope="col">
                  <Inline source={head} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {attempt.rows.map((row, number) => (
              <tr key={number}>
                {row.map((cell, place) => {
                  const [gap] = gapsIn(cell).places;
                  return <td key={place}>{gap ? <GapField id={gap.id} {...entering} /> : <Inline source={cell} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Fault fault={entering.fault} />
    </fieldset>
  );
}

function Inline({ source }: { source: string }) {
  return (
    <Suspense fallback={source}>
      <RichText source={source} inline />
    </Suspense>
  );
}
