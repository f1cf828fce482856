"""authoring: publications, the history of drafts, imports"""

import json
import zlib

import sqlalchemy as sa
from alembic import op

from learning_platform.database.types import Document, UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "course_publication",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("course_id", sa.String(length=80), nullable=False),
        sa.Column("version_hash", sa.String(length=64), nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("mapping", Document, nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course_entry.id"], name=op.f("fk_course_publication_course_id_course_entry")
        ),
        sa.ForeignKeyConstraint(
            ["version_hash"], ["course_version.hash"], name=op.f("fk_course_publication_version_hash_course_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course_publication")),
    )
    op.create_index("ix_course_publication_course_id", "course_publication", ["course_id"], unique=False)
    op.execute(
        "INSERT INTO course_publication (course_id, version_hash, previous_hash, kind, mapping, note, at, by) "
        "SELECT course_id, hash, parent_hash, 'publish', '{}', note, published_at, published_by "
        "FROM course_version ORDER BY published_at, hash"
    )
    refuse_updates("course_publication")
    op.add_column("course_draft", sa.Column("version_hash", sa.String(length=64), nullable=False, server_default=""))
    op.add_column("course_draft", sa.Column("origin", sa.String(length=20), nullable=False, server_default=""))
    op.add_column("course_draft", sa.Column("opened_by", sa.Uuid(), nullable=True))
    op.add_column("course_draft", sa.Column("published_hash", sa.String(length=64), nullable=True))
    name_drafts_by_their_content()
    op.add_column("draft_change", sa.Column("kind", sa.String(length=10), nullable=False, server_default="edit"))
    op.add_column("draft_change", sa.Column("about", sa.Integer(), nullable=True))
    op.add_column("draft_change", sa.Column("inverse", Document, nullable=True))
    op.add_column("draft_change", sa.Column("summary", sa.String(length=2000), nullable=False, server_default=""))
    op.create_table(
        "import_job",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("format", sa.String(length=40), nullable=False),
        sa.Column("course_id", sa.String(length=80), nullable=False),
        sa.Column("source_language", sa.String(length=20), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("failure", sa.String(length=40), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("result", Document, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("draft_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("leased_until", UtcDateTime(), nullable=True),
        sa.Column("finished_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_import_job_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_job")),
    )
    op.create_index("ix_import_job_person_id", "import_job", ["person_id"], unique=False)
    op.create_index("ix_import_job_status", "import_job", ["status"], unique=False)


def refuse_updates(table: str) -> None:
    """As the first schema does it for the other tables that are only appended to."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE TRIGGER {table}_refuses_update BEFORE UPDATE ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
    else:
        op.execute(
            f"CREATE TRIGGER {table}_refuses_update BEFORE UPDATE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION octant_append_only()"
        )


def name_drafts_by_their_content() -> None:
    """Drafts that were there before get the hash that stands in their content."""
    draft = sa.table(
        "course_draft",
        sa.column("id", sa.Uuid()),
        sa.column("content", sa.LargeBinary()),
        sa.column("version_hash", sa.String()),
    )
    connection = op.get_bind()
    for draft_id, content in connection.execute(sa.select(draft.c.id, draft.c.content)).all():
        version = json.loads(zlib.decompress(content))["version"]
        connection.execute(draft.update().where(draft.c.id == draft_id).values(version_hash=version))


def downgrade() -> None:
    op.drop_index("ix_import_job_status", table_name="import_job")
    op.drop_index("ix_import_job_person_id", table_name="import_job")
    op.drop_table("import_job")
    for column in ("summary", "inverse", "about", "kind"):
        op.drop_column("draft_change", column)
    for column in ("published_hash", "opened_by", "origin", "version_hash"):
        op.drop_column("course_draft", column)
    op.drop_index("ix_course_publication_course_id", table_name="course_publication")
    op.drop_table("course_publication")
