/** What the page at hand is about: the companion answers with it in mind. */
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";

export interface PageContext {
  offering?: string;
  concept?: string;
  attempt?: string;
}

const Reading = createContext<PageContext>({});
const Setting = createContext<(context: PageContext) => void>(() => undefined);

export function PageContextProvider({ children }: { children: ReactNode }) {
  const [context, setContext] = useState<PageContext>({});
  return (
    <Setting value={setContext}>
      <Reading value={context}>{children}</Reading>
    </Setting>
  );
}

export function usePageContext(): PageContext {
  return use(Reading);
}

/** Says what the page is about while it is shown. */
export function useSetPageContext({ offering, concept, attempt }: PageContext): void {
  const set = use(Setting);
  const context = useMemo(
    () => ({ ...(offering && { offering }), ...(concept && { concept }), ...(attempt && { attempt }) }),
    [offering, concept, attempt],
  );
  useEffect(() => {
    set(context);
    return () => set({});
  }, [set, context]);
}
