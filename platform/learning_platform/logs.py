"""Structured logs: one event a line, with the request it belongs to, and no secrets."""

from __future__ import annotations

import logging

import structlog

SECRET_FIELDS = frozenset(
    {"password", "new_password", "token", "secret", "authorization", "cookie", "csrf_token", "api_key"}
)


def _without_secrets(_logger: object, _method: str, event: structlog.types.EventDict) -> structlog.types.EventDict:
    for field in SECRET_FIELDS.intersection(event):
        event[field] = "[hidden]"
    return event


def configure_logs(*, log_format: str, level: str) -> None:
    """Sets up structlog for the process.

    Args:
        log_format: ``"json"`` for machines, ``"console"`` for people.
        level: the least severe level that is written, e.g. ``"INFO"``.
    """
    renderer: structlog.types.Processor = (
        structlog.processors.JSONRenderer() if log_format == "json" else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _without_secrets,
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        cache_logger_on_first_use=False,
    )
