"""Public answer records: one row an answer, in order of time inside a student."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender.learner_state import microseconds
from recommender.many_learners import AnswerRecord
from recommender.parameters import ModelParameters

COLUMNS = "user_id,item_id,skill_id,correct,timestamp,split,fold"
FIRST_DAY = microseconds(datetime(2005, 9, 1, tzinfo=UTC))
"""The records count time from an instant they do not name."""
FOLDS = 5


class AnswerDataError(ValueError):
    """A file is no answer record."""


@dataclass(frozen=True, eq=False)
class AnswerData:
    """A record with its protocols.

    Attributes:
        answers: a combination of skills is one concept; every item and concept starts from the analytic prior.
        fold: 0 to 4 by student.
        published_test: the students that the publishers of the split test on; empty where there is no split.
    """

    answers: AnswerRecord
    fold: NDArray[np.int64]
    published_test: NDArray[np.bool_]


def read_answer_data(path: Path, parameters: ModelParameters) -> AnswerData:
    """Reads a gzipped table with the columns ``user_id,item_id,skill_id,correct,timestamp,split,fold``.

    Raises:
        AnswerDataError: other columns, or students that do not stand together.
    """
    with gzip.open(path, "rt") as file:
        header = file.readline().strip()
        if header != COLUMNS:
            raise AnswerDataError(f"{path}: expected the columns {COLUMNS}, found {header}")
        table = np.loadtxt(file, delimiter=",", dtype=np.int64, ndmin=2)
    user, item, skill, correct, seconds, split, fold = table.T
    if int((np.diff(user) != 0).sum()) + 1 != len(np.unique(user)):
        raise AnswerDataError(f"{path}: the answers of a student must stand together")
    zeros = np.zeros(len(user))
    answers = AnswerRecord(
        learner=np.cumsum(np.diff(user, prepend=user[0]) != 0),
        item=np.unique(item, return_inverse=True)[1],
        concept=np.unique(skill, return_inverse=True)[1],
        score=correct.astype(np.float64),
        moment=FIRST_DAY + seconds * 1_000_000,
        guessing=zeros,
        level=np.full(len(user), parameters.intercept),
        ease=zeros,
    )
    published = (split == 1) if 0 < split.mean() < 1 else np.zeros(len(user), dtype=np.bool_)
    return AnswerData(answers, fold, published)
