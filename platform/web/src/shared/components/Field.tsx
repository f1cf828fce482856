import { useId, type ComponentProps, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Field.module.css";

interface FieldProps {
  label: ReactNode;
  /** Stands under the label: what is meant, in one sentence. */
  hint?: ReactNode;
  /** What is wrong with what was entered. */
  error?: ReactNode;
  optional?: boolean;
}

interface ControlIds {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** A label, a hint, a control and what is wrong with it, joined for screen readers. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: (ids: ControlIds) => ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> ({t("optional")})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** One line of text. */
export function TextField({ label, hint, error, optional, ...rest }: FieldProps & ComponentProps<"input">) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(ids) => <input {...rest} {...ids} className={styles.control} />}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, error, optional, ...rest }: FieldProps & ComponentProps<"textarea">) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(ids) => <textarea rows={3} {...rest} {...ids} className={styles.control} />}
    </Field>
  );
}

/** One of many, by the system's own list: the best on a phone. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  children,
  ...rest
}: FieldProps & ComponentProps<"select">) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false}>
      {(ids) => (
        <select {...rest} {...ids} className={`${styles.control} ${styles.select}`}>
          {children}
        </select>
      )}
    </Field>
  );
}

/** Something that is so or not. */
export function CheckField({ label, hint, ...rest }: Pick<FieldProps, "label" | "hint"> & ComponentProps<"input">) {
  return (
    <label className={styles.choice}>
      <input {...rest} type="checkbox" />
      <span>
        {label}
        {hint && <span className={styles.choiceHint}>{hint}</span>}
      </span>
    </label>
  );
}

export interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
}

/** One of a few, all in view. */
export function ChoiceField<Value extends string>({
  legend,
  choices,
  value,
  onChange,
  inline = false,
}: {
  legend: ReactNode;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  inline?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{legend}</legend>
      <div className={inline ? styles.inline : styles.stack}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <span className={styles.choiceHint}>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
