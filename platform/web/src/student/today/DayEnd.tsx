import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { PathView } from "@/api/types";
import { paths } from "@/app/paths";
import { Button, ButtonLink } from "@/shared/components/Button";
import { Empty } from "@/shared/components/Empty";
import { Notice } from "@/shared/components/Notice";
import styles from "./Day.module.css";

type Message = NonNullable<PathView["message"]>;
type Way = "addTime" | "map" | "companion" | "join" | "goal";

/** Ways on from each message, the nearest first. */
export const WAYS: Record<Message, readonly Way[]> = {
  "nothing-due": ["map", "addTime", "companion"],
  "goal-reached": ["goal", "map", "companion"],
  "no-time": ["addTime", "map", "companion"],
  "course-empty": ["join"],
  "nothing-fits": ["addTime", "map"],
  "that-is-all": ["map", "companion"],
};

/** What the path has to say when it is empty, or besides its steps; with ways on. */
export function DayEnd({
  message,
  isEmpty,
  offering,
  onAddTime,
}: {
  message: Message;
  isEmpty: boolean;
  offering: string | undefined;
  onAddTime: () => void;
}) {
  const { t } = useTranslation(["today", "codes"]);
  const addresses = {
    map: paths.map(),
    companion: paths.companion(),
    join: paths.join(),
    goal: offering && paths.goals(),
  };
  const ways: ReactNode[] = WAYS[message].map((way, place) => {
    const look = isEmpty && place === 0 ? "primary" : "secondary";
    if (way === "addTime") {
      return (
        <Button key={way} look={look} onClick={onAddTime}>
          {t("end.addTime")}
        </Button>
      );
    }
    const address = addresses[way];
    return (
      address && (
        <ButtonLink key={way} look={look} to={address}>
          {t(`end.${way}`)}
        </ButtonLink>
      )
    );
  });
  if (!isEmpty) return <Notice actions={ways}>{t(`codes:message.${message}`)}</Notice>;
  return (
    <Empty title={t(`end.empty.${message}`)} action={<div className={styles.waysOn}>{ways}</div>}>
      {t(`codes:message.${message}`)}
    </Empty>
  );
}
