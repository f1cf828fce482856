"""the first schema"""

import sqlalchemy as sa
from alembic import op

from learning_platform.database.types import Document, UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NEVER_UPDATED = ("audit_entry", "learner_event", "grading", "course_version", "response", "tombstone")
"""Rows that are written once. Erasing a person deletes theirs; nothing changes them."""
NEVER_DELETED = ("audit_entry", "tombstone")


def guard(table: str, verb: str) -> None:
    """Makes the database itself refuse a statement on a table."""
    name = f"{table}_refuses_{verb.lower()}"
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
    else:
        op.execute(f"CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION octant_append_only()")


def upgrade() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("details", Document, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
    )
    op.create_index("ix_audit_entry_at", "audit_entry", ["at"], unique=False)

    op.create_table(
        "catalogue_edge",
        sa.Column("source", sa.String(length=80), nullable=False),
        sa.Column("target", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("key", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("source", "target", "kind", name=op.f("pk_catalogue_edge")),
    )
    op.create_table(
        "concept_key",
        sa.Column("key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("concept_id", sa.String(length=80), nullable=False),
        sa.Column("first_stored_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_concept_key")),
        sa.UniqueConstraint("concept_id", name=op.f("uq_concept_key_concept_id")),
    )
    op.create_table(
        "course_entry",
        sa.Column("id", sa.String(length=80), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("archived_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course_entry")),
    )
    op.create_table(
        "outbox_message",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("payload", Document, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("last_error", sa.String(length=1000), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_message")),
    )
    op.create_index("ix_outbox_message_due_at", "outbox_message", ["due_at"], unique=False)

    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("minutes_a_day", sa.Integer(), nullable=False),
        sa.Column("erased_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_table(
        "tombstone",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("erased_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_tombstone")),
    )
    op.create_table(
        "course_version",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("course_id", sa.String(length=80), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("parent_hash", sa.String(length=64), nullable=True),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("published_at", UtcDateTime(), nullable=False),
        sa.Column("published_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course_entry.id"], name=op.f("fk_course_version_course_id_course_entry")
        ),
        sa.ForeignKeyConstraint(["published_by"], ["person.id"], name=op.f("fk_course_version_published_by_person")),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_course_version")),
    )
    op.create_index("ix_course_version_course_id", "course_version", ["course_id"], unique=False)

    op.create_table(
        "external_identity",
        sa.Column("issuer", sa.String(length=500), nullable=False),
        sa.Column("subject", sa.String(length=500), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("linked_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_external_identity_person_id_person")),
        sa.PrimaryKeyConstraint("issuer", "subject", name=op.f("pk_external_identity")),
    )
    op.create_index("ix_external_identity_person_id", "external_identity", ["person_id"], unique=False)

    op.create_table(
        "identity",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("display_name", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=320), nullable=False),
        sa.Column("password_hash", sa.String(length=500), nullable=True),
        sa.Column("disabled_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_identity_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_identity")),
        sa.UniqueConstraint("email", name=op.f("uq_identity_email")),
    )
    op.create_table(
        "learner_checkpoint",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("folded", sa.Integer(), nullable=False),
        sa.Column("model_version", sa.String(length=64), nullable=False),
        sa.Column("occurred_at", UtcDateTime(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_learner_checkpoint_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", "folded", name=op.f("pk_learner_checkpoint")),
    )
    op.create_table(
        "learner_event",
        sa.Column("sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("occurred_at", UtcDateTime(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("payload", Document, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_learner_event_person_id_person")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_learner_event")),
        sa.UniqueConstraint("id", name=op.f("uq_learner_event_id")),
    )
    op.create_index(
        "ix_learner_event_person_id_kind_occurred_at",
        "learner_event",
        ["person_id", "kind", "occurred_at"],
        unique=False,
    )

    op.create_table(
        "learner_state_entry",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("last_grading_id", sa.BigInteger(), nullable=False),
        sa.Column("model_version", sa.String(length=64), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_learner_state_entry_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_learner_state_entry")),
    )
    op.create_table(
        "membership",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.String(length=20), nullable=False),
        sa.Column("scope_id", sa.String(length=80), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_membership_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.UniqueConstraint(
            "person_id", "scope", "scope_id", "role", name=op.f("uq_membership_person_id_scope_scope_id_role")
        ),
    )
    op.create_index("ix_membership_person_id", "membership", ["person_id"], unique=False)
    op.create_index("ix_membership_scope_id", "membership", ["scope_id"], unique=False)

    op.create_table(
        "password_reset",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_password_reset_person_id_person")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_password_reset")),
    )
    op.create_index("ix_password_reset_person_id", "password_reset", ["person_id"], unique=False)

    op.create_table(
        "plan",
        sa.Column(
            "sequence", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("issued_at", UtcDateTime(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Float(), nullable=False),
        sa.Column("model_version", sa.String(length=64), nullable=False),
        sa.Column("state_version", sa.Integer(), nullable=False),
        sa.Column("last_grading_id", sa.BigInteger(), nullable=False),
        sa.Column("context", Document, nullable=False),
        sa.Column("path", Document, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_plan_person_id_person")),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_plan")),
        sa.UniqueConstraint("id", name=op.f("uq_plan_id")),
    )
    op.create_index("ix_plan_person_id_sequence", "plan", ["person_id", "sequence"], unique=False)

    op.create_table(
        "sign_in_session",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("last_seen_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("user_agent", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_sign_in_session_person_id_person")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sign_in_session")),
    )
    op.create_index("ix_sign_in_session_person_id", "sign_in_session", ["person_id"], unique=False)

    op.create_table(
        "time_zone_change",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_time_zone_change_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", "since", name=op.f("pk_time_zone_change")),
    )
    op.create_table(
        "course_draft",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("course_id", sa.String(length=80), nullable=False),
        sa.Column("base_hash", sa.String(length=64), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["base_hash"], ["course_version.hash"], name=op.f("fk_course_draft_base_hash_course_version")
        ),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course_entry.id"], name=op.f("fk_course_draft_course_id_course_entry")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course_draft")),
    )
    op.create_index("ix_course_draft_course_id", "course_draft", ["course_id"], unique=False)

    op.create_table(
        "offering",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("course_id", sa.String(length=80), nullable=False),
        sa.Column("version_hash", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("term", sa.String(length=80), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("release_schedule", Document, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("archived_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["course_id"], ["course_entry.id"], name=op.f("fk_offering_course_id_course_entry")),
        sa.ForeignKeyConstraint(
            ["version_hash"], ["course_version.hash"], name=op.f("fk_offering_version_hash_course_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offering")),
    )
    op.create_index("ix_offering_course_id", "offering", ["course_id"], unique=False)

    op.create_table(
        "assignment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("offering_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("concept_id", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        sa.Column("assigned_by", sa.Uuid(), nullable=False),
        sa.Column("assigned_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["assigned_by"], ["person.id"], name=op.f("fk_assignment_assigned_by_person")),
        sa.ForeignKeyConstraint(["offering_id"], ["offering.id"], name=op.f("fk_assignment_offering_id_offering")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_assignment_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
    )
    op.create_index("ix_assignment_offering_id", "assignment", ["offering_id"], unique=False)
    op.create_index("ix_assignment_person_id", "assignment", ["person_id"], unique=False)

    op.create_table(
        "attempt",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("offering_id", sa.Uuid(), nullable=False),
        sa.Column("course_version", sa.String(length=64), nullable=False),
        sa.Column("concept_id", sa.String(length=80), nullable=False),
        sa.Column("template_id", sa.String(length=80), nullable=False),
        sa.Column("exercise_hash", sa.String(length=64), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("item", Document, nullable=False),
        sa.Column("mode", sa.String(length=20), nullable=False),
        sa.Column("step_kind", sa.String(length=20), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=True),
        sa.Column("tries_allowed", sa.Integer(), nullable=False),
        sa.Column("hints_given", sa.Integer(), nullable=False),
        sa.Column("issued_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["offering_id"], ["offering.id"], name=op.f("fk_attempt_offering_id_offering")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_attempt_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempt")),
    )
    op.create_index("ix_attempt_person_id_concept_id", "attempt", ["person_id", "concept_id"], unique=False)

    op.create_table(
        "cohort",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("offering_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("join_code", sa.String(length=20), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["offering_id"], ["offering.id"], name=op.f("fk_cohort_offering_id_offering")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cohort")),
        sa.UniqueConstraint("join_code", name=op.f("uq_cohort_join_code")),
    )
    op.create_index("ix_cohort_offering_id", "cohort", ["offering_id"], unique=False)

    op.create_table(
        "conversation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("offering_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("deleted_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["offering_id"], ["offering.id"], name=op.f("fk_conversation_offering_id_offering")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_conversation_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation")),
    )
    op.create_index("ix_conversation_offering_id", "conversation", ["offering_id"], unique=False)
    op.create_index("ix_conversation_person_id", "conversation", ["person_id"], unique=False)

    op.create_table(
        "draft_change",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("change", Document, nullable=False),
        sa.ForeignKeyConstraint(["draft_id"], ["course_draft.id"], name=op.f("fk_draft_change_draft_id_course_draft")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_draft_change_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_change")),
        sa.UniqueConstraint("draft_id", "revision", name=op.f("uq_draft_change_draft_id_revision")),
    )
    op.create_table(
        "goal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("offering_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(length=500), nullable=False),
        sa.Column("concepts", Document, nullable=False),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["offering_id"], ["offering.id"], name=op.f("fk_goal_offering_id_offering")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_goal_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal")),
    )
    op.create_index("ix_goal_person_id", "goal", ["person_id"], unique=False)

    op.create_table(
        "cohort_member",
        sa.Column("cohort_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["cohort_id"], ["cohort.id"], name=op.f("fk_cohort_member_cohort_id_cohort")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_cohort_member_person_id_person")),
        sa.PrimaryKeyConstraint("cohort_id", "person_id", name=op.f("pk_cohort_member")),
    )
    op.create_index("ix_cohort_member_person_id", "cohort_member", ["person_id"], unique=False)

    op.create_table(
        "exchange",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("citations", Document, nullable=False),
        sa.Column("details", Document, nullable=False),
        sa.Column("prompt_version", sa.String(length=64), nullable=False),
        sa.Column("index_version", sa.String(length=64), nullable=False),
        sa.Column("model_version", sa.String(length=120), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("rating_reason", sa.String(length=1000), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_exchange_conversation_id_conversation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange")),
    )
    op.create_index("ix_exchange_conversation_id", "exchange", ["conversation_id"], unique=False)

    op.create_table(
        "response",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("attempt_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("body_hash", sa.String(length=64), nullable=False),
        sa.Column("answer", Document, nullable=False),
        sa.Column("try_number", sa.Integer(), nullable=False),
        sa.Column("hints", sa.Integer(), nullable=False),
        sa.Column("gave_up", sa.Boolean(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("client_time", UtcDateTime(), nullable=True),
        sa.Column("device_id", sa.String(length=64), nullable=False),
        sa.Column("device_sequence", sa.BigInteger(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("occurred_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name=op.f("fk_response_attempt_id_attempt")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_response_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_response")),
    )
    op.create_index("ix_response_attempt_id", "response", ["attempt_id"], unique=False)
    op.create_index("ix_response_person_id_occurred_at", "response", ["person_id", "occurred_at"], unique=False)

    op.create_table(
        "grading",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("response_id", sa.Uuid(), nullable=False),
        sa.Column("grader_version", sa.String(length=40), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("misconception", sa.String(length=80), nullable=True),
        sa.Column("feedback", sa.String(), nullable=True),
        sa.Column("graded_at", UtcDateTime(), nullable=False),
        sa.Column("supersedes", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["response_id"], ["response.id"], name=op.f("fk_grading_response_id_response")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grading")),
    )
    op.create_index("ix_grading_response_id", "grading", ["response_id"], unique=False)
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION octant_append_only() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
        )
    for table in NEVER_UPDATED:
        guard(table, "UPDATE")
    for table in NEVER_DELETED:
        guard(table, "DELETE")


def downgrade() -> None:
    op.drop_index("ix_grading_response_id", table_name="grading")

    op.drop_table("grading")
    op.drop_index("ix_response_person_id_occurred_at", table_name="response")
    op.drop_index("ix_response_attempt_id", table_name="response")

    op.drop_table("response")
    op.drop_index("ix_exchange_conversation_id", table_name="exchange")

    op.drop_table("exchange")
    op.drop_index("ix_cohort_member_person_id", table_name="cohort_member")

    op.drop_table("cohort_member")
    op.drop_index("ix_goal_person_id", table_name="goal")

    op.drop_table("goal")
    op.drop_table("draft_change")
    op.drop_index("ix_conversation_person_id", table_name="conversation")
    op.drop_index("ix_conversation_offering_id", table_name="conversation")

    op.drop_table("conversation")
    op.drop_index("ix_cohort_offering_id", table_name="cohort")

    op.drop_table("cohort")
    op.drop_index("ix_attempt_person_id_concept_id", table_name="attempt")

    op.drop_table("attempt")
    op.drop_index("ix_assignment_person_id", table_name="assignment")
    op.drop_index("ix_assignment_offering_id", table_name="assignment")

    op.drop_table("assignment")
    op.drop_index("ix_offering_course_id", table_name="offering")

    op.drop_table("offering")
    op.drop_index("ix_course_draft_course_id", table_name="course_draft")

    op.drop_table("course_draft")
    op.drop_table("time_zone_change")
    op.drop_index("ix_sign_in_session_person_id", table_name="sign_in_session")

    op.drop_table("sign_in_session")
    op.drop_index("ix_plan_person_id_sequence", table_name="plan")

    op.drop_table("plan")
    op.drop_index("ix_password_reset_person_id", table_name="password_reset")

    op.drop_table("password_reset")
    op.drop_index("ix_membership_scope_id", table_name="membership")
    op.drop_index("ix_membership_person_id", table_name="membership")

    op.drop_table("membership")
    op.drop_table("learner_state_entry")
    op.drop_index("ix_learner_event_person_id_kind_occurred_at", table_name="learner_event")

    op.drop_table("learner_event")
    op.drop_table("learner_checkpoint")
    op.drop_table("identity")
    op.drop_index("ix_external_identity_person_id", table_name="external_identity")

    op.drop_table("external_identity")
    op.drop_index("ix_course_version_course_id", table_name="course_version")

    op.drop_table("course_version")
    op.drop_table("tombstone")
    op.drop_table("person")
    op.drop_index("ix_outbox_message_due_at", table_name="outbox_message")

    op.drop_table("outbox_message")
    op.drop_table("course_entry")
    op.drop_table("concept_key")
    op.drop_table("catalogue_edge")
    op.drop_index("ix_audit_entry_at", table_name="audit_entry")

    op.drop_table("audit_entry")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION octant_append_only()")
