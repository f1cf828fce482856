"""How alembic reaches the database: through the connection that `upgrade_database` hands over."""

from alembic import context
from sqlmodel import SQLModel

from learning_platform.database import (  # noqa: F401 - fill the metadata
    authoring_tables,
    language_model_tables,
    tables,
    tutoring_tables,
)

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
