"""A person at a browser: opens pages, looks for trouble, takes pictures."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from learning_platform.benchmarks.web import WEB
from learning_platform.demo.people import DEMO_PASSWORD
from learning_platform.demo.running import right_answers
from learning_platform.settings import Settings

PATIENCE_MS = 40_000
"""Pages are waited for as long as a busy machine may need; how quick they are is measured elsewhere."""
expect.set_options(timeout=PATIENCE_MS)

SIZES = {"phone": (390, 844), "small": (320, 568), "desktop": (1280, 860)}
HARMLESS = re.compile(r"status of (401|403|404|409|410|422|429|503)|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED")
"""What Chromium logs when a request is refused on purpose; pages must not log anything else."""


@dataclass(frozen=True)
class Site:
    """A served deployment."""

    url: str
    settings: Settings


@cache
def _axe() -> str:
    return (WEB / "node_modules" / "axe-core" / "axe.min.js").read_text()


@dataclass
class Visitor:
    """One person at one browser."""

    context: BrowserContext
    page: Page
    site: Site
    pictures: Path
    language: str
    theme: str
    size: str
    troubles: list[str] = field(default_factory=list)

    @classmethod
    def open(cls, browser: Browser, site: Site, pictures: Path, *, language: str, size: str, theme: str) -> Visitor:
        """A fresh browser window."""
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height},
            base_url=site.url,
            locale="zh-CN" if language == "zh" else "en-GB",
            has_touch=size != "desktop",
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE_MS)
        # Kept if a page has chosen another since: this runs at each page load.
        context.add_init_script(
            f"if (!localStorage.getItem('octant.theme')) localStorage.setItem('octant.theme', '{theme}')"
        )
        visitor = cls(context, context.new_page(), site, pictures, language, theme, size)
        visitor.watch(visitor.page)
        return visitor

    def watch(self, page: Page) -> None:
        """Remembers what goes wrong on a page."""

        def note(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"} and not HARMLESS.search(message.text):
                self.troubles.append(f"{page.url}: {message.text}")

        page.on("console", note)
        page.on("pageerror", lambda error: self.troubles.append(f"{page.url}: {error}"))

    def sign_in_quietly(self, email: str) -> None:
        """Signs in by the API, where signing in is not what is tried."""
        answer = self.context.request.post("/api/v1/session", data={"email": email, "password": DEMO_PASSWORD})
        assert answer.ok, answer.text()
        token = answer.json()["csrf_token"]
        changed = self.context.request.patch(
            "/api/v1/me", data={"language": self.language}, headers={"X-CSRF-Token": token}
        )
        assert changed.ok, changed.text()
        self.context.add_init_script("localStorage.setItem('octant.signed-in', 'yes')")

    def get(self, path: str) -> Any:  # noqa: ANN401 - JSON
        """What the API answers this person."""
        answer = self.context.request.get(f"/api/v1{path}")
        assert answer.ok, f"{path}: {answer.status}"
        return answer.json()

    def go(self, path: str) -> None:
        """Opens an address and waits until the page is there."""
        self.page.goto(path, timeout=60_000)
        self.settle()

    def settle(self) -> None:
        """Waits until the page has its heading and nothing is being loaded."""
        self.page.locator("main h1").first.wait_for()
        self.page.wait_for_load_state("networkidle")

    def picture(self, name: str) -> None:
        """Keeps a screenshot of the whole page."""
        self.pictures.mkdir(parents=True, exist_ok=True)
        file = f"{name}-{self.language}-{self.theme}-{self.size}.png"
        self.page.screenshot(path=self.pictures / file, full_page=True)

    def check(self, name: str) -> None:
        """Accessible, in its language, one main heading, no wider than the screen; with a picture."""
        self.picture(name)
        assert self.page.evaluate("document.documentElement.lang") == self.language
        assert self.page.locator("main h1").count() == 1, f"{name} has not exactly one heading of the first level"
        self.check_width(name)
        self._must_be_accessible(name)

    def check_width(self, name: str) -> None:
        """Nothing makes the page scroll sideways."""
        wider = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wider <= 0, f"{name} is {wider} px wider than the screen of {self.page.viewport_size}"

    def check_in_theme(self, name: str, theme: str) -> None:
        """The colours of another theme have enough contrast; with a picture."""
        own = self.theme
        self.theme = theme
        self.page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        self.picture(name)
        self._must_be_accessible(name, "color-contrast", "link-in-text-block")
        self.theme = own
        self.page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", own)

    def check_when_narrow(self, name: str) -> None:
        """At 320 px, or at 400 % zoom on a desktop, nothing is cut off sideways; with a picture."""
        own_size, own = self.page.viewport_size, self.size
        self.size = "small"
        width, height = SIZES["small"]
        self.page.set_viewport_size({"width": width, "height": height})
        self.picture(name)
        self.check_width(name)
        self.size = own
        assert own_size is not None
        self.page.set_viewport_size(own_size)

    def _must_be_accessible(self, name: str, *rules: str) -> None:
        found = "\n".join(self.violations(*rules))
        assert not found, f"{name} in the {self.theme} theme:\n{found}"

    def violations(self, *rules: str) -> list[str]:
        """What axe finds, one line each; all its rules, or those named."""
        self.page.evaluate(_axe())
        found = self.page.evaluate("rules => axe.run(rules.length ? { runOnly: rules } : {})", rules)
        return [
            f"{violation['id']}: {node['html'][:200]} {node.get('failureSummary', '')[:200]}"
            for violation in found["violations"]
            for node in violation["nodes"][:3]
        ]

    def key_of(self, email: str) -> Callable[[str], tuple[str, tuple[str, ...]]]:
        """Knows the right answers: text and options of an attempt of the person, read from the database."""
        know = right_answers(self.site.settings, email)

        def key(attempt_id: str) -> tuple[str, tuple[str, ...]]:
            answer = know(UUID(attempt_id))
            return answer.text, tuple(answer.chosen)

        return key
