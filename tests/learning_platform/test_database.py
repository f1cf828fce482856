"""The schema, the instants in it, and transactions under contention: the same on both databases."""

import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlmodel import Session, SQLModel, col, select

from learning_platform.accounts.audit import record_audit
from learning_platform.database.session import ConcurrentWriteError, Transactions, make_database_engine
from learning_platform.database.tables import AuditEntry, ConceptKey, CourseEntry, LearnerEvent, Person, Tombstone
from learning_platform.database.upgrade import alembic_config, upgrade_database
from learning_platform.errors import ConflictError, UnavailableError
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, SettableClock, Someone

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def unmigrated(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An engine of a database without any table."""
    if request.param == "sqlite":
        engine = make_database_engine(f"sqlite:///{tmp_path / 'new.db'}")
    else:
        engine = make_database_engine(request.getfixturevalue("empty_postgresql_url"))
    yield engine
    engine.dispose()


@pytest.fixture
def transactions(database_url: str) -> Iterator[Transactions]:
    engine = make_database_engine(database_url)
    yield Transactions(engine)
    engine.dispose()


def test_the_migrations_make_exactly_the_tables(unmigrated: Engine) -> None:
    upgrade_database(unmigrated)
    with unmigrated.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_every_migration_can_be_taken_back(unmigrated: Engine) -> None:
    upgrade_database(unmigrated)
    config = alembic_config()
    with unmigrated.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    assert set(inspect(unmigrated).get_table_names()) <= {"alembic_version"}
    upgrade_database(unmigrated)
    assert "person" in inspect(unmigrated).get_table_names()


def test_two_processes_may_upgrade_at_once(unmigrated: Engine) -> None:
    errors: list[BaseException] = []

    def upgrade() -> None:
        engine = make_database_engine(unmigrated.url.render_as_string(hide_password=False))
        try:
            upgrade_database(engine)
        except BaseException as error:
            errors.append(error)
            raise
        finally:
            engine.dispose()

    threads = [threading.Thread(target=upgrade) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert "person" in inspect(unmigrated).get_table_names()


def test_an_instant_without_a_time_zone_is_refused(transactions: Transactions) -> None:
    with pytest.raises(StatementError, match="without a time zone"), transactions.write_once() as session:
        session.add(CourseEntry(id="a-course", created_at=datetime(2026, 3, 2)))  # noqa: DTZ001 - that is the point


def test_an_instant_comes_back_as_the_same_instant_in_utc(transactions: Transactions) -> None:
    in_shanghai = datetime(2026, 3, 2, 23, 59, 59, 123456, tzinfo=timezone(timedelta(hours=8)))
    transactions.write(lambda session: session.add(CourseEntry(id="a-course", created_at=in_shanghai)))
    with transactions.read() as session:
        stored = session.get_one(CourseEntry, "a-course").created_at
    assert stored == in_shanghai
    assert stored.utcoffset() == timedelta()


def _add_rows(session: Session) -> None:
    person = Person(created_at=NOW, language="en", time_zone="UTC", minutes_a_day=20)
    session.add(person)
    session.flush()
    record_audit(session, at=NOW, actor_id=None, action="tested")
    session.add(Tombstone(person_id=uuid4(), erased_at=NOW))
    session.add(LearnerEvent(person_id=person.id, kind="hint", occurred_at=NOW, received_at=NOW, payload={}))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET action = 'forged'",
        "DELETE FROM audit_entry",
        "UPDATE tombstone SET erased_at = erased_at",
        "DELETE FROM tombstone",
        "UPDATE learner_event SET kind = 'forged'",
    ],
)
def test_the_database_itself_keeps_the_ledgers_append_only(transactions: Transactions, statement: str) -> None:
    transactions.write(_add_rows)
    with pytest.raises(DBAPIError, match="is append-only"), transactions.write_once() as session:
        session.connection().execute(text(statement))
    with transactions.read() as session:
        assert session.exec(select(AuditEntry)).one().action == "tested"


def test_a_failed_transaction_leaves_nothing(transactions: Transactions) -> None:
    def work(session: Session) -> None:
        session.add(CourseEntry(id="a-course", created_at=NOW))
        session.flush()
        raise ConflictError("no")

    with pytest.raises(ConflictError):
        transactions.write(work)
    with transactions.read() as session:
        assert session.get(CourseEntry, "a-course") is None


def test_a_conflicting_transaction_is_run_again_from_the_start(transactions: Transactions) -> None:
    tries = 0

    def work(session: Session) -> int:
        nonlocal tries
        tries += 1
        session.add(CourseEntry(id=f"course-{tries}", created_at=NOW))
        session.flush()
        if tries < 3:
            raise ConcurrentWriteError
        return tries

    assert transactions.write(work) == 3
    with transactions.read() as session:
        assert session.exec(select(CourseEntry.id)).all() == ["course-3"]


def test_a_database_that_stays_busy_is_reported_as_such(
    transactions: Transactions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("learning_platform.database.session.time.sleep", lambda _: None)

    def work(_: Session) -> None:
        raise ConcurrentWriteError

    with pytest.raises(UnavailableError, match="busy"):
        transactions.write(work)


def test_an_error_of_the_program_is_not_tried_again(transactions: Transactions) -> None:
    tries = []

    def work(session: Session) -> None:
        tries.append(1)
        session.add(AuditEntry(at=NOW, action=None, details={}))  # type: ignore[arg-type]
        session.flush()

    with pytest.raises(IntegrityError):
        transactions.write(work)
    assert tries == [1]


def test_writers_who_come_at_once_all_get_through(transactions: Transactions) -> None:
    """Each adds one to the largest key it sees; without retries two would store the same or fail."""

    def add_next(session: Session) -> None:
        largest = session.exec(select(ConceptKey.key).order_by(col(ConceptKey.key).desc()).limit(1)).first() or 0
        session.add(ConceptKey(key=largest + 1, concept_id=f"concept-{largest + 1}", first_stored_at=NOW))

    errors: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(10):
                transactions.write(add_next)
        except BaseException as error:
            errors.append(error)
            raise

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with transactions.read() as session:
        assert sorted(session.exec(select(ConceptKey.key)).all()) == list(range(1, 41))  # type: ignore[type-var]


def test_sqlite_is_durable_at_every_commit(sqlite_template: Path, tmp_path: Path) -> None:
    shutil.copy(sqlite_template, tmp_path / "octant.db")
    engine = make_database_engine(f"sqlite:///{tmp_path / 'octant.db'}")
    with engine.connect() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    engine.dispose()
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_commit_that_fails_is_a_request_that_fails(
    browser: Browser, make_person: Callable[..., Someone], parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser.become(make_person("Ada").id)

    def conflict(session: Session, *_: object, **__: object) -> None:
        session.add(CourseEntry(id="a-course", created_at=NOW))  # stored twice: refused when it is committed

    parts.transactions.write(conflict)
    monkeypatch.setattr("learning_platform.accounts.service.change_person", conflict)
    answer = browser.patch("/me", {"minutes_a_day": 30})
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")


def test_an_unreachable_database_is_a_clear_error(
    browser: Browser, make_person: Callable[..., Someone], clock: SettableClock
) -> None:
    browser.become(make_person("Ada").id)
    away = make_database_engine("postgresql+psycopg://nobody@127.0.0.1:1/nowhere?connect_timeout=2")
    parts = browser.parts
    browser.app.state.parts = type(parts)(**{**vars(parts), "transactions": Transactions(away)})
    answer = browser.get("/session")
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
    assert "nowhere" not in answer.text
    assert int(answer.headers["retry-after"]) > 0
    ready = browser.get("/health/ready")
    assert (ready.status_code, ready.json()["database"]) == (503, False)
    browser.app.state.parts = parts
    assert browser.get("/session").status_code == 200
