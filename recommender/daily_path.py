"""What the planner gives back: the steps of one day, each with its receipt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from knowledge_graph.concepts import ConceptId
from recommender.planning_context import StepKind
from recommender.receipts import Receipt


class PlanMessage(StrEnum):
    """Why a plan is empty, or what else it should say.

    THAT_IS_ALL: minutes are left over; finishing a step may open more.
    """

    NOTHING_DUE = "nothing-due"
    GOAL_REACHED = "goal-reached"
    NO_TIME = "no-time"
    COURSE_EMPTY = "course-empty"
    NOTHING_FITS = "nothing-fits"
    THAT_IS_ALL = "that-is-all"


@dataclass(frozen=True, slots=True)
class DailyStep:
    """One step.

    Attributes:
        concepts: what it is about; only a quiz has several.
        assignment: id of the assignment it fulfils.
    """

    kind: StepKind
    concepts: tuple[ConceptId, ...]
    course_id: str
    offering_id: str
    minutes: float
    assignment: str | None
    receipt: Receipt

    @property
    def concept(self) -> ConceptId:
        return self.concepts[0]


@dataclass(frozen=True, slots=True)
class RelatedConcept:
    """A concept of another course that is offered beside a path; see `recommender.elsewhere`.

    Attributes:
        concept: what is offered.
        related_to: what was just learned.
        cosine: of the two, to two digits.
    """

    concept: ConceptId
    related_to: ConceptId
    course_id: str
    offering_id: str
    cosine: float


@dataclass(frozen=True, slots=True)
class DailyPath:
    """The plan of one local day from the moment it was asked for.

    Attributes:
        day: the learner's calendar day, YYYY-MM-DD.
        minutes: of all steps together; never more than the budget.
        message: None where the steps speak for themselves.
        deferred: assignments that wait for prerequisites or for more minutes.
        spared: concepts whose due review was set aside because another step of the path repeats them.
        model_version: of the learner model.
        catalogue_version: of the graph.
        folded: answers in the state it was planned from.
        related: offered besides, after something was learned today.
    """

    day: str
    steps: tuple[DailyStep, ...]
    minutes: float
    message: PlanMessage | None
    deferred: tuple[str, ...]
    spared: tuple[ConceptId, ...]
    model_version: str
    catalogue_version: str
    folded: int
    related: RelatedConcept | None = None

    def to_plain(self) -> dict[str, Any]:
        """Data for `json`."""
        return {
            "day": self.day,
            "steps": [
                {
                    "kind": step.kind.value,
                    "concepts": list(step.concepts),
                    "course_id": step.course_id,
                    "offering_id": step.offering_id,
                    "minutes": step.minutes,
                    "assignment": step.assignment,
                    "receipt": step.receipt.to_plain(),
                }
                for step in self.steps
            ],
            "minutes": self.minutes,
            "message": None if self.message is None else self.message.value,
            "deferred": list(self.deferred),
            "spared": list(self.spared),
            "model_version": self.model_version,
            "catalogue_version": self.catalogue_version,
            "folded": self.folded,
            "related": None if self.related is None else asdict(self.related),
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> DailyPath:
        """Turns `to_plain` round, also after a way through `json`."""
        steps = tuple(
            DailyStep(
                **{
                    **step,
                    "kind": StepKind(step["kind"]),
                    "concepts": tuple(step["concepts"]),
                    "receipt": Receipt.from_plain(step["receipt"]),
                }
            )
            for step in plain["steps"]
        )
        message = None if plain["message"] is None else PlanMessage(plain["message"])
        tuples = {"steps": steps, "deferred": tuple(plain["deferred"]), "spared": tuple(plain["spared"])}
        related = None if plain.get("related") is None else RelatedConcept(**plain["related"])
        return cls(**{**plain, **tuples, "message": message, "related": related})
