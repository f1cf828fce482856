import { CircleAlert, NotebookPen, Route } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LessonView } from "@/api/types";
import { Figures, figuresBySource } from "@/shared/components/FigureDrawing";
import { TextArea } from "@/shared/components/Field";
import { Loading } from "@/shared/components/Loading";
import type { Highlight } from "@/shared/components/RichTextPlaces";
import { useDraft } from "@/shared/draft";
import styles from "./Lesson.module.css";
import { splitSections, within, type Section, type SectionKind } from "./sections";

const RichText = lazy(() => import("@/shared/components/RichText"));
const SIGNS = { example: Route, mistakes: CircleAlert, prompt: NotebookPen };

/** Where the worked example stands in the page: `#worked-example`. */
export const ANCHORS: Record<Exclude<SectionKind, "plain">, string> = {
  example: "worked-example",
  mistakes: "common-mistakes",
  prompt: "explain-it",
};

/** The lesson, with worked example, common mistakes and the question to explain set apart. */
export function LessonText({
  offering,
  concept,
  lesson,
  highlight,
}: {
  offering: string;
  concept: string;
  lesson: LessonView;
  highlight: Highlight | null;
}) {
  const sections = useMemo(() => splitSections(lesson.markdown), [lesson.markdown]);
  const figures = useMemo(() => figuresBySource(lesson.figures), [lesson.figures]);
  return (
    <Suspense fallback={<Loading lines={10} />}>
      <Figures value={figures}>
        <div className={styles.lesson}>
          {sections.map((section) => (
            <Part key={section.start} section={section} lang={lesson.language} highlight={within(section, highlight)}>
              {section.kind === "prompt" && (
                <Explanation name={`explanation.${offering}.${concept}.${section.start}`} />
              )}
            </Part>
          ))}
        </div>
      </Figures>
      <GoToAnchor />
    </Suspense>
  );
}

function Part({
  section,
  lang,
  highlight,
  children,
}: {
  section: Section;
  lang: string;
  highlight: Highlight | null;
  children: ReactNode;
}) {
  const { t } = useTranslation("lesson");
  const text = <RichText source={section.source} lang={lang} highlight={highlight} />;
  if (section.kind === "plain") return text;
  const Sign = SIGNS[section.kind];
  return (
    <section id={ANCHORS[section.kind]} className={`${styles.part} ${styles[section.kind]}`}>
      <p className={styles.kind}>
        <Sign size={18} aria-hidden="true" /> {t(`kind.${section.kind}`)}
      </p>
      {text}
      {children}
    </section>
  );
}

/** A box to write the explanation in; it is nobody's but the student's. */
function Explanation({ name }: { name: string }) {
  const { t } = useTranslation("lesson");
  const [text, setText] = useDraft(name);
  return (
    <TextArea
      label={t("explanation")}
      hint={t("explanationHint")}
      rows={5}
      maxLength={10_000}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

/** Goes to the part that the address names, once the text has been drawn. */
function GoToAnchor() {
  useEffect(() => {
    const name = window.location.hash.slice(1);
    if (name) document.getElementById(name)?.scrollIntoView({ block: "start" });
  }, []);
  return null;
}
