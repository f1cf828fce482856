import { memo, useEffect, useMemo, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import Markdown from "react-markdown";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import styles from "./RichText.module.css";
import { shelter } from "./RichTextChinese";
import { blockParts, INLINE_ELEMENTS, inlineParts, Notes, safeAddress } from "./RichTextParts";
import { remarkPlaces, type Highlight } from "./RichTextPlaces";
import { useScrollBoxes } from "./RichTextScroll";

export type { Highlight } from "./RichTextPlaces";

/** Something set into a text, e.g. the number of a source, after `at` code points of it. */
export interface TextNote {
  at: number;
  content: ReactNode;
}

const NO_NOTES: readonly TextNote[] = [];

/** The text as elements; parsed anew only when it or its places change. */
const Parsed = memo(function Parsed({
  source,
  inline,
  start,
  end,
  places,
}: {
  source: string;
  inline: boolean;
  start: number;
  end: number;
  places: string;
}) {
  const notes = places === "" ? [] : places.split(",").map(Number);
  const sheltered = shelter(source);
  const options = { source, highlight: { start, end }, notes, restore: sheltered.restore };
  return (
    <Markdown
      remarkPlugins={[remarkGfm, remarkMath, [remarkPlaces, options]]}
      urlTransform={safeAddress}
      components={inline ? inlineParts : blockParts}
      {...(inline && { allowedElements: INLINE_ELEMENTS, unwrapDisallowed: true })}
    >
      {sheltered.source}
    </Markdown>
  );
});

/**
 * Markdown with mathematics, drawn as elements; HTML in it is shown as text. `highlight` is marked and scrolled into
 * view once. `notes` stand in the text. Load it lazily: `lazy(() => import("@/shared/components/RichText"))`.
 */
export default function RichText({
  source,
  lang,
  inline = false,
  highlight = null,
  notes = NO_NOTES,
}: {
  source: string;
  lang?: string | undefined;
  inline?: boolean;
  highlight?: Highlight | null | undefined;
  notes?: readonly TextNote[];
}) {
  const { t } = useTranslation("lesson");
  const root = useRef<HTMLElement>(null);
  const start = highlight?.start ?? 0;
  const end = highlight?.end ?? 0;
  const contents = useMemo(() => notes.map(({ content }) => content), [notes]);
  useScrollBoxes(root, source, { formula: t("richText.formula"), table: t("richText.table") });
  useEffect(() => {
    if (start < end) root.current?.querySelector("[data-cited]")?.scrollIntoView({ block: "center" });
  }, [source, start, end]);
  const text = (
    <Notes value={contents}>
      <Parsed source={source} inline={inline} start={start} end={end} places={notes.map(({ at }) => at).join(",")} />
    </Notes>
  );
  const setRoot = (element: HTMLElement | null) => {
    root.current = element;
  };
  return inline ? (
    <span ref={setRoot} lang={lang} className={styles.inline}>
      {text}
    </span>
  ) : (
    <div ref={setRoot} lang={lang} className={styles.rich}>
      {text}
    </div>
  );
}
