"""A language model that says what a test tells it to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence

from companion.language_model import LanguageModelError, Message, Trouble


class ScriptedModel:
    """Yields its deltas, waiting where a number stands, failing where a trouble stands.

    Attributes:
        asked: the messages of each call.
        closed: how many streams were ended, by themselves or by the reader.
        sent: deltas taken out of it.
    """

    model_id = "scripted-1"

    def __init__(self, *script: str | float | Trouble, endless: str = "") -> None:
        self._script = script
        self._endless = endless
        self.asked: list[tuple[Message, ...]] = []
        self.closed = 0
        self.sent = 0
        self.first_delta = asyncio.Event()

    @property
    def prompt(self) -> str:
        return "\n".join(message.text for messages in self.asked for message in messages)

    async def stream(self, messages: Sequence[Message], *, max_tokens: int) -> AsyncIterator[str]:
        self.asked.append(tuple(messages))
        try:
            for step in self._script:
                if isinstance(step, Trouble):
                    raise LanguageModelError(step)
                if isinstance(step, float):
                    await asyncio.sleep(step)
                    continue
                self.sent += 1
                self.first_delta.set()
                yield step
            while self._endless:
                self.sent += 1
                yield self._endless
        finally:
            self.closed += 1
