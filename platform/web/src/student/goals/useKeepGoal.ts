/** Keeps a changed goal and changed minutes, and says so with a way back. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import type { PersonView } from "@/api/types";
import { useTell } from "@/shared/components/Toasts";
import { useTroubleText } from "@/shared/components/Trouble";
import { useSessionState } from "@/shared/session";
import { isOtherGoal, minutesOf, type GoalForm } from "./goalChanges";

/** Writes what differs between two forms. Minutes last: the path is made anew from both. */
async function write(offering: string, form: GoalForm, before: GoalForm, title: string): Promise<PersonView | null> {
  const own = { params: { path: { offering_id: offering } } };
  if (isOtherGoal(form, before)) {
    if (form.scope === "whole" && form.deadline === "") {
      await api.DELETE("/api/v1/offerings/{offering_id}/goal", own);
    } else {
      const concepts = form.scope === "whole" ? [] : [...form.concepts];
      const asked = { title, concepts, deadline: form.deadline || null, weight: 1 };
      await api.PUT("/api/v1/offerings/{offering_id}/goal", { ...own, body: asked });
    }
  }
  const minutes = minutesOf(form);
  if (minutes === null || minutes === minutesOf(before)) return null;
  return body(api.PATCH("/api/v1/me", { body: { minutes_a_day: minutes } }));
}

export function useKeepGoal(offering: string) {
  const { t } = useTranslation(["goals", "common"]);
  const client = useQueryClient();
  const { amend } = useSessionState();
  const tell = useTell();
  const troubleText = useTroubleText();
  const titleOf = ({ scope, words }: GoalForm) =>
    scope === "whole" ? t("whole") : words.trim().slice(0, 200) || t("goalTitle");

  const change = async (form: GoalForm, before: GoalForm) => {
    const person = await write(offering, form, before, titleOf(form));
    if (person) amend(person);
    await client.invalidateQueries();
  };
  const takeBack = async (form: GoalForm, before: GoalForm) => {
    try {
      await change(before, form);
      tell(t("change.undone"));
    } catch (error) {
      tell(troubleText(error));
    }
  };
  return useMutation({
    mutationFn: ({ form, before }: { form: GoalForm; before: GoalForm }) => change(form, before),
    onSuccess: (_, { form, before }) =>
      tell(t("change.saved"), { label: t("common:undo"), run: () => void takeBack(form, before) }),
  });
}
