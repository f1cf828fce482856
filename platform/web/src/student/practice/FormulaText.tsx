import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/shared/components/Button";
import { TextField } from "@/shared/components/Field";
import styles from "./Practice.module.css";

/** A line of mathematics to type, with buttons for what a phone's keyboard hides. */
export function FormulaText({
  text,
  setText,
  symbols,
  hint,
  fault,
  disabled,
  limit,
}: {
  text: string;
  setText: (text: string) => void;
  /** What a button shows, and what it inserts. */
  symbols: readonly (readonly [string, string])[];
  hint: string;
  fault: string | null;
  disabled: boolean;
  limit: number;
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
        hint={hint}
        error={fault}
        name="answer"
        value={text}
        onChange={(event) => setText(event.target.value)}
        readOnly={disabled}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={limit}
      />
      <div className={styles.symbols}>
        {symbols.map(([shown, written]) => (
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
