import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { queries } from "@/api/queries";
import { paths } from "@/app/paths";
import { Button } from "@/shared/components/Button";
import { Dialog } from "@/shared/components/Dialog";
import { Trouble } from "@/shared/components/Trouble";
import { ChangePreview } from "@/student/today/ChangePreview";
import { sendSteering } from "@/student/today/useSteering";
import type { Claim } from "./Contest";
import { checkOf } from "./quickCheck";

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
  const path = useQuery(queries.path());
  const contest = useMutation({
    mutationFn: () => sendSteering(wish),
    onSuccess: (changed) => {
      client.setQueryData(queries.path().queryKey, changed);
      void client.invalidateQueries({ queryKey: ["attention"] });
      go(paths.practice(offering, concept, checkOf(changed, concept)));
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
      <ChangePreview plan={path.data?.plan_id} change={{ steering: wish }} />
      {path.error && !path.data && <Trouble error={path.error} retry={() => void path.refetch()} />}
      {contest.error && <Trouble error={contest.error} retry={() => contest.mutate()} />}
    </Dialog>
  );
}
