import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/shared/components/Button";
import { Disclosure } from "@/shared/components/Disclosure";
import { Empty } from "@/shared/components/Empty";
import { Loading } from "@/shared/components/Loading";
import { useTell } from "@/shared/components/Toasts";
import { Trouble } from "@/shared/components/Trouble";
import styles from "./DesignPage.module.css";
import { Section } from "./Section";
import { TROUBLES } from "./troubles";

const RichText = lazy(() => import("@/shared/components/RichText"));
const Dialog = lazy(() => import("@/shared/components/Dialog").then((module) => ({ default: module.Dialog })));

/** What comes and goes: dialogs, news, waiting, emptiness, trouble; and texts with mathematics. */
export function Happenings() {
  const { t } = useTranslation("design");
  const tell = useTell();
  return (
    <>
      <DialogAndNews />
      <Section id="loading" title={t("loading")}>
        <Loading />
      </Section>
      <Section id="empty" title={t("empty")}>
        <Empty title={t("emptyTitle")} action={<Button look="primary">{t("looks.primary")}</Button>}>
          {t("emptyText")}
        </Empty>
      </Section>
      <Section id="disclosure" title={t("disclosure")}>
        <Disclosure summary={t("disclosureSummary")}>{t("disclosureText")}</Disclosure>
        <Disclosure summary={t("disclosureSummary")} open>
          {t("disclosureText")}
        </Disclosure>
      </Section>
      <Section id="trouble" title={t("trouble")} lead={t("troubleText")}>
        {TROUBLES.map((trouble, place) => (
          <Trouble key={place} error={trouble} {...(place < 3 && { retry: () => tell(t("retried")) })} />
        ))}
      </Section>
      <Section id="text" title={t("text")}>
        <Suspense fallback={<Loading lines={1} />}>
          <RichText source={t("sample")} />
        </Suspense>
      </Section>
    </>
  );
}

function DialogAndNews() {
  const { t } = useTranslation(["design", "common"]);
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const undo = { label: t("common:undo"), run: () => tell(t("undone")) };
  return (
    <Section id="dialog" title={t("dialog")}>
      <div className={styles.row}>
        <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t("openDialog")}
        </Button>
        <Button onClick={() => tell(t("undone"))}>{t("tell")}</Button>
        <Button onClick={() => tell(t("told"), undo)}>{t("tellUndo")}</Button>
      </div>
      {open && (
        <Suspense fallback={null}>
          <Dialog
            title={t("dialogTitle")}
            description={t("dialogText")}
            onClose={() => setOpen(false)}
            actions={
              <Button look="primary" onClick={() => setOpen(false)}>
                {t("common:done")}
              </Button>
            }
          />
        </Suspense>
      )}
    </Section>
  );
}
