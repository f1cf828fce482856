import { Circle } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format";
import { useTheme } from "@/shared/theme";
import { contrast, hexOf, readColour } from "./contrast";
import styles from "./Swatches.module.css";
import { colourOf, tokenNames } from "./tokens";

/** Colours that words have, each with the ground it stands on most. */
const WORDS = [
  ["--ink", "--paper"],
  ["--ink-soft", "--paper"],
  ["--ink-soft", "--sunken"],
  ["--sea", "--sheet"],
  ["--sea-strong", "--sea-wash"],
  ["--on-sea", "--sea"],
  ["--brass-ink", "--brass-wash"],
  ["--good", "--good-wash"],
  ["--warn", "--warn-wash"],
  ["--bad", "--bad-wash"],
  ["--ink", "--mastery-not-enough-data"],
  ["--on-mastery-learning", "--mastery-learning"],
  ["--on-mastery-fading", "--mastery-fading"],
  ["--on-mastery-mastered", "--mastery-mastered"],
] as const;
/** Signs and borders of controls. */
const SIGNS = [
  ["--line-strong", "--raised"],
  ["--sea", "--paper"],
  ["--brass", "--sheet"],
  ["--mark", "--paper"],
] as const;

/** Computed colours are read again when the theme or the device's light and dark change. */
function usePresentColours(): void {
  useTheme();
  useSyncExternalStore(
    (notify) => {
      const dark = window.matchMedia("(prefers-color-scheme: dark)");
      dark.addEventListener("change", notify);
      return () => dark.removeEventListener("change", notify);
    },
    () => window.matchMedia("(prefers-color-scheme: dark)").matches,
  );
}

/** Every colour token with what it comes to in the present theme. */
export function Colours() {
  usePresentColours();
  return (
    <ul role="list" className={styles.colours}>
      {tokenNames().map((name) => {
        const colour = colourOf(name);
        return colour === null ? null : (
          <li key={name} className={styles.colour}>
            <span className={styles.patch} style={{ background: `var(${name})` }} />
            <span className={styles.names}>
              <code>{name.slice(2)}</code>
              <code className={styles.soft}>{hexOf(colour)}</code>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Pair({ ink, ground, least, asSign }: { ink: string; ground: string; least: number; asSign: boolean }) {
  const { t } = useTranslation("design");
  const format = useFormat();
  const [one, other] = [ink, ground].map((name) => readColour(colourOf(name) ?? ""));
  const ratio = one && other ? contrast(one, other) : null;
  return (
    <li className={styles.pair}>
      <div className={styles.sample} style={{ color: `var(${ink})`, background: `var(${ground})` }}>
        {asSign ? <Circle size={24} fill="currentColor" aria-hidden="true" /> : <span>{ink.slice(2)}</span>}
      </div>
      {asSign && <code className={styles.soft}>{ink.slice(2)}</code>}
      {ratio !== null && (
        <span className={styles.soft}>
          {t("contrastWith", { ratio: format.number(ratio, 1), ground: ground.slice(2) })}
          {ratio < least && <strong> {t("contrastLow", { least })}</strong>}
        </span>
      )}
    </li>
  );
}

/** Pairs of ink and ground with their contrast as this browser draws them. */
export function Contrasts() {
  usePresentColours();
  const theme = useTheme();
  const groups = [
    [WORDS, theme === "contrast" ? 7 : 4.5],
    [SIGNS, 3],
  ] as const;
  return groups.map(([pairs, least]) => (
    <ul key={least} role="list" className={styles.pairs}>
      {pairs.map(([ink, ground]) => (
        <Pair key={ink + ground} ink={ink} ground={ground} least={least} asSign={pairs === SIGNS} />
      ))}
    </ul>
  ));
}
