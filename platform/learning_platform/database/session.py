"""Engines and transactions: one request, one transaction, committed at its edge and nowhere else."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlmodel import Session

from learning_platform.errors import UnavailableError

Result = TypeVar("Result")

WRITE_OPTION = "octant_write"
MAX_TRIES = 12
PATIENCE_SECONDS = 20.0
"""No try is begun later than this after the first."""
RETRYABLE_SQLSTATES = {"40001", "40P01", "55P03", "23505"}
"""Serialization failure, deadlock, lock not available, and a unique value that another transaction wrote first."""


class ConcurrentWriteError(Exception):
    """Another transaction changed what this one read; the whole transaction is to be run again."""


def make_database_engine(url: str) -> Engine:
    """An engine for SQLite (WAL, durable at every commit) or PostgreSQL."""
    if make_url(url).get_backend_name() == "sqlite":
        return _make_sqlite_engine(url)
    return create_engine(url, pool_size=10, max_overflow=20, pool_pre_ping=True, hide_parameters=True)


def _make_sqlite_engine(url: str) -> Engine:
    database = make_url(url).database
    if database and database != ":memory:":
        Path(database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url,
        pool_size=10,
        max_overflow=20,
        hide_parameters=True,  # what people entered must not reach the log with an error
        connect_args={"timeout": 10, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own class
        connection.isolation_level = None  # transactions are begun below, not by the driver
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A transaction that will write takes its lock at once: a later upgrade could only fail.
        writes = connection.get_execution_options().get(WRITE_OPTION, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@dataclass(frozen=True, slots=True)
class Transactions:
    """Hands out the transactions of one database."""

    engine: Engine

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session for reading; nothing it changes is kept."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write_once(self) -> Iterator[Session]:
        """A session whose changes are committed at the end, or not at all."""
        writer = self.engine.execution_options(**{WRITE_OPTION: True})
        with Session(writer, expire_on_commit=False) as session, session.begin():
            yield session

    def write(self, work: Callable[[Session], Result]) -> Result:
        """Runs ``work`` in one write transaction, again from the start when another writer came first.

        Raises:
            UnavailableError: the database stayed busy.
        """
        deadline = time.monotonic() + PATIENCE_SECONDS
        for attempt in range(MAX_TRIES):
            try:
                with self.write_once() as session:
                    return work(session)
            except (ConcurrentWriteError, DBAPIError) as error:
                if not is_retryable(error):
                    raise
                if time.monotonic() > deadline:
                    break
                time.sleep(random.uniform(0, 0.005 * 2 ** min(attempt, 6)))  # noqa: S311 - spreads the retries
        raise UnavailableError("The database is busy; nothing was stored. Please try again.")

    def try_out(self, work: Callable[[Session], Result]) -> Result:
        """Runs ``work`` like `write` and keeps nothing of it: what would happen if."""
        writer = self.engine.execution_options(**{WRITE_OPTION: True})
        with Session(writer, expire_on_commit=False) as session:
            return work(session)

    def is_reachable(self) -> bool:
        """Whether the database answers."""
        try:
            with self.engine.connect() as connection:
                connection.execute(text("SELECT 1"))
        except DBAPIError:
            return False
        return True


def is_retryable(error: Exception) -> bool:
    """Whether running the whole transaction again may succeed: another one was in the way."""
    if isinstance(error, ConcurrentWriteError):
        return True
    if isinstance(error, DBAPIError):
        if error.connection_invalidated or getattr(error.orig, "sqlstate", None) in RETRYABLE_SQLSTATES:
            return True
        message = str(error.orig)
        locked = isinstance(error, OperationalError) and "database is locked" in message
        return locked or (isinstance(error, IntegrityError) and "UNIQUE constraint failed" in message)
    return False
