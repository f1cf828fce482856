import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { FormulaText } from "./FormulaText";
import { readFormula } from "./formula";
import styles from "./Practice.module.css";

const Formula = lazy(async () => ({ default: (await import("@/shared/components/Mathematics")).Formula }));

/** What a phone's keyboard hides, and how a formula writes it. */
const SYMBOLS = [
  ["^", "^"],
  ["√", "sqrt("],
  ["/", "/"],
  ["−", "-"],
  ["·", "*"],
  ["(", "("],
  [")", ")"],
  ["π", "pi"],
] as const;

/** A formula to type, with the symbols that phones hide, and how it is read. */
export function FormulaAnswer({
  text,
  setText,
  names,
  fault,
  disabled,
}: {
  text: string;
  setText: (text: string) => void;
  names: readonly string[];
  fault: string | null;
  disabled: boolean;
}) {
  const { t } = useTranslation("practice");
  const reading = readFormula(text, names);
  const hint = names.length > 0 ? t("formulaHint", { names: names.join(", ") }) : t("formulaHintPlain");
  return (
    <div className={styles.numeric}>
      <FormulaText
        text={text}
        setText={setText}
        symbols={SYMBOLS}
        hint={hint}
        fault={fault}
        disabled={disabled}
        limit={300}
      />
      <p className={styles.preview} aria-live="polite" data-preview>
        {"latex" in reading ? (
          <>
            {t("readAs")}{" "}
            <Suspense fallback={text}>
              <Formula tex={reading.latex} display={false} cited={false} />
            </Suspense>
          </>
        ) : (
          text.trim() !== "" && t("notReadYet")
        )}
      </p>
    </div>
  );
}
