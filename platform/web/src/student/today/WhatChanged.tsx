import { useTranslation } from "react-i18next";
import type { MasteryChange, PathView } from "@/api/types";
import { Disclosure } from "@/shared/components/Disclosure";
import { MasteryMark } from "@/shared/components/MasteryMark";
import { useFormat } from "@/shared/format";
import { isSamePath, partChanges, pathDifference } from "./pathDifference";
import { PathChanges } from "./PathChanges";
import { RangeBar } from "./RangeBar";
import { useSentences } from "./useSentences";
import styles from "./WhatChanged.module.css";

/** What answers changed: the estimates they moved, each with its uncertainty, and the path before and after. */
export default function WhatChanged({
  changes,
  before,
  after,
}: {
  changes: MasteryChange[];
  before?: PathView | undefined;
  after?: PathView | undefined;
}) {
  const { t } = useTranslation("today");
  const { shown, related } = partChanges(changes);
  const difference = before && after && pathDifference(before, after, changes);
  return (
    <section className={styles.changed} aria-labelledby="what-changed">
      <h2 id="what-changed">{t("changed.title")}</h2>
      {changes.length === 0 ? (
        <p>{t("changed.nothing")}</p>
      ) : (
        <>
          <Changes changes={shown} />
          {related.length > 0 && (
            <Disclosure summary={t("changed.related", { count: related.length })}>
              <Changes changes={related} />
            </Disclosure>
          )}
          <Disclosure summary={t("changed.meaning")}>
            <p className={styles.soft}>{t("changed.meaningText")}</p>
          </Disclosure>
        </>
      )}
      {difference && (
        <section className={styles.path} aria-labelledby="what-changed-path">
          <h3 id="what-changed-path">{t("changed.path")}</h3>
          {isSamePath(difference) ? <p>{t("changed.samePath")}</p> : <PathChanges difference={difference} />}
        </section>
      )}
    </section>
  );
}

function Changes({ changes }: { changes: MasteryChange[] }) {
  return (
    <ul role="list" className={styles.changes}>
      {changes.map((change) => (
        <Change key={change.concept_id} change={change} />
      ))}
    </ul>
  );
}

function Change({ change }: { change: MasteryChange }) {
  const { t } = useTranslation("today");
  const { percent } = useFormat();
  const { gap } = useSentences();
  const { before, after } = change;
  const direction = after.probability > before.probability ? "up" : "down";
  return (
    <li className={styles.change}>
      <p className={styles.concept}>{change.title}</p>
      <p className={styles.status}>
        {before.status !== after.status && (
          <>
            <MasteryMark status={before.status} />
            <span className={styles.arrow}>
              <span aria-hidden="true">{t("changed.arrow")}</span>
              <span className="visually-hidden">{t("changed.becomes")}</span>
            </span>
          </>
        )}
        <MasteryMark status={after.status} />
      </p>
      <p className={styles.numbers}>
        {t(`changed.${direction}`, { before: percent(before.probability), after: percent(after.probability) })}
        {gap}
        {percent(after.low) !== percent(after.high) && (
          <span className={styles.soft}>
            {t("changed.between", { low: percent(after.low), high: percent(after.high) })}
          </span>
        )}
      </p>
      <RangeBar low={after.low} high={after.high} value={after.probability} was={before.probability} />
    </li>
  );
}
