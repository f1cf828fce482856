"""Brings a database to the newest schema; safe to call from several processes at once."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

from learning_platform.database.session import WRITE_OPTION

ADVISORY_LOCK = 0x0C7A47
"""Names the lock under which PostgreSQL lets one process at a time migrate."""


def alembic_config() -> Config:
    """Alembic's configuration; it lives in code, so that no file has to be found at run time."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def upgrade_database(engine: Engine, revision: str = "head") -> None:
    """Runs all missing migrations in one transaction.

    Args:
        engine: the database to change.
        revision: an alembic revision; ``"head"`` is the newest.
    """
    config = alembic_config()
    with engine.execution_options(**{WRITE_OPTION: True}).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
