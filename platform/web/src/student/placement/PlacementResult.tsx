import { CircleCheck, CircleDashed, CircleHelp, Compass } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlacementView } from "@/api/types";
import { paths } from "@/app/paths";
import { Button, ButtonLink } from "@/shared/components/Button";
import { Dialog } from "@/shared/components/Dialog";
import { Disclosure } from "@/shared/components/Disclosure";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import styles from "./Placement.module.css";
import { useActing } from "./placementApi";

const GROUPS = ["known", "conditional", "undecided", "unknown"] as const;
type Group = (typeof GROUPS)[number];
const SIGNS = { known: CircleCheck, conditional: Compass, undecided: CircleHelp, unknown: CircleDashed };

/** What placement concludes, group by group, and how to take it back. */
export function PlacementResult({ offering, view }: { offering: string; view: PlacementView }) {
  const { t } = useTranslation("placement");
  const [asking, setAsking] = useState<"again" | "forget" | null>(null);
  return (
    <>
      <div className={styles.row}>
        <ButtonLink look="primary" size="large" to={paths.today()}>
          {t("result.today")}
        </ButtonLink>
        <ButtonLink size="large" to={paths.map()}>
          {t("result.map")}
        </ButtonLink>
      </div>
      {GROUPS.map((group) => (
        <Concluded
          key={group}
          group={group}
          concepts={view.concepts.filter(({ conclusion }) => conclusion === group)}
        />
      ))}
      <div className={styles.row}>
        <Button onClick={() => setAsking("again")}>{t("result.again")}</Button>
        <Button look="quiet" onClick={() => setAsking("forget")}>
          {t("result.forget")}
        </Button>
      </div>
      {asking && <Sure what={asking} offering={offering} onClose={() => setAsking(null)} />}
    </>
  );
}

function Concluded({ group, concepts }: { group: Group; concepts: PlacementView["concepts"] }) {
  const { t } = useTranslation("placement");
  const format = useFormat();
  const Sign = SIGNS[group];
  return (
    <section className={styles.group} aria-labelledby={`placed-${group}`}>
      <h2 id={`placed-${group}`}>
        <Sign size={22} aria-hidden="true" /> {t(`result.conclusion.${group}`)} ({format.number(concepts.length)})
      </h2>
      <p>{t(`result.meaning.${group}`)}</p>
      {concepts.length > 0 && (
        <Disclosure summary={t(`result.conclusion.${group}`)}>
          <ul role="list" className={styles.concepts}>
            {concepts.map(({ concept, probability }) => (
              <li key={concept.id}>
                <span>{concept.title}</span>{" "}
                <span className={styles.chance}>{t("result.chance", { percent: format.percent(probability) })}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function Sure({ what, offering, onClose }: { what: "again" | "forget"; offering: string; onClose: () => void }) {
  const { t } = useTranslation(["placement", "common"]);
  const act = useActing(offering, onClose);
  return (
    <Dialog
      title={t(`result.${what}Title`)}
      description={t(`result.${what}Text`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <Button
            look="primary"
            busy={act.isPending}
            onClick={() => act.mutate({ action: what === "again" ? "start" : "forget" })}
          >
            {t(what === "again" ? "result.again" : "result.forgetYes")}
          </Button>
        </>
      }
    >
      {act.error && <Trouble error={act.error} />}
    </Dialog>
  );
}
