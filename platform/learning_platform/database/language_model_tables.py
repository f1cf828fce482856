"""The table of the language model's connection. As private to repositories as `tables`."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary
from sqlmodel import Field

from learning_platform.database.tables import Table, _instant
from learning_platform.database.types import Document


class LanguageModelConnection(Table, table=True):
    """Where the installation's language model is, and what it may cost. One row, of id 1, or none.

    ``sealed_key`` is encrypted under the deployment's secret, ``key_ending`` its last characters. ``revision`` counts
    the changes. ``probe`` is what the last probe found, in the form of `learning_platform.language_model.probing`.
    """

    id: int = Field(default=1, primary_key=True)
    base_url: str = Field(max_length=500)
    model: str = Field(max_length=100)
    sealed_key: bytes | None = Field(default=None, sa_type=LargeBinary, nullable=True)
    key_ending: str = Field(default="", max_length=4)
    enabled: bool
    allow_private: bool
    first_seconds: float
    stall_seconds: float
    total_seconds: float
    questions_a_day: int
    tokens_a_day: int
    revision: int
    probe: dict[str, Any] | None = Field(default=None, sa_type=Document, nullable=True)
    updated_at: datetime = _instant()
    updated_by: UUID | None = Field(default=None)
