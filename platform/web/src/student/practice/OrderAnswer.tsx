import { ArrowDown, ArrowUp } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptView } from "@/api/types";
import { moved, orderOf } from "./arranging";
import styles from "./Practice.module.css";

const RichText = lazy(() => import("@/shared/components/RichText"));

/** Items to put in order, each with a button up and a button down: by keyboard, by touch, by mouse alike. */
export function OrderAnswer({
  attempt,
  chosen,
  setChosen,
  fault,
  disabled,
}: {
  attempt: AttemptView;
  chosen: readonly string[];
  setChosen: (chosen: string[]) => void;
  fault: string | null;
  disabled: boolean;
}) {
  const { t } = useTranslation("practice");
  const list = useRef<HTMLOListElement>(null);
  const [last, setLast] = useState<{ id: string; way: "up" | "down" } | null>(null);
  const order = orderOf(attempt, chosen);
  const texts = new Map(attempt.options.map(({ id, text }) => [id, text]));
  useEffect(() => {
    // An item that moves takes the focus along; at an end its button is gone, so the other one gets it.
    if (!last) return;
    const item = list.current?.querySelector(`[data-item="${last.id}"]`);
    const same = item?.querySelector<HTMLButtonElement>(`[data-move=${last.way}]:not(:disabled)`);
    (same ?? item?.querySelector<HTMLButtonElement>("[data-move]:not(:disabled)"))?.focus();
  }, [last]);
  const move = (id: string, way: "up" | "down") => {
    setChosen(moved(order, id, way));
    setLast({ id, way });
  };
  return (
    <fieldset className={styles.options} aria-describedby={fault ? "order-fault" : undefined}>
      <legend className={styles.legend}>{t("putInOrder")}</legend>
      <ol ref={list} role="list" className={styles.arranged}>
        {order.map((id, place) => (
          <li key={id} data-item={id} className={styles.item}>
            <span className={styles.place}>{place + 1}</span>
            <span lang={attempt.language} className={styles.optionText}>
              <Suspense fallback={texts.get(id)}>
                <RichText source={texts.get(id) ?? ""} inline />
              </Suspense>
            </span>
            <span className={styles.moves}>
              <button
                type="button"
                name="answer"
                data-move="up"
                className={styles.move}
                aria-label={t("moveUp", { place: place + 1 })}
                disabled={disabled || place === 0}
                onClick={() => move(id, "up")}
              >
                <ArrowUp size={20} aria-hidden="true" />
              </button>
              <button
                type="button"
                name="answer"
                data-move="down"
                className={styles.move}
                aria-label={t("moveDown", { place: place + 1 })}
                disabled={disabled || place === order.length - 1}
                onClick={() => move(id, "down")}
              >
                <ArrowDown size={20} aria-hidden="true" />
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className={styles.unseen}>
        {last && t("movedTo", { place: order.indexOf(last.id) + 1, count: order.length })}
      </p>
      {fault && (
        <p id="order-fault" className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
