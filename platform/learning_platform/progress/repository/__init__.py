"""Attempts, responses, gradings, the ledger and folded states in the database."""

from learning_platform.progress.repository.answers import (
    add_grading,
    add_response,
    find_responses,
    graded_history,
    responses_of_attempts,
    seconds_received,
    seconds_since_quiz,
    worked_exercises,
)
from learning_platform.progress.repository.attempts import (
    add_attempt,
    attempt_value,
    count_hint,
    find_attempts,
    open_attempts,
    template_uses,
    unanswered_attempts,
)
from learning_platform.progress.repository.ledger import LedgerEntry, add_event, find_events, has_events_since
from learning_platform.progress.repository.states import (
    StoredState,
    add_checkpoint,
    checkpoint_before,
    drop_checkpoints_from,
    lock_learner,
    people_with_states,
    read_state,
    read_states,
    write_state,
)

__all__ = [
    "LedgerEntry",
    "StoredState",
    "add_attempt",
    "add_checkpoint",
    "add_event",
    "add_grading",
    "add_response",
    "attempt_value",
    "checkpoint_before",
    "count_hint",
    "drop_checkpoints_from",
    "find_attempts",
    "find_events",
    "find_responses",
    "graded_history",
    "has_events_since",
    "lock_learner",
    "open_attempts",
    "people_with_states",
    "read_state",
    "read_states",
    "responses_of_attempts",
    "seconds_received",
    "seconds_since_quiz",
    "template_uses",
    "unanswered_attempts",
    "worked_exercises",
    "write_state",
]
