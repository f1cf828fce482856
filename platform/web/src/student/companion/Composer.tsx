import { CircleStop, SendHorizontal, X } from "lucide-react";
import { useId, type KeyboardEvent, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/shared/components/Button";
import styles from "./Composer.module.css";
import type { About } from "./useAbout";

/** The longest question the platform takes. */
const LONGEST = 2000;

interface ComposerProps {
  ref: Ref<HTMLTextAreaElement>;
  text: string;
  onText: (text: string) => void;
  onSend: () => void;
  /** Stops the reply that is coming; null when none is. */
  onStop: (() => void) | null;
  busy: boolean;
  about: About;
}

/** The box to ask in: Enter sends, Shift and Enter begins a new line. */
export function Composer({ ref, text, onText, onSend, onStop, busy, about }: ComposerProps) {
  const { t } = useTranslation("companion");
  const id = useId();
  const sendable = text.trim() !== "" && !busy && onStop === null;
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the choice of a Chinese word belongs to the input method.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (sendable) onSend();
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        if (sendable) onSend();
      }}
    >
      <AboutChip about={about} />
      <label htmlFor={id} className="visually-hidden">
        {t("question")}
      </label>
      <div className={styles.row}>
        <textarea
          id={id}
          ref={ref}
          className={styles.box}
          rows={1}
          maxLength={LONGEST}
          placeholder={t("placeholder")}
          aria-describedby={`${id}-note`}
          enterKeyHint="send"
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {onStop ? (
          <Button look="secondary" icon={<CircleStop size={18} aria-hidden="true" />} onClick={onStop}>
            {t("stop")}
          </Button>
        ) : (
          <Button
            look="primary"
            type="submit"
            busy={busy}
            aria-disabled={!sendable}
            icon={<SendHorizontal size={18} aria-hidden="true" />}
          >
            {t("send")}
          </Button>
        )}
      </div>
      <p id={`${id}-note`} className={styles.note}>
        {t("whatItIs")} {t("whoReads")}
      </p>
    </form>
  );
}

/** What goes along with the question; pressed, it stays behind. */
function AboutChip({ about }: { about: About }) {
  const { t } = useTranslation("companion");
  const { title } = about;
  if (title === null) return null;
  return (
    <p className={styles.about}>
      <span>{about.exercise ? t("aboutExercise", { title }) : t("about", { title })}</span>
      <button type="button" className={styles.aside} onClick={about.putAside} aria-label={t("putAside", { title })}>
        <X size={16} aria-hidden="true" />
      </button>
    </p>
  );
}
