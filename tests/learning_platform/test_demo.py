"""The demo as `make demo` makes it: seeded by the command, served, played over HTTP, seeded again."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from rich.console import Console

from learning_platform.accounts.service import find_person_by_email
from learning_platform.benchmarks.report import Figure, print_figures
from learning_platform.benchmarks.serving import RunningServer, free_port, running_server
from learning_platform.benchmarks.suites import DATA_SUITES, SUITES
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.demo.people import DEMO_PASSWORD, STUDENTS
from learning_platform.demo.playing import play_day
from learning_platform.demo.running import right_answers
from learning_platform.progress.learner import load_learner, rebuild
from learning_platform.progress.mastery import masteries
from learning_platform.progress.repository import graded_history
from learning_platform.wiring import Parts, make_parts
from tests.learning_platform.people import settings_with

COURSES = Path(__file__).parents[2] / "data" / "courses"


def run_octant(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the command in a process of its own."""
    command = [sys.executable, "-m", "learning_platform", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=110, env=clean_environment())


def clean_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("OCTANT_")}


@pytest.fixture(scope="module")
def demo_folder(tmp_path_factory: pytest.TempPathFactory, exported_model: Path) -> Path:
    """A folder that the command has seeded."""
    folder = tmp_path_factory.mktemp("demo")
    seeded = run_octant("demo", "--seed-only", "--data-dir", str(folder), "--embedding-dir", str(exported_model))
    assert seeded.returncode == 0, seeded.stderr
    assert "amara@demo.octant.example" in seeded.stderr
    assert "Open http://127.0.0.1:8000 and sign in" in seeded.stderr
    return folder


@pytest.fixture
def demo_parts(demo_folder: Path) -> Iterator[Parts]:
    parts = make_parts(settings_with(data_dir=demo_folder))
    yield parts
    parts.transactions.engine.dispose()


@pytest.fixture
def demo_server(demo_folder: Path, exported_model: Path) -> Iterator[RunningServer]:
    port = free_port()
    environment = {"OCTANT_EMBEDDING_DIR": str(exported_model), "OCTANT_DATA_DIR": str(demo_folder)}
    command = ["-m", "learning_platform", "serve", "--port", str(port)]
    with running_server(command, port, "/health/ready", environment) as server:
        yield server


def test_the_history_is_believable_and_is_in_the_ledger(demo_parts: Parts) -> None:
    now = datetime.now(UTC)
    with demo_parts.transactions.read() as session:
        catalogue = load_catalogue(demo_parts, session)
        seen = Counter[str]()
        last_seen = {}
        for student in (each for each in STUDENTS if each.joined):
            person = find_person_by_email(session, student.email)
            assert person is not None
            history = graded_history(session, person.id)
            learner = load_learner(session, catalogue, person.id)
            assert learner.state.to_bytes() == rebuild(session, catalogue, person.id).to_bytes()
            assert 10 < len(history) < 1000
            assert all(now - timedelta(days=30) < response.occurred_at <= now for _, response in history)
            last_seen[student.login] = (now - history[-1][1].occurred_at).days
            known = masteries(catalogue, learner.state, catalogue.graph.ids, now=now)
            seen.update(each.status.value for each in known)
    assert {"mastered", "learning", "not-started"} <= set(seen)
    assert last_seen["lucia"] >= 10, "one has stopped coming"
    assert min(last_seen.values()) <= 2


def test_seeding_again_changes_nothing(demo_folder: Path, demo_parts: Parts, exported_model: Path) -> None:
    def count() -> int:
        with demo_parts.transactions.read() as session:
            people = [find_person_by_email(session, student.email) for student in STUDENTS]
            return sum(len(graded_history(session, person.id)) for person in people if person)

    before = count()
    again = run_octant("demo", "--seed-only", "--data-dir", str(demo_folder), "--embedding-dir", str(exported_model))
    assert (again.returncode, count()) == (0, before)


def test_a_day_can_be_played_against_the_running_demo(demo_folder: Path, demo_server: RunningServer) -> None:
    printed = io.StringIO()
    knows = right_answers(settings_with(data_dir=demo_folder), STUDENTS[0].email)
    play_day(demo_server.url, STUDENTS[0].email, Console(file=printed, width=120), knows)
    shown = printed.getvalue()
    assert "Amara Okafor signs in." in shown
    assert "Today's path" in shown
    assert "is asked:" in shown
    assert "correct" in shown
    assert "eigenvector" in shown
    assert shown.rstrip().endswith("The day is played. The server goes on until you stop it.")


def test_every_figure_has_the_form_that_all_benchmarks_share(capsys: pytest.CaptureFixture[str]) -> None:
    figures = [Figure("a_ms", 5.0, "ms", bar=10, baseline=2.0), Figure("b", 1.0, "s", bar=2, better="higher")]
    assert not print_figures(figures, as_json=True)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines == [
        {"name": "a_ms", "value": 5.0, "unit": "ms", "bar": 10, "baseline": 2.0, "ratio": 2.5, "holds": True},
        {"name": "b", "value": 1.0, "unit": "s", "bar": 2, "baseline": None, "ratio": None, "holds": False},
    ]
    assert set(SUITES) == {
        "plan",
        "fold",
        "graph",
        "start",
        "answers",
        "web",
        "suggestions",
        "goal-words",
        "exercises",
        "endorsed",
    }
    assert set(DATA_SUITES) == {"learner-model", "placement", "forecast", "companion", "likeness"}


def test_every_course_of_the_curriculum_can_be_studied_by_a_newcomer(demo_server: RunningServer) -> None:
    with httpx.Client(base_url=f"{demo_server.url}/api/v1/", timeout=60) as client:
        signed_in = client.post("session", json={"email": "noor@demo.octant.example", "password": DEMO_PASSWORD}).json()
        client.headers["X-CSRF-Token"] = signed_in["csrf_token"]
        offerings = client.get("offerings").json()["offerings"]
        assert len(offerings) == len([folder for folder in COURSES.iterdir() if folder.is_dir()])
        for offering in offerings:
            graph = client.get(f"offerings/{offering['id']}/graph").json()
            wanted = {"offering_id": offering["id"], "concept_id": graph["concepts"][0]["id"], "mode": "practice"}
            assert client.post("attempts", json=wanted).json()["stem"]
        assert client.get("path?minutes=30").json()["steps"]


def test_production_refuses_to_serve_with_the_default_secret() -> None:
    command = [sys.executable, "-m", "learning_platform", "serve"]
    environment = {**clean_environment(), "OCTANT_ENVIRONMENT": "production"}
    refused = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=environment)
    assert refused.returncode != 0
    assert "OCTANT_SECRET_KEY" in refused.stderr
    assert "Traceback" not in refused.stderr
