"""Alembic migrations, run by `upgrade_database`."""
