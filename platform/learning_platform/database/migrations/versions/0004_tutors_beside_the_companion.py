"""tutors beside the companion: threads, endorsed answers, review; reasons of a thumb"""

import json

import sqlalchemy as sa
from alembic import op

from learning_platform.database.types import Document, UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("exchange", sa.Column("wellbeing", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("exchange", sa.Column("rating_reasons", Document, nullable=False, server_default="[]"))
    op.create_index("ix_exchange_asked_at", "exchange", ["asked_at"], unique=False)
    note_disclosures()
    op.create_table(
        "tutor_thread",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("offering_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("exchange_id", sa.Uuid(), nullable=True),
        sa.Column("concept_id", sa.String(length=80), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("student_read_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["offering_id"], ["offering.id"], name=op.f("fk_tutor_thread_offering_id_offering")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_tutor_thread_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tutor_thread")),
    )
    op.create_index("ix_tutor_thread_offering_id_updated_at", "tutor_thread", ["offering_id", "updated_at"])
    op.create_index("ix_tutor_thread_person_id", "tutor_thread", ["person_id"])
    op.create_index("ix_tutor_thread_exchange_id", "tutor_thread", ["exchange_id"])
    op.create_table(
        "tutor_message",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("thread_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("by_tutor", sa.Boolean(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["thread_id"], ["tutor_thread.id"], name=op.f("fk_tutor_message_thread_id_tutor_thread")),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_tutor_message_author_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tutor_message")),
    )
    op.create_index("ix_tutor_message_thread_id", "tutor_message", ["thread_id"])
    op.create_table(
        "endorsed_answer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("offering_id", sa.Uuid(), nullable=False),
        sa.Column("concept_id", sa.String(length=80), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("paraphrases", Document, nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("course_version", sa.String(length=64), nullable=False),
        sa.Column("lesson_hash", sa.String(length=64), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("exchange_id", sa.Uuid(), nullable=True),
        sa.Column("thread_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["offering_id"], ["offering.id"], name=op.f("fk_endorsed_answer_offering_id_offering")),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_endorsed_answer_author_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_endorsed_answer")),
    )
    op.create_index("ix_endorsed_answer_offering_id", "endorsed_answer", ["offering_id"])
    op.create_table(
        "review_mark",
        sa.Column("exchange_id", sa.Uuid(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=True),
        sa.Column("seen_by", sa.Uuid(), nullable=True),
        sa.Column("handled_at", UtcDateTime(), nullable=True),
        sa.Column("handled_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["exchange_id"], ["exchange.id"], name=op.f("fk_review_mark_exchange_id_exchange")),
        sa.PrimaryKeyConstraint("exchange_id", name=op.f("pk_review_mark")),
    )
    op.create_table(
        "review_look",
        sa.Column("exchange_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["exchange_id"], ["exchange.id"], name=op.f("fk_review_look_exchange_id_exchange")),
        sa.PrimaryKeyConstraint("exchange_id", "person_id", name=op.f("pk_review_look")),
    )


def note_disclosures() -> None:
    """Disclosures made before there was a column for them are found by their flag."""
    connection = op.get_bind()
    exchange = sa.table("exchange", sa.column("id", sa.Uuid()), sa.column("details", Document), sa.column("wellbeing", sa.Boolean()))
    for identifier, details in connection.execute(sa.select(exchange.c.id, exchange.c.details)).all():
        known = json.loads(details) if isinstance(details, str) else details
        if "wellbeing" in known.get("flags", ()):
            connection.execute(exchange.update().where(exchange.c.id == identifier).values(wellbeing=True))


def downgrade() -> None:
    for name in ("review_look", "review_mark", "endorsed_answer", "tutor_message", "tutor_thread"):
        op.drop_table(name)
    op.drop_index("ix_exchange_asked_at", "exchange")
    op.drop_column("exchange", "rating_reasons")
    op.drop_column("exchange", "wellbeing")
