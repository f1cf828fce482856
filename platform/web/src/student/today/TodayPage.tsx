import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { queries } from "@/api/queries";
import { Loading } from "@/shared/components/Loading";
import { Page } from "@/shared/components/Page";
import { Trouble } from "@/shared/components/Trouble";
import { useFormat } from "@/shared/format";
import { useOffering } from "@/shared/offering";
import { useSession } from "@/shared/session";
import { Day } from "./Day";
import { calendarDay, partOfDay } from "./days";
import { GoalAhead } from "./GoalAhead";

/** Today: the few things worth the person's minutes now, each with its reason. */
export default function TodayPage() {
  const { t } = useTranslation("today");
  const { person } = useSession();
  const { weekday } = useFormat();
  const [now] = useState(() => new Date());
  const { data: path, error, refetch } = useQuery(queries.path());
  const studied = useOffering();
  const trouble = path ? null : error;
  return (
    <Page
      title={t(`greeting.${partOfDay(now, person.time_zone)}`, { name: person.display_name })}
      documentTitle={t("title")}
      eyebrow={path && weekday(calendarDay(path.day))}
    >
      {trouble && <Trouble error={trouble} retry={() => void refetch()} />}
      {!path && !trouble && <Loading lines={4} />}
      {path && <Day path={path} offerings={studied.all} />}
      {path && studied.offering && <GoalAhead offering={studied.offering.id} />}
    </Page>
  );
}
