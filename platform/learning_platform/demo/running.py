"""Seeds the demo if it is not there yet, tells how to sign in, serves, and plays a day if asked."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from rich.console import Console
from rich.table import Table

from knowledge_graph.exercises.grading import InlineGrader, correct_answer
from knowledge_graph.exercises.kinds import RawAnswer
from learning_platform.accounts.service import find_person_by_email
from learning_platform.database.upgrade import upgrade_database
from learning_platform.demo.people import ADMINISTRATOR, AUTHOR, DEMO_PASSWORD, TUTOR
from learning_platform.demo.playing import Knows, play_day
from learning_platform.demo.seeding import Progress, SeededDemo, seed_demo
from learning_platform.progress.attempts import read_attempt
from learning_platform.settings import Settings
from learning_platform.wiring import make_parts


def seed_deployment(settings: Settings, courses: Sequence[Path], progress: Progress) -> SeededDemo:
    """Brings the database to the newest schema and seeds the demo into it."""
    # The simulated answers are our own, so they need no guarded processes; the grading itself is the same.
    parts = make_parts(settings, grader=InlineGrader())
    upgrade_database(parts.transactions.engine)
    demo = seed_demo(parts, courses, progress)
    parts.transactions.engine.dispose()
    return demo


def right_answers(settings: Settings, email: str) -> Knows:
    """What a learner would have to know: the keys, read from the demo's own database."""
    parts = make_parts(settings, grader=InlineGrader())
    with parts.transactions.read() as session:
        student = find_person_by_email(session, email)
    if student is None:
        raise LookupError(f"the demo has no student {email}")
    student_id = student.id

    def know(attempt_id: UUID) -> RawAnswer:
        with parts.transactions.read() as session:
            key = read_attempt(parts, session, student_id, attempt_id).variant.key
        return correct_answer(key)

    return know


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
            email = self.demo.students[0].email
            played = (url, email, console, right_answers(self.settings, email))
            threading.Thread(target=play_day, args=played, daemon=True).start()
        serve_platform(self.settings, host=host, port=port)

    def introduce(self, url: str, console: Console) -> None:
        """Says where the demo is and who can sign in."""
        console.print(f"Open [bold]{url}[/bold] and sign in as one of these people:", highlight=False)
        if not (self.settings.resolved_web_dir / "index.html").exists():
            console.print("(The pages are not built yet: run `make web`. The API is there.)", highlight=False)
        table = Table("role", "name", "e-mail", title=f"Password of all: {DEMO_PASSWORD}")
        for student in self.demo.students:
            table.add_row("student", student.name, student.email)
        for role, (name, email) in (("tutor", TUTOR), ("author", AUTHOR), ("administrator", ADMINISTRATOR)):
            table.add_row(role, name, email)
        console.print(table)
        courses = Table("course", "join code", title="Courses")
        for offering, cohort in self.demo.opened:
            courses.add_row(offering.title, cohort.join_code)
        console.print(courses)
        console.print(
            f"The students are invented and their history in {self.demo.opened[0][0].title} is simulated. "
            "Noor is a newcomer who takes every course.",
            highlight=False,
        )
