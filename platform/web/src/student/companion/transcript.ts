/** What is shown of a conversation. */
import type { ExchangeView } from "@/api/types";

/** A question that was asked again because its answer got lost on the way is shown once, with its last answer. */
export function shownExchanges(exchanges: readonly ExchangeView[]): ExchangeView[] {
  return exchanges.filter((exchange, place) => {
    const next = exchanges[place + 1];
    return !(next && next.question === exchange.question && next.answer === exchange.answer);
  });
}

/** The stored exchange of a question whose reply broke off: the answer may have been kept all the same. */
export function foundAnswer(
  before: readonly ExchangeView[],
  now: readonly ExchangeView[],
  question: string,
): ExchangeView | null {
  const last = now.at(-1);
  if (!last || before.some(({ id }) => id === last.id)) return null;
  // The stored question may lack personal data that was removed from it.
  return last.question === question || now.length === before.length + 1 ? last : null;
}
