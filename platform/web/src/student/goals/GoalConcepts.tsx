import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import type { CourseGraphView, GoalProposalView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { Disclosure } from "@/shared/components/Disclosure";
import { TextArea } from "@/shared/components/Field";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import { restsOn } from "./goalChanges";
import styles from "./Goals.module.css";

const LONGEST = 500;
/** So many of what it rests on are named. */
const NAMED = 6;

/** The concepts of a goal: by the learner's own words, to be confirmed, or from the list. */
export function GoalConcepts({
  offering,
  graph,
  concepts,
  onChange,
  missing,
}: {
  offering: string;
  graph: CourseGraphView;
  concepts: readonly string[];
  /** `words`: those that the concepts were found by, where they were. */
  onChange: (concepts: readonly string[], words?: string) => void;
  missing: boolean;
}) {
  const { t } = useTranslation("goals");
  const { list } = useFormat();
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...concepts, id] : concepts.filter((other) => other !== id));
  const below = restsOn(graph, concepts);
  const names = below.slice(0, NAMED).map(({ title }) => title);
  const more = below.length > NAMED ? [...names, "…"] : names;
  return (
    <div className={styles.concepts}>
      <OwnWords offering={offering} concepts={concepts} toggle={toggle} onChange={onChange} />
      <Disclosure summary={`${t("words.list")} · ${t("words.chosen", { count: concepts.length })}`}>
        <fieldset className={styles.list}>
          <legend className="visually-hidden">{t("words.list")}</legend>
          {graph.concepts.map(({ id, title }) => (
            <Tick key={id} title={title} checked={concepts.includes(id)} onChange={(on) => toggle(id, on)} />
          ))}
        </fieldset>
      </Disclosure>
      {missing && concepts.length === 0 && (
        <p role="alert" className={styles.missing}>
          {t("words.none")}
        </p>
      )}
      {concepts.length > 0 && (
        <p className={styles.soft}>
          {below.length > 0 ? t("words.rests", { concepts: list(more) }) : t("words.restsNothing")}
        </p>
      )}
    </div>
  );
}

function OwnWords({
  offering,
  concepts,
  toggle,
  onChange,
}: {
  offering: string;
  concepts: readonly string[];
  toggle: (id: string, on: boolean) => void;
  onChange: (concepts: readonly string[], words?: string) => void;
}) {
  const { t } = useTranslation("goals");
  const language = useLanguage();
  const [text, setText] = useState("");
  const [empty, setEmpty] = useState(false);
  const look = useMutation({
    mutationFn: (words: string) =>
      body(
        api.POST("/api/v1/offerings/{offering_id}/goal/words", {
          params: { path: { offering_id: offering }, query: { language } },
          body: { text: words },
        }),
      ),
    onSuccess: ({ wished }, words) => {
      const meant = wished.filter((each) => each.meant).map(({ concept }) => concept.id);
      if (meant.length > 0) onChange(meant, words);
    },
  });
  const send = () => {
    const words = text.trim();
    setEmpty(words === "");
    if (words !== "") look.mutate(words);
  };
  return (
    <div className={styles.words}>
      <TextArea
        label={t("words.label")}
        hint={t("words.hint")}
        error={empty ? t("words.missing") : undefined}
        value={text}
        maxLength={LONGEST}
        rows={2}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button busy={look.isPending} onClick={send}>
          {t("words.look")}
        </Button>
      </div>
      {look.error && <Trouble error={look.error} retry={send} />}
      <div role="status">{look.data && <Proposal found={look.data} concepts={concepts} toggle={toggle} />}</div>
    </div>
  );
}

function Proposal({
  found,
  concepts,
  toggle,
}: {
  found: GoalProposalView;
  concepts: readonly string[];
  toggle: (id: string, on: boolean) => void;
}) {
  const { t } = useTranslation("goals");
  if (found.wished.length === 0) return <p>{t("words.nothing")}</p>;
  const parts = [
    ["found", found.wished.filter(({ meant }) => meant)],
    ["others", found.wished.filter(({ meant }) => !meant)],
  ] as const;
  return (
    <>
      {parts.map(
        ([part, wished]) =>
          wished.length > 0 && (
            <fieldset key={part} className={styles.list}>
              <legend>{t(`words.${part}`)}</legend>
              {wished.map(({ concept: { id, title } }) => (
                <Tick key={id} title={title} checked={concepts.includes(id)} onChange={(on) => toggle(id, on)} />
              ))}
            </fieldset>
          ),
      )}
    </>
  );
}

function Tick({ title, checked, onChange }: { title: string; checked: boolean; onChange: (on: boolean) => void }) {
  const id = useId();
  return (
    <label className={styles.tick} htmlFor={id}>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{title}</span>
    </label>
  );
}
