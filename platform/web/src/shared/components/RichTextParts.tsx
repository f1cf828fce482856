/** What each element of a Markdown text is drawn as. */
import { createContext, use, type ReactNode } from "react";
import type { Components, ExtraProps } from "react-markdown";
import { FigureDrawing, Figures } from "./FigureDrawing";
import { Formula } from "./Mathematics";
import styles from "./RichText.module.css";

/** What stands at the places of the notes. */
export const Notes = createContext<readonly ReactNode[]>([]);

type Drawn = ExtraProps["node"];

function property(node: Drawn, name: string): string | null {
  const value = node?.properties[name];
  return typeof value === "string" ? value : null;
}

function Note({ index }: { index: number }) {
  return <>{use(Notes)[index]}</>;
}

function special(node: Drawn): ReactNode {
  const tex = property(node, "dataTex");
  if (tex !== null) {
    const display = property(node, "dataDisplay") !== null;
    return <Formula tex={tex} display={display} cited={property(node, "dataCited") !== null} />;
  }
  const place = property(node, "dataNote");
  return place === null ? null : <Note index={Number(place)} />;
}

function parsed(address: string): URL | null {
  return URL.canParse(address, window.location.href) ? new URL(address, window.location.href) : null;
}

/** Addresses a text may lead to: pages of the web and of this platform. */
export function safeAddress(address: string): string {
  return /^https?:$/.test(parsed(address)?.protocol ?? "") ? address : "";
}

function isOwn(address: string): boolean {
  return parsed(address)?.origin === window.location.origin;
}

/** What a block says that stands for a figure; null of other code. */
function figureSource(node: Drawn): string | null {
  const code = node?.children[0];
  if (code?.type !== "element") return null;
  const { className } = code.properties;
  if (!Array.isArray(className) || !className.includes("language-figure")) return null;
  return code.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

/** The figure of a block if it was drawn, else the block itself. */
function FigureOr({ source, children }: { source: string | null; children: ReactNode }) {
  const figure = use(Figures).get(source?.trim() ?? "");
  return figure ? <FigureDrawing figure={figure} /> : <>{children}</>;
}

const DRAWN: Components = {
  span: ({ node, children }) =>
    special(node) ?? <span className={property(node, "dataTogether") ? styles.together : undefined}>{children}</span>,
  div: ({ node, children }) => special(node) ?? <div>{children}</div>,
  mark: ({ children }) => (
    <mark className={styles.mark} data-cited="true">
      {children}
    </mark>
  ),
  h1: ({ children }) => <h2>{children}</h2>, // the page has the one h1
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="noopener noreferrer">
        {children}
      </a>
    ) : (
      <>{children}</>
    ),
  img: ({ src, alt }) =>
    typeof src === "string" && src !== "" && isOwn(src) ? (
      <img src={src} alt={alt ?? ""} loading="lazy" className={styles.image} />
    ) : (
      <>{alt}</>
    ),
  input: ({ checked }) => <span aria-hidden="true">{checked ? "☑ " : "☐ "}</span>,
  table: ({ children }) => (
    <div className={styles.tableBox} data-scrolls="table">
      <table>{children}</table>
    </div>
  ),
  pre: ({ node, children }) => (
    <FigureOr source={figureSource(node)}>
      <pre className={styles.code} data-scrolls="table">
        {children}
      </pre>
    </FigureOr>
  ),
};

/** For texts that stand by themselves. */
export const blockParts: Components = DRAWN;

/** For texts inside a line, an option or a button: paragraphs lose their box. */
export const inlineParts: Components = { ...DRAWN, p: ({ children }) => <>{children}</> };

export const INLINE_ELEMENTS = ["p", "em", "strong", "del", "code", "a", "br", "span", "mark"];
