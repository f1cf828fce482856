import { Search } from "lucide-react";
import { useId, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { MasterySign } from "@/shared/components/MasteryMark";
import type { MapConcept } from "./courseMap";
import styles from "./SearchBox.module.css";

const MOST = 8;

interface SearchBoxProps {
  looked: string;
  onLook: (looked: string) => void;
  /** What was found, best first; null while nothing is looked for. */
  found: readonly MapConcept[] | null;
  onPick: (id: string) => void;
}

/** Finds a concept by its title: choices under the field, taken by arrow keys and Enter or by a press. */
export function SearchBox({ looked, onLook, found, onPick }: SearchBoxProps) {
  const { t } = useTranslation("map");
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const choices = found?.slice(0, MOST) ?? [];
  const shown = open && found !== null;
  const pick = (concept: MapConcept | undefined) => {
    if (!concept) return;
    setOpen(false);
    onLook("");
    onPick(concept.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && (shown || looked)) {
      event.preventDefault();
      if (shown) setOpen(false);
      else onLook("");
    } else if (event.key === "Enter") {
      event.preventDefault();
      pick(choices[active]);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && choices.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + (event.key === "ArrowDown" ? 1 : -1) + choices.length) % choices.length);
    }
  };
  return (
    <div className={styles.search}>
      <Search size={18} aria-hidden="true" className={styles.sign} />
      <input
        type="text"
        role="combobox"
        className={styles.input}
        aria-label={t("search.label")}
        placeholder={t("search.label")}
        autoComplete="off"
        spellCheck={false}
        aria-expanded={shown}
        aria-controls={`${id}-choices`}
        aria-autocomplete="list"
        aria-activedescendant={shown && choices[active] ? `${id}-${choices[active].id}` : undefined}
        value={looked}
        onChange={(event) => {
          onLook(event.target.value);
          setActive(0);
          setOpen(event.target.value.trim() !== "");
        }}
        onFocus={() => setOpen(looked.trim() !== "")}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-choices`}
        role="listbox"
        aria-label={t("search.choices")}
        className={styles.choices}
        hidden={!shown || choices.length === 0}
      >
        {shown &&
          choices.map((concept, place) => (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has focus and keys
            <div
              key={concept.id}
              id={`${id}-${concept.id}`}
              role="option"
              aria-selected={place === active}
              className={styles.choice}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(concept)}
            >
              <MasterySign status={concept.mastery.status} /> <span>{concept.title}</span>
            </div>
          ))}
      </div>
      <p role="status" className={shown && choices.length === 0 ? styles.none : "visually-hidden"}>
        {shown && (choices.length === 0 ? t("search.none") : t("search.found", { count: found.length }))}
      </p>
    </div>
  );
}
