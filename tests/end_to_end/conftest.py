"""A seeded deployment in a process of its own, and a real Chromium with the page's own Content-Security-Policy.

Chromium is the machine's (OCTANT_TEST_CHROMIUM names another). Without it, or without the built pages, the tests are
skipped with a reason, or failed where REQUIRE_SERVICES=1. Screenshots go to OCTANT_TEST_SCREENSHOTS (var/screenshots).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright

from learning_platform.benchmarks.chromium import ARGUMENTS, ChromiumMissingError, find_chromium
from learning_platform.benchmarks.serving import free_port, running_server
from learning_platform.benchmarks.web import WEB
from learning_platform.demo.running import seed_deployment
from learning_platform.settings import Settings
from tests.end_to_end.visiting import Site, Visitor

COURSE = Path(__file__).parents[2] / "data" / "courses" / "linear-algebra"
SCREENSHOTS = Path(os.environ.get("OCTANT_TEST_SCREENSHOTS", Path(__file__).parents[2] / "var" / "screenshots"))


def _without(reason: str) -> NoReturn:
    if os.environ.get("REQUIRE_SERVICES") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="package")
def web_dir() -> Path:
    """The built pages."""
    built = Settings().resolved_web_dir.resolve()
    if not (built / "index.html").exists():
        _without("The pages are not built: run `make web`.")
    if not (WEB / "node_modules" / "axe-core").exists():
        _without("axe is not installed: run `make web`.")
    return built


@pytest.fixture(scope="package")
def chromium(web_dir: Path) -> Iterator[Browser]:
    """A running Chromium. Of this package only: Playwright's event loop would disturb tests that have their own."""
    try:
        executable = find_chromium()
    except ChromiumMissingError as error:
        _without(str(error))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(executable), args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def seeded_settings(tmp_path_factory: pytest.TempPathFactory, exported_model: Path, web_dir: Path) -> Settings:
    """The settings of a deployment with the demo in it."""
    settings = Settings(
        data_dir=tmp_path_factory.mktemp("site"), embedding_dir=exported_model, web_dir=web_dir, log_level="WARNING"
    )
    seed_deployment(settings, [COURSE], lambda _what, _done, _total: None)
    return settings


@pytest.fixture(scope="package")
def site(seeded_settings: Settings) -> Iterator[Site]:
    """The deployment, served."""
    port = free_port()
    with running_server(
        ["-m", "learning_platform", "serve", "--port", str(port)], port, "/health/ready", environment(seeded_settings)
    ) as server:
        yield Site(server.url, seeded_settings)


def environment(settings: Settings) -> dict[str, str]:
    """The environment in which `octant serve` runs with these settings."""
    return {
        "OCTANT_DATA_DIR": str(settings.data_dir),
        "OCTANT_EMBEDDING_DIR": str(settings.resolved_embedding_dir),
        "OCTANT_WEB_DIR": str(settings.resolved_web_dir),
        "OCTANT_LOG_LEVEL": "WARNING",
    }


@pytest.fixture
def visitor(chromium: Browser, site: Site) -> Iterator[Callable[..., Visitor]]:
    """Opens a browser for one person: ``visitor(language="zh", size="phone", theme="dark")``.

    At the end of the test every page must have stayed within the Content-Security-Policy and free of script errors.
    """
    opened: list[Visitor] = []

    def open_visitor(language: str = "en", size: str = "phone", theme: str = "light") -> Visitor:
        opened.append(Visitor.open(chromium, site, SCREENSHOTS, language=language, size=size, theme=theme))
        return opened[-1]

    yield open_visitor
    troubles = [trouble for each in opened for trouble in each.troubles]
    for each in opened:
        each.context.close()
    assert troubles == []
