import { queryOptions } from "@tanstack/react-query";
import type { Language } from "@/api/queries";
import type { CourseGraphView } from "@/api/types";
import type { LayoutRequest, MapLayout } from "./layout";

/** Runs the layout in a worker; where there are none, in the page. */
async function compute(request: LayoutRequest, signal: AbortSignal): Promise<MapLayout> {
  if (typeof Worker === "undefined") return (await import("./layout")).layOut(request);
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise<MapLayout>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<MapLayout>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || "the layout worker did not start"));
      signal.addEventListener("abort", () => reject(new DOMException("no longer wanted", "AbortError")));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

/** The layout of a course version; titles differ in length, so each language has its own. */
export function layoutOf(graph: CourseGraphView, language: Language) {
  return queryOptions({
    queryKey: ["layout", graph.course_version, language],
    queryFn: ({ signal }) => {
      const concepts = graph.concepts.map(({ id, title }) => ({ id, title }));
      const edges = graph.edges.map(({ source, target, kind }) => ({ source, target, kind }));
      return compute({ concepts, edges }, signal);
    },
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });
}
