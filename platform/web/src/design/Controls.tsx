import { Compass } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "@/app/paths";
import { Button, ButtonLink, IconButton } from "@/shared/components/Button";
import { ChoiceField, SelectField, TextArea, TextField } from "@/shared/components/Field";
import styles from "./DesignPage.module.css";
import { Section } from "./Section";

const LOOKS = ["primary", "secondary", "quiet", "danger"] as const;
const SURENESS = ["sure", "fairly", "unsure"] as const;

/** Buttons and fields in every look, size and state. */
export function Controls() {
  return (
    <>
      <Buttons />
      <Fields />
    </>
  );
}

function Buttons() {
  const { t } = useTranslation("design");
  const sign = <Compass size={20} aria-hidden="true" />;
  return (
    <Section id="buttons" title={t("buttons")} lead={t("buttonsText")}>
      {LOOKS.map((look) => (
        <div key={look} className={styles.row}>
          <Button look={look}>{t(`looks.${look}`)}</Button>
          <Button look={look} size="small">
            {t("small")}
          </Button>
          <Button look={look} size="large">
            {t("large")}
          </Button>
          <Button look={look} icon={sign}>
            {t("withSign")}
          </Button>
          <Button look={look} busy>
            {t("busy")}
          </Button>
          <Button look={look} disabled>
            {t("disabled")}
          </Button>
        </div>
      ))}
      <div className={styles.row}>
        <ButtonLink to={paths.design()}>{t("link")}</ButtonLink>
        <ButtonLink to={paths.design()} look="primary" size="small" icon={sign}>
          {t("link")}
        </ButtonLink>
        <IconButton name={t("signOnly")}>{sign}</IconButton>
        <IconButton name={t("signOnly")} disabled>
          {sign}
        </IconButton>
      </div>
      <div className={styles.narrow}>
        <Button look="primary" wide>
          {t("wide")}
        </Button>
      </div>
    </Section>
  );
}

function Fields() {
  const { t } = useTranslation("design");
  const [sureness, setSureness] = useState<(typeof SURENESS)[number] | null>("fairly");
  const choices = SURENESS.map((value) => ({
    value,
    label: t(`choice.${value}`),
    ...(value === "unsure" && { hint: t("choiceHint") }),
  }));
  return (
    <Section id="fields" title={t("fields")}>
      <div className={styles.grid}>
        <TextField label={t("field")} hint={t("fieldHint")} optional />
        <TextField label={t("field")} error={t("fieldError")} />
        <TextField label={t("field")} hint={t("fieldHint")} error={t("fieldError")} />
        <TextField label={t("field")} disabled value={t("fieldOff")} />
        <TextArea label={t("area")} />
        <TextArea label={t("area")} error={t("fieldError")} />
        <SelectField label={t("select")} defaultValue="Europe/Berlin">
          {["Asia/Shanghai", "Europe/Berlin"].map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </SelectField>
        <SelectField label={t("select")} disabled>
          <option>{t("fieldOff")}</option>
        </SelectField>
      </div>
      <div className={styles.grid}>
        <ChoiceField legend={t("choices")} value={sureness} onChange={setSureness} choices={choices} />
        <ChoiceField legend={t("choices")} value={sureness} onChange={setSureness} choices={choices} inline />
      </div>
    </Section>
  );
}
