"""Sends what transactions left in the outbox, after they were committed, again and again until it has gone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Any

import structlog
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from learning_platform.clock import Clock
from learning_platform.database.session import Transactions
from learning_platform.errors import UnavailableError
from learning_platform.jobs import repository
from learning_platform.jobs.repository import LeasedMessage

log = structlog.get_logger(__name__)

Sender = Callable[[Mapping[str, Any]], None]
"""Sends one message; raises OSError when it could not be sent and should be tried again."""


class OutboxWorker:
    """Delivers due messages with the sender of their kind; failures wait longer each time."""

    def __init__(self, transactions: Transactions, senders: Mapping[str, Sender], clock: Clock) -> None:
        self._transactions = transactions
        self._senders = senders
        self._clock = clock
        self._wake = threading.Event()
        self._stopping = False
        self._thread: threading.Thread | None = None

    def start(self, every_seconds: float = 2.0) -> None:
        """Delivers in the background until `stop`."""

        def run() -> None:
            while not self._stopping:
                try:
                    self.deliver_due()
                except (DBAPIError, UnavailableError) as error:  # the database is away; the next round finds it again
                    log.warning("outbox-database-unreachable", error=type(error).__name__)
                self._wake.wait(every_seconds)
                self._wake.clear()

        self._thread = threading.Thread(target=run, name="outbox", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopping = True
        self._wake.set()
        if self._thread:
            self._thread.join(timeout=5)

    def deliver_due(self) -> int:
        """Delivers everything that is due now; returns how many messages went out."""
        delivered = 0
        while (message := self._transactions.write(self._lease_next)) is not None:
            delivered += self._deliver(message)
        return delivered

    def _lease_next(self, session: Session) -> LeasedMessage | None:
        return repository.lease_next(session, self._clock())

    def _deliver(self, message: LeasedMessage) -> int:
        error = ""
        try:
            self._senders[message.kind](message.payload)
        except (OSError, LookupError, ValueError) as failure:
            # smtplib's errors are OSErrors; LookupError: no sender of this kind; ValueError: cannot be written as mail
            error = f"{type(failure).__name__}: {failure}"[:1000]
            log.warning("outbox-delivery-failed", kind=message.kind, id=message.id, tries=message.tries)
        sent_at = None if error else self._clock()
        self._transactions.write(lambda session: repository.record_delivery(session, message.id, sent_at, error))
        return 0 if error else 1
