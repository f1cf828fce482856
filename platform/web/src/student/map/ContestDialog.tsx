import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { queries } from "@/api/queries";
import type { PathView } from "@/api/types";
import { paths } from "@/app/paths";
import { Button } from "@/shared/components/Button";
import { Dialog } from "@/shared/components/Dialog";
import { Loading } from "@/shared/components/Loading";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import { PathChanges } from "@/student/today/PathChanges";
import { isSamePath, pathDifference } from "@/student/today/pathDifference";
import { sendSteering } from "@/student/today/useSteering";
import type { Claim } from "./Contest";
import { checkOf } from "./quickCheck";
import styles from "./Contest.module.css";

interface ContestProps {
  claim: Claim;
  offering: string;
  concept: string;
  title: string;
  onClose: () => void;
}

/** Shows what disputing an estimate does to the day; once confirmed, the quick check begins. */
export default function ContestDialog({ claim, offering, concept, title, onClose }: ContestProps) {
  const { t } = useTranslation(["map", "common"]);
  const client = useQueryClient();
  const [, go] = useLocation();
  const wish = { action: "contest" as const, concept_id: concept };
  const contest = useMutation({
    mutationFn: () => sendSteering(wish, false),
    onSuccess: (path) => {
      client.setQueryData(queries.path().queryKey, path);
      void client.invalidateQueries({ queryKey: ["attention"] });
      go(paths.practice(offering, concept, checkOf(path, concept)));
    },
  });
  return (
    <Dialog
      title={t(`contest.title.${claim}`, { concept: title })}
      description={t("contest.how")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("common:cancel")}</Button>
          <Button look="primary" busy={contest.isPending} onClick={() => contest.mutate()}>
            {t("contest.start")}
          </Button>
        </>
      }
    >
      <Preview wish={wish} />
      {contest.error && <Trouble error={contest.error} retry={() => contest.mutate()} />}
    </Dialog>
  );
}

function Preview({ wish }: { wish: Parameters<typeof sendSteering>[0] }) {
  const { t } = useTranslation("map");
  const path = useQuery(queries.path());
  const planned = path.data?.plan_id;
  const preview = useQuery({
    queryKey: ["path-preview", planned, wish.action, wish.concept_id],
    queryFn: ({ signal }) => sendSteering(wish, true, signal),
    enabled: planned !== undefined,
  });
  const failed = [path, preview].find(({ error }) => error !== null);
  return (
    <section className={styles.preview} aria-labelledby="contest-preview">
      <h3 id="contest-preview">{t("contest.day")}</h3>
      <div role="status">
        {path.data && preview.data && <Changes before={path.data} after={preview.data} />}
        {!failed && !preview.data && <Loading lines={2} />}
      </div>
      {failed && <Trouble error={failed.error} retry={() => void failed.refetch()} />}
    </section>
  );
}

function Changes({ before, after }: { before: PathView; after: PathView }) {
  const { t } = useTranslation("map");
  const { number } = useFormat();
  const difference = pathDifference(before, after);
  return (
    <>
      {isSamePath(difference) ? <p>{t("contest.same")}</p> : <PathChanges difference={difference} />}
      {number(before.minutes) !== number(after.minutes) && (
        <p className={styles.soft}>
          {t("contest.minutes", { before: number(before.minutes), after: number(after.minutes) })}
        </p>
      )}
    </>
  );
}
