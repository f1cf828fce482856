"""The fixtures of all platform tests.

``database_url`` runs a test twice: on SQLite with everything in one process, and on PostgreSQL with Redis, the first
two columns of the table in docs/architecture.md. A test that has nothing to do with the database says

    pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

Servers are found at OCTANT_TEST_POSTGRES_URL and OCTANT_TEST_REDIS_URL. Without them the tests that need one are
skipped with a reason, or failed where REQUIRE_SERVICES=1.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import psycopg
import pytest
from fastapi import FastAPI
from redis import Redis
from redis.exceptions import RedisError
from sqlalchemy.engine import URL, make_url
from sqlmodel import SQLModel
from starlette.testclient import TestClient

from knowledge_graph.exercises.grading import InlineGrader
from learning_platform.app import create_app
from learning_platform.cache import Cache, InProcessCache, RedisCache
from learning_platform.courses.importing import import_course
from learning_platform.courses.service import enrol
from learning_platform.database.session import make_database_engine
from learning_platform.database.upgrade import upgrade_database
from learning_platform.settings import Settings
from learning_platform.wiring import Parts, make_parts
from tests.learning_platform.people import Browser, SettableClock, Someone, add_someone, assemble_parts, settings_with
from tests.learning_platform.studying import FIXTURE_COURSES, Classroom, Learner, open_classroom

POSTGRES_URL = os.environ.get("OCTANT_TEST_POSTGRES_URL", "postgresql+psycopg://postgres@127.0.0.1:5432/postgres")
REDIS_URL = os.environ.get("OCTANT_TEST_REDIS_URL", "redis://127.0.0.1:6379/15")


def _without_service(reason: str) -> NoReturn:
    if os.environ.get("REQUIRE_SERVICES") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session", autouse=True)
def _no_settings_from_outside() -> Iterator[None]:
    """The settings of whoever runs the tests must not reach them."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith("OCTANT_") and not name.startswith("OCTANT_TEST_"):
                patch.delenv(name)
        yield


# --- databases ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database at the newest schema, to be copied."""
    path = tmp_path_factory.mktemp("template") / "octant.db"
    engine = make_database_engine(f"sqlite:///{path}")
    upgrade_database(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


def _connect(url: URL) -> psycopg.Connection[Any]:
    try:
        return psycopg.connect(
            host=url.host,
            port=url.port,
            user=url.username,
            password=url.password,
            dbname=url.database,
            autocommit=True,
            connect_timeout=3,
        )
    except psycopg.OperationalError as error:
        _without_service(f"no PostgreSQL at {url.host}:{url.port} ({type(error).__name__})")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[URL]:
    """A database of this test run, without any table; dropped at the end."""
    server, name = make_url(POSTGRES_URL), f"octant_test_{secrets.token_hex(6)}"
    with _connect(server) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        connection.execute(f"ALTER DATABASE {name} SET synchronous_commit = off".encode())
    yield server.set(database=name)
    with _connect(server) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture
def empty_postgresql_url(postgresql_server: URL) -> str:
    """An empty schema of that database: a new database would cost seconds."""
    schema = f"empty_{secrets.token_hex(6)}"
    with _connect(postgresql_server) as connection:
        connection.execute(f"CREATE SCHEMA {schema}".encode())
    url = postgresql_server.update_query_dict({"options": f"-csearch_path={schema}"})
    return url.render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def postgresql_database(postgresql_server: URL) -> str:
    """The database of this test run at the newest schema."""
    url = postgresql_server.render_as_string(hide_password=False)
    engine = make_database_engine(url)
    upgrade_database(engine)
    engine.dispose()
    return url


def _empty(url: str) -> None:
    tables = [table.name for table in SQLModel.metadata.sorted_tables]
    serial = [
        (table, column.name)
        for table in SQLModel.metadata.sorted_tables
        for column in table.primary_key
        if column.autoincrement is True
    ]
    statements = ["SET session_replication_role = replica"]  # past foreign keys and append-only triggers
    statements += [f'DELETE FROM "{name}"' for name in tables]
    statements += [
        f"SELECT setval(pg_get_serial_sequence('{table.name}', '{name}'), 1, false)" for table, name in serial
    ]
    with _connect(make_url(url)) as connection:
        connection.execute("; ".join(statements).encode())


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of this test's own, empty, at the newest schema."""
    if request.param == "sqlite":
        path = tmp_path / "octant.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    url: str = request.getfixturevalue("postgresql_database")
    yield url
    _empty(url)


@pytest.fixture
def redis_prefix() -> Iterator[str]:
    """A prefix for names in Redis; whatever has it is deleted after the test."""
    prefix = f"octant-test-{secrets.token_hex(6)}:"
    client = Redis.from_url(REDIS_URL, socket_connect_timeout=1)
    try:
        client.ping()
    except RedisError as error:
        _without_service(f"no Redis at {REDIS_URL} ({type(error).__name__})")
    yield prefix
    names: Any = client.keys(f"{prefix}*")
    if names:
        client.delete(*names)
    client.close()


# --- the deployment -----------------------------------------------------------------------------------------------


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def settings(database_url: str, tmp_path: Path, embedding_dir: Path) -> Settings:
    return settings_with(data_dir=tmp_path, database_url=database_url, embedding_dir=embedding_dir, log_level="WARNING")


@pytest.fixture
def mailbox() -> list[dict[str, Any]]:
    """Every mail that `parts.outbox.deliver_due()` has sent."""
    return []


@pytest.fixture
def cache(database_url: str, clock: SettableClock, request: pytest.FixtureRequest) -> Cache:
    if make_url(database_url).get_backend_name() == "sqlite":
        return InProcessCache(monotonic=clock.seconds)
    return RedisCache(REDIS_URL, prefix=request.getfixturevalue("redis_prefix"))


@pytest.fixture
def parts(settings: Settings, clock: SettableClock, cache: Cache, mailbox: list[dict[str, Any]]) -> Iterator[Parts]:
    """The parts of one deployment; see `people.assemble_parts`."""
    made = assemble_parts(settings, clock, cache, {"mail": lambda payload: mailbox.append(dict(payload))})
    yield made
    made.transactions.engine.dispose()


@pytest.fixture(scope="session")
def shared_app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """Building the routes takes longer than most tests; they do not depend on the parts."""
    settings = settings_with(data_dir=tmp_path_factory.mktemp("unused"), log_level="WARNING")
    return create_app(settings, parts=make_parts(settings, grader=InlineGrader()))


@pytest.fixture
def app(shared_app: FastAPI, parts: Parts) -> FastAPI:
    shared_app.state.parts = parts
    return shared_app


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    """A client of the running application, with nobody signed in."""
    with TestClient(app) as running:
        yield running


@pytest.fixture
def browser(app: FastAPI, client: TestClient) -> Browser:
    """A browser in which nobody is signed in."""
    return Browser(app, client=client)


@pytest.fixture
def new_browser(app: FastAPI, client: TestClient) -> Callable[[], Browser]:
    """Opens another browser."""
    return lambda: Browser(app, client=client)


@pytest.fixture
def make_person(parts: Parts, clock: SettableClock) -> Callable[..., Someone]:
    """Makes people: ``make_person("Ada", roles=[Grant(Scope.OFFERING, str(offering_id), Role.STUDENT)])``."""

    def make(display_name: str = "Ada Lovelace", **options: Any) -> Someone:  # noqa: ANN401 - see add_someone
        return parts.transactions.write(lambda session: add_someone(session, display_name, now=clock(), **options))

    return make


@pytest.fixture
def browser_of(app: FastAPI, client: TestClient) -> Callable[[Someone], Browser]:
    """A browser in which this person is signed in, without the slow password."""
    return lambda someone: Browser(app, client=client).become(someone.id)


# --- a course to study --------------------------------------------------------------------------------------------


@pytest.fixture
def classroom(parts: Parts, make_person: Callable[..., Someone]) -> Classroom:
    """The real course, offered to one cohort and taught by somebody."""
    return open_classroom(parts, make_person("Tina Tutor").id)


@pytest.fixture
def enrolled(
    app: FastAPI, client: TestClient, classroom: Classroom, make_person: Callable[..., Someone]
) -> Callable[[str], Learner]:
    """Enrols somebody in the classroom and sits them at a browser."""

    def enrol(display_name: str) -> Learner:
        someone = make_person(display_name)
        browser = Browser(app, client=client).become(someone.id)
        assert browser.post("/join", {"code": classroom.join_code}).status_code == 200
        return Learner(browser, someone.id, classroom.offering_id)

    return enrol


@pytest.fixture
def student(enrolled: Callable[[str], Learner]) -> Learner:
    """A student of the classroom."""
    return enrolled("Sam Student")


@pytest.fixture
def enrol_in(
    parts: Parts, make_person: Callable[..., Someone], browser_of: Callable[[Someone], Browser]
) -> Callable[..., list[Learner]]:
    """Imports the courses and enrols somebody in one offering of each."""

    def work(*names: str, language: str = "en") -> list[Learner]:
        someone = make_person("Sam Student", language=language)
        browser, learners = browser_of(someone), []
        for name in names:
            _, offering, cohort = import_course(parts, FIXTURE_COURSES / name)
            parts.transactions.write(
                lambda session, cohort=cohort: enrol(session, cohort, someone.id, now=parts.clock())  # type: ignore[misc]
            )
            learners.append(Learner(browser, someone.id, str(offering.id)))
        return learners

    return work
