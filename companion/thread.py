"""What was said before in a conversation, as values."""

from __future__ import annotations

from dataclasses import dataclass

from companion.answers import AnswerStatus
from companion.intents import Intent
from knowledge_graph.concepts import ConceptId


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier question of the same conversation and what came of it.

    Attributes:
        question: as it was typed.
        understood: the same with its references resolved: what was looked up.
        subjects: the concepts it was about, of equal standing.
        shown: ids of the passages quoted, in order.
        choices: the concepts to choose from, where the companion asked back.
        page: the concept whose page was open.
        minutes_ago: minutes since it was asked.
    """

    question: str
    understood: str
    intent: Intent
    status: AnswerStatus
    subjects: tuple[ConceptId, ...] = ()
    shown: tuple[str, ...] = ()
    choices: tuple[ConceptId, ...] = ()
    page: ConceptId | None = None
    minutes_ago: float = 0.0
