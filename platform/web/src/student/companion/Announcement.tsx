import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExchangeView } from "@/api/types";

const RichText = lazy(() => import("@/shared/components/RichText"));
/** Long enough to be taken up by a screen reader; then it is gone, so that nobody meets the answer twice. */
const STAYS_MS = 5_000;

/** Tells screen readers that an answer is sought, and the answer once it is complete: not word by word. */
export function Announcement({ answered, running }: { answered: ExchangeView | null; running: boolean }) {
  const { t } = useTranslation("companion");
  const [told, setTold] = useState<string | null>(null);
  useEffect(() => {
    if (!answered) return undefined;
    const timer = setTimeout(() => setTold(answered.id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [answered]);
  return (
    <div role="status" className="visually-hidden">
      {running && t("looking")}
      {!running && answered && answered.id !== told && (
        <Suspense fallback={null}>
          {t("answered")} <RichText source={answered.answer} lang={answered.language} inline />
        </Suspense>
      )}
    </div>
  );
}
