import { paths } from "@/app/paths";

/** The map with a concept chosen on it. */
export function mapAt(concept: string): string {
  return `${paths.map()}?${new URLSearchParams({ concept }).toString()}`;
}
