import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { X } from "lucide-react";
import { Button, IconButton } from "./Button";
import styles from "./Toasts.module.css";

interface Toast {
  id: number;
  text: ReactNode;
  action?: { label: string; run: () => void };
}

type Tell = (text: ReactNode, action?: Toast["action"]) => void;
const Telling = createContext<Tell>(() => undefined);
/** With an action to take, it stays long enough to be read and reached by keyboard. */
const STAYS_MS = { plain: 6_000, action: 15_000 };

/** Short news at the foot of the page, announced politely; with `action`, mostly "Undo". */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(0);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const tell = useCallback<Tell>((text, action) => {
    next.current += 1;
    const toast = { id: next.current, text, ...(action && { action }) };
    setToasts((all) => [...all.slice(-2), toast]);
  }, []);
  const value = useMemo(() => tell, [tell]);
  return (
    <Telling value={value}>
      {children}
      <div className={styles.toasts} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastView key={toast.id} toast={toast} dismiss={dismiss} close={t("close")} />
        ))}
      </div>
    </Telling>
  );
}

function ToastView({ toast, dismiss, close }: { toast: Toast; dismiss: (id: number) => void; close: string }) {
  const { id, text, action } = toast;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismiss(id), action ? STAYS_MS.action : STAYS_MS.plain);
    return () => clearTimeout(timer);
  }, [held, id, action, dismiss]);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- only holds the news while it is being read
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.text}>{text}</p>
      {action && (
        <Button
          size="small"
          onClick={() => {
            action.run();
            dismiss(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton name={close} onClick={() => dismiss(id)}>
        <X size={18} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** Tells short news: `tell("Saved.")`, `tell("Postponed.", { label: "Undo", run })`. */
export function useTell(): Tell {
  return use(Telling);
}
