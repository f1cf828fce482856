import { Maximize2, SquarePen, X } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useQuery } from "@tanstack/react-query";
import { ApiProblem } from "@/api/problems";
import { queries } from "@/api/queries";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { IconButton } from "@/shared/components/Button";
import { Empty } from "@/shared/components/Empty";
import { Loading } from "@/shared/components/Loading";
import { Trouble } from "@/shared/components/Trouble";
import { useOffering } from "@/shared/offering";
import { usePageContext } from "@/shared/pageContext";
import { recall, remember } from "@/shared/storage";
import styles from "./CompanionPanel.module.css";
import { Conversation } from "./Conversation";
import { useWide } from "./useWide";

/** While the sheet covers a phone's page, the page behind it takes neither focus nor touch. */
function useCover(panel: RefObject<HTMLElement | null>, covers: boolean): void {
  useEffect(() => {
    if (!covers) return undefined;
    const others = [...(panel.current?.parentElement?.children ?? [])].filter((each) => each !== panel.current);
    for (const other of others) other.toggleAttribute("inert", true);
    return () => {
      for (const other of others) other.toggleAttribute("inert", false);
    };
  }, [panel, covers]);
}

/** The conversation that was open last, so that closing the panel loses nothing. Forgotten when signing out. */
function useLastConversation(offering: string) {
  const language = useLanguage();
  const key = `draft.companion.open.${offering}`;
  const [kept, setKept] = useState(() => recall(key));
  const { error } = useQuery({ ...queries.conversation(kept ?? "", language), enabled: kept !== null });
  const gone = error instanceof ApiProblem && error.problem.status === 404;
  const open = (conversation: string | null) => {
    remember(key, conversation);
    setKept(conversation);
  };
  return [gone ? null : kept, open] as const;
}

/** The companion beside every page: a column on a desk, a sheet on a phone. */
export default function CompanionPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["companion", "common"]);
  const wide = useWide();
  const panel = useRef<HTMLDivElement>(null);
  useCover(panel, !wide);
  const close = () => {
    onClose();
    // The button that opened the panel is drawn anew when the panel is gone.
    requestAnimationFrame(() => document.getElementById("ask")?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.nativeEvent.isComposing) close();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it has a role; Escape closes it from within
    <div
      ref={panel}
      id="companion"
      className={styles.panel}
      onKeyDown={onKeyDown}
      aria-labelledby="companion-title"
      {...(wide ? { role: "complementary" } : { role: "dialog", "aria-modal": true })}
    >
      <PanelBody onClose={close} onLeave={wide ? undefined : onClose} title={t("title")} />
    </div>
  );
}

function PanelBody({
  title,
  onClose,
  onLeave,
}: {
  title: string;
  onClose: () => void;
  onLeave: (() => void) | undefined;
}) {
  const { t } = useTranslation(["companion", "common"]);
  const page = usePageContext();
  const chosen = useOffering();
  const offering = page.offering ?? chosen.offering?.id;
  const closing = (
    <IconButton name={t("common:close")} onClick={onClose}>
      <X size={20} aria-hidden="true" />
    </IconButton>
  );
  if (offering) {
    return <Talk key={offering} offering={offering} title={title} closing={closing} onLeave={onLeave} />;
  }
  return (
    <>
      <div className={styles.head}>
        <h2 id="companion-title">{title}</h2>
        {closing}
      </div>
      <div className={styles.body}>
        {chosen.error ? <Trouble error={chosen.error} retry={chosen.retry} /> : null}
        {chosen.offering === undefined && !chosen.error && <Loading />}
        {chosen.offering === null && <Empty title={t("noCourse")} />}
      </div>
    </>
  );
}

function Talk({
  offering,
  title,
  closing,
  onLeave,
}: {
  offering: string;
  title: string;
  closing: ReactNode;
  onLeave: (() => void) | undefined;
}) {
  const { t } = useTranslation("companion");
  const [, go] = useLocation();
  const [conversation, open] = useLastConversation(offering);
  return (
    <>
      <div className={styles.head}>
        <h2 id="companion-title">{title}</h2>
        <div className={styles.tools}>
          <IconButton name={t("fresh")} onClick={() => open(null)} disabled={conversation === null}>
            <SquarePen size={20} aria-hidden="true" />
          </IconButton>
          <IconButton name={t("openPage")} onClick={() => go(paths.companion(conversation ?? undefined))}>
            <Maximize2 size={18} aria-hidden="true" />
          </IconButton>
          {closing}
        </div>
      </div>
      <div className={styles.body}>
        <Conversation
          offering={offering}
          conversation={conversation}
          onOpened={open}
          onLeave={onLeave}
          welcome={<p className={styles.welcome}>{t("welcome")}</p>}
          takesFocus
        />
      </div>
    </>
  );
}
