import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { MasteryChange, PathView } from "@/api/types";
import { paths } from "@/app/paths";
import { Button, ButtonLink } from "@/shared/components/Button";
import { Loading } from "@/shared/components/Loading";
import { useFormat } from "@/shared/format";
import { stepAddress, titleOf } from "@/student/today/steps";
import styles from "./Practice.module.css";

const WhatChanged = lazy(() => import("@/student/today/WhatChanged"));

/** The end of a step: how it went, what it changed, and where to go on. */
export function Summary({
  right,
  count,
  changes,
  before,
  after,
  onMore,
}: {
  right: number;
  count: number;
  changes: MasteryChange[];
  before: PathView | undefined;
  after: PathView | undefined;
  onMore: () => void;
}) {
  const { t } = useTranslation("practice");
  const { list } = useFormat();
  const next = after?.steps[0];
  return (
    <>
      <p>{count > 0 ? t("summary.text", { right, count }) : t("summary.none")}</p>
      <div className={styles.row}>
        {after && next && (
          <ButtonLink look="primary" size="large" to={stepAddress(next, after.plan_id)}>
            {t("summary.goOn", { title: titleOf(next, list) })}
          </ButtonLink>
        )}
        <ButtonLink look={next ? "secondary" : "primary"} size="large" to={paths.today()}>
          {t("summary.today")}
        </ButtonLink>
        <Button look="quiet" size="large" onClick={onMore}>
          {t("summary.more")}
        </Button>
      </div>
      <Suspense fallback={<Loading />}>
        <WhatChanged changes={changes} before={before} after={after} />
      </Suspense>
    </>
  );
}
