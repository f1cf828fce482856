import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { NamedConcept, PathView, SteeringRequest } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import { useSession } from "@/shared/session";
import { dayOf } from "./days";
import { useSteer } from "./useSteering";
import styles from "./Aside.module.css";

/** What is not on the path today, and why: put off, waiting, spared, asked for, doubted. */
export function Aside({ path }: { path: PathView }) {
  const { t } = useTranslation("today");
  const { list, date } = useFormat();
  const { person } = useSession();
  const steer = useSteer();
  const act = (action: SteeringRequest["action"], { id, title }: NamedConcept) =>
    steer.mutate({ wish: { action, concept_id: id }, title, from: path });
  const names = (concepts: NamedConcept[]) => list(concepts.map(({ title }) => title));
  return (
    <div className={styles.aside}>
      {steer.error && <Trouble error={steer.error} />}
      {path.postponed.length > 0 && (
        <Part title={t("aside.postponed")}>
          <ul role="list" className={styles.rows}>
            {path.postponed.map(({ concept, until }) => (
              <Row
                key={concept.id}
                concept={concept}
                note={t("aside.until", { date: date(dayOf(until, person.time_zone)) })}
                action={t("aside.resume")}
                name={t("aside.resumeConcept", { concept: concept.title })}
                onAct={() => act("resume", concept)}
                busy={steer.isPending && steer.variables.wish.concept_id === concept.id}
              />
            ))}
          </ul>
        </Part>
      )}
      {path.pinned.length > 0 && (
        <Part title={t("aside.pinned")}>
          <ul role="list" className={styles.rows}>
            {path.pinned.map((concept) => (
              <Row
                key={concept.id}
                concept={concept}
                action={t("aside.unpin")}
                name={t("aside.unpinConcept", { concept: concept.title })}
                onAct={() => act("unpin", concept)}
                busy={steer.isPending && steer.variables.wish.concept_id === concept.id}
              />
            ))}
          </ul>
        </Part>
      )}
      {path.contested.length > 0 && (
        <Part title={t("aside.contested")}>
          <p>{t("aside.contestedText", { concepts: names(path.contested) })}</p>
        </Part>
      )}
      {path.deferred.length > 0 && (
        <Part title={t("aside.deferred")}>
          <p>{t("aside.deferredText")}</p>
          <Deferred path={path} />
        </Part>
      )}
      {path.spared.length > 0 && (
        <Part title={t("aside.spared")}>
          <p>{t("aside.sparedText", { concepts: names(path.spared) })}</p>
        </Part>
      )}
    </div>
  );
}

/** Whether there is anything to say besides the path. */
export function hasAside({ postponed, pinned, contested, deferred, spared }: PathView): boolean {
  return [postponed, pinned, contested, deferred, spared].some((each) => each.length > 0);
}

function Deferred({ path }: { path: PathView }) {
  const { t } = useTranslation(["today", "codes"]);
  const { date } = useFormat();
  const { person } = useSession();
  return (
    <ul role="list" className={styles.rows}>
      {path.deferred.map(({ assignment, concept, kind, due_at }) => (
        <li key={assignment}>
          {t(`codes:step.${kind}`)}
          {t("changed.about")}
          {concept.title}{" "}
          {due_at && (
            <span className={styles.soft}>{t("aside.due", { date: date(dayOf(due_at, person.time_zone)) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Row({
  concept,
  note,
  action,
  name,
  onAct,
  busy,
}: {
  concept: NamedConcept;
  note?: string;
  action: string;
  name: string;
  onAct: () => void;
  busy: boolean;
}) {
  return (
    <li className={styles.row}>
      <span>
        {concept.title} {note && <span className={styles.soft}>{note}</span>}
      </span>
      <Button size="small" aria-label={name} busy={busy} onClick={onAct}>
        {action}
      </Button>
    </li>
  );
}
