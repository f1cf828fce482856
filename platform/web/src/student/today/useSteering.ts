/** Changes the path and says so, with a way back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import { queries } from "@/api/queries";
import type { Language } from "@/api/queries";
import type { PathPreview, PathView, SteeringWish } from "@/api/types";
import { useTell } from "@/shared/components/Toasts";
import { useTroubleText } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import { useSession } from "@/shared/session";
import { dayOf } from "./days";
import { pathDifference } from "./pathDifference";
import { wholeMinutes } from "./steps";
import { useSentences } from "./useSentences";

type Wish = SteeringWish;

export function sendSteering(wish: Wish): Promise<PathView> {
  return body(api.POST("/api/v1/path/steering", { body: { ...wish, preview: false } }));
}

/** What a wish, or other minutes from now on, would make of the day. Keeps nothing. */
export function previewOf(
  change: { steering?: Wish; minutes?: number },
  language: Language,
  signal: AbortSignal,
): Promise<PathPreview> {
  return body(api.POST("/api/v1/path/preview", { params: { query: { language } }, body: change, signal }));
}

function fitInto(minutes: number): Promise<PathView> {
  return body(api.GET("/api/v1/path", { params: { query: { minutes } } }));
}

/** Takes a new path over for every page, and has what rests on the wishes read again. */
function useTakeOver(): (path: PathView) => void {
  const client = useQueryClient();
  return (path) => {
    void client.cancelQueries({ queryKey: queries.path().queryKey });
    client.setQueryData(queries.path().queryKey, path);
    void client.invalidateQueries({ queryKey: ["attention"] });
    void client.invalidateQueries({ queryKey: ["goal"] });
  };
}

/** Acts on one concept. After putting it off, the news offers to take that back, and the other way round. */
export function useSteer() {
  const { t } = useTranslation(["today", "common"]);
  const tell = useTell();
  const troubleText = useTroubleText();
  const takeOver = useTakeOver();
  const { date } = useFormat();
  const { person } = useSession();

  const takeBack = async (wish: Wish) => {
    try {
      takeOver(await sendSteering(wish));
      tell(t("steer.undone"));
    } catch (error) {
      tell(troubleText(error));
    }
  };

  return useMutation({
    mutationFn: ({ wish }: { wish: Wish; title: string; from: PathView; instead?: string }) => sendSteering(wish),
    onSuccess: (path, { wish, title, from, instead }) => {
      takeOver(path);
      const { action, concept_id } = wish;
      const until = (of: PathView) => of.postponed.find(({ concept }) => concept.id === concept_id)?.until ?? null;
      const undo = (back: Wish) => ({ label: t("common:undo"), run: () => void takeBack(back) });
      if (action === "contest") tell(t("steer.contested", { concept: title }));
      if (action === "postpone") {
        const words = t("steer.postponed", {
          concept: title,
          date: date(dayOf(until(path) ?? path.issued_at, person.time_zone)),
        });
        tell(words, undo({ action: "resume", concept_id }));
      }
      if (action === "swap" && instead !== undefined) {
        tell(t("steer.swapped", { concept: title, instead }), undo({ action: "resume", concept_id }));
      }
      if (action === "resume") {
        tell(t("steer.resumed", { concept: title }), undo({ action: "postpone", concept_id, until: until(from) }));
      }
      if (action === "unpin") tell(t("steer.unpinned", { concept: title }), undo({ action: "pin", concept_id }));
    },
  });
}

/** Makes the path fit into other minutes; the news says what came and went, and offers to take it back. */
export function useFitInto() {
  const { t } = useTranslation(["today", "common"]);
  const tell = useTell();
  const troubleText = useTroubleText();
  const takeOver = useTakeOver();
  const { join } = useSentences();

  const takeBack = async (minutes: number) => {
    try {
      takeOver(await fitInto(minutes));
      tell(t("steer.undone"));
    } catch (error) {
      tell(troubleText(error));
    }
  };

  return useMutation({
    mutationFn: ({ minutes }: { minutes: number; from: PathView }) => fitInto(minutes),
    onSuccess: (path, { from }) => {
      takeOver(path);
      const { came, went } = pathDifference(from, path);
      const words = [
        t("time.changed", { count: wholeMinutes(path.budget_minutes) }),
        came.length > 0 && t("time.came", { count: came.length }),
        went.length > 0 && t("time.went", { count: went.length }),
      ];
      tell(join(words), {
        label: t("common:undo"),
        run: () => void takeBack(from.budget_minutes),
      });
    },
  });
}
