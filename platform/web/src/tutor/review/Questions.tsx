import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { api, body } from "@/api/client";
import type { ThreadView } from "@/api/types";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Empty } from "@/shared/components/Empty";
import { SelectField } from "@/shared/components/Field";
import { Loading } from "@/shared/components/Loading";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import styles from "./Review.module.css";

const STATES: readonly ThreadView["state"][] = ["waiting", "answered", "closed"];

/** What students handed to their tutors; who waits longest comes first. */
export function Questions({ offering }: { offering: string }) {
  const { t } = useTranslation("tutor");
  const { dateTime } = useFormat();
  const language = useLanguage();
  const [state, setState] = useState<ThreadView["state"]>("waiting");
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["review", offering, "questions", state, language],
    initialPageParam: "",
    queryFn: ({ signal, pageParam: cursor }) =>
      body(
        api.GET("/api/v1/offerings/{offering_id}/tutor-threads", {
          params: { path: { offering_id: offering }, query: { state, language, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ next_cursor: cursor }) => cursor ?? undefined,
  });
  const threads = data?.pages.flatMap((page) => page.threads) ?? [];
  return (
    <>
      <div className={styles.filters}>
        <SelectField
          label={t("review.stateLabel")}
          value={state}
          onChange={(event) => setState(STATES.find((each) => each === event.target.value) ?? "waiting")}
        >
          {STATES.map((each) => (
            <option key={each} value={each}>
              {t(`review.thread.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && threads.length === 0 && <Empty title={t("review.noQuestions")}>{t("review.noQuestionsHelp")}</Empty>}
      <ul role="list" className={styles.items}>
        {threads.map((thread) => (
          <Card as="li" key={thread.id} className={styles.item}>
            <p className={styles.who}>
              <span>{thread.student || t("review.left")}</span> <span>{dateTime(thread.updated_at)}</span>
              {thread.concept && <span>{thread.concept.title}</span>}
            </p>
            <h2 className={styles.heading}>
              <Link href={paths.thread(thread.id)}>{thread.question}</Link>
            </h2>
          </Card>
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("review.more")}
        </Button>
      )}
    </>
  );
}
