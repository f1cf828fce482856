import { lazy, Suspense, type ComponentType, type ReactNode } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { withWords } from "@/languages/i18n";
import { Loading } from "@/shared/components/Loading";
import { Trouble } from "@/shared/components/Trouble";
import { hasRole, useSessionState } from "@/shared/session";
import { paths } from "./paths";
import { Plain } from "./Plain";
import { Shell } from "./Shell";
import { Stumble } from "./Stumble";

/** Pages before sign-in. */
const OPEN: readonly (readonly [string, ComponentType])[] = [
  ["/sign-in", lazy(() => import("@/account/SignInPage"))],
  ["/register", lazy(() => import("@/account/RegisterPage"))],
  ["/forgot-password", lazy(() => import("@/account/ForgotPasswordPage"))],
  ["/reset-password", lazy(() => import("@/account/ResetPasswordPage"))],
  ["/join/:code?", lazy(() => import("@/account/JoinPage"))],
  ["/design", lazy(() => withWords(import("@/design/DesignPage")))],
];

/** Pages of signed-in people, with navigation and companion around them. */
const SIGNED_IN: readonly (readonly [string, ComponentType])[] = [
  ["/welcome/:offering", lazy(() => withWords(import("@/student/onboarding/WelcomePage")))],
  ["/placement/:offering", lazy(() => withWords(import("@/student/placement/PlacementPage")))],
  ["/learn/:offering/:concept", lazy(() => withWords(import("@/student/lesson/LessonPage")))],
  ["/practise/:offering/:concept", lazy(() => withWords(import("@/student/practice/PracticePage")))],
  ["/map", lazy(() => withWords(import("@/student/map/MapPage")))],
  ["/map/:offering/:concept", lazy(() => withWords(import("@/student/map/ConceptEvidencePage")))],
  ["/goals", lazy(() => withWords(import("@/student/goals/GoalsPage")))],
  ["/attention", lazy(() => withWords(import("@/student/attention/AttentionPage")))],
  ["/companion/:conversation?", lazy(() => withWords(import("@/student/companion/CompanionPage")))],
  ["/questions/:thread", lazy(() => withWords(import("@/student/tutors/ThreadPage")))],
  ["/review/:offering", lazy(() => withWords(import("@/tutor/review/ReviewPage")))],
  ["/settings", lazy(() => withWords(import("@/account/SettingsPage")))],
  ["/teach", lazy(() => withWords(import("@/tutor/CohortsPage")))],
  ["/teach/:cohort", lazy(() => withWords(import("@/tutor/CohortPage")))],
  ["/teach/:cohort/students/:person", lazy(() => withWords(import("@/tutor/StudentPage")))],
  ["/teach/:cohort/students/:person/concepts/:concept", lazy(() => withWords(import("@/tutor/StudentConceptPage")))],
  ["/admin/language-model", lazy(() => withWords(import("@/admin/LanguageModelPage")))],
];
const TodayPage = lazy(() => withWords(import("@/student/today/TodayPage")));
const NotFoundPage = lazy(() => import("./NotFoundPage"));
const NoRolePage = lazy(() => import("./NoRolePage"));

/** Where a signed-in person begins: students with their day, tutors with their cohorts, administrators with theirs. */
function Start() {
  const { session } = useSessionState();
  if (!session) return null;
  if (hasRole(session, "student")) return <TodayPage />;
  if (hasRole(session, "tutor")) return <Redirect to={paths.teach()} replace />;
  if (hasRole(session, "administrator")) return <Redirect to={paths.languageModel()} replace />;
  return <NoRolePage />;
}

/** Suspends and stumbles inside its frame, so that the navigation stays where it is. */
function Held({ children }: { children: ReactNode }) {
  const [place] = useLocation();
  return (
    <Stumble place={place}>
      <Suspense fallback={<Loading lines={4} />}>{children}</Suspense>
    </Stumble>
  );
}

function Inside() {
  const { session, trouble, refresh } = useSessionState();
  const [place] = useLocation();
  if (trouble && session === undefined) {
    return (
      <Plain>
        <Trouble error={trouble} retry={() => void refresh()} />
      </Plain>
    );
  }
  if (session === undefined) return <Loading lines={4} />;
  if (session === null) {
    const next = place + window.location.search;
    return (
      <Redirect to={next === "/" ? paths.signIn() : `${paths.signIn()}?next=${encodeURIComponent(next)}`} replace />
    );
  }
  return (
    <Shell>
      <Held>
        <Switch>
          <Route path="/">
            <Start />
          </Route>
          {SIGNED_IN.map(([path, Page]) => (
            <Route key={path} path={path} component={Page} />
          ))}
          <Route component={NotFoundPage} />
        </Switch>
      </Held>
    </Shell>
  );
}

/** Address to page. */
export function Routes() {
  return (
    <Switch>
      {OPEN.map(([path, Page]) => (
        <Route key={path} path={path}>
          <Plain>
            <Held>
              <Page />
            </Held>
          </Plain>
        </Route>
      ))}
      <Route component={Inside} />
    </Switch>
  );
}
