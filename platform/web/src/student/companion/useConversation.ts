/** One conversation: what was said, the question being typed and the one that waits for its answer. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { ApiProblem } from "@/api/problems";
import { queries } from "@/api/queries";
import type { ExchangeView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { useDraft } from "@/shared/draft";
import { openConversation } from "./ask";
import { shownExchanges } from "./transcript";
import type { About } from "./useAbout";
import { useAsking, type Asked } from "./useAsking";

const NONE: readonly ExchangeView[] = [];

/** A question waits while it is asked or after it failed; one left behind, unless it was answered after all. */
function stillWaiting(asked: Asked | null, exchanges: readonly ExchangeView[]): Asked | null {
  if (asked === null || asked.running || asked.trouble !== null) return asked;
  return asked.question === exchanges.at(-1)?.question ? null : asked;
}

export function useConversation(
  offering: string,
  conversation: string | null,
  about: About,
  onOpened: (conversation: string) => void,
) {
  const language = useLanguage();
  const client = useQueryClient();
  const said = useQuery({ ...queries.conversation(conversation ?? "", language), enabled: conversation !== null });
  const [draft, setDraft] = useDraft(`companion.question.${offering}`);
  const { asked, answered, send, stop, forget } = useAsking(conversation);
  const open = useMutation({ mutationFn: () => openConversation(offering) });
  const exchanges = useMemo(() => shownExchanges(said.data?.exchanges ?? NONE), [said.data]);
  const waiting = stillWaiting(asked, exchanges);
  const loading = conversation !== null && said.isPending;

  const sendTo = (where: string, question: string) => send(where, { question, language, ...about.context });
  const put = (question: string) => {
    if (conversation !== null) {
      sendTo(conversation, question);
      setDraft("");
      return;
    }
    // Until the conversation is open the question stays in its box.
    setDraft(question);
    open.mutate(undefined, {
      onSuccess: (opened) => {
        const { id } = opened;
        client.setQueryData(queries.conversation(id, language).queryKey, { conversation: opened, exchanges: [] });
        sendTo(id, question);
        setDraft("");
        onOpened(id);
      },
    });
  };
  const again = () => waiting && sendTo(waiting.conversation, waiting.question);
  const edit = () => {
    if (!waiting) return;
    setDraft(waiting.question);
    forget(waiting.conversation);
  };
  /** Deleted, or never this person's: nothing can be asked in it. */
  const isGone = said.error instanceof ApiProblem && said.error.problem.status === 404;
  const isEmpty = !loading && !said.error && exchanges.length === 0 && waiting === null;
  return {
    said,
    exchanges,
    waiting,
    answered,
    loading,
    isEmpty,
    isGone,
    draft,
    setDraft,
    open,
    put,
    again,
    edit,
    stop,
  };
}
