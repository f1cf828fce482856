import type { SessionView } from "@/api/types";

/** Being written. */
export default function SignInAgain(props: {
  email: string;
  onSignedIn: (session: SessionView) => void;
  onGiveUp: () => void;
}) {
  return props.email;
}
