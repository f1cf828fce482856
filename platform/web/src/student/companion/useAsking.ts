/** Asking: the question is kept until its answer has come, whatever happens on the way. */
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { queries, type Language } from "@/api/queries";
import type { ConversationPage, ExchangeView } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { recall, remember } from "@/shared/storage";
import { ask, Stopped, type Question } from "./ask";
import { foundAnswer } from "./transcript";

/** A question on its way, or one that did not get through. */
export interface Asked {
  conversation: string;
  question: string;
  /** What has come of the answer. */
  text: string;
  running: boolean;
  /** Why the answer did not come; null also for a question that was left behind by a closed page. */
  trouble: unknown;
}

const keyOf = (conversation: string) => `draft.companion.asked.${conversation}`;

/** The question of a conversation that has no answer yet. */
function leftBehind(conversation: string | null): Asked | null {
  const question = conversation && recall(keyOf(conversation));
  return question ? { conversation, question, text: "", running: false, trouble: null } : null;
}

async function askOrFind(
  client: QueryClient,
  where: string,
  question: Question,
  how: { stopping: AbortController; onText: (text: string) => void },
): Promise<ExchangeView> {
  const wanted = queries.conversation(where, question.language);
  const before = client.getQueryData<ConversationPage>(wanted.queryKey)?.exchanges ?? [];
  try {
    return await ask(where, question, how);
  } catch (error) {
    if (error instanceof Stopped) throw error;
    // The answer may have been stored although it did not arrive: then it need not be asked again.
    const now = await client.query({ ...wanted, staleTime: 0, retry: false }).catch(() => null);
    const found = now && foundAnswer(before, now.exchanges, question.question);
    if (!found) throw error;
    return found;
  }
}

function keepAnswer(client: QueryClient, exchange: ExchangeView, language: Language): void {
  const { queryKey } = queries.conversation(exchange.conversation_id, language);
  const page = client.getQueryData<ConversationPage>(queryKey);
  if (!page) void client.invalidateQueries({ queryKey: queryKey.slice(0, 2) });
  else if (!page.exchanges.some(({ id }) => id === exchange.id)) {
    client.setQueryData(queryKey, { ...page, exchanges: [...page.exchanges, exchange] });
  }
  void client.invalidateQueries({ queryKey: ["conversations"] });
}

/** Asks in the open conversation. A reply goes on coming, and is kept, when the person looks elsewhere meanwhile. */
export function useAsking(conversation: string | null) {
  const client = useQueryClient();
  const language = useLanguage();
  const [current, setCurrent] = useState<Asked | null>(null);
  const [answered, setAnswered] = useState<ExchangeView | null>(null);
  const stopping = useRef<AbortController | null>(null);

  const send = useCallback(
    (where: string, question: Question) => {
      const controller = new AbortController();
      stopping.current = controller;
      const asked = { conversation: where, question: question.question, text: "", running: true, trouble: null };
      remember(keyOf(where), asked.question);
      setCurrent(asked);
      const onText = (text: string) => setCurrent({ ...asked, text });
      askOrFind(client, where, question, { stopping: controller, onText })
        .then((exchange) => {
          remember(keyOf(where), null);
          keepAnswer(client, exchange, language);
          setCurrent(null);
          setAnswered(exchange);
        })
        .catch((trouble: unknown) => setCurrent({ ...asked, running: false, trouble }));
    },
    [client, language],
  );

  const stop = useCallback(() => stopping.current?.abort(new Stopped()), []);
  const forget = useCallback((where: string) => {
    remember(keyOf(where), null);
    setCurrent(null);
  }, []);
  const asked = current?.conversation === conversation ? current : leftBehind(conversation);
  return { asked, answered, send, stop, forget };
}
