import { useTranslation } from "react-i18next";
import { OctantMark } from "@/shared/components/OctantMark";
import styles from "./DesignPage.module.css";
import { Section } from "./Section";
import { Colours, Contrasts } from "./Swatches";

const SIZES = ["--text-xs", "--text-sm", "--text-md", "--text-lg", "--text-xl", "--text-2xl"];
const SPACES = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => `--space-${step}`);
const CORNERS = ["--radius-sm", "--radius", "--radius-lg", "--round"];

/** Mark, colours, type, space: what everything else is made of. */
export function Foundations() {
  const { t } = useTranslation("design");
  return (
    <>
      <Section id="mark" title={t("mark")} lead={t("markText")}>
        <div className={styles.row}>
          {[24, 48, 96].map((size) => (
            <OctantMark key={size} size={size} />
          ))}
        </div>
      </Section>
      <Section id="colours" title={t("colours")} lead={t("coloursText")}>
        <Colours />
        <h3>{t("contrast")}</h3>
        <Contrasts />
      </Section>
      <Section id="type" title={t("type")}>
        <ul role="list" className={styles.scale}>
          {SIZES.map((size) => (
            <li key={size}>
              <code className={styles.token}>{size.slice(2)}</code>
              <span style={{ fontSize: `var(${size})` }}>{t("typeSample")}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="space" title={t("space")}>
        <ul role="list" className={styles.scale}>
          {SPACES.map((space) => (
            <li key={space}>
              <code className={styles.token}>{space.slice(2)}</code>
              <span className={styles.space} style={{ width: `var(${space})` }} />
            </li>
          ))}
        </ul>
        <ul role="list" className={styles.row}>
          {CORNERS.map((corner) => (
            <li key={corner} className={styles.corner} style={{ borderRadius: `var(${corner})` }}>
              <code>{corner.slice(2)}</code>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
