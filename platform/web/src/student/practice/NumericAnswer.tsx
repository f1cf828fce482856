import { useTranslation } from "react-i18next";
import { FormulaText } from "./FormulaText";

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

/** A number to type, with its unit where it needs one. */
export function NumericAnswer({
  needsUnit,
  ...entering
}: {
  text: string;
  setText: (text: string) => void;
  needsUnit: boolean;
  fault: string | null;
  disabled: boolean;
}) {
  const { t } = useTranslation("practice");
  return <FormulaText symbols={SYMBOLS} hint={t(needsUnit ? "unitHint" : "answerHint")} limit={200} {...entering} />;
}
