/** The heat map as a table for a spreadsheet (RFC 4180). */
import type { HeatMap, MasteryStatus } from "@/api/types";
import { isKnown } from "./model";

/** A spreadsheet runs a cell that begins like this as a formula: names come from people. */
const FORMULA = /^[=+\-@\t\r]/;

function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of fields as CSV; text that a spreadsheet would run is made harmless by an apostrophe. */
export function csv(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((line) => line.map(field).join(",")).join("\r\n") + "\r\n";
}

/** Hands a text to the browser as a file. The mark at its beginning tells spreadsheets that it is UTF-8. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export interface CsvWords {
  student: string;
  lastActive: string;
  mastered: string;
  status: (status: MasteryStatus) => string;
}

/** A line for each student: estimates as shares; where there is none, the status in words. */
export function heatMapLines({ concepts, students }: HeatMap, words: CsvWords): (string | number)[][] {
  return [
    [words.student, words.lastActive, words.mastered, ...concepts.map(({ title }) => title)],
    ...students.map(({ display_name: name, last_active_at: last, mastered, cells }) => [
      name,
      last ?? "",
      mastered,
      ...cells.map((cell) => (isKnown(cell) ? Number(cell.probability.toFixed(3)) : words.status(cell.status))),
    ]),
  ];
}
