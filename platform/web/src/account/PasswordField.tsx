import { Circle, CircleCheck, Eye, EyeOff } from "lucide-react";
import { useId, useState, type ComponentProps, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/shared/components/Button";
import { Field } from "@/shared/components/Field";
import fieldStyles from "@/shared/components/Field.module.css";
import styles from "./PasswordField.module.css";
import { checkRules, LEAST_CHARACTERS, type Owner } from "./passwordRules";

/** A password that can be made visible. */
export function PasswordField({
  label,
  hint,
  error,
  below,
  "aria-describedby": alsoDescribed,
  ...rest
}: { label: ReactNode; hint?: ReactNode; error?: ReactNode; below?: ReactNode } & ComponentProps<"input">) {
  const { t } = useTranslation("account");
  const [visible, setVisible] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {({ "aria-describedby": described, ...ids }) => (
        <>
          <div className={styles.row}>
            <input
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              {...rest}
              {...ids}
              aria-describedby={[described, alsoDescribed].filter(Boolean).join(" ") || undefined}
              type={visible ? "text" : "password"}
              className={`${fieldStyles.control} ${styles.input}`}
            />
            <IconButton
              name={t(visible ? "fields.hide" : "fields.show")}
              className={styles.eye}
              onClick={() => setVisible(!visible)}
            >
              {visible ? <EyeOff size={20} aria-hidden="true" /> : <Eye size={20} aria-hidden="true" />}
            </IconButton>
          </div>
          {below}
        </>
      )}
    </Field>
  );
}

/** A new password, with what is asked of it answered while it is typed. */
export function NewPasswordField({
  owner,
  onTyped,
  ...rest
}: { owner: Owner; onTyped?: (password: string) => void } & Omit<ComponentProps<typeof PasswordField>, "below">) {
  const { t } = useTranslation("account");
  const [typed, setTyped] = useState("");
  const id = useId();
  const kept = checkRules(typed, owner);
  return (
    <PasswordField
      hint={t("rules.tip")}
      {...rest}
      autoComplete="new-password"
      aria-describedby={id}
      onChange={(event) => {
        setTyped(event.target.value);
        onTyped?.(event.target.value);
      }}
      below={
        <ul role="list" id={id} className={styles.rules}>
          <Rule kept={kept.length}>{t("rules.length", { least: LEAST_CHARACTERS })}</Rule>
          <Rule kept={kept.own}>{t("rules.own")}</Rule>
        </ul>
      }
    />
  );
}

function Rule({ kept, children }: { kept: boolean; children: ReactNode }) {
  const { t } = useTranslation("account");
  const Sign = kept ? CircleCheck : Circle;
  return (
    <li className={kept ? styles.kept : undefined}>
      <Sign size={16} aria-hidden="true" /> {children}
      <span className="visually-hidden"> ({t(kept ? "rules.kept" : "rules.open")})</span>
    </li>
  );
}
