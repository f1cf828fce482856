import { useEffect, useState } from "react";

/** While something is being typed or dragged, what rests on it waits this long. */
const PAUSE_MS = 350;

/** The value once it has stayed the same for a moment; `key` stands for it. */
export function useSettled<Value>(value: Value, key: string): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the value
  }, [key]);
  return settled;
}
