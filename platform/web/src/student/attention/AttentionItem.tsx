import { Hourglass, Shuffle, Signpost } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { AttentionItemView } from "@/api/types";
import { paths } from "@/app/paths";
import { useLanguage } from "@/languages/useLanguage";
import { ButtonLink } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Disclosure } from "@/shared/components/Disclosure";
import { useFormat } from "@/shared/format";
import { languageOfText } from "@/student/lesson/textLanguage";
import { Behind } from "./Behind";
import { Numbers } from "./Numbers";
import { actionAddress, reasonsOf, type Because } from "./reasons";
import styles from "./Attention.module.css";

const RichText = lazy(() => import("@/shared/components/RichText"));

const SIGNS: Record<AttentionItemView["kind"], typeof Shuffle> = {
  misconception: Shuffle,
  stuck: Signpost,
  fading: Hourglass,
};

/** One thing: why it deserves attention, what that rests on, and the one thing to do about it. */
export function AttentionItem({
  item,
  offering,
  first,
}: {
  item: AttentionItemView;
  offering: string;
  first: boolean;
}) {
  const { t } = useTranslation("attention");
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const { concept, kind, evidence, feedback, prerequisite } = item;
  const Sign = SIGNS[kind];
  const action = t(`action.${item.action}`, { concept: prerequisite?.title ?? concept.title });
  return (
    <Card as="li" tone={first ? "brass" : "plain"}>
      <p className={styles.kind}>
        <Sign size={18} aria-hidden="true" /> {t(`kind.${kind}`)}
      </p>
      <h2 className={styles.title} lang={languageOfText(concept.title, language)}>
        {concept.title}
      </h2>
      <Why item={item} />
      {feedback !== null && <Feedback text={feedback} />}
      <div>
        <ButtonLink
          look={first ? "primary" : "secondary"}
          to={actionAddress(item, offering)}
          aria-label={
            item.action === "learn-prerequisite" ? undefined : t("actionOn", { action, concept: concept.title })
          }
        >
          {action}
        </ButtonLink>
      </div>
      <div className={styles.more}>
        {evidence.length > 0 && (
          <Disclosure summary={t("evidence", { count: evidence.length })} open={opened} onToggle={setOpened}>
            {opened && (
              <Behind offering={offering} concept={concept.id} evidence={evidence} influences={item.influences} />
            )}
          </Disclosure>
        )}
        <Disclosure summary={t("numbers")}>
          <Numbers item={item} />
        </Disclosure>
      </div>
      <p>
        <Link href={paths.concept(offering, concept.id)}>{t("all", { concept: concept.title })}</Link>
      </p>
    </Card>
  );
}

function Why({ item }: { item: AttentionItemView }) {
  const { t } = useTranslation("attention");
  const { percent, ago, list } = useFormat();
  const [now] = useState(() => Date.now());
  const gap = useLanguage() === "zh" ? "" : " ";
  const say = (because: Because): string => {
    switch (because.key) {
      case "misconception":
      case "stuck":
        return t(`why.${because.key}`, { count: because.count });
      case "fading":
        return t("why.fading", { percent: percent(because.share) });
      case "prerequisite":
        return t("why.prerequisite", { concept: because.concept });
      case "last":
        return t("why.last", { ago: ago(new Date(now - because.days * 86_400_000), new Date(now)) });
      case "supports":
        return t("why.supports", { concepts: list(because.concepts) });
    }
  };
  return <p className={styles.why}>{reasonsOf(item).map(say).join(gap)}</p>;
}

function Feedback({ text }: { text: string }) {
  const { t } = useTranslation("attention");
  const language = useLanguage();
  const own = languageOfText(text, language);
  const isForeign = own !== language;
  return (
    <figure className={styles.feedback}>
      <figcaption className={styles.caption}>
        {t("feedback")} {isForeign && t("foreign")}
      </figcaption>
      <div lang={own}>
        <Suspense fallback={<p>{text}</p>}>
          <RichText source={text} />
        </Suspense>
      </div>
    </figure>
  );
}
