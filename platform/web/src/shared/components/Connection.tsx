import { useEffect, useRef, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "./Notice";
import { useTell } from "./Toasts";

function subscribe(notify: () => void): () => void {
  window.addEventListener("online", notify);
  window.addEventListener("offline", notify);
  return () => {
    window.removeEventListener("online", notify);
    window.removeEventListener("offline", notify);
  };
}

/** Whether this browser believes to be online. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

/** Says that the connection is gone, and that it is back. */
export function Connection() {
  const { t } = useTranslation();
  const tell = useTell();
  const online = useOnline();
  const before = useRef(online);
  useEffect(() => {
    if (online && !before.current) tell(t("trouble.online"));
    before.current = online;
  }, [online, tell, t]);
  return online ? null : (
    <Notice tone="warn" live>
      {t("trouble.offline")}
    </Notice>
  );
}
