import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ConceptMastery } from "@/api/types";
import { useFormat } from "@/shared/format";

/** An estimate in words: the same words wherever it is shown. */
export function useMasteryWords() {
  const { t } = useTranslation(["map", "common"]);
  const format = useFormat();
  return useMemo(() => {
    const interval = ({ low, high }: ConceptMastery): string | null => {
      const [from, to] = [format.percent(low), format.percent(high)];
      return from === to ? null : t("interval", { low: from, high: to });
    };
    /** "92 %, between 85 % and 97 %"; without the interval where both ends round to the same. */
    const estimate = (mastery: ConceptMastery): string => {
      const between = interval(mastery);
      const percent = format.percent(mastery.probability);
      return between === null ? percent : t("estimate", { percent, interval: between });
    };
    /** "Dot product, mastered, 92 %, between 85 % and 97 %" */
    const name = (title: string, mastery: ConceptMastery): string =>
      t(mastery.placement === "conditional" ? "conceptNamePlaced" : "conceptName", {
        title,
        status: t(`common:mastery.${mastery.status}`),
        estimate: estimate(mastery),
      });
    return { interval, estimate, name };
  }, [t, format]);
}
