import { useTranslation } from "react-i18next";
import { useLocation, useParams } from "wouter";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/shared/components/Button";
import { Empty } from "@/shared/components/Empty";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { useOffering } from "@/shared/offering";
import styles from "./CompanionPage.module.css";
import { Conversation } from "./Conversation";
import { ConversationList } from "./ConversationList";

/** The companion on a page of its own: every conversation, and the one that is open. */
export default function CompanionPage() {
  const { t } = useTranslation(["companion", "common"]);
  const { conversation } = useParams<{ conversation?: string }>();
  const { offering, error, retry } = useOffering();
  return (
    <Page title={t("title")} width="wide">
      {offering ? (
        <Talks offering={offering.id} conversation={conversation ?? null} />
      ) : error ? (
        <Trouble error={error} retry={retry} />
      ) : offering === null ? (
        <Empty
          title={t("noCourse")}
          action={
            <ButtonLink look="primary" to={paths.join()}>
              {t("common:noRole.join")}
            </ButtonLink>
          }
        />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Talks({ offering, conversation }: { offering: string; conversation: string | null }) {
  const [, go] = useLocation();
  return (
    <div className={styles.columns}>
      <ConversationList offering={offering} open={conversation} />
      <Conversation
        offering={offering}
        conversation={conversation}
        onOpened={(id) => go(paths.companion(id), { replace: true })}
      />
    </div>
  );
}
