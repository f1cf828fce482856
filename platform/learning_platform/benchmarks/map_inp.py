"""How long a learner waits for the map of a large course after each press, key and turn of the wheel."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from learning_platform.benchmarks.synthetic import layered_graph

if TYPE_CHECKING:
    from playwright.sync_api import Page

PHONE = 4
"""A phone of the middle class is about four times slower than a desk."""
WORDS = ("Limits", "Orbits", "Lattices", "Flows", "Kernels", "Bundles", "Chains", "Fields", "Sheaves", "Waves")

COURSE = """id = "{id}"
source_language = "en"
languages = ["en"]
license = "CC0-1.0"
concepts = [{concepts}]
[title]
en = "{size} concepts"
[description]
en = "A course made for measuring."
"""
CONCEPT = """---
id: {id}
title: {{en: {title}}}
definition: {{en: What {title} are.}}
minutes: 10
prerequisites: [{before}]
---
The lesson.
"""
EXERCISE = """[[exercise]]
id = "{id}-sum"
kind = "numeric"
difficulty = 0.0
minutes = 1
answer = "a + b"
[exercise.parameters]
a = {{ integer = [1, 99] }}
b = {{ integer = [1, 99] }}
[exercise.text.en]
stem = "What is $@{{a}} + @{{b}}$?"
hints = ["Add them."]
solution = "$@{{a + b}}$"
"""

OBSERVE = """() => {
  window.__waits = [];
  new PerformanceObserver(list => window.__waits.push(...list.getEntries().map(
    ({name, duration, startTime, processingStart, processingEnd, interactionId}) => (
    {name, duration, startTime, processingStart, processingEnd, interactionId}))
  )).observe({type: "event", durationThreshold: 16, buffered: false});
}"""
LONGEST = (
    "() => Math.max(0, ...window.__waits.filter(({interactionId}) => interactionId > 0).map(({duration}) => duration))"
)


def write_course(folder: Path, size: int, seed: int = 7) -> Path:
    """Writes a course of ``size`` concepts in layers, each with an exercise, and returns its folder."""
    graph = layered_graph(size, seed)
    course = folder / f"layered-{size}"
    for part in ("concepts", "exercises"):
        (course / part).mkdir(parents=True)
    listed = ", ".join(f'"{concept_id}"' for concept_id in graph.ids)
    (course / "course.toml").write_text(COURSE.format(id=course.name, concepts=listed, size=size))
    for number, concept_id in enumerate(graph.ids):
        before = ", ".join(graph.ids[place] for place in graph.prerequisites.neighbours(number).tolist())
        title = f"{WORDS[number % len(WORDS)]} and {WORDS[number // len(WORDS) % len(WORDS)].lower()} {number}"
        (course / "concepts" / f"{concept_id}.md").write_text(CONCEPT.format(id=concept_id, title=title, before=before))
        (course / "exercises" / f"{concept_id}.toml").write_text(EXERCISE.format(id=concept_id))
    return course


def interaction_to_next_paint(page: Page, slower: int = 1) -> float:
    """Milliseconds from the slowest interaction with the map to the next paint, on a processor slowed down that often.

    The page shows `/map` as a graph. Selects concepts near and far, walks by arrow keys, zooms by button, wheel and
    key, drags, looks for a concept by typing, filters, switches to the list and opens a row, each with time to finish;
    the browser's own Event Timing (resolution 8 ms, nothing below 16 ms) says how long each took. With fewer than fifty
    interactions INP is the longest one.
    """
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.evaluate(OBSERVE)
    _press_nodes(page)
    _move_about(page)
    _find_and_filter(page)
    page.wait_for_timeout(500)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    session.detach()
    return float(page.evaluate(LONGEST))


def _press_nodes(page: Page) -> None:
    nodes = page.locator("button[data-concept]")
    for place in (1, nodes.count() // 3, nodes.count() - 1):
        page.get_by_role("button", name="Zoom in").click()  # else showing the whole again would change nothing
        page.wait_for_timeout(600)
        page.get_by_role("button", name="Show the whole map").click()
        page.wait_for_timeout(600)
        nodes.nth(place).click(force=True)
        page.wait_for_timeout(600)
        if page.locator("button[data-concept][aria-pressed=true]").count() != 1:
            # An interaction that changes nothing is not painted, and would be timed until something else is.
            raise LookupError("the press met no concept")
    nodes.nth(1).focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowRight", "Enter", "ArrowUp", "Escape"):
        page.keyboard.press(key)
        page.wait_for_timeout(300)


def _move_about(page: Page) -> None:
    for name in ("Zoom in", "Zoom in", "Zoom in", "Zoom in", "Zoom in", "Zoom out"):
        page.get_by_role("button", name=name).click()
        page.wait_for_timeout(300)
    box = page.get_by_role("list", name="Concepts of the course").locator("xpath=../..").bounding_box()
    if box is None:
        raise LookupError("the map is not shown")
    page.mouse.move(box["x"] + 60, box["y"] + 60)
    page.mouse.down()
    for step in range(1, 21):
        page.mouse.move(box["x"] + 60 + 10 * step, box["y"] + 60 + 6 * step)
    page.mouse.up()
    for _ in range(8):
        page.mouse.wheel(0, -120)
        page.wait_for_timeout(60)
    for _ in range(12):
        page.mouse.wheel(0, 120)
        page.wait_for_timeout(60)


def _find_and_filter(page: Page) -> None:
    field = page.get_by_role("combobox", name="Find a concept")
    field.click()
    for key in "waves":
        page.keyboard.press(key)
        page.wait_for_timeout(250)
    page.keyboard.press("Enter")
    page.wait_for_timeout(400)
    page.get_by_role("group", name="Show only").get_by_role("button").first.click()
    page.wait_for_timeout(400)
    page.get_by_role("group", name="Show only").get_by_role("button").first.click()
    page.wait_for_timeout(400)
    page.get_by_role("button", name="List", exact=True).click()
    page.wait_for_timeout(800)
    page.get_by_role("list", name="Concepts in the order").get_by_role("button").nth(2).click()
    page.wait_for_timeout(600)
    page.get_by_role("button", name="Graph", exact=True).click()
    page.wait_for_timeout(1500)
