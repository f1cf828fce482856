import { Compass } from "lucide-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NetworkTrouble } from "@/api/problems";
import type { MasteryStatus } from "@/api/types";
import { paths } from "@/app/paths";
import { Badge } from "@/shared/components/Badge";
import { Button, ButtonLink, IconButton } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { Disclosure } from "@/shared/components/Disclosure";
import { Empty } from "@/shared/components/Empty";
import { ChoiceField, SelectField, TextArea, TextField } from "@/shared/components/Field";
import { Loading } from "@/shared/components/Loading";
import { MasteryMark } from "@/shared/components/MasteryMark";
import { Notice } from "@/shared/components/Notice";
import { OctantMark } from "@/shared/components/OctantMark";
import { Page } from "@/shared/components/Page";
import { useTell } from "@/shared/components/Toasts";
import { Trouble } from "@/shared/components/Trouble";
import { setTheme, THEMES, useTheme } from "@/shared/theme";
import styles from "./DesignPage.module.css";
import { Swatches } from "./Swatches";

const RichText = lazy(() => import("@/shared/components/RichText"));
const Dialog = lazy(() => import("@/shared/components/Dialog").then((module) => ({ default: module.Dialog })));

const LOOKS = ["primary", "secondary", "quiet", "danger"] as const;
const TONES = ["info", "good", "warn", "bad"] as const;
const BADGES = ["plain", "sea", "brass", "good", "warn", "bad"] as const;
const STATUSES: MasteryStatus[] = ["not-started", "not-enough-data", "learning", "fading", "mastered"];
const CARDS = ["plain", "brass", "sunken"] as const;
const SURENESS = ["sure", "fairly", "unsure"] as const;
const SPACES = [1, 2, 3, 4, 5, 6, 7, 8];
const SIZES = ["--text-sm", "--text-md", "--text-lg", "--text-xl", "--text-2xl"];

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Themes() {
  const { t } = useTranslation();
  const theme = useTheme();
  return (
    <ChoiceField
      legend={t("theme")}
      inline
      value={theme}
      onChange={setTheme}
      choices={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
    />
  );
}

function Foundations() {
  const { t } = useTranslation("design");
  return (
    <>
      <Section title={t("mark")}>
        <div className={styles.row}>
          {[24, 48, 96].map((size) => (
            <OctantMark key={size} size={size} />
          ))}
        </div>
        <p>{t("markText")}</p>
      </Section>
      <Section title={t("colours")}>
        <Swatches />
      </Section>
      <Section title={t("type")}>
        {SIZES.map((size) => (
          <p key={size} style={{ fontSize: `var(${size})` }}>
            {t("typeSample")}
          </p>
        ))}
      </Section>
      <Section title={t("space")}>
        {SPACES.map((step) => (
          <span key={step} className={styles.space} style={{ width: `var(--space-${step})` }} />
        ))}
      </Section>
    </>
  );
}

function Buttons() {
  const { t } = useTranslation("design");
  return (
    <Section title={t("buttons")}>
      {LOOKS.map((look) => (
        <div key={look} className={styles.row}>
          <Button look={look}>{t(`looks.${look}`)}</Button>
          <Button look={look} size="small">
            {t("small")}
          </Button>
          <Button look={look} size="large">
            {t("large")}
          </Button>
          <Button look={look} icon={<Compass size={20} aria-hidden="true" />}>
            {t("withSign")}
          </Button>
          <Button look={look} busy>
            {t("busy")}
          </Button>
          <Button look={look} disabled>
            {t("disabled")}
          </Button>
        </div>
      ))}
      <div className={styles.row}>
        <ButtonLink to={paths.design()}>{t("link")}</ButtonLink>
        <IconButton name={t("withSign")}>
          <Compass size={20} aria-hidden="true" />
        </IconButton>
      </div>
    </Section>
  );
}

function Fields() {
  const { t } = useTranslation("design");
  const [sureness, setSureness] = useState<(typeof SURENESS)[number] | null>("fairly");
  return (
    <Section title={t("fields")}>
      <div className={styles.grid}>
        <TextField label={t("field")} hint={t("fieldHint")} optional />
        <TextField label={t("field")} error={t("fieldError")} />
        <TextField label={t("field")} disabled value={t("fieldOff")} />
        <TextArea label={t("area")} />
        <SelectField label={t("select")} defaultValue="Europe/Berlin">
          {["Asia/Shanghai", "Europe/Berlin"].map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </SelectField>
        <ChoiceField
          legend={t("choices")}
          value={sureness}
          onChange={setSureness}
          choices={SURENESS.map((value) => ({
            value,
            label: t(`choice.${value}`),
            ...(value === "unsure" && { hint: t("choiceHint") }),
          }))}
        />
      </div>
    </Section>
  );
}

function Signs() {
  const { t } = useTranslation("design");
  return (
    <>
      <Section title={t("notices")}>
        {TONES.map((tone) => (
          <Notice key={tone} tone={tone} title={t(`tone.${tone}`)}>
            {t("noticeText")}
          </Notice>
        ))}
      </Section>
      <Section title={t("badges")}>
        <div className={styles.row}>
          {BADGES.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
        </div>
      </Section>
      <Section title={t("mastery")}>
        <div className={styles.row}>
          {STATUSES.map((status) => (
            <MasteryMark key={status} status={status} />
          ))}
        </div>
        <p>{t("masteryText")}</p>
      </Section>
      <Section title={t("cards")}>
        <div className={styles.grid}>
          {CARDS.map((tone) => (
            <Card key={tone} as="div" tone={tone}>
              <h3>{t(`card.${tone}`)}</h3>
              <p>{t("noticeText")}</p>
            </Card>
          ))}
        </div>
      </Section>
    </>
  );
}

function Happenings() {
  const { t } = useTranslation(["design", "common"]);
  const tell = useTell();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Section title={t("dialog")}>
        <div className={styles.row}>
          <Button onClick={() => setOpen(true)}>{t("openDialog")}</Button>
          <Button onClick={() => tell(t("told"), { label: t("common:undo"), run: () => tell(t("undone")) })}>
            {t("tell")}
          </Button>
        </div>
        {open && (
          <Suspense fallback={null}>
            <Dialog title={t("dialog")} description={t("dialogText")} onClose={() => setOpen(false)} />
          </Suspense>
        )}
      </Section>
      <Section title={t("loading")}>
        <Loading />
      </Section>
      <Section title={t("empty")}>
        <Empty title={t("emptyTitle")} action={<Button look="primary">{t("looks.primary")}</Button>}>
          {t("emptyText")}
        </Empty>
      </Section>
      <Section title={t("disclosure")}>
        <Disclosure summary={t("disclosureSummary")}>{t("disclosureText")}</Disclosure>
      </Section>
      <Section title={t("trouble")}>
        <Trouble error={new NetworkTrouble("shown as an example")} retry={() => tell(t("common:loading"))} />
      </Section>
      <Section title={t("text")}>
        <Suspense fallback={<Loading lines={1} />}>
          <RichText source={t("sample")} />
        </Suspense>
      </Section>
    </>
  );
}

/** Every component in every state: what the pages are made of. */
export default function DesignPage() {
  const { t } = useTranslation("design");
  return (
    <Page title={t("title")} lead={t("lead")} width="wide" actions={<Themes />}>
      <Foundations />
      <Buttons />
      <Fields />
      <Signs />
      <Happenings />
    </Page>
  );
}
