"""What the model believes about one learner: a compact value that can always be rebuilt from the evidence."""

from __future__ import annotations

import json
import struct
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from recommender.concept_record import CONCEPT_RECORD
from recommender.learner_model import LearnerModel
from recommender.traces import OVERALL_HALF_LIVES

Watermark = tuple[datetime, int, str]
"""`Evidence.order` of the last answer folded."""

FORMAT = 4
MAGIC = b"OLST"
MICROSECONDS_PER_DAY = 86_400_000_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_PREFIX = struct.Struct("<4sHII")


class StateUnreadableError(ValueError):
    """The bytes are no learner state, or one of another format; rebuild the state by replay."""


class ModelMismatchError(ValueError):
    """The state was made with another model version; rebuild it by replay before folding more."""


class Pace(NamedTuple):
    """Running mean of the logarithm of seconds an answer takes, and the number of timed answers in it."""

    mean: float = 0.0
    answers: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class LearnerState:
    """A cache of the evidence folded so far.

    Attributes:
        model_version: of the `LearnerModel` it was made with.
        catalogue_version: of that model's graph.
        watermark: where the last folded answer stands; None before the first.
        folded: number of answers folded.
        ability_mean: the learner's offset over all concepts, in logits.
        ability_variance: its variance.
        practice_pace, assessment_pace: the learner's usual times: who is quick in a quiz need not be so in practice.
        overall: traces of score and surprise over all answers, shape (2, `OVERALL_HALF_LIVES`), read-only.
        concepts: `CONCEPT_RECORD` array over touched concepts, by ascending key, read-only.
    """

    model_version: str
    catalogue_version: str
    watermark: Watermark | None
    folded: int
    ability_mean: float
    ability_variance: float
    practice_pace: Pace
    assessment_pace: Pace
    overall: NDArray[np.float64] = field(repr=False)
    concepts: NDArray[np.void] = field(repr=False)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LearnerState) and self.to_bytes() == other.to_bytes()

    def __hash__(self) -> int:
        return hash(self.to_bytes())

    def to_bytes(self) -> bytes:
        """A compact, deterministic form: the same state gives the same bytes on every machine."""
        header: dict[str, Any] = {
            "ability": [self.ability_mean, self.ability_variance],
            "catalogue": self.catalogue_version,
            "folded": self.folded,
            "model": self.model_version,
            "overall": self.overall.ravel().tolist(),
            "pace": [*self.practice_pace, *self.assessment_pace],
            "watermark": None
            if self.watermark is None
            else [microseconds(self.watermark[0]), self.watermark[1], self.watermark[2]],
        }
        body = json.dumps(header, separators=(",", ":")).encode()
        records = self.concepts.tobytes()
        checksum = zlib.crc32(records, zlib.crc32(body))
        return _PREFIX.pack(MAGIC, FORMAT, len(body), checksum) + body + records

    @classmethod
    def from_bytes(cls, data: bytes) -> LearnerState:
        """Reads what `to_bytes` wrote.

        Raises:
            StateUnreadableError: not such bytes, damaged, or of another format.
        """
        header, records = _checked(data)
        try:
            mark = header["watermark"]
            watermark = None if mark is None else (instant(int(mark[0])), int(mark[1]), str(mark[2]))
            ability_mean, ability_variance = (float(value) for value in header["ability"])
            practised, count, assessed, assessments = header["pace"]
            paces = Pace(float(practised), int(count)), Pace(float(assessed), int(assessments))
            versions = str(header["model"]), str(header["catalogue"])
            folded = int(header["folded"])
            overall = _frozen(np.array(header["overall"], dtype=np.float64).reshape(2, len(OVERALL_HALF_LIVES)))
        except (KeyError, TypeError, ValueError, IndexError, OverflowError) as error:
            raise StateUnreadableError(f"the learner state's header is incomplete: {error}") from error
        ability = ability_mean, ability_variance
        return cls(*versions, watermark, folded, *ability, *paces, overall, records)


def _checked(data: bytes) -> tuple[dict[str, Any], NDArray[np.void]]:
    if len(data) < _PREFIX.size:
        raise StateUnreadableError(f"a learner state has at least {_PREFIX.size} bytes, got {len(data)}")
    magic, version, length, checksum = _PREFIX.unpack_from(data)
    if magic != MAGIC:
        raise StateUnreadableError("these bytes are not a learner state")
    if version != FORMAT:
        raise StateUnreadableError(f"learner state format {version} cannot be read, only {FORMAT}; replay the evidence")
    body, records = data[_PREFIX.size : _PREFIX.size + length], data[_PREFIX.size + length :]
    if zlib.crc32(records, zlib.crc32(body)) != checksum or len(records) % CONCEPT_RECORD.itemsize:
        raise StateUnreadableError("the learner state is damaged: its checksum does not fit")
    concepts = np.frombuffer(records, dtype=CONCEPT_RECORD)
    if (np.diff(concepts["key"]) <= 0).any():
        raise StateUnreadableError("the learner state's concept keys are not ascending")
    try:
        header = json.loads(body)
    except ValueError as error:
        raise StateUnreadableError("the learner state's header is no JSON") from error
    if not isinstance(header, dict):
        raise StateUnreadableError("the learner state's header is not an object")
    return header, concepts


def _frozen(array: NDArray[np.float64]) -> NDArray[np.float64]:
    array.setflags(write=False)
    return array


def empty_state(model: LearnerModel) -> LearnerState:
    """The state of a learner of whom nothing is known."""
    concepts = np.zeros(0, dtype=CONCEPT_RECORD)
    concepts.setflags(write=False)
    return LearnerState(
        model_version=model.version,
        catalogue_version=model.graph.version,
        watermark=None,
        folded=0,
        ability_mean=0.0,
        ability_variance=model.parameters.ability_variance,
        practice_pace=Pace(),
        assessment_pace=Pace(),
        overall=_frozen(np.zeros((2, len(OVERALL_HALF_LIVES)))),
        concepts=concepts,
    )


def microseconds(moment: datetime) -> int:
    """Microseconds since 1970 UTC of a time-zone aware instant, exactly.

    >>> microseconds(datetime(1970, 1, 2, tzinfo=UTC))
    86400000000
    """
    return (moment - EPOCH) // _MICROSECOND


def instant(value: int) -> datetime:
    """The instant in UTC that many microseconds after 1970."""
    return EPOCH + value * _MICROSECOND
