import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import type { ReviewItem, ReviewKind } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Badge } from "@/shared/components/Badge";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Disclosure } from "@/shared/components/Disclosure";
import { Empty } from "@/shared/components/Empty";
import { SelectField } from "@/shared/components/Field";
import { Loading } from "@/shared/components/Loading";
import { useTell } from "@/shared/components/Toasts";
import { Trouble, useTroubleText } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import { HowMade } from "./HowMade";
import styles from "./Review.module.css";
import { Wellbeing } from "./Wellbeing";

const RichText = lazy(() => import("@/shared/components/RichText"));
const EndorseDialog = lazy(() => import("./EndorseDialog"));
const KINDS: readonly ReviewKind[] = ["wellbeing", "thumbs-down", "abstained", "closest"];
const STATES = ["open", "handled", "all"] as const;
type State = (typeof STATES)[number];

/** What went wrong, the most urgent first. */
export function Items({ offering }: { offering: string }) {
  const { t } = useTranslation("tutor");
  const language = useLanguage();
  const [kind, setKind] = useState<ReviewKind | "">("");
  const [state, setState] = useState<State>("open");
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["review", offering, "items", kind, state, language],
    initialPageParam: "",
    queryFn: ({ signal, pageParam: cursor }) =>
      body(
        api.GET("/api/v1/offerings/{offering_id}/review", {
          params: {
            path: { offering_id: offering },
            query: { state, language, limit: 20, ...(kind && { kind: [kind] }), ...(cursor && { cursor }) },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ next_cursor: cursor }) => cursor ?? undefined,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={styles.filters}>
        <SelectField
          label={t("review.kindLabel")}
          value={kind}
          onChange={(event) => setKind(asKind(event.target.value))}
        >
          <option value="">{t("review.every")}</option>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`review.kind.${each}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("review.stateLabel")}
          value={state}
          onChange={(event) => setState(STATES.find((each) => each === event.target.value) ?? "open")}
        >
          {STATES.map((each) => (
            <option key={each} value={each}>
              {t(`review.state.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && items.length === 0 && <Empty title={t("review.nothing")}>{t("review.nothingHelp")}</Empty>}
      <ul role="list" className={styles.items}>
        {items.map((item) => (
          <Item key={item.id} item={item} offering={offering} />
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

function asKind(value: string): ReviewKind | "" {
  return KINDS.find((each) => each === value) ?? "";
}

/** Notes that something was dealt with; the news offers to take it back. */
function useMark(item: ReviewItem, offering: string) {
  const { t } = useTranslation(["tutor", "common"]);
  const client = useQueryClient();
  const tell = useTell();
  const trouble = useTroubleText();
  const mark = useMutation({
    mutationFn: (handled: boolean) =>
      body(
        api.PUT("/api/v1/offerings/{offering_id}/review/{exchange_id}/mark", {
          params: { path: { offering_id: offering, exchange_id: item.id } },
          body: { seen: true, handled },
        }),
      ),
    onSuccess: (_, handled) => {
      void client.invalidateQueries({ queryKey: ["review", offering] });
      if (handled) tell(t("review.handledNews"), { label: t("common:undo"), run: () => mark.mutate(false) });
    },
    onError: (error) => tell(trouble(error)),
  });
  return mark;
}

function Item({ item, offering }: { item: ReviewItem; offering: string }) {
  const { t } = useTranslation("tutor");
  const { dateTime, list } = useFormat();
  const mark = useMark(item, offering);
  const handle = (
    <Button size="small" busy={mark.isPending} onClick={() => mark.mutate(!item.handled)}>
      {t(item.handled ? "review.reopen" : "review.handle")}
    </Button>
  );
  const head = (
    <p className={styles.who}>
      <Badge tone={item.kind === "wellbeing" ? "brass" : "plain"}>{t(`review.kind.${item.kind}`)}</Badge>
      <span>{item.student || t("review.left")}</span> <span>{dateTime(item.asked_at)}</span>
      {item.concept && <span>{item.concept.title}</span>}
      {item.handled && <Badge tone="good">{t("review.handledBy", { name: item.handled_by })}</Badge>}
    </p>
  );
  if (item.kind === "wellbeing") {
    return (
      <Wellbeing item={item} offering={offering} head={head}>
        {handle}
      </Wellbeing>
    );
  }
  const reasons = [...item.rating_reasons.map((reason) => t(`review.reason.${reason}`)), item.rating_reason];
  const said = reasons.filter((each) => each !== "");
  return (
    <Card as="li" className={styles.item}>
      {head}
      <p className={styles.question}>{item.question}</p>
      {said.length > 0 && <p className={styles.note}>{t("review.said", { words: list(said) })}</p>}
      <Disclosure summary={t("review.companionSaid")}>
        <Suspense fallback={<p>{item.answer}</p>}>
          <RichText source={item.answer} lang={item.language} />
        </Suspense>
        {item.made && <HowMade made={item.made} />}
      </Disclosure>
      <div className={styles.buttons}>
        <Endorse item={item} offering={offering} />
        {handle}
      </div>
    </Card>
  );
}

function Endorse({ item, offering }: { item: ReviewItem; offering: string }) {
  const { t } = useTranslation("tutor");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("review.forAll")}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <EndorseDialog
            offering={offering}
            start={{
              question: item.question,
              answer: item.endorsable,
              concept: item.concept?.id ?? "",
              language: item.language,
              exchange: item.id,
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
