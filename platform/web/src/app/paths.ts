/** Every address of the pages, made in one place. */
const q = encodeURIComponent;

export const paths = {
  today: () => "/",
  signIn: () => "/sign-in",
  register: () => "/register",
  forgotPassword: () => "/forgot-password",
  resetPassword: () => "/reset-password",
  join: (code?: string) => (code ? `/join/${q(code)}` : "/join"),
  welcome: (offering: string) => `/welcome/${q(offering)}`,
  placement: (offering: string) => `/placement/${q(offering)}`,
  goals: () => "/goals",
  settings: () => "/settings",
  lesson: (offering: string, concept: string, cited?: Cited) =>
    `/learn/${q(offering)}/${q(concept)}${cited ? `?${citedQuery(cited)}` : ""}`,
  practice: (offering: string, concept: string, step?: { kind: string; plan: string; exercises: number }) =>
    `/practise/${q(offering)}/${q(concept)}${
      step ? `?${new URLSearchParams({ ...step, exercises: String(step.exercises) }).toString()}` : ""
    }`,
  map: () => "/map",
  concept: (offering: string, concept: string) => `/map/${q(offering)}/${q(concept)}`,
  attention: () => "/attention",
  companion: (conversation?: string) => (conversation ? `/companion/${q(conversation)}` : "/companion"),
  thread: (thread: string) => `/questions/${q(thread)}`,
  review: (offering: string, part?: string) => `/review/${q(offering)}${part ? `?part=${q(part)}` : ""}`,
  teach: () => "/teach",
  cohort: (cohort: string) => `/teach/${q(cohort)}`,
  student: (cohort: string, person: string) => `/teach/${q(cohort)}/students/${q(person)}`,
  studentConcept: (cohort: string, person: string, concept: string) =>
    `/teach/${q(cohort)}/students/${q(person)}/concepts/${q(concept)}`,
  languageModel: () => "/admin/language-model",
  design: () => "/design",
} as const;

/** The place in a course that a citation names; offsets count characters of the cited text. */
export interface Cited {
  source: "lesson" | "definition";
  language: string;
  start: number;
  end: number;
}

function citedQuery({ source, language, start, end }: Cited): string {
  return new URLSearchParams({ cite: `${source}:${language}:${start}-${end}` }).toString();
}

/** Reads `?cite=` back; null when there is none or it is malformed. */
export function readCited(search: string): Cited | null {
  const match = /^(lesson|definition):([a-zA-Z-]{2,12}):(\d{1,7})-(\d{1,7})$/.exec(
    new URLSearchParams(search).get("cite") ?? "",
  );
  if (!match) return null;
  const [, source, language, start, end] = match;
  return {
    source: source === "definition" ? "definition" : "lesson",
    language: language ?? "",
    start: Number(start),
    end: Number(end),
  };
}
