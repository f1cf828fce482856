/** What the forms of the account pages share: reading fields, and showing what is wrong with them. */
import { useEffect, useRef, useState, type RefObject } from "react";
import { ApiProblem } from "@/api/problems";

/** The text of a field as the browser holds it, typed or filled in by a password manager. */
export function textOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
}

/** What is wrong, field by field. */
export type Faults<Name extends string> = Partial<Record<Name, string>>;

export interface FormFaults<Name extends string> {
  form: RefObject<HTMLFormElement | null>;
  faults: Faults<Name>;
  /** Shows what is wrong and puts the focus on the first of it. Answers whether all is well. */
  show: (found: Faults<Name>) => boolean;
}

/** Keeps what is wrong with the fields of a form, and leads there. */
export function useFaults<Name extends string>(): FormFaults<Name> {
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<Faults<Name>>({});
  useEffect(() => {
    if (Object.values(faults).some(Boolean))
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus({ preventScroll: false });
  }, [faults]);
  const show = (found: Faults<Name>) => {
    setFaults(found);
    return !Object.values(found).some(Boolean);
  };
  return { form, faults, show };
}

/** Whether an address has the form of one; the server has the last word. */
export function looksLikeEmail(address: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(address.trim());
}

/** Whether the API refused with this code. */
export function isProblem(error: unknown, ...codes: ApiProblem["problem"]["code"][]): boolean {
  return error instanceof ApiProblem && codes.includes(error.problem.code);
}

/** The fields of the body that the API could not accept, e.g. `email`. */
export function invalidFields(error: unknown): string[] {
  if (!(error instanceof ApiProblem) || error.problem.code !== "invalid-input") return [];
  return (error.problem.errors ?? []).map(({ at }) => at.replace(/^body\//, ""));
}
