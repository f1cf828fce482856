import { useTranslation } from "react-i18next";
import type { Source } from "./sources";

/** Names a source: the concept, and whether its lesson or its definition is quoted. */
export function useSourceName(): (source: Source) => string {
  const { t } = useTranslation("companion");
  return ({ citation }) => t(`source.${citation.source}`, { title: citation.concept.title });
}
