"""How fast evidence becomes state, beside the bare memory model of the `fsrs` package doing one review an answer."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from fsrs import Card, Rating, Scheduler

from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.synthetic import layered_graph, long_history, model_of
from recommender.evidence import Evidence
from recommender.folding import fold, replay
from recommender.learner_state import empty_state

CONCEPTS = 500
TOUCHED = 400
START = datetime(2026, 1, 5, 8, tzinfo=UTC)


def measure_fold(_course: Path) -> Iterator[Figure]:
    """Folds one answer at a time into a well-filled state of a 500-concept course, and replays 1,000 at once."""
    graph = layered_graph(CONCEPTS, seed=1)
    model = model_of(graph, seed=2)
    history = long_history(graph, 3000, TOUCHED, START, seed=3)
    state = replay(model, empty_state(model), history[:2000]).state
    folds = []
    for answer in history[2000:]:
        began = time.process_time_ns()
        state = fold(model, state, [answer])
        folds.append((time.process_time_ns() - began) / 1000)
    bare = bare_reviews(history[2000:])
    yield Figure("fold_us_500", statistics.median(folds), "us", bar=100, baseline=statistics.median(bare))
    replays = []
    for _ in range(7):
        began = time.process_time_ns()
        replay(model, empty_state(model), history[:1000])
        replays.append((time.process_time_ns() - began) / 1e6)
    yield Figure("replay_ms_1000", statistics.median(replays), "ms", bar=100, baseline=sum(bare) / 1000)


def bare_reviews(history: list[Evidence]) -> list[float]:
    """Microseconds of each answer as one review by the `fsrs` package and nothing else."""
    scheduler = Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
    cards: dict[int, Card] = {}
    times = []
    for answer in history:
        key = answer.concepts[0][0]
        rating = Rating.Good if answer.score == 1 else Rating.Again
        card = cards.get(key) or Card(card_id=key)
        began = time.process_time_ns()
        cards[key], _ = scheduler.review_card(card, rating, answer.occurred)
        times.append((time.process_time_ns() - began) / 1000)
    return times
