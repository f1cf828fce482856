"""Leaves an endpoint alone for a while after it asked for that, or has failed several times: a circuit breaker."""

from __future__ import annotations

from dataclasses import dataclass

from companion.language_model import Trouble
from learning_platform.cache import Cache
from learning_platform.language_model.endpoint import EndpointFault

FAULTS_BEFORE_PAUSE = 3
FAULT_WINDOW_SECONDS = 60
PAUSE_SECONDS = 30
BUSY_SECONDS = 10
"""After a 429 that does not say how long."""
LONGEST_PAUSE_SECONDS = 3600
_OF_THE_PROMPT = frozenset({Trouble.TOO_LONG, Trouble.QUOTA})
"""Troubles that the next question need not have."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Until then no request is sent; questions are answered from the course at once."""

    trouble: Trouble
    seconds_left: int


class Pauses:
    """The pauses of one configuration of the endpoint, in the cache: all processes keep them."""

    def __init__(self, cache: Cache, revision: int) -> None:
        self._cache = cache
        self._pause = f"language-model:pause:{revision}"
        self._faults = f"language-model:faults:{revision}"

    def current(self) -> Pause | None:
        """The pause that lasts, if there is one."""
        held = self._cache.get(self._pause)
        if held is None:
            return None
        return Pause(Trouble(held.decode()), self._cache.seconds_left(self._pause))

    def failed(self, fault: EndpointFault) -> None:
        """Begins a pause if this fault calls for one."""
        if fault.trouble in _OF_THE_PROMPT:
            return
        seconds = 0.0
        if fault.retry_after is not None or fault.trouble is Trouble.BUSY:
            seconds = BUSY_SECONDS if fault.retry_after is None else fault.retry_after
        elif self._cache.count(self._faults, FAULT_WINDOW_SECONDS) >= FAULTS_BEFORE_PAUSE:
            seconds = PAUSE_SECONDS
        if seconds > 0:
            whole = min(LONGEST_PAUSE_SECONDS, max(1, round(seconds + 0.5)))
            self._cache.put(self._pause, fault.trouble.value.encode(), whole)

    def worked(self) -> None:
        """The endpoint is well: earlier faults are forgotten."""
        self._cache.delete(self._faults)

    def end(self) -> None:
        """Lets requests through again, e.g. after somebody has seen a probe succeed."""
        self._cache.delete(self._pause)
        self._cache.delete(self._faults)
