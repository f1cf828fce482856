import { useMutation } from "@tanstack/react-query";
import { useWait } from "./wait";

/** Sends a form once at a time; keeps why it was not taken and how long to wait after too many tries. */
export function useSend<Entered, Answer>(send: (entered: Entered) => Promise<Answer>, done: (answer: Answer) => void) {
  const { mutate, error, isPending } = useMutation({ mutationFn: send, onSuccess: done });
  return { send: mutate, error, busy: isPending, wait: useWait(error) };
}
