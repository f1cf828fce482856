"""Seeds the demo if it is not there yet, tells how to sign in, serves, and plays a day if asked."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from knowledge_graph.exercises.grading import InlineGrader
from learning_platform.database.upgrade import upgrade_database
from learning_platform.demo.people import ADMINISTRATOR, AUTHOR, DEMO_PASSWORD, TUTOR
from learning_platform.demo.playing import play_day
from learning_platform.demo.seeding import Progress, SeededDemo, seed_demo
from learning_platform.settings import Settings
from learning_platform.wiring import make_parts


def seed_deployment(settings: Settings, course: Path, progress: Progress) -> SeededDemo:
    """Brings the database to the newest schema and seeds the demo into it."""
    # The simulated answers are our own, so they need no guarded processes; the grading itself is the same.
    parts = make_parts(settings, grader=InlineGrader())
    upgrade_database(parts.transactions.engine)
    demo = seed_demo(parts, course, progress)
    parts.transactions.engine.dispose()
    return demo


@dataclass(frozen=True, slots=True)
class DemoServer:
    """A seeded demo, ready to be served."""

    settings: Settings
    demo: SeededDemo

    def run(self, *, host: str, port: int, play: bool, console: Console) -> None:
        """Prints addresses and sign-ins, then serves until stopped."""
        from learning_platform.serving import serve_platform  # noqa: PLC0415 - seeding alone needs no web stack

        url = f"http://{host}:{port}"
        self.introduce(url, console)
        if play:
            student = replace(self.demo.students[0])
            threading.Thread(target=play_day, args=(url, student.email, console), daemon=True).start()
        serve_platform(self.settings, host=host, port=port)

    def introduce(self, url: str, console: Console) -> None:
        """Says where the demo is and who can sign in."""
        table = Table("role", "name", "e-mail", title=f"Octant at {url} - password of all: {DEMO_PASSWORD}")
        for student in self.demo.students:
            table.add_row("student", student.name, student.email)
        for role, (name, email) in (("tutor", TUTOR), ("author", AUTHOR), ("administrator", ADMINISTRATOR)):
            table.add_row(role, name, email)
        console.print(table)
        console.print(
            f"Course: {self.demo.offering.title}. Its cohort {self.demo.cohort.name!r} is joined with the code "
            f"{self.demo.cohort.join_code}. The students are invented and their history is simulated.",
            highlight=False,
        )
        console.print(f"API: {url}/api/v1/openapi.json - stop with Ctrl+C.", highlight=False)
