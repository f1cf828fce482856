"""The web app: what its shell weighs, what Lighthouse says of it on a phone, what axe finds on its pages."""

from __future__ import annotations

import gzip
import json
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from learning_platform.benchmarks.chromium import ARGUMENTS, find_chromium
from learning_platform.benchmarks.map_inp import PHONE, interaction_to_next_paint, write_course
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.serving import free_port, running_server
from learning_platform.benchmarks.start import seeded_folder
from learning_platform.benchmarks.web_pages import Place, pages_of_students, pages_of_tutors
from learning_platform.demo.people import DEMO_PASSWORD, STUDENTS, TUTOR
from learning_platform.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Playwright

WEB = Path(__file__).parents[2] / "web"
RUNS = 3
MAP_CONCEPTS = 300
CATEGORIES = ("performance", "accessibility", "best-practices")
BARS = {"performance": 90, "accessibility": 100, "best-practices": 100}
THEMES = ("light", "dark", "contrast")
LANGUAGES = ("en", "zh")


class WebNotBuiltError(FileNotFoundError):
    """The pages or the node packages to measure them with are missing."""


class LighthouseError(RuntimeError):
    """Lighthouse ended without a report; the message is its own."""


def measure_web(course: Path) -> Iterator[Figure]:
    """The shell's weight; Lighthouse's mobile scores, the worse of two pages; axe over every page; the map's waits."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only the measuring needs it

    built = Settings().resolved_web_dir
    if not (built / "index.html").exists() or not (WEB / "node_modules").exists():
        raise WebNotBuiltError("run `make web` first")
    yield Figure("shell_kb_gzip", shell_bytes(built) / 1000, "kB", bar=130)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        with _browser(playwright, Path(folder) / "course", course, built) as (context, url, debugging):
            yield from _lighthouse_figures(context, url, debugging)
            yield Figure("axe_violations", float(count_violations(context)), "", bar=0)
        large = write_course(Path(folder), MAP_CONCEPTS)
        with _browser(playwright, Path(folder) / "large", large, built) as (context, _url, _debugging):
            sign_in(context, STUDENTS[0].email)
            yield Figure(f"map_inp_ms_{MAP_CONCEPTS}", _map_inp(context), "ms", bar=200)
            yield Figure(f"map_inp_phone_ms_{MAP_CONCEPTS}", _map_inp(context, PHONE), "ms")


@contextmanager
def _browser(
    playwright: Playwright, folder: Path, course: Path, built: Path
) -> Iterator[tuple[BrowserContext, str, int]]:
    """A browser at a deployment of the demo with this course; its address, and the port to look into the browser."""
    environment = {**seeded_folder(folder, course), "OCTANT_WEB_DIR": str(built.resolve())}
    port, debugging = free_port(), free_port()
    command = ["-m", "learning_platform", "serve", "--port", str(port)]
    with running_server(command, port, "/health/ready", environment) as server:
        context = playwright.chromium.launch_persistent_context(
            str(folder / "profile"),
            executable_path=str(find_chromium()),
            args=[*ARGUMENTS, f"--remote-debugging-port={debugging}"],
            base_url=server.url,
        )
        yield context, server.url, debugging
        context.close()


def _map_inp(context: BrowserContext, slower: int = 1) -> float:
    page = context.new_page()
    page.goto("/map")
    page.locator("button[data-concept]").first.wait_for()
    page.wait_for_load_state("networkidle")
    waited = interaction_to_next_paint(page, slower)
    page.close()
    return waited


def shell_bytes(built: Path) -> int:
    """Bytes of the shell, gzip: the document, and the scripts and styles it loads, with one language. Fonts not."""
    manifest = json.loads((built / ".vite" / "manifest.json").read_text())
    files = {"index.html", "boot.js"}

    def visit(key: str) -> None:
        chunk = manifest[key]
        if chunk["file"] in files:
            return
        files.update((chunk["file"], *chunk.get("css", ())))
        for imported in chunk.get("imports", ()):
            visit(imported)

    visit("index.html")
    visit("src/languages/en/shell.ts")
    return sum(len(gzip.compress((built / file).read_bytes(), 9)) for file in files)


def sign_in(context: BrowserContext, email: str, language: str = "en") -> None:
    """Signs the browser in as one of the demo's people, with a language."""
    answer = context.request.post("/api/v1/session", data={"email": email, "password": DEMO_PASSWORD})
    token = answer.json()["csrf_token"]
    context.request.patch("/api/v1/me", data={"language": language}, headers={"X-CSRF-Token": token})
    page = context.new_page()
    page.goto("/robots.txt")
    page.evaluate(
        "language => { localStorage.setItem('octant.signed-in', 'yes'); "
        "localStorage.setItem('octant.language', language); }",
        language,
    )
    page.close()


def _lighthouse_figures(context: BrowserContext, url: str, debugging: int) -> Iterator[Figure]:
    scores: dict[str, list[float]] = {category: [] for category in CATEGORIES}
    _add_medians(scores, [_lighthouse(f"{url}/sign-in", debugging) for _ in range(RUNS)])
    sign_in(context, STUDENTS[0].email)
    _add_medians(scores, [_lighthouse(f"{url}/", debugging) for _ in range(RUNS)])
    for category, medians in scores.items():
        name = f"lighthouse_{category.replace('-', '_')}"
        yield Figure(name, min(medians), "", bar=BARS[category], better="higher")


def _add_medians(scores: dict[str, list[float]], runs: Iterable[dict[str, float]]) -> None:
    measured = list(runs)
    for category, medians in scores.items():
        medians.append(statistics.median(run[category] for run in measured))


def _lighthouse(url: str, debugging: int) -> dict[str, float]:
    """The scores of one run of Lighthouse on a simulated phone, 0 to 100."""
    node = shutil.which("node")
    if node is None:
        raise WebNotBuiltError("Lighthouse needs node")
    command = [
        *(node, str(WEB / "node_modules" / "lighthouse" / "cli" / "index.js"), url),
        *(f"--port={debugging}", "--disable-storage-reset", "--output=json", "--quiet"),
        f"--only-categories={','.join(CATEGORIES)}",
    ]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=180)  # noqa: S603 - our own
    if answer.returncode:
        raise LighthouseError(f"Lighthouse could not measure {url}: {answer.stderr.strip()[-2000:]}")
    report: dict[str, Any] = json.loads(answer.stdout)
    return {category: 100 * report["categories"][category]["score"] for category in CATEGORIES}


def count_violations(context: BrowserContext) -> int:
    """Violations that axe finds on every page, in both languages and every theme, at phone size."""
    axe = (WEB / "node_modules" / "axe-core" / "axe.min.js").read_text()
    violations = 0
    for email, places in ((STUDENTS[0].email, pages_of_students), (TUTOR[1], pages_of_tutors)):
        for language in LANGUAGES:
            sign_in(context, email, language)
            for place in places(_api_of(context)):
                violations += _violations_on(context, place, axe)
    return violations


def _api_of(context: BrowserContext) -> Any:  # noqa: ANN401 - JSON
    def get(path: str) -> Any:  # noqa: ANN401 - JSON
        answer = context.request.get(f"/api/v1{path}")
        if answer.status != httpx.codes.OK:
            raise LookupError(f"{path}: {answer.status}")
        return answer.json()

    return get


def _violations_on(context: BrowserContext, place: Place, axe: str) -> int:
    count = 0
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    for theme in THEMES:
        page.goto("/robots.txt")
        page.evaluate("theme => localStorage.setItem('octant.theme', theme)", theme)
        page.goto(place.path)
        page.locator("main h1").first.wait_for()
        page.wait_for_load_state("networkidle")
        page.evaluate(axe)
        count += page.evaluate("axe.run().then(found => found.violations.length)")
    page.close()
    return count
