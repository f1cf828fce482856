"""What was acknowledged is there: after kill -9, with two servers on one database, with a database that is busy.

Real servers in processes of their own, on SQLite as it is shipped and on a PostgreSQL database with its defaults.
"""

from __future__ import annotations

import secrets
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID, uuid4

import httpx
import psutil
import psycopg
import pytest
from sqlalchemy.engine import URL, make_url
from sqlmodel import Session, select

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.grading import InlineGrader, correct_answer
from knowledge_graph.exercises.kinds import AnswerKey
from learning_platform.accounts.sessions import cookie_name, csrf_token_of, start_session
from learning_platform.benchmarks.serving import RunningServer, free_port, running_server
from learning_platform.cache import RedisCache
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.courses.importing import import_course
from learning_platform.courses.service import enrol
from learning_platform.database.tables import Grading, LearnerEvent, Response
from learning_platform.database.upgrade import upgrade_database
from learning_platform.progress.attempts import AttemptRequest, issue_attempt
from learning_platform.progress.learner import load_learner, rebuild
from learning_platform.wiring import Parts, make_parts
from recommender.evidence import EvidenceMode
from tests.learning_platform.people import Browser, Someone, add_someone, settings_with
from tests.learning_platform.studying import Learner, wrong_answer

COURSE = Path(__file__).parents[1] / "fixtures" / "courses" / "tiny-algebra"
CONCEPTS = ("average", "linear-function", "slope", "linear-equation")
BROWSERS = 6
WORKERS_GONE_SECONDS = 10
LOCKED_SECONDS = 3.0

Batch = list[dict[str, Any]]
Results = list[dict[str, Any]]


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def durable_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of this test alone, empty, as durable as it is in use."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'octant.db'}"
        return
    server: URL = request.getfixturevalue("postgresql_server")
    name = f"octant_durable_{secrets.token_hex(6)}"
    with closing(connect(server)) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        yield server.set(database=name).render_as_string(hide_password=False)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def connect(url: URL) -> psycopg.Connection[Any]:
    return psycopg.connect(
        host=url.host, port=url.port, user=url.username, password=url.password, dbname=url.database, autocommit=True
    )


@dataclass(frozen=True)
class SignedIn:
    """A student whose browsers send answers to any server of the deployment."""

    person_id: UUID
    cookies: Mapping[str, str]
    headers: Mapping[str, str]

    def client(self, server: RunningServer) -> httpx.Client:
        return httpx.Client(
            base_url=f"{server.url}/api/v1",
            cookies=dict(self.cookies),
            headers=dict(self.headers),
            timeout=30,
            verify=False,  # there is no TLS; reading all certificates for every client would take longer than the test
        )


class Deployment:
    """A database with a course and students in it, looked at from this process while servers come and go."""

    students: list[SignedIn]

    def __init__(self, database_url: str, folder: Path) -> None:
        settings = settings_with(data_dir=folder, database_url=database_url, log_level="ERROR")
        self.parts = make_parts(settings, grader=InlineGrader())
        self._environment = {
            "OCTANT_DATA_DIR": str(folder),
            "OCTANT_DATABASE_URL": database_url,
            "OCTANT_WARM_UP": "false",
            "OCTANT_LOG_LEVEL": "ERROR",
        }

    def open_class(self, students: int) -> None:
        """A course, and so many students of it."""
        upgrade_database(self.parts.transactions.engine)
        self._course, self._offering, self._cohort = import_course(self.parts, COURSE)
        self.students = [self.parts.transactions.write(self._add_student) for _ in range(students)]

    def serve(self) -> Any:  # noqa: ANN401 - a context manager, as running_server says
        port = free_port()
        command = ["-m", "learning_platform", "serve", "--port", str(port)]
        return running_server(command, port, "/health/ready", self._environment)

    def _add_student(self, session: Session) -> SignedIn:
        now, settings = self.parts.clock(), self.parts.settings
        someone = add_someone(session, f"Student {uuid4()}", now=now)
        enrol(session, self._cohort, someone.id, now=now)
        token = start_session(session, settings, someone.id, now=now, replacing=None, user_agent="test")
        return SignedIn(someone.id, {cookie_name(settings): token}, {"X-CSRF-Token": csrf_token_of(settings, token)})

    def batches(self, student: SignedIn, count: int, random: Random, largest: int = 3) -> list[Batch]:
        """Exercises are issued to the student; what they will answer, some of it right, some of it a while ago."""

        def work(session: Session) -> list[Batch]:
            sizes = [random.randint(1, largest) for _ in range(count)]
            return [[self._answer(session, student, random) for _ in range(size)] for size in sizes]

        return self.parts.transactions.write(work)

    def _answer(self, session: Session, student: SignedIn, random: Random) -> dict[str, Any]:
        wanted = AttemptRequest(
            offering_id=self._offering.id,
            concept_id=ConceptId(random.choice(CONCEPTS)),
            mode=EvidenceMode.PRACTICE,
            step_kind="practice",
            plan_id=None,
            language="en",
        )
        issued_at = self.parts.clock() - timedelta(minutes=10)
        issued = issue_attempt(self.parts, session, self._course, student.person_id, wanted, now=issued_at)
        answer: dict[str, Any] = {"id": str(uuid4()), "attempt_id": str(issued.attempt.id), "seconds": 20.0}
        if random.random() < 0.5:
            ago = timedelta(seconds=random.uniform(0, 500))
            answer["client_time"] = (self.parts.clock() - ago).isoformat()
        return {**answer, **written(issued.variant.key, right=random.random() < 0.6)}

    def stored(self, batch: Batch) -> int:
        """How many answers of a batch the database holds."""
        ids = [UUID(answer["id"]) for answer in batch]
        with self.parts.transactions.read() as session:
            return sum(session.get(Response, each) is not None for each in ids)

    def check(self) -> None:
        """No half-written answer, and each learner's state is the replay of their ledger."""
        with self.parts.transactions.read() as session:
            for student in self.students:
                check_ledger(session, student.person_id)
                check_state(self.parts, session, student.person_id)
            if session.get_bind().dialect.name == "sqlite":
                assert session.connection().exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"

    def close(self) -> None:
        self.parts.transactions.engine.dispose()


def written(key: AnswerKey, *, right: bool) -> dict[str, Any]:
    """An answer as a client writes it."""
    given = correct_answer(key) if right else wrong_answer(key)
    return {"text": given.text, "chosen": list(given.chosen), "entries": list(given.entries)}


def check_ledger(session: Session, person_id: UUID) -> None:
    responses = set(session.exec(select(Response.id).where(Response.person_id == person_id)).all())
    events = session.exec(select(LearnerEvent).where(LearnerEvent.person_id == person_id)).all()
    gradings = [
        grading
        for grading, owner in session.exec(select(Grading, Response.person_id).join(Response)).all()
        if owner == person_id
    ]
    assert Counter(grading.response_id for grading in gradings) == Counter(responses)
    for kind in ("response", "grading"):
        named = Counter(UUID(event.payload["response"]) for event in events if event.kind == kind)
        assert named == Counter(responses), f"every answer has one event of kind {kind}"
    assert {event.payload["grading"] for event in events if event.kind == "grading"} == {each.id for each in gradings}


def check_state(parts: Parts, session: Session, person_id: UUID) -> None:
    catalogue = load_catalogue(parts, session)
    learner = load_learner(session, catalogue, person_id)
    assert learner.state.to_bytes() == rebuild(session, catalogue, person_id).to_bytes()
    newest = session.exec(
        select(Grading.id).join(Response).where(Response.person_id == person_id).order_by(Grading.id.desc())  # type: ignore[union-attr]
    ).first()
    assert learner.last_grading_id == (newest or 0)


@pytest.fixture
def deployment(durable_url: str, tmp_path: Path) -> Iterator[Deployment]:
    """An empty one."""
    made = Deployment(durable_url, tmp_path)
    yield made
    made.close()


# --- kill -9 ------------------------------------------------------------------------------------------------------


@dataclass
class Storm:
    """Answers that many browsers send at once, and what became of them.

    Attributes:
        acknowledged: each batch whose results came back, with them.
        doubtful: batches that were being sent when the server died.
    """

    waiting: list[tuple[SignedIn, Batch]]
    acknowledged: list[tuple[SignedIn, Batch, Results]] = field(default_factory=list)
    doubtful: list[tuple[SignedIn, Batch]] = field(default_factory=list)

    def rage(self, server: RunningServer, *, kill_after: int, delay: float) -> None:
        """Sends from all browsers; so many acknowledgements later the server is killed, whatever it is doing."""
        fatal = threading.Semaphore(kill_after)

        def browse(_: int) -> None:
            while self.waiting:
                student, batch = self.waiting.pop()
                try:
                    with student.client(server) as client:
                        answer = client.post("/responses", json={"responses": batch})
                except httpx.TransportError:
                    self.doubtful.append((student, batch))
                    return
                assert answer.status_code == 200, answer.text
                self.acknowledged.append((student, batch, answer.json()["results"]))
                if not fatal.acquire(blocking=False):
                    time.sleep(delay)
                    server.process.kill()
                    return

        with ThreadPoolExecutor(BROWSERS) as pool:
            list(pool.map(browse, range(BROWSERS)))


def resend(server: RunningServer, storm: Storm, was_stored: list[bool]) -> None:
    """The browsers did not hear, or forgot, and send everything again."""
    for student, batch, results in storm.acknowledged:
        with student.client(server) as client:
            again = client.post("/responses", json={"responses": batch}).json()
        assert again["results"] == [{**result, "status": "repeated"} for result in results]
        assert again["changes"] == []
    for (student, batch), stored in zip(storm.doubtful, was_stored, strict=True):
        with student.client(server) as client:
            again = client.post("/responses", json={"responses": batch}).json()
        assert {result["status"] for result in again["results"]} == {"repeated" if stored else "recorded"}


def all_gone(processes: list[psutil.Process]) -> bool:
    """Whether the processes end; one that nobody has reaped yet is gone as well."""
    deadline = time.monotonic() + WORKERS_GONE_SECONDS
    while time.monotonic() < deadline:
        if not any(is_at_work(process) for process in processes):
            return True
        time.sleep(0.02)
    return False


def is_at_work(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.mark.timeout(600)
@pytest.mark.parametrize("kills", [6, pytest.param(50, marks=pytest.mark.slow)])
def test_kill_9_in_the_middle_of_answers_loses_none_that_was_acknowledged(deployment: Deployment, kills: int) -> None:
    deployment.open_class(students=3)
    random = Random(kills)
    unanswered, acknowledged, lost_on_the_way = Storm([]), 0, 0
    was_stored: list[bool] = []
    for _ in range(kills):
        storm = Storm([(who, batch) for who in deployment.students for batch in deployment.batches(who, 12, random)])
        random.shuffle(storm.waiting)
        with deployment.serve() as server:
            resend(server, unanswered, was_stored)
            workers = server.process.children(recursive=True)
            storm.rage(server, kill_after=random.randint(2, 18), delay=random.uniform(0.0, 0.03))
        assert len(workers) == deployment.parts.settings.grading_workers
        assert all_gone(workers)
        deployment.check()
        for _, batch, results in storm.acknowledged:
            assert deployment.stored(batch) == len(batch) == len(results)
        stored = [deployment.stored(batch) for _, batch in storm.doubtful]
        assert all(count in {0, len(batch)} for count, (_, batch) in zip(stored, storm.doubtful, strict=True)), (
            "a batch is recorded whole or not at all"
        )
        unanswered, was_stored = storm, [count > 0 for count in stored]
        acknowledged += len(storm.acknowledged)
        lost_on_the_way += len(storm.doubtful)
    with deployment.serve() as server:
        resend(server, unanswered, was_stored)
    deployment.check()
    assert acknowledged >= 2 * kills
    assert lost_on_the_way >= kills, "the server died in the middle of answers"


# --- two servers on one database ----------------------------------------------------------------------------------


def test_two_servers_that_start_at_once_on_an_empty_database_lose_nothing(deployment: Deployment) -> None:
    random = Random(2)
    with ExitStack() as stack, ThreadPoolExecutor(8) as pool:
        servers = list(pool.map(lambda _: stack.enter_context(deployment.serve()), range(2)))
        deployment.open_class(students=1)
        (student,) = deployment.students
        batches = deployment.batches(student, 24, random)

        def send(work: tuple[RunningServer, Batch]) -> tuple[str, Results]:
            server, batch = work
            with student.client(server) as client:
                answer = client.post("/responses", json={"responses": batch})
            assert answer.status_code == 200, answer.text
            return batch[0]["id"], answer.json()["results"]

        # Every third batch goes to both servers at once, as from a client that lost patience.
        work = [(servers[number % 2], batch) for number, batch in enumerate(batches)]
        work += [(servers[1 - number % 2], batch) for number, batch in enumerate(batches) if number % 3 == 0]
        random.shuffle(work)
        taken = list(pool.map(send, work))
        paths = []
        for server in servers:
            with student.client(server) as client:
                paths.append(client.get("/path").json()["plan_id"])
    statuses = Counter(result["status"] for _, results in taken for result in results)
    assert statuses["recorded"] == sum(map(len, batches))
    assert statuses["repeated"] == sum(len(batch) for batch in batches[::3])
    by_batch: dict[str, list[Results]] = {}
    for first_id, results in taken:
        by_batch.setdefault(first_id, []).append([{**result, "status": ""} for result in results])
    assert all(each == several[0] for several in by_batch.values() for each in several)
    assert sum(map(deployment.stored, batches)) == sum(map(len, batches))
    assert paths[0] == paths[1], "the second server shows the path that the first one made"
    deployment.check()


# --- a database that is busy, a cache that is away ----------------------------------------------------------------


HOLD_SQLITE = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
time.sleep(float(sys.argv[2]))
connection.execute("COMMIT")
"""
HOLD_POSTGRESQL = """
import psycopg, sys, time
connection = psycopg.connect(sys.argv[1])
connection.execute("LOCK TABLE response, learner_state_entry IN EXCLUSIVE MODE")
print("locked", flush=True)
time.sleep(float(sys.argv[2]))
connection.commit()
connection.close()
"""


@pytest.fixture
def small_class(parts: Parts, browser_of: Callable[[Someone], Browser], make_person: Callable[..., Someone]) -> Learner:
    """A student of the tiny course in a running application in this process."""
    someone = make_person("Sam Student")
    _, offering, cohort = import_course(parts, COURSE)
    parts.transactions.write(lambda session: enrol(session, cohort, someone.id, now=parts.clock()))
    return Learner(browser_of(someone), someone.id, str(offering.id))


def test_an_answer_waits_while_another_process_holds_the_database(
    parts: Parts, small_class: Learner, database_url: str
) -> None:
    response = small_class.response_to(small_class.attempt("average"))
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        program, where = HOLD_SQLITE, str(url.database)
    else:
        program = HOLD_POSTGRESQL
        where = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with subprocess.Popen(
        [sys.executable, "-c", program, where, str(LOCKED_SECONDS)], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "locked\n"
        began = time.monotonic()
        path = small_class.browser.get("/offerings")
        assert path.status_code == 200, "reading does not wait for a writer"
        assert time.monotonic() - began < LOCKED_SECONDS / 2
        taken = small_class.send(response)
        waited = time.monotonic() - began
    assert holder.returncode == 0
    assert taken.status_code == 200, taken.text
    assert taken.json()["results"][0]["status"] == "recorded"
    assert waited > LOCKED_SECONDS / 2
    with parts.transactions.read() as session:
        check_ledger(session, small_class.person_id)
        check_state(parts, session, small_class.person_id)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.services
def test_answers_go_on_when_postgresql_cuts_every_connection(
    parts: Parts, small_class: Learner, database_url: str
) -> None:
    responses = [small_class.response_to(small_class.attempt(CONCEPTS[number % 4])) for number in range(24)]
    stop = threading.Event()
    cut, may_cut = 0, 0

    def cut_connections() -> None:
        nonlocal cut, may_cut
        with closing(connect(make_url(database_url))) as connection:
            while not stop.wait(0.05):
                if may_cut == 0:
                    continue
                rows = connection.execute(
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                ).fetchone()
                cut += rows[0] if rows else 0
                may_cut -= 1

    cutter = threading.Thread(target=cut_connections)
    cutter.start()
    try:
        for response in responses:
            statuses: list[int] = []
            may_cut = 3  # so that an answer gets through on a slow machine as well
            while not statuses or statuses[-1] == 503:
                statuses.append(small_class.send(response).status_code)
                assert len(statuses) < 50
            assert set(statuses) <= {200, 503}
    finally:
        stop.set()
        cutter.join()
    assert cut > 0
    with parts.transactions.read() as session:
        assert len(session.exec(select(Response.id)).all()) == len(responses)
        check_ledger(session, small_class.person_id)
        check_state(parts, session, small_class.person_id)


def test_sign_in_and_answers_go_on_while_redis_is_away(
    parts: Parts, small_class: Learner, make_person: Callable[..., Someone], new_browser: Callable[[], Browser]
) -> None:
    app = small_class.browser.app
    app.state.parts = replace(parts, cache=RedisCache(f"redis://127.0.0.1:{free_port()}/0"))
    someone = make_person("Rita Redisless")
    browser = new_browser()
    wrong = replace(someone, password="not her password")
    assert browser.sign_in(wrong).status_code == 401
    assert browser.sign_in(someone).status_code == 201
    ready = browser.get("/health/ready")
    assert (ready.status_code, ready.json()["cache"]) == (200, False)
    taken = small_class.send(small_class.response_to(small_class.attempt("average")))
    assert (taken.status_code, taken.json()["results"][0]["status"]) == (200, "recorded")
    assert small_class.browser.get("/path").status_code == 200
    refused = [browser.sign_in(wrong).status_code for _ in range(12)]
    assert set(refused) <= {401, 429}
    assert refused[-1] == 429, "guessing is limited without Redis as well"
