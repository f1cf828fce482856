import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { queries } from "@/api/queries";
import { paths } from "@/app/paths";
import { Button, ButtonLink } from "@/shared/components/Button";
import { checkOf } from "./quickCheck";
import styles from "./Contest.module.css";

const ContestDialog = lazy(() => import("./ContestDialog"));
export type Claim = "known" | "unknown";

/** A dispute that waits for its quick check, or, without one, the two ways to begin one. */
export function Contest({ offering, concept, title }: { offering: string; concept: string; title: string }) {
  const { t } = useTranslation("map");
  const { data: path } = useQuery(queries.path());
  if (!path?.contested.some(({ id }) => id === concept)) {
    return <Claims offering={offering} concept={concept} title={title} />;
  }
  return (
    <div className={styles.contest}>
      <p className={styles.question}>{t("contest.waiting")}</p>
      <div className={styles.actions}>
        <ButtonLink to={paths.practice(offering, concept, checkOf(path, concept))}>{t("contest.start")}</ButtonLink>
      </div>
    </div>
  );
}

/** "I know this" and "I don't": either begins a quick check that decides. */
function Claims({ offering, concept, title }: { offering: string; concept: string; title: string }) {
  const { t } = useTranslation("map");
  const [claim, setClaim] = useState<Claim | null>(null);
  return (
    <div className={styles.contest}>
      <p className={styles.question}>{t("contest.question")}</p>
      <div className={styles.actions}>
        <Button onClick={() => setClaim("known")}>{t("contest.known")}</Button>
        <Button onClick={() => setClaim("unknown")}>{t("contest.unknown")}</Button>
      </div>
      {claim !== null && (
        <Suspense fallback={null}>
          <ContestDialog
            claim={claim}
            offering={offering}
            concept={concept}
            title={title}
            onClose={() => setClaim(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
