import { Copy, Link as LinkSign } from "lucide-react";
import { useTranslation } from "react-i18next";
import { paths } from "@/app/paths";
import { Button } from "@/shared/components/Button";
import { useTell } from "@/shared/components/Toasts";
import styles from "./JoinCode.module.css";

/** A cohort's code and link, to be handed to students; what cannot be copied can be selected. */
export function JoinCode({ code }: { code: string }) {
  const { t } = useTranslation("tutor");
  const copy = useCopy();
  const link = window.location.origin + paths.join(code);
  return (
    <div className={styles.join}>
      <dl className={styles.parts}>
        <div>
          <dt>{t("join.code")}</dt>
          <dd className={styles.code}>{code}</dd>
        </div>
        <div>
          <dt>{t("join.link")}</dt>
          <dd className={styles.link}>{link}</dd>
        </div>
      </dl>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<Copy size={16} aria-hidden="true" />}
          onClick={() => copy(code, t("join.codeCopied"))}
        >
          {t("join.copyCode")}
        </Button>
        <Button
          size="small"
          icon={<LinkSign size={16} aria-hidden="true" />}
          onClick={() => copy(link, t("join.linkCopied"))}
        >
          {t("join.copyLink")}
        </Button>
      </div>
    </div>
  );
}

/** Copies and says so; browsers refuse where the page is not served safely, or the person forbids it. */
function useCopy() {
  const { t } = useTranslation("tutor");
  const tell = useTell();
  return (text: string, done: string) => {
    // Browsers offer no clipboard to pages that come over plain HTTP.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) {
      tell(t("join.notCopied"));
      return;
    }
    clipboard.writeText(text).then(
      () => tell(done),
      () => tell(t("join.notCopied")),
    );
  };
}
