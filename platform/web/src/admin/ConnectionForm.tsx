import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { LanguageModelPage, NewConnection } from "@/api/types";
import { textOf, useFaults } from "@/account/form";
import { FormTrouble } from "@/account/FormTrouble";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Disclosure } from "@/shared/components/Disclosure";
import { CheckField, TextField } from "@/shared/components/Field";
import styles from "./LanguageModel.module.css";

/** The bounds that the API sets, and what it takes where nothing is entered. */
const NUMBERS = [
  { field: "first_seconds", word: "first", least: 1, most: 60, usual: 6 },
  { field: "stall_seconds", word: "stall", least: 1, most: 30, usual: 4 },
  { field: "total_seconds", word: "total", least: 2, most: 120, usual: 20 },
  { field: "questions_a_day", word: "questions", least: 1, most: 10_000, usual: 100 },
  { field: "tokens_a_day", word: "tokens", least: 1000, most: 2_000_000_000, usual: 2_000_000 },
] as const;
type NumberField = (typeof NUMBERS)[number]["field"];
const WHOLE = new Set<NumberField>(["questions_a_day", "tokens_a_day"]);

function isInside(value: number, { field, least, most }: (typeof NUMBERS)[number]): boolean {
  return value >= least && value <= most && (Number.isInteger(value) || !WHOLE.has(field));
}

/** What was typed into the field of the key: nothing keeps the stored one. */
function keyOf(form: HTMLFormElement): string | null {
  if (textOf(form, "forget") === "on") return "";
  return textOf(form, "key").trim() || null;
}

/** Where the model is, whether it is used, and what it may cost. */
export function ConnectionForm({
  page,
  busy,
  error,
  onSave,
}: {
  page: LanguageModelPage;
  busy: boolean;
  error: unknown;
  onSave: (entered: NewConnection) => void;
}) {
  const { t } = useTranslation("languageModel");
  const { form, faults, show } = useFaults<"address" | "model" | NumberField>();
  const models = useId();
  const { connection } = page;
  const read = (entered: HTMLFormElement) => {
    const numbers = Object.fromEntries(NUMBERS.map(({ field }) => [field, Number(textOf(entered, field))])) as Record<
      NumberField,
      number
    >;
    const address = textOf(entered, "address").trim();
    const model = textOf(entered, "model").trim();
    const wrong = NUMBERS.filter((each) => !isInside(numbers[each.field], each)).map(({ field, least, most }) => [
      field,
      t("limits.wrong", { least, most }),
    ]);
    const right = show({
      address: /^https?:\/\/./.test(address) ? "" : t("connect.addressMissing"),
      model: model === "" ? t("connect.modelMissing") : "",
      ...(Object.fromEntries(wrong) as Partial<Record<NumberField, string>>),
    });
    if (!right) return;
    onSave({
      base_url: address,
      model,
      key: keyOf(entered),
      enabled: textOf(entered, "enabled") === "on",
      allow_private: textOf(entered, "private") === "on",
      ...numbers,
    });
  };
  return (
    <Card>
      <h2>{t("connect.title")}</h2>
      <form
        ref={form}
        noValidate
        autoComplete="off"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          read(event.currentTarget);
        }}
      >
        <TextField
          label={t("connect.address")}
          hint={t("connect.addressHint")}
          error={faults.address}
          name="address"
          type="url"
          inputMode="url"
          maxLength={500}
          spellCheck={false}
          autoCapitalize="none"
          defaultValue={connection?.base_url ?? ""}
        />
        <CheckField
          label={t("connect.private")}
          hint={t("connect.privateHint")}
          name="private"
          defaultChecked={connection?.allow_private ?? false}
        />
        <TextField
          label={t("connect.model")}
          hint={t("connect.modelHint")}
          error={faults.model}
          name="model"
          list={models}
          maxLength={100}
          spellCheck={false}
          autoCapitalize="none"
          defaultValue={connection?.model ?? ""}
        />
        <datalist id={models}>
          {page.probe?.models.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Key connection={connection} />
        <CheckField label={t("connect.enabled")} name="enabled" defaultChecked={connection?.enabled ?? true} />
        <Disclosure summary={t("limits.title")} open={NUMBERS.some(({ field }) => faults[field])}>
          <div className={styles.form}>
            <p className={styles.detail}>{t("limits.hint")}</p>
            <div className={styles.numbers}>
              {NUMBERS.map(({ field, word, least, most, usual }) => (
                <TextField
                  key={field}
                  label={t(`limits.${word}`)}
                  error={faults[field]}
                  name={field}
                  type="number"
                  inputMode="decimal"
                  min={least}
                  max={most}
                  step={WHOLE.has(field) ? 1 : "any"}
                  defaultValue={connection?.[field] ?? usual}
                />
              ))}
            </div>
          </div>
        </Disclosure>
        <FormTrouble error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {t("connect.save")}
        </Button>
      </form>
    </Card>
  );
}

function Key({ connection }: { connection: LanguageModelPage["connection"] }) {
  const { t } = useTranslation("languageModel");
  const state = connection?.key ?? "none";
  const ending = connection?.key_ending ?? "";
  const known = ending === "" ? t("connect.keySet") : t("connect.keyEnding", { ending });
  return (
    <>
      <TextField
        label={t("connect.key")}
        hint={state === "set" ? known : t("connect.keyHint")}
        error={state === "unreadable" && t("connect.keyUnreadable")}
        optional
        name="key"
        type="password"
        autoComplete="new-password"
        maxLength={500}
      />
      {state !== "none" && <CheckField label={t("connect.keyRemove")} name="forget" />}
    </>
  );
}
