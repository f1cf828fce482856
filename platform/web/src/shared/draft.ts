import { useCallback, useState } from "react";
import { recall, remember } from "./storage";

/**
 * Text being typed that outlives a reload, a crash and an ended session.
 *
 * @param key names the field and what it belongs to, e.g. `answer.<attempt id>`.
 * @returns the text, a setter, and a function that forgets it once it has been sent.
 */
export function useDraft(key: string): readonly [string, (text: string) => void, () => void] {
  const [kept, setKept] = useState({ key, text: recall(`draft.${key}`) ?? "" });
  if (kept.key !== key) setKept({ key, text: recall(`draft.${key}`) ?? "" });
  const setText = useCallback(
    (text: string) => {
      setKept({ key, text });
      remember(`draft.${key}`, text === "" ? null : text);
    },
    [key],
  );
  const forget = useCallback(() => setText(""), [setText]);
  return [kept.text, setText, forget] as const;
}
