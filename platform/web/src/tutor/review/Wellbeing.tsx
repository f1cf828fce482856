import { useMutation, useQueryClient } from "@tanstack/react-query";
import { HeartHandshake } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "@/api/client";
import type { ReviewItem } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import styles from "./Review.module.css";

/** Somebody may need help: what to do, and the words only when they are asked for. */
export function Wellbeing({
  item,
  offering,
  head,
  children,
}: {
  item: ReviewItem;
  offering: string;
  head: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("tutor");
  const { dateTime } = useFormat();
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: () =>
      body(
        api.POST("/api/v1/offerings/{offering_id}/review/{exchange_id}/disclosure", {
          params: { path: { offering_id: offering, exchange_id: item.id } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["review", offering] }),
  });
  const looks = read.data?.looks ?? item.looks;
  return (
    <Card as="li" tone="brass" className={styles.item}>
      {head}
      <h2 className={styles.calm}>
        <HeartHandshake size={22} aria-hidden="true" /> {t("review.wellbeing.title")}
      </h2>
      <ul className={styles.advice}>
        <li>{t("review.wellbeing.soon")}</li>
        <li>{t("review.wellbeing.listen")}</li>
        <li>{t("review.wellbeing.pass")}</li>
        <li>{t("review.wellbeing.danger")}</li>
      </ul>
      {read.data && <blockquote className={styles.question}>{read.data.question}</blockquote>}
      {read.error && <Trouble error={read.error} />}
      {looks.length > 0 && (
        <p className={styles.note}>
          {t("review.wellbeing.looks", {
            names: looks.map(({ tutor, at }) => `${tutor || t("review.left")} (${dateTime(at)})`).join(", "),
          })}
        </p>
      )}
      <div className={styles.buttons}>
        {!read.data && (
          <Button size="small" busy={read.isPending} onClick={() => read.mutate()}>
            {t("review.wellbeing.read")}
          </Button>
        )}
        {children}
      </div>
      {!read.data && <p className={styles.note}>{t("review.wellbeing.noted")}</p>}
    </Card>
  );
}
