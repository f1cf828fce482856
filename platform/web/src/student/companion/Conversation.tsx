import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Loading } from "@/shared/components/Loading";
import { Trouble } from "@/shared/components/Trouble";
import { Announcement } from "./Announcement";
import { Composer } from "./Composer";
import styles from "./Conversation.module.css";
import { Exchange } from "./Exchange";
import { Suggestions } from "./Suggestions";
import { Unanswered } from "./Unanswered";
import { useAbout } from "./useAbout";
import { useConversation } from "./useConversation";

// Begins before the first answer needs it; a failure is met again, and shown, when a text is drawn.
void import("@/shared/components/RichText").catch(() => undefined);

export interface ConversationProps {
  offering: string;
  /** Null before the first question. */
  conversation: string | null;
  /** The first question has opened a conversation. */
  onOpened: (conversation: string) => void;
  /** A link or button leads away from the conversation: the panel on a phone makes way. */
  onLeave?: (() => void) | undefined;
  /** What stands above the questions when there are none yet. */
  welcome?: ReactNode;
  /** The box to ask in takes the focus when it appears: the person has asked for it. */
  takesFocus?: boolean;
}

/** One conversation with the companion: what was said, and a box to ask in. */
export function Conversation(props: ConversationProps) {
  const { offering, conversation, onOpened, onLeave, welcome, takesFocus = false } = props;
  const about = useAbout(offering);
  const talk = useConversation(offering, conversation, about, onOpened);
  const { waiting, open } = talk;
  const running = waiting?.running ?? false;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div className={styles.conversation}>
      <div className={styles.said}>
        {talk.loading && !waiting && <Loading lines={4} />}
        <SaidTrouble talk={talk} />
        {talk.isEmpty && (
          <>
            {welcome}
            <Suggestions about={about} onAsk={talk.put} />
          </>
        )}
        <Said offering={offering} onLeave={onLeave} talk={talk} onEdited={() => box.current?.focus()} />
        {open.error && <Trouble error={open.error} retry={() => talk.put(talk.draft)} />}
      </div>
      {!talk.isGone && (
        <Composer
          ref={box}
          text={talk.draft}
          onText={talk.setDraft}
          onSend={() => talk.put(talk.draft.trim())}
          onStop={running ? talk.stop : null}
          busy={open.isPending}
          about={about}
        />
      )}
      <Announcement answered={talk.answered} running={running} />
    </div>
  );
}

function SaidTrouble({ talk: { said, isGone } }: { talk: ReturnType<typeof useConversation> }) {
  if (!said.error) return null;
  return <Trouble error={said.error} {...(!isGone && { retry: () => void said.refetch() })} />;
}

function Said({
  offering,
  onLeave,
  talk: { exchanges, waiting, answered, again, edit, put },
  onEdited,
}: Pick<ConversationProps, "offering" | "onLeave"> & {
  talk: ReturnType<typeof useConversation>;
  onEdited: () => void;
}) {
  const { t } = useTranslation("companion");
  if (exchanges.length === 0 && !waiting) return null;
  return (
    <ol role="list" className={styles.exchanges} aria-label={t("said")}>
      {exchanges.map((exchange, place) => (
        <Exchange
          key={exchange.id}
          exchange={exchange}
          offering={offering}
          onLeave={onLeave}
          fresh={exchange.id === answered?.id}
          onAsk={place === exchanges.length - 1 && !waiting ? put : undefined}
        />
      ))}
      {waiting && (
        <Unanswered
          key={waiting.question}
          asked={waiting}
          onAgain={again}
          onEdit={() => {
            edit();
            onEdited();
          }}
        />
      )}
    </ol>
  );
}
