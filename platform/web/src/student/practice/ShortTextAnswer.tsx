import { useTranslation } from "react-i18next";
import { TextField } from "@/shared/components/Field";
import styles from "./Practice.module.css";

/** A word or a few to type. */
export function ShortTextAnswer({
  text,
  setText,
  fault,
  disabled,
}: {
  text: string;
  setText: (text: string) => void;
  fault: string | null;
  disabled: boolean;
}) {
  const { t } = useTranslation("practice");
  return (
    <div className={styles.numeric}>
      <TextField
        label={t("answer")}
        hint={t("textHint")}
        error={fault}
        name="answer"
        value={text}
        onChange={(event) => setText(event.target.value)}
        readOnly={disabled}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
      />
    </div>
  );
}
