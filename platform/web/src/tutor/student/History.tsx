import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { SelectField } from "@/shared/components/Field";
import { useFormat } from "@/shared/format";
import { OutcomeMark } from "@/student/map/OutcomeMark";
import { conceptsOf, filtered, MODES, OUTCOMES, readFilter, type HistoryEntry, type HistoryFilter } from "./history";
import { useOpenAnswer } from "./useOpenAnswer";
import styles from "./History.module.css";

const AnswerDialog = lazy(() => import("@/student/map/AnswerDialog"));
/** So many answers are listed at a time. */
const AT_A_TIME = 20;
const OPENED = "answer opened";

/** A student's answers, the newest first; each opens. Filter and opened answer are part of the address. */
export function History({ cohort, person, entries }: { cohort: string; person: string; entries: HistoryEntry[] }) {
  const { t } = useTranslation("tutor");
  const [query, setQuery] = useSearchParams();
  const [many, setMany] = useState(AT_A_TIME);
  const openAnswer = useOpenAnswer(cohort, person);
  const filter = readFilter(query);
  const opened = query.get("answer");
  const set = (key: string, value: string | null, how: { replace?: boolean; state?: unknown }) =>
    setQuery((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(key, value);
      else next.delete(key);
      return next;
    }, how);
  const close = () => {
    // An answer that was opened here is closed by "back" as well: no step of the history is left over.
    if (window.history.state === OPENED) window.history.back();
    else set("answer", null, { replace: true });
  };
  const found = filtered(entries, filter);
  return (
    <>
      <Filters entries={entries} filter={filter} choose={(key, value) => set(key, value, { replace: true })} />
      <p className={styles.count} role="status">
        {t("history.shown", { count: found.length })}
      </p>
      {found.length === 0 && <p>{t("history.none")}</p>}
      <ol role="list" className={styles.history}>
        {found.slice(0, many).map((entry) => (
          <Entry
            key={entry.answer.response_id}
            entry={entry}
            open={() => set("answer", entry.answer.response_id, { state: OPENED })}
          />
        ))}
      </ol>
      {found.length > many && (
        <Button className={styles.more} onClick={() => setMany(many + AT_A_TIME)}>
          {t("history.more")}
        </Button>
      )}
      {opened && (
        <Suspense fallback={null}>
          <AnswerDialog responseId={opened} openAnswer={openAnswer} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

function Filters({
  entries,
  filter,
  choose,
}: {
  entries: HistoryEntry[];
  filter: HistoryFilter;
  choose: (key: keyof HistoryFilter, value: string) => void;
}) {
  const { t } = useTranslation(["tutor", "codes"]);
  const language = useLanguage();
  return (
    <div role="search" aria-label={t("history.filter")} className={styles.filters}>
      <SelectField
        label={t("student.concept")}
        value={filter.concept ?? ""}
        onChange={(event) => choose("concept", event.target.value)}
      >
        <option value="">{t("history.all")}</option>
        {conceptsOf(entries, language).map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("history.outcome")}
        value={filter.outcome ?? ""}
        onChange={(event) => choose("outcome", event.target.value)}
      >
        <option value="">{t("history.all")}</option>
        {OUTCOMES.map((outcome) => (
          <option key={outcome} value={outcome}>
            {t(`codes:outcome.${outcome}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("history.mode")}
        value={filter.mode ?? ""}
        onChange={(event) => choose("mode", event.target.value)}
      >
        <option value="">{t("history.all")}</option>
        {MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t(`codes:mode.${mode}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function Entry({ entry: { concept, answer }, open }: { entry: HistoryEntry; open: () => void }) {
  const { t } = useTranslation(["tutor", "codes"]);
  const format = useFormat();
  const when = format.dateTime(answer.answered_at);
  const facts = [
    t(`codes:mode.${answer.mode}`),
    answer.hints > 0 && t("history.hints", { count: answer.hints }),
    answer.misconception !== null && t("history.misconception"),
  ];
  return (
    <li className={styles.entry}>
      <span className={styles.concept}>{concept.title}</span>
      <OutcomeMark outcome={answer.outcome} gaveUp={answer.gave_up} />
      <span className={styles.facts}>
        <time dateTime={answer.answered_at}>{when}</time>
        {facts.filter(Boolean).map((fact) => (
          <span key={String(fact)}>{fact}</span>
        ))}
      </span>
      <Button
        look="quiet"
        size="small"
        aria-haspopup="dialog"
        aria-label={t("history.openNamed", { concept: concept.title, when })}
        onClick={open}
      >
        {t("history.open")}
      </Button>
    </li>
  );
}
