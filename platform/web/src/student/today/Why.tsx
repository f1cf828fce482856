import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { queries } from "@/api/queries";
import type { NamedConcept, OfferingSummary, PathView, StepView } from "@/api/types";
import { paths } from "@/app/paths";
import { Button } from "@/shared/components/Button";
import { Disclosure } from "@/shared/components/Disclosure";
import { useFormat } from "@/shared/format";
import { AllNumbers } from "./AllNumbers";
import { Forecast } from "./Forecast";
import { compareSecond, shareOfPath, wholeMinutes } from "./steps";
import { useSentences } from "./useSentences";
import styles from "./Why.module.css";

/** The receipt of a step in plain words: what is known, what it is for, what it does, and what else there was. */
export default function Why({
  step,
  path,
  course,
  onContest,
}: {
  step: StepView;
  path: PathView;
  course: OfferingSummary | undefined;
  onContest: () => void;
}) {
  const { t } = useTranslation("today");
  const { receipt } = step;
  return (
    <div className={styles.why}>
      <Evidence step={step} onContest={onContest} />
      <Purpose step={step} course={course} />
      <Part title={t("why.forecast")}>
        <Forecast step={step} />
      </Part>
      <Concepts title={t("why.saves")} offering={step.offering_id} concepts={receipt.knocks_out} />
      <Concepts title={t("why.opens")} offering={step.offering_id} concepts={receipt.unlocks} />
      <Part title={t("why.second")}>
        <Second step={step} />
      </Part>
      <Part title={t("why.skip")}>
        <Skipping step={step} path={path} />
      </Part>
      <Disclosure summary={t("why.numbers")}>
        <AllNumbers receipt={receipt} />
      </Disclosure>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h4>{title}</h4>
      {children}
    </section>
  );
}

function Evidence({ step, onContest }: { step: StepView; onContest: () => void }) {
  const { t } = useTranslation("today");
  const { ago } = useFormat();
  const { join } = useSentences();
  const { answers, successes, failures_in_row: misses, last_answer: last } = step.receipt;
  const [concept] = step.concepts;
  const sentences = [
    answers > 0 ? t("why.answers", { count: answers, successes }) : t("why.noAnswers"),
    last && t("why.last", { ago: ago(last) }),
    misses > 0 && t("why.misses", { count: misses }),
  ];
  return (
    <Part title={t("why.evidence")}>
      <p>{join(sentences)}</p>
      <p className={styles.ways}>
        {concept && answers > 0 && (
          <Link href={paths.concept(step.offering_id, concept.id)}>{t("why.everyAnswer")}</Link>
        )}
        {step.receipt.reason !== "contested" && (
          <Button look="quiet" size="small" onClick={onContest}>
            {t("why.contest")}
          </Button>
        )}
      </p>
    </Part>
  );
}

function Purpose({ step, course }: { step: StepView; course: OfferingSummary | undefined }) {
  const { t } = useTranslation("today");
  const { data: goal } = useQuery(queries.goal(step.offering_id));
  const { receipt } = step;
  if (receipt.goal === null || receipt.path.length === 0) {
    return (
      <Part title={t("why.goal")}>
        <p>{t("why.noGoal")}</p>
      </Part>
    );
  }
  const isOwn = goal?.id === receipt.goal;
  const whole = course ? t("why.wholeCourseNamed", { course: course.title }) : t("why.wholeCourse");
  const chain = [...receipt.path].reverse();
  return (
    <Part title={t("why.goal")}>
      <p>{isOwn ? t("why.ownGoal", { goal: goal.title }) : whole}</p>
      {chain.length === 1 ? (
        isOwn && <p>{t("why.isGoal")}</p>
      ) : (
        <ol role="list" className={styles.chain} aria-label={t("why.chain")}>
          {chain.map(({ id, title }, place) => (
            <li key={id}>{place === 0 ? <strong>{title}</strong> : title}</li>
          ))}
        </ol>
      )}
    </Part>
  );
}

function Concepts({ title, offering, concepts }: { title: string; offering: string; concepts: NamedConcept[] }) {
  if (concepts.length === 0) return null;
  return (
    <Part title={title}>
      <ul role="list" className={styles.concepts}>
        {concepts.map((concept) => (
          <li key={concept.id}>
            <Link href={paths.concept(offering, concept.id)}>{concept.title}</Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Second({ step }: { step: StepView }) {
  const { t } = useTranslation(["today", "codes", "common"]);
  const { percent } = useFormat();
  const { runner_up: second, reason } = step.receipt;
  const { comparison, share } = compareSecond(step.receipt);
  if (second === null || comparison === "none") return <p>{t("why.secondNone")}</p>;
  const named = [
    t(`codes:step.${second.kind}`),
    second.concept.title,
    t("common:minutesShort", { count: wholeMinutes(second.minutes) }),
  ].join(t("changed.about"));
  switch (comparison) {
    case "little":
      return <p>{t("why.secondLittle", { step: named })}</p>;
    case "close":
      return <p>{t("why.secondClose", { step: named })}</p>;
    case "more":
      return <p>{t("why.secondMore", { step: named, reason: t(`codes:reason.${reason}`) })}</p>;
    case "less":
      return <p>{t("why.secondLess", { step: named, percent: percent(share) })}</p>;
  }
}

function Skipping({ step, path }: { step: StepView; path: PathView }) {
  const { t } = useTranslation("today");
  const { percent } = useFormat();
  const { join } = useSentences();
  const share = shareOfPath(step, path);
  const cost = share < 0.02 ? t("why.skipLittle") : t("why.skipShare", { percent: percent(share) });
  return <p>{join([cost, t("why.skipBack")])}</p>;
}
