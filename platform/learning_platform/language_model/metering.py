"""The language model that one person's question may use: pauses and quotas around the endpoint."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import Protocol
from uuid import UUID

import structlog
from anyio import CancelScope
from anyio.to_thread import run_sync

from companion.language_model import LanguageModelError, Message, Trouble
from learning_platform.clock import Clock
from learning_platform.language_model.endpoint import Delta, Endpoint, EndpointFault, estimated_tokens, prompt_tokens
from learning_platform.language_model.pauses import Pauses
from learning_platform.language_model.quotas import Quotas

log = structlog.get_logger(__name__)

_BEFORE_ANY_WORK = frozenset({Trouble.UNREACHABLE, Trouble.REFUSED, Trouble.BUSY, Trouble.TOO_LONG})
"""Faults with which an endpoint has read nothing, and charges nothing."""


class Answering(Protocol):
    """An endpoint that answers."""

    @property
    def endpoint(self) -> Endpoint: ...

    def deltas(self, messages: Sequence[Message], *, max_tokens: int) -> AsyncGenerator[Delta]:
        """See `OpenAiCompatible.deltas`."""
        ...


class MeteredModel:
    """A `LanguageModel` for one question of one person; however often it is asked, it counts as one question.

    Attributes:
        deadlines: that the endpoint is held to. Who listens should wait a little longer than that: a stream that is
            closed from outside says nothing about the endpoint, and begins no pause.
    """

    def __init__(self, endpoint: Answering, *, pauses: Pauses, quotas: Quotas, person_id: UUID, clock: Clock) -> None:
        self.model_id = endpoint.endpoint.model
        self.deadlines = endpoint.endpoint.deadlines
        self._endpoint = endpoint
        self._pauses = pauses
        self._quotas = quotas
        self._person_id = person_id
        self._now = clock()
        self._is_counted = False

    async def stream(self, messages: Sequence[Message], *, max_tokens: int) -> AsyncGenerator[str]:
        """Yields the reply as it comes; see `LanguageModel.stream`."""
        asked = prompt_tokens(messages)
        reserved = asked + max_tokens
        await run_sync(self._begin, reserved)
        reply, counted = 0, 0
        try:
            async with aclosing(self._endpoint.deltas(messages, max_tokens=max_tokens)) as deltas:
                async for delta in deltas:
                    reply += estimated_tokens(delta.text)
                    counted = delta.tokens or counted
                    if delta.text:
                        yield delta.text
            if reply == 0:
                raise EndpointFault(Trouble.GARBLED)
            await run_sync(self._pauses.worked)
        except EndpointFault as fault:
            asked = 0 if fault.trouble in _BEFORE_ANY_WORK else asked
            log.warning("language-model-fault", trouble=fault.trouble.value, status=fault.status)
            await run_sync(self._pauses.failed, fault)
            raise LanguageModelError(fault.trouble) from None
        finally:
            with CancelScope(shield=True):  # tokens are spent even if nobody waits for them any more
                await run_sync(self._quotas.settle_tokens, reserved, counted or asked + reply, self._now)

    def _begin(self, reserved: int) -> None:
        pause = self._pauses.current()
        if pause is not None:
            raise LanguageModelError(pause.trouble)
        if not self._is_counted:
            self._quotas.begin_question(self._person_id, self._now)
            self._is_counted = True
        self._quotas.reserve_tokens(reserved, self._now)
