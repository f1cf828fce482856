import { useTranslation } from "react-i18next";
import type { ReviewItem } from "@/api/types";
import { Disclosure } from "@/shared/components/Disclosure";
import styles from "./Review.module.css";

/** Versions and hashes of everything an answer was made from. */
export function HowMade({ made }: { made: NonNullable<ReviewItem["made"]> }) {
  const { t } = useTranslation("tutor");
  const facts = [
    [t("review.made.composer"), made.composer_version],
    [t("review.made.wordedBy"), made.worded_by],
    [t("review.made.index"), made.index_version],
    [t("review.made.course"), made.course_version],
    [t("review.made.evidence"), made.evidence.toFixed(2)],
  ] as const;
  return (
    <Disclosure summary={t("review.made.title")}>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== "")
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{value}</code>
              </dd>
            </div>
          ))}
        {made.passages.map((passage, place) => (
          <div key={`${passage.passage_id} ${place}`}>
            <dt>{passage.concept.title}</dt>
            <dd>
              <code>{`${passage.passage_id} · ${passage.content_hash}`}</code>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
