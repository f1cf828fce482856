/** The course and what is known of the learner joined: what both the graph and the list show. */
import type { ConceptMastery, ConceptSummary, CourseGraphView, MasteryMap, MasteryStatus } from "@/api/types";

/** From most to least: the order of the summary and of the filters. */
export const STATUSES = ["mastered", "fading", "learning", "not-enough-data", "not-started"] as const;
STATUSES satisfies readonly MasteryStatus[];

/** A concept with its estimate and its neighbours, by id. */
export interface MapConcept extends ConceptSummary {
  mastery: ConceptMastery;
  /** To be mastered before; in book order. */
  prerequisites: string[];
  /** What it is a prerequisite of; in book order. */
  leadsTo: string[];
  /** What is practised along the way when this is practised; in book order. */
  practises: string[];
  /** Worth seeing beside it; in book order. */
  related: string[];
}

export type Neighbourhood = "prerequisites" | "leadsTo" | "practises" | "related";

export interface CourseMap {
  /** In book order. */
  concepts: MapConcept[];
  byId: ReadonlyMap<string, MapConcept>;
}

/** Joins the graph and the estimates; a concept without an estimate (a course that just changed) is left out. */
export function joinMap(graph: CourseGraphView, mastery: MasteryMap): CourseMap {
  const estimates = new Map(mastery.concepts.map((each) => [each.concept_id, each]));
  const place = new Map(graph.concepts.map(({ id }, index) => [id, index]));
  const byId = new Map<string, MapConcept>();
  for (const concept of graph.concepts) {
    const estimate = estimates.get(concept.id);
    const alone = { prerequisites: [], leadsTo: [], practises: [], related: [] };
    if (estimate) byId.set(concept.id, { ...concept, ...alone, mastery: estimate });
  }
  for (const edge of graph.edges) joinNeighbours(byId, edge);
  const inBookOrder = (one: string, other: string) => (place.get(one) ?? 0) - (place.get(other) ?? 0);
  for (const { prerequisites, leadsTo, practises, related } of byId.values()) {
    for (const neighbours of [prerequisites, leadsTo, practises, related]) neighbours.sort(inBookOrder);
  }
  return { concepts: [...byId.values()], byId };
}

function joinNeighbours(byId: ReadonlyMap<string, MapConcept>, edge: CourseGraphView["edges"][number]): void {
  const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
  if (!source || !target) return;
  switch (edge.kind) {
    case "prerequisite":
      source.leadsTo.push(target.id);
      target.prerequisites.push(source.id);
      break;
    case "encompasses":
      source.practises.push(target.id);
      break;
    case "related":
      source.related.push(target.id);
      target.related.push(source.id);
  }
}

/** How many concepts have each status, in the order of `STATUSES`. */
export function countStatuses(concepts: readonly MapConcept[]): Record<MasteryStatus, number> {
  const counts = { mastered: 0, fading: 0, learning: 0, "not-enough-data": 0, "not-started": 0 };
  for (const { mastery } of concepts) counts[mastery.status] += 1;
  return counts;
}

/** The concept, all it rests on and all that rests on it. */
export function reachOf(map: CourseMap, id: string): ReadonlySet<string> {
  const reached = new Set([id]);
  for (const direction of ["prerequisites", "leadsTo"] as const) {
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const neighbour of map.byId.get(next)?.[direction] ?? []) {
        if (reached.has(neighbour)) continue;
        reached.add(neighbour);
        waiting.push(neighbour);
      }
    }
  }
  return reached;
}

/** Small letters without accents, so that "Kramer" finds "Krämer". */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLocaleLowerCase();
}

/**
 * Concepts whose title or permanent name holds every word looked for; titles that begin with them come first.
 * The permanent name is English in every language, so "dot" finds 点积 as well.
 */
export function search(concepts: readonly MapConcept[], looked: string): MapConcept[] {
  const words = plain(looked).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...concepts];
  const rank = (concept: MapConcept): number => {
    const title = plain(concept.title);
    const all = `${title} ${concept.id.replaceAll("-", " ")}`;
    if (!words.every((word) => all.includes(word))) return 3;
    if (title.startsWith(words.join(" "))) return 0;
    return words.every((word) => title.includes(word)) ? 1 : 2;
  };
  return concepts
    .map((concept) => ({ concept, rank: rank(concept) }))
    .filter((found) => found.rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map((found) => found.concept);
}

/** Where to begin looking: what is being learned or fades, else the first that is not begun, else the first. */
export function firstInterest(concepts: readonly MapConcept[]): MapConcept | undefined {
  for (const wanted of ["learning", "not-enough-data", "fading", "not-started"] as const) {
    const found = concepts.find(({ mastery }) => mastery.status === wanted);
    if (found) return found;
  }
  return concepts[0];
}
