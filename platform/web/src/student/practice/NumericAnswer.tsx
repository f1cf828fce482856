import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/shared/components/Button";
import { TextField } from "@/shared/components/Field";
import styles from "./Practice.module.css";

/** What a phone's keyboard hides, and how the answer writes it. */
const SYMBOLS = [
  ["−", "-"],
  ["/", "/"],
  ["√", "sqrt("],
  ["^", "^"],
  ["π", "pi"],
  ["(", "("],
  [")", ")"],
] as const;

/** A number to type, with the symbols that phones hide. */
export function NumericAnswer({
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
  const row = useRef<HTMLDivElement>(null);
  const insert = (symbol: string) => {
    const field = row.current?.querySelector("input");
    const start = field?.selectionStart ?? text.length;
    const end = field?.selectionEnd ?? text.length;
    setText(text.slice(0, start) + symbol + text.slice(end));
    field?.focus();
    requestAnimationFrame(() => field?.setSelectionRange(start + symbol.length, start + symbol.length));
  };
  return (
    <div ref={row} className={styles.numeric}>
      <TextField
        label={t("answer")}
        hint={t("answerHint")}
        error={fault}
        name="answer"
        value={text}
        onChange={(event) => setText(event.target.value)}
        readOnly={disabled}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
      />
      <div className={styles.symbols}>
        {SYMBOLS.map(([shown, written]) => (
          <Button
            key={shown}
            size="small"
            aria-label={t("insert", { symbol: shown })}
            disabled={disabled}
            onClick={() => insert(written)}
          >
            {shown}
          </Button>
        ))}
      </div>
    </div>
  );
}
