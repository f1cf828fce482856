import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Route, Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { ConceptPage } from "@/api/types";
import { makeQueryClient } from "@/app/queryClient";
import { showLanguage, startLanguages, withWords } from "@/languages/i18n";
import { PageContextProvider } from "@/shared/pageContext";
import LessonPage from "./LessonPage";

const SOURCE = "A bill is $2\\cdot 4$.\n\n## Worked example\n\nAdd them.\n\n## Explain it yourself\n\nWhy?\n";
const summary = (id: string, title: string) => ({
  id,
  title,
  definition: `${title} is a thing.`,
  minutes: 15,
  level: 2,
});

function page(more: Partial<ConceptPage> = {}): ConceptPage {
  return {
    concept: summary("dot-product", "Dot product"),
    aliases: [],
    lesson: { language: "en", markdown: SOURCE, figures: [], is_translation: false, is_stale: false },
    prerequisites: [summary("vectors", "Vectors")],
    leads_to: [],
    related: [],
    exercise_templates: 3,
    ...more,
  };
}

let english = page();
let chinese = page();
let finished = 0;
let refuses = false;

function serve(request: Request): Response {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname.endsWith("/lesson-finished")) {
    if (refuses) throw new TypeError("network error");
    finished += 1;
    return json({ concept_id: "dot-product", finished_at: "2026-11-24T00:00:00Z" });
  }
  if (pathname.endsWith("/mastery")) return json({ concepts: [{ concept_id: "vectors", status: "mastered" }] });
  return json(searchParams.get("language") === "zh" ? chinese : english);
}

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { "Content-Type": "application/json" } });

function draw(search = "") {
  const place = memoryLocation({ path: `/learn/o/dot-product${search}`, record: true });
  const view = render(
    <QueryClientProvider client={makeQueryClient()}>
      <PageContextProvider>
        <Router hook={place.hook} searchHook={place.searchHook}>
          <Route path="/learn/:offering/:concept" component={LessonPage} />
        </Router>
      </PageContextProvider>
    </QueryClientProvider>,
  );
  return { ...view, place };
}

beforeAll(async () => {
  await import("@/shared/components/RichText");
  await withWords(startLanguages("en"));
});
beforeEach(async () => {
  english = page();
  chinese = page();
  finished = 0;
  refuses = false;
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal("fetch", (request: Request) => Promise.resolve().then(() => serve(request)));
  await showLanguage("en");
});

describe("the lesson page", () => {
  test("sets the worked example and the question to explain apart, and keeps the explanation", async () => {
    const user = userEvent.setup();
    const view = draw();
    expect(await screen.findByText("Follow along")).toBeTruthy();
    await user.type(await screen.findByRole("textbox", { name: "Your explanation" }), "Because.");
    view.unmount();
    draw();
    expect(await screen.findByRole("textbox", { name: "Your explanation" })).toHaveProperty("value", "Because.");
  });

  test("shows what it builds on with the student's standing", async () => {
    draw();
    const link = await screen.findByRole("link", { name: "Vectors" });
    expect(link.getAttribute("href")).toBe("/learn/o/vectors");
    expect(await screen.findByText("Mastered")).toBeTruthy();
  });

  test("marks it as read, then practises; without an answer it stays and offers to try again", async () => {
    const user = userEvent.setup();
    refuses = true;
    const { place } = draw();
    await user.click(await screen.findByRole("button", { name: "Mark as read and practise" }));
    await screen.findByText(/did not answer/);
    refuses = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(place.history.at(-1)).toBe("/practise/o/dot-product"));
    expect(finished).toBe(1);
  });

  test("marks the cited passage and says politely when the text has changed", async () => {
    const start = SOURCE.indexOf("Add them.");
    const first = draw(`?cite=lesson:en:${start}-${start + 9}`);
    await screen.findByRole("button", { name: "Go to the passage" });
    expect((await screen.findByText("Add them.")).tagName).toBe("MARK");
    first.unmount();
    draw(`?cite=lesson:en:${start}-${start + 9}&as=00000000`);
    await screen.findByText(/has been revised since it was quoted/);
    expect(document.querySelector("mark")).toBeNull();
  });

  test("marks a passage of the definition", async () => {
    draw("?cite=definition:en:0-11");
    expect((await screen.findByText("Dot product", { selector: "mark" })).tagName).toBe("MARK");
  });

  test("says that a lesson is not translated, and in which language it is", async () => {
    await showLanguage("zh");
    draw();
    expect(await screen.findByText("这一课暂时没有中文版，下面是英语版。")).toBeTruthy();
    expect((await screen.findByText("Add them.")).closest("[lang]")?.getAttribute("lang")).toBe("en");
  });

  test("offers the original of a translation", async () => {
    await showLanguage("zh");
    const user = userEvent.setup();
    chinese = page({
      lesson: { language: "zh", markdown: "译文。", figures: [], is_translation: true, is_stale: true },
    });
    draw();
    expect(await screen.findByText(/译文完成之后原文有过修订/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "阅读英语版" }));
    expect(await screen.findByText("Add them.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "阅读中文版" }));
    expect(await screen.findByText("译文。")).toBeTruthy();
  });

  test("without a lesson offers the exercises, or the map where there are none", async () => {
    english = page({ lesson: null });
    const first = draw();
    expect((await screen.findByRole("link", { name: "Practise it" })).getAttribute("href")).toBe(
      "/practise/o/dot-product",
    );
    first.unmount();
    english = page({ lesson: null, exercise_templates: 0 });
    draw();
    expect((await screen.findByRole("link", { name: "Open my map" })).getAttribute("href")).toBe("/map");
  });
});
