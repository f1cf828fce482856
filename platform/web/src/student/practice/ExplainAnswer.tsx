import { useTranslation } from "react-i18next";
import { TextArea } from "@/shared/components/Field";

/** A few sentences in one's own words. */
export function ExplainAnswer({
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
    <TextArea
      label={t("explain")}
      hint={t("explainHint")}
      error={fault}
      name="answer"
      rows={6}
      value={text}
      onChange={(event) => setText(event.target.value)}
      readOnly={disabled}
      maxLength={5000}
    />
  );
}
