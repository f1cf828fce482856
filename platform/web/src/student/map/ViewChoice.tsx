import { List, Workflow } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./ViewChoice.module.css";

export type MapView = "graph" | "list";
const SIGNS = { graph: Workflow, list: List };

/** Graph or list: the same concepts, the same actions. */
export function ViewChoice({ view, onChange }: { view: MapView; onChange: (view: MapView) => void }) {
  const { t } = useTranslation("map");
  return (
    <div role="group" aria-label={t("view.label")} className={styles.choice}>
      {(["graph", "list"] as const).map((each) => {
        const Sign = SIGNS[each];
        return (
          <button
            key={each}
            type="button"
            className={styles.view}
            aria-pressed={view === each}
            onClick={() => onChange(each)}
          >
            <Sign size={18} aria-hidden="true" /> {t(`view.${each}`)}
          </button>
        );
      })}
    </div>
  );
}
