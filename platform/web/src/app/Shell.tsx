import { Bot, Compass, GraduationCap, Map as MapIcon, MessageCircle, Settings, Telescope } from "lucide-react";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { withWords } from "@/languages/i18n";
import { Connection } from "@/shared/components/Connection";
import { OctantMark } from "@/shared/components/OctantMark";
import { hasRole, useSession } from "@/shared/session";
import { paths } from "./paths";
import styles from "./Shell.module.css";

const TutorNews = lazy(() => import("@/student/tutors/TutorNews"));
const CompanionPanel = lazy(() => withWords(import("@/student/companion/CompanionPanel")));

interface Place {
  to: string;
  word: "today" | "map" | "attention" | "companion" | "teach" | "languageModel" | "settings";
  Sign: typeof Compass;
}

const STUDENT: Place[] = [
  { to: paths.today(), word: "today", Sign: Compass },
  { to: paths.map(), word: "map", Sign: MapIcon },
  { to: paths.attention(), word: "attention", Sign: Telescope },
  { to: paths.companion(), word: "companion", Sign: MessageCircle },
];
const TUTOR: Place[] = [{ to: paths.teach(), word: "teach", Sign: GraduationCap }];
const ADMINISTRATOR: Place[] = [{ to: paths.languageModel(), word: "languageModel", Sign: Bot }];
const ALL: Place[] = [{ to: paths.settings(), word: "settings", Sign: Settings }];

function isHere(place: string, to: string): boolean {
  return to === "/" ? place === "/" : place === to || place.startsWith(`${to}/`);
}

/** The frame of signed-in pages: navigation (a rail on a desk, a bar under the thumb), page, companion. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const session = useSession();
  const [place] = useLocation();
  const [asking, setAsking] = useState(false);
  const studies = hasRole(session, "student");
  const person = session.person.id;
  useEffect(() => {
    // Answers that an earlier visit could not send go out from whatever page is opened next.
    if (studies) void import("@/shared/outbox").then(({ outbox }) => outbox.start(person));
  }, [studies, person]);
  const places = [
    ...(studies ? STUDENT : []),
    ...(hasRole(session, "tutor") ? TUTOR : []),
    ...(hasRole(session, "administrator") ? ADMINISTRATOR : []),
    ...ALL,
  ];
  const offersPanel = studies && !isHere(place, paths.companion());
  return (
    <div className={styles.shell}>
      <a href="#main" className={`visually-hidden ${styles.skip}`}>
        {t("skip")}
      </a>
      <nav className={styles.nav} aria-label={t("nav.label")}>
        <Link href={paths.today()} className={styles.brand}>
          <OctantMark size={34} /> <span>{t("name")}</span>
        </Link>
        <ul role="list" className={styles.places}>
          {places.map(({ to, word, Sign }) => (
            <li key={to}>
              <Link href={to} className={styles.place} aria-current={isHere(place, to) ? "page" : undefined}>
                <Sign size={22} aria-hidden="true" /> <span>{t(`nav.${word}`)}</span>
                {word === "companion" && (
                  <Suspense fallback={null}>
                    <TutorNews />
                  </Suspense>
                )}
              </Link>
            </li>
          ))}
        </ul>
        <p className={styles.person}>{session.person.display_name}</p>
      </nav>
      <main id="main" className={styles.main}>
        <Connection />
        {children}
      </main>
      {offersPanel && !asking && (
        <button type="button" id="ask" className={styles.ask} onClick={() => setAsking(true)}>
          <MessageCircle size={20} aria-hidden="true" /> <span>{t("ask")}</span>
        </button>
      )}
      {offersPanel && asking && (
        <Suspense fallback={null}>
          <CompanionPanel onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  );
}
