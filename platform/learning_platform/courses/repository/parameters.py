"""Fitted parameters of the learner model in the database, and which are in force."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select as select_columns
from sqlmodel import Session

from learning_platform.database.tables import (
    LearnerParameters,
    ParameterSwitch,
    table_of,
)

_switch = table_of(ParameterSwitch)
_SWITCHES = select_columns(_switch.c.version).order_by(_switch.c.id.desc()).limit(2)


def parameters_in_force(session: Session) -> str:
    """The version of the fitted parameters in force; empty for the analytic model."""
    return next(iter(session.execute(_SWITCHES).scalars()), "")


def parameters_before(session: Session) -> str | None:
    """What was in force before the last switch; None where nothing was ever switched."""
    switches = session.execute(_SWITCHES).scalars().all()
    return None if not switches else (switches[1] if len(switches) > 1 else "")


def read_parameters(session: Session, version: str) -> dict[str, Any] | None:
    """The plain form of fitted parameters."""
    stored = session.get(LearnerParameters, version)
    return None if stored is None else stored.payload


def keep_parameters(
    session: Session, version: str, payload: dict[str, Any], report: dict[str, Any], *, now: datetime
) -> None:
    """Keeps fitted parameters with their report; the same version is kept once."""
    if session.get(LearnerParameters, version) is None:
        session.add(LearnerParameters(version=version, created_at=now, payload=payload, report=report))
        session.flush()


def switch_parameters(session: Session, version: str, *, now: datetime) -> None:
    """Puts a version in force from now on."""
    session.add(ParameterSwitch(at=now, version=version))
    session.flush()
