"""What was stored before authoring came is kept by its migration: versions are publications, drafts are named."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from alembic import command
from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from knowledge_graph.formats.plain import course_to_plain
from learning_platform.authoring.repository.drafts import find_draft, steps_before
from learning_platform.authoring.repository.versions import publications_of
from learning_platform.courses.repository import newest_version_hash, successions
from learning_platform.database.session import make_database_engine
from learning_platform.database.upgrade import alembic_config, upgrade_database
from tests.learning_platform.scenes import small_course

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
OLD, NEW = "a" * 64, "b" * 64


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def earlier(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database at the schema before authoring."""
    if request.param == "sqlite":
        engine = make_database_engine(f"sqlite:///{tmp_path / 'old.db'}")
    else:
        engine = make_database_engine(request.getfixturevalue("empty_postgresql_url"))
    upgrade_database(engine, "0001")
    yield engine
    engine.dispose()


def fill(engine: Engine) -> str:
    """A course with two versions and a draft with one change, as the first schema stored them."""
    draft = uuid4()
    content = zlib.compress(json.dumps(course_to_plain(small_course())).encode())
    at, later = NOW.replace(tzinfo=None).isoformat(" "), (NOW + timedelta(days=1)).replace(tzinfo=None).isoformat(" ")
    zone = "" if engine.dialect.name == "sqlite" else "+00"
    name = draft.hex if engine.dialect.name == "sqlite" else str(draft)
    with engine.begin() as connection:
        connection.execute(
            text("INSERT INTO course_entry (id, created_at) VALUES ('small-course', :at)"), {"at": at + zone}
        )
        for version, parent, when in ((NEW, OLD, later), (OLD, None, at)):
            connection.execute(
                text(
                    "INSERT INTO course_version (hash, course_id, content, parent_hash, note, published_at) "
                    "VALUES (:hash, 'small-course', :content, :parent, 'A note', :at)"
                ),
                {"hash": version, "content": content, "parent": parent, "at": when + zone},
            )
        connection.execute(
            text(
                "INSERT INTO course_draft (id, course_id, base_hash, content, revision, created_at, updated_at) "
                "VALUES (:id, 'small-course', :base, :content, 1, :at, :at)"
            ),
            {"id": name, "base": NEW, "content": content, "at": at + zone},
        )
        connection.execute(
            text("INSERT INTO draft_change (draft_id, revision, at, change) VALUES (:id, 1, :at, '{}')"),
            {"id": name, "at": at + zone},
        )
    return str(draft)


def test_versions_become_publications_in_the_order_of_their_time(earlier: Engine) -> None:
    fill(earlier)
    upgrade_database(earlier)
    with Session(earlier) as session:
        found = publications_of(session, "small-course", before=None, limit=10)
        assert [(one.version_hash, one.previous_hash, one.kind, one.note) for one in found] == [
            (NEW, OLD, "publish", "A note"),
            (OLD, None, "publish", "A note"),
        ]
        assert newest_version_hash(session, "small-course") == NEW
        (step,) = successions(session)["small-course"]
        assert (step.earlier, step.later, step.mapping) == (OLD, NEW, {})


def test_drafts_are_named_by_their_content_and_keep_their_history(earlier: Engine) -> None:
    draft_id = UUID(fill(earlier))
    upgrade_database(earlier)
    with Session(earlier) as session:
        draft = find_draft(session, draft_id)
        assert draft is not None
        assert (draft.version_hash, draft.revision, draft.base_hash) == (small_course().version, 1, NEW)
        (step,) = steps_before(session, draft_id, None, limit=10)
        assert (step.revision, step.kind) == (1, "edit")


def test_publications_are_append_only(earlier: Engine) -> None:
    fill(earlier)
    upgrade_database(earlier)
    with pytest.raises(DBAPIError, match="append-only"), earlier.begin() as connection:
        connection.execute(text("UPDATE course_publication SET note = 'forged'"))


def test_going_back_keeps_versions_and_drafts(earlier: Engine) -> None:
    fill(earlier)
    upgrade_database(earlier)
    config = alembic_config()
    with earlier.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    assert "course_publication" not in inspect(earlier).get_table_names()
    with earlier.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM course_version")).scalar_one() == 2
        assert connection.execute(text("SELECT count(*) FROM draft_change")).scalar_one() == 1
    upgrade_database(earlier)
    with Session(earlier) as session:
        assert len(publications_of(session, "small-course", before=None, limit=10)) == 2
