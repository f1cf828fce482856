import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { api, body } from "@/api/client";
import { paths } from "@/app/paths";
import { LANGUAGE_NAMES, LANGUAGES, showLanguage } from "@/languages/i18n";
import { Button } from "@/shared/components/Button";
import { Card } from "@/shared/components/Card";
import { ChoiceField, SelectField, TextField } from "@/shared/components/Field";
import { Page } from "@/shared/components/Page";
import { useTell } from "@/shared/components/Toasts";
import { useOffering } from "@/shared/offering";
import { useSession, useSessionState } from "@/shared/session";
import { setTheme, THEMES, useTheme } from "@/shared/theme";
import { formClass } from "./AccountPage";
import { textOf, useFaults } from "./form";
import { FormTrouble } from "./FormTrouble";
import { useSend } from "./useSend";

const ZONES = Intl.supportedValuesOf("timeZone");

/** Who one is, how the pages look, one's courses, and the way out. */
export default function SettingsPage() {
  const { t } = useTranslation(["settings", "common"]);
  const { signOut } = useSessionState();
  const leaveEverywhere = async () => {
    await api.DELETE("/api/v1/sessions");
    window.location.assign("/");
  };
  return (
    <Page title={t("title")} width="narrow">
      <Profile />
      <Looks />
      <Courses />
      <Card>
        <h2>{t("session")}</h2>
        <Button onClick={() => void signOut()}>{t("common:signOut")}</Button>
        <Button look="danger" onClick={() => void leaveEverywhere()}>
          {t("everywhere")}
        </Button>
      </Card>
      <p>
        <Link href={paths.design()}>{t("design")}</Link>
      </p>
    </Page>
  );
}

function Profile() {
  const { t } = useTranslation(["settings", "common"]);
  const { person } = useSession();
  const { amend } = useSessionState();
  const client = useQueryClient();
  const tell = useTell();
  const { form, faults, show } = useFaults<"name" | "minutes">();
  const { send, error, busy, wait } = useSend(
    (change: { display_name: string; minutes_a_day: number; time_zone: string; language: string }) =>
      body(api.PATCH("/api/v1/me", { body: change })),
    (changed) => {
      amend(changed);
      void showLanguage(changed.language === "zh" ? "zh" : "en");
      void client.invalidateQueries();
      tell(t("common:saved"));
    },
  );
  const zones = ZONES.includes(person.time_zone) ? ZONES : [person.time_zone, ...ZONES];
  return (
    <Card>
      <h2>{t("you")}</h2>
      <form
        ref={form}
        noValidate
        className={formClass}
        onSubmit={(event) => {
          event.preventDefault();
          const read = (name: string) => textOf(event.currentTarget, name).trim();
          const minutes = Number(read("minutes"));
          const inside = Number.isInteger(minutes) && minutes >= 5 && minutes <= 120;
          const name = read("name");
          const wrong = { name: name === "" ? t("nameMissing") : "", minutes: inside ? "" : t("minutesWrong") };
          const rest = { time_zone: read("zone"), language: read("language") };
          if (show(wrong)) send({ display_name: name, minutes_a_day: minutes, ...rest });
        }}
      >
        <TextField
          label={t("name")}
          error={faults.name}
          name="name"
          autoComplete="name"
          maxLength={100}
          defaultValue={person.display_name}
        />
        <SelectField label={t("common:language")} name="language" defaultValue={person.language}>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("minutes")}
          hint={t("minutesHint")}
          error={faults.minutes}
          name="minutes"
          type="number"
          min={5}
          max={120}
          inputMode="numeric"
          defaultValue={person.minutes_a_day}
        />
        <SelectField label={t("zone")} name="zone" defaultValue={person.time_zone}>
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </SelectField>
        <FormTrouble error={error} wait={wait} />
        <Button type="submit" look="primary" busy={busy}>
          {t("common:save")}
        </Button>
      </form>
    </Card>
  );
}

function Looks() {
  const { t } = useTranslation(["settings", "common"]);
  const theme = useTheme();
  return (
    <Card>
      <h2>{t("look")}</h2>
      <ChoiceField
        legend={t("common:theme")}
        value={theme}
        onChange={setTheme}
        choices={THEMES.map((value) => ({ value, label: t(`common:themes.${value}`) }))}
      />
    </Card>
  );
}

function Courses() {
  const { t } = useTranslation("settings");
  const { all: studied, choose } = useOffering();
  return (
    <Card>
      <h2>{t("courses")}</h2>
      {studied.map(({ id, title }) => (
        <p key={id}>
          <Link href={paths.goals()} onClick={() => choose(id)}>
            {t("goal", { course: title })}
          </Link>
        </p>
      ))}
      <p>
        <Link href={paths.join()}>{t("join")}</Link>
      </p>
    </Card>
  );
}
