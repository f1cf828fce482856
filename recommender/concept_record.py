"""The memory layout of one touched concept in a learner's state."""

from __future__ import annotations

import numpy as np

from recommender.traces import CONCEPT_HALF_LIVES

CONCEPT_RECORD = np.dtype(
    [
        ("key", "<i8"),
        ("updated", "<i8"),
        ("last_answer", "<i8"),
        ("first_success", "<i8"),
        ("last_success", "<i8"),
        ("last_review", "<i8"),
        ("spaced_from", "<i8"),
        ("own", "<f4"),
        ("neighbours", "<f4"),
        ("variance", "<f4"),
        ("stability", "<f4"),
        ("difficulty", "<f4"),
        ("lapse", "<f4"),
        ("spacing", "<f4"),
        ("pace", "<f4"),
        ("assessment_pace", "<f4"),
        ("answers", "<u4"),
        ("successes", "<u4"),
        ("failures_in_row", "<u4"),
        ("traces", "<f4", (2, len(CONCEPT_HALF_LIVES))),
    ]
)
"""One touched concept. Instants are microseconds since 1970 UTC; 0 where there is none.

key: the concept's integer key.
updated: when anything last moved it. last_answer: when it was last answered.
first_success, last_success: of its unaided successes. last_review: of its memory, real or implied.
own, neighbours: the level's offset from the prior in logits, by own answers and by answers on other concepts.
variance: of the level, at ``updated``. stability, difficulty: FSRS memory; stability 0 means none yet.
lapse: forgetting that a miss confirmed, 0 to 1; recall counts as at most 1 - lapse until the concept is passed again.
spacing: days the next review should come after ``spaced_from``, 0 while nothing was ever right; ``spaced_from``: the
last answer, moved on by implicit repetition, see `recommender.spacing`.
pace, assessment_pace: running means of the logarithm of time taken over the learner's usual time, in practice and in
assessments; 0 while unknown.
answers, successes, failures_in_row: counts; successes are unaided ones.
traces: of score and surprise of the concept's own exercises, see `recommender.traces`.
"""
