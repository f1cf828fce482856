"""fitted parameters of the learner model, and which are in force"""

import sqlalchemy as sa
from alembic import op

from learning_platform.database.types import Document, UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "learner_parameters",
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("payload", Document, nullable=False),
        sa.Column("report", Document, nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_learner_parameters")),
    )
    op.create_table(
        "parameter_switch",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parameter_switch")),
    )


def downgrade() -> None:
    op.drop_table("parameter_switch")
    op.drop_table("learner_parameters")
