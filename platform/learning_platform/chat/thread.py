"""The thread of a conversation: the stored exchanges as the companion remembers them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from companion.answers import ActionCode, Answer, AnswerStatus
from companion.intents import Intent
from companion.thread import Turn
from knowledge_graph.concepts import ConceptId
from learning_platform.chat.repository import StoredExchange

REMEMBERED = 6
"""So many exchanges are read; more are not needed to know what "it" is."""


def thread_of(exchanges: Sequence[StoredExchange], *, now: datetime) -> tuple[Turn, ...]:
    """The last exchanges of a conversation, in their order, as the companion remembers them."""
    return tuple(_turn(exchange, now) for exchange in exchanges)


def _turn(exchange: StoredExchange, now: datetime) -> Turn:
    details = exchange.details
    return Turn(
        question=exchange.question,
        understood=details.get("understood") or exchange.question,
        intent=Intent(details["intent"]),
        status=AnswerStatus(exchange.status),
        subjects=_ids(details.get("subjects", [])),
        shown=tuple(dict.fromkeys(citation["passage_id"] for citation in exchange.citations)),
        choices=_ids(_chosen(details["next_actions"])),
        page=ConceptId(details["page"]) if details.get("page") else None,
        minutes_ago=max(0.0, (now - exchange.asked_at) / timedelta(minutes=1)),
    )


def _ids(values: Sequence[str]) -> tuple[ConceptId, ...]:
    return tuple(ConceptId(value) for value in values)


def _chosen(actions: Sequence[dict[str, Any]]) -> list[str]:
    return [action["concept_id"] for action in actions if action["code"] == ActionCode.CHOOSE]


def remembered(answer: Answer, page: ConceptId | None) -> dict[str, Any]:
    """What is kept of an answer beside what is shown, to be read back as a turn."""
    return {
        "understood": answer.understood,
        "subjects": list(answer.subjects),
        "follow_ups": [each.value for each in answer.follow_ups],
        "page": page,
    }
