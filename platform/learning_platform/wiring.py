"""Chooses and joins the parts of one running deployment; the only place that knows which implementation serves."""

from __future__ import annotations

from dataclasses import dataclass, field

from knowledge_graph.embedding import Embedder, MiniLmEmbedder
from knowledge_graph.exercises.kinds import Grader
from learning_platform.cache import Cache, InProcessCache, RedisCache
from learning_platform.clock import Clock, system_clock
from learning_platform.database.session import Transactions, make_database_engine
from learning_platform.jobs.background import Background
from learning_platform.jobs.mail import make_mail_sender
from learning_platform.jobs.outbox import OutboxWorker
from learning_platform.jobs.streams import RunningStreams
from learning_platform.memory import ProcessMemory
from learning_platform.settings import Settings
from learning_platform.workers.grading_pool import GradingPool


@dataclass(frozen=True)
class Parts:
    """Everything a request may need that outlives it."""

    settings: Settings
    clock: Clock
    transactions: Transactions
    cache: Cache
    grader: Grader
    outbox: OutboxWorker
    memory: ProcessMemory = field(default_factory=ProcessMemory)
    variants: ProcessMemory = field(default_factory=lambda: ProcessMemory(max_entries=5000))
    placements: ProcessMemory = field(default_factory=lambda: ProcessMemory(max_entries=256))
    background: Background = field(default_factory=Background)
    drafts: ProcessMemory = field(default_factory=lambda: ProcessMemory(max_entries=32))
    replies: RunningStreams = field(default_factory=RunningStreams)

    @property
    def embedder(self) -> Embedder:
        """The served embedding model, loaded when it is first needed."""
        return self.memory.get_or_compute("embedder", lambda: MiniLmEmbedder(self.settings.resolved_embedding_dir))


def make_parts(settings: Settings, *, clock: Clock = system_clock, grader: Grader | None = None) -> Parts:
    """The parts that the settings ask for.

    Args:
        settings: of the deployment.
        clock: where the time comes from.
        grader: stands in for the guarded grading processes, e.g. while a demo history is written.
    """
    transactions = Transactions(make_database_engine(settings.resolved_database_url))
    return Parts(
        settings=settings,
        clock=clock,
        transactions=transactions,
        cache=RedisCache(settings.redis_url) if settings.redis_url else InProcessCache(),
        grader=grader or GradingPool(settings.grading_workers, settings.grading_timeout_seconds),
        outbox=OutboxWorker(transactions, {"mail": make_mail_sender(settings)}, clock),
    )
