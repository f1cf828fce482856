import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "./Button";
import styles from "./Dialog.module.css";

/**
 * A window over the page that holds the focus; Escape and a press outside close it unless `onClose` is missing.
 * Load it lazily: the shell does without it.
 */
export function Dialog({
  title,
  description,
  onClose,
  actions,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  onClose?: () => void;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose?.()}>
      <Base.Portal>
        <Base.Backdrop className={styles.veil} />
        <Base.Popup className={styles.popup}>
          <div className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {onClose && (
              <IconButton name={t("close")} onClick={onClose}>
                <X size={20} aria-hidden="true" />
              </IconButton>
            )}
          </div>
          {description && <Base.Description className={styles.description}>{description}</Base.Description>}
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
