"""How much of the language model a person and the installation may use in a day (UTC), counted in the cache.

Where the cache is the process's own, its counts end with the process.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from companion.language_model import LanguageModelError, Trouble
from learning_platform.cache import Cache

KEPT_SECONDS = 26 * 60 * 60
"""A counter outlives its day by a little."""


@dataclass(frozen=True, slots=True)
class DayUse:
    """What was used today."""

    questions: int
    tokens: int


class Quotas:
    """The counters of one day."""

    def __init__(self, cache: Cache, *, questions_a_day: int, tokens_a_day: int) -> None:
        self._cache = cache
        self._questions_a_day = questions_a_day
        self._tokens_a_day = tokens_a_day

    def begin_question(self, person_id: UUID, now: datetime) -> None:
        """Counts a person's question.

        Raises:
            LanguageModelError: QUOTA, the person has asked as often as they may today.
        """
        if self._cache.count(_name(now, f"person:{person_id}"), KEPT_SECONDS) > self._questions_a_day:
            raise LanguageModelError(Trouble.QUOTA)
        self._cache.count(_name(now, "questions"), KEPT_SECONDS)

    def reserve_tokens(self, tokens: int, now: datetime) -> None:
        """Sets tokens aside before they are used, so that many requests at once do not pass the limit together.

        Raises:
            LanguageModelError: QUOTA, the installation has not so many left today.
        """
        if self._cache.count(_name(now, "tokens"), KEPT_SECONDS, tokens) > self._tokens_a_day:
            self.settle_tokens(tokens, 0, now)
            raise LanguageModelError(Trouble.QUOTA)

    def settle_tokens(self, reserved: int, used: int, now: datetime) -> None:
        """Puts what was really used in the place of what was set aside.

        Args:
            reserved: as it was given to `reserve_tokens`.
            used: prompt and reply together.
            now: as it was then: the same day.
        """
        self._cache.count(_name(now, "tokens"), KEPT_SECONDS, used - reserved)

    def used(self, now: datetime) -> DayUse:
        """What was used on this day."""
        questions, tokens = (int(self._cache.get(_name(now, what)) or 0) for what in ("questions", "tokens"))
        return DayUse(max(0, questions), max(0, tokens))


def _name(now: datetime, what: str) -> str:
    return f"language-model:{now:%Y-%m-%d}:{what}"
