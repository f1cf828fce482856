import { useTranslation } from "react-i18next";
import type { SessionView } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { Dialog } from "@/shared/components/Dialog";
import { SignInForm } from "./SignInForm";

/** Over the page when the session has ended: signing in lets what was under way go through. */
export default function SignInAgain({
  email,
  onSignedIn,
  onGiveUp,
}: {
  email: string;
  onSignedIn: (session: SessionView) => void;
  onGiveUp: () => void;
}) {
  const { t } = useTranslation(["account", "common"]);
  return (
    <Dialog title={t("common:sessionEnded.title")} description={t("common:sessionEnded.text")}>
      <SignInForm email={email} onSignedIn={onSignedIn} />
      <div>
        <p>{t("again.leaveHint")}</p>
        <Button look="quiet" onClick={onGiveUp}>
          {t("again.leave")}
        </Button>
      </div>
    </Dialog>
  );
}
