/** Where the arrow keys lead on the map: up and down along prerequisites, left and right within a layer. */
import type { CourseMap } from "./courseMap";
import type { MapLayout, Place } from "./layout";

const KEYS = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
} as const;
export type Direction = (typeof KEYS)[keyof typeof KEYS];

export function directionOf(key: string): Direction | undefined {
  return KEYS[key as keyof typeof KEYS];
}

function middle({ x, width }: Place): number {
  return x + width / 2;
}

function nearest(ids: readonly string[], places: MapLayout["places"], from: Place): string | undefined {
  const distance = (id: string) => {
    const place = places[id];
    return place ? Math.hypot(middle(place) - middle(from), (place.y - from.y) * 2) : Infinity;
  };
  return [...ids].sort((one, other) => distance(one) - distance(other))[0];
}

/** The nearest in the next layer that way, for concepts without a line that way. */
function acrossLayers(places: MapLayout["places"], from: Place, way: -1 | 1): string | undefined {
  const beyond = Object.entries(places).filter(([, { layer }]) => (layer - from.layer) * way > 0);
  const next = Math.min(...beyond.map(([, { layer }]) => layer * way)) * way;
  return nearest(
    beyond.filter(([, { layer }]) => layer === next).map(([id]) => id),
    places,
    from,
  );
}

/** The concept that a key leads to, or undefined at the rim. */
export function walk(
  map: CourseMap,
  { places }: Pick<MapLayout, "places">,
  id: string,
  way: Direction,
): string | undefined {
  const [from, concept] = [places[id], map.byId.get(id)];
  if (!from || !concept) return undefined;
  if (way === "first" || way === "last") return map.concepts.at(way === "first" ? 0 : -1)?.id;
  if (way === "up") return nearest(concept.prerequisites, places, from) ?? acrossLayers(places, from, -1);
  if (way === "down") return nearest(concept.leadsTo, places, from) ?? acrossLayers(places, from, 1);
  return withinLayer(places, from, way === "left" ? -1 : 1);
}

function withinLayer(places: MapLayout["places"], from: Place, way: -1 | 1): string | undefined {
  const beside = Object.entries(places)
    .filter(([, place]) => place.layer === from.layer && (place.x - from.x) * way > 0)
    .sort(([, one], [, other]) => (one.x - other.x) * way);
  return beside[0]?.[0];
}
