import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format";
import { useTheme } from "@/shared/theme";
import { contrast, readColour } from "./contrast";
import styles from "./Swatches.module.css";

/** Colours for words, each with the ground it stands on most. */
const PAIRS = [
  ["--ink", "--paper"],
  ["--ink-soft", "--paper"],
  ["--sea", "--sheet"],
  ["--on-sea", "--sea"],
  ["--brass-ink", "--brass-wash"],
  ["--good", "--good-wash"],
  ["--warn", "--warn-wash"],
  ["--bad", "--bad-wash"],
  ["--on-mastery-learning", "--mastery-learning"],
  ["--on-mastery-fading", "--mastery-fading"],
  ["--on-mastery-mastered", "--mastery-mastered"],
] as const;

function Swatch({ ink, ground }: { ink: string; ground: string }) {
  const { t } = useTranslation("design");
  const format = useFormat();
  const theme = useTheme();
  const sample = useRef<HTMLDivElement>(null);
  const [ratio, setRatio] = useState<number | null>(null);
  useEffect(() => {
    if (!sample.current) return;
    const { color, backgroundColor } = getComputedStyle(sample.current);
    const [one, other] = [readColour(color), readColour(backgroundColor)];
    setRatio(one && other ? contrast(one, other) : null);
  }, [theme]);
  return (
    <li className={styles.swatch}>
      <div ref={sample} className={styles.sample} style={{ color: `var(${ink})`, background: `var(${ground})` }}>
        {ink.slice(2)}
      </div>
      {ratio !== null && (
        <span className={styles.ratio}>
          {t("contrastWith", { ratio: format.number(ratio, 1), ground: ground.slice(2) })}
        </span>
      )}
    </li>
  );
}

/** Every pair of word and ground, with its contrast as this browser draws it. */
export function Swatches() {
  return (
    <ul role="list" className={styles.swatches}>
      {PAIRS.map(([ink, ground]) => (
        <Swatch key={ink} ink={ink} ground={ground} />
      ))}
    </ul>
  );
}
