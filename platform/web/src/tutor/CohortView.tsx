import { Download } from "lucide-react";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearch } from "wouter";
import type { HeatMap, MasteryStatus } from "@/api/types";
import { useLanguage } from "@/languages/useLanguage";
import { Button } from "@/shared/components/Button";
import { Empty } from "@/shared/components/Empty";
import { Notice } from "@/shared/components/Notice";
import { ConceptsList } from "./heatMap/ConceptsList";
import { csv, download, heatMapLines } from "./heatMap/csv";
import { HeatMapTable } from "./heatMap/HeatMapTable";
import { Legend } from "./heatMap/Legend";
import { shown, type Sort } from "./heatMap/model";
import { ReadingLine } from "./heatMap/ReadingLine";
import { StudentsList } from "./heatMap/StudentsList";
import { Summary } from "./heatMap/Summary";
import { cohortNumbers } from "./heatMap/summary";
import { Tools } from "./heatMap/Tools";
import { useHeatView, type HeatChoices } from "./heatMap/useHeatView";
import { JoinCode } from "./JoinCode";
import { keepSearch } from "./lastView";
import styles from "./CohortView.module.css";

/** The summary, the tools and the heat map of a cohort; without students, how to get some. */
export function CohortView({ heatMap }: { heatMap: HeatMap }) {
  const { t } = useTranslation("tutor");
  const [now] = useState(() => new Date());
  const [choices, change] = useHeatView();
  const search = useSearch();
  const { id } = heatMap.cohort;
  useEffect(() => keepSearch(id, search), [id, search]);
  const sortBy = useSorting(choices, change);
  const numbers = useMemo(() => cohortNumbers(heatMap, now), [heatMap, now]);
  if (heatMap.students.length === 0) return <NobodyYet code={heatMap.cohort.join_code} />;
  return (
    <>
      <Summary numbers={numbers} onSort={sortBy} />
      {heatMap.students.every(({ answers }) => answers === 0) && (
        <Notice title={t("heat.noAnswers")}>{t("heat.noAnswersHelp")}</Notice>
      )}
      <section className={styles.heat} aria-labelledby="heat-map">
        <div className={styles.head}>
          <h2 id="heat-map">{t("heat.title")}</h2>
          <SaveAsCsv heatMap={heatMap} />
        </div>
        <Tools choices={choices} change={change} concepts={heatMap.concepts} />
        <Found heatMap={heatMap} choices={choices} change={change} onSort={sortBy} />
        <Legend keys={choices.arrangement === "table"} />
      </section>
    </>
  );
}

/** Sorts by a column; pressed again, the other way round. */
function useSorting(choices: HeatChoices, change: (changed: Partial<HeatChoices>) => void) {
  const { sort: now, backwards } = choices;
  return useCallback(
    (sort: Sort) => change(sort === now ? { backwards: !backwards } : { sort, backwards: false }),
    [now, backwards, change],
  );
}

function NobodyYet({ code }: { code: string }) {
  const { t } = useTranslation("tutor");
  return (
    <Empty title={t("heat.nobody")} action={<JoinCode code={code} />}>
      {t("join.how")}
    </Empty>
  );
}

function Found({
  heatMap,
  choices,
  change,
  onSort,
}: {
  heatMap: HeatMap;
  choices: HeatChoices;
  change: (changed: Partial<HeatChoices>) => void;
  onSort: (sort: Sort) => void;
}) {
  const { t } = useTranslation("tutor");
  const language = useLanguage();
  const view = useDeferredValue(choices); // typing stays quick while a large table follows
  const found = useMemo(() => shown(heatMap, view, language), [heatMap, view, language]);
  const { id, name } = heatMap.cohort;
  const nothing = found.rows.length === 0 || found.columns.length === 0;
  return (
    <>
      <p className={styles.count} role="status">
        {t("heat.shown", {
          students: t("students", { count: found.rows.length }),
          concepts: t("concepts", { count: found.columns.length }),
        })}
      </p>
      {nothing ? (
        <Empty
          title={t("heat.nothing")}
          action={<Button onClick={() => change({ student: "", concept: "", status: null })}>{t("heat.clear")}</Button>}
        >
          {t("heat.nothingHelp")}
        </Empty>
      ) : view.arrangement === "table" ? (
        <ReadingLine shown={found}>
          <HeatMapTable key={id} cohort={id} cohortName={name} shown={found} view={view} onSort={onSort} />
        </ReadingLine>
      ) : view.arrangement === "students" ? (
        <StudentsList cohort={id} shown={found} all={heatMap.concepts.length} view={view} />
      ) : (
        <ConceptsList cohort={id} shown={found} status={view.status} />
      )}
    </>
  );
}

function SaveAsCsv({ heatMap }: { heatMap: HeatMap }) {
  const { t } = useTranslation(["tutor", "common"]);
  const save = () => {
    const words = {
      student: t("heat.student"),
      lastActive: t("heat.lastActive"),
      mastered: t("heat.mastered"),
      status: (status: MasteryStatus) => t(`common:mastery.${status}`),
    };
    download(`${heatMap.cohort.name}.csv`, csv(heatMapLines(heatMap, words)));
  };
  return (
    <Button look="quiet" size="small" icon={<Download size={16} aria-hidden="true" />} onClick={save}>
      {t("heat.csv")}
    </Button>
  );
}
