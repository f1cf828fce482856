"""The few things that deserve a learner's attention now: what fades, where they are stuck, what they mix up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

import numpy as np

from knowledge_graph.concepts import ConceptId
from recommender.attribution import Influence, influences
from recommender.candidates import Candidate, Reason, full_draft, weakest_prerequisite
from recommender.evidence import ConceptKey, Evidence
from recommender.history import History
from recommender.memory import DUE_RETRIEVABILITY
from recommender.outcomes import judge
from recommender.planning_context import PlanningContext, StepKind
from recommender.prediction import MasteryStatus
from recommender.situation import Situation, assess
from recommender.valuation import SMALLEST_VALUE, Coverage, Valuer

MOST = 3
"""More than three things at once are a list, not attention."""
FEW_ANSWERS = 5
"""With fewer answers in the course, nothing to say means that too little is known."""
SHOWINGS = 2
"""A misconception shown once may have been a slip."""
MISCONCEPTION_DAYS = 30.0
CORRECTIONS = 2
"""So many unaided successes on the concept since tell that a misconception is gone, whatever exercise they were on."""


class AttentionKind(StrEnum):
    """Why something deserves attention.

    MISCONCEPTION: the same one shown at least twice in 30 days, and not corrected since.
    STUCK: two misses or more since the last unaided success.
    FADING: shown more than once, due for a review, and recall has fallen below 0.9.
    """

    MISCONCEPTION = "misconception"
    STUCK = "stuck"
    FADING = "fading"


class AttentionAction(StrEnum):
    """The one thing to do about it."""

    PRACTISE = "practise"
    OPEN_LESSON = "open-lesson"
    LEARN_PREREQUISITE = "learn-prerequisite"


class AttentionMessage(StrEnum):
    """What an empty list means."""

    NOT_ENOUGH_DATA = "not-enough-data"
    ALL_WELL = "all-well"


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """An answer as it was folded, and the misconception that grading recognised in it."""

    evidence: Evidence
    misconception: str | None = None


@dataclass(frozen=True, slots=True)
class AttentionItem:
    """One thing that deserves attention.

    Attributes:
        value: what the step that answers it is worth to the planner (`Valuer.total`).
        prerequisite: for STUCK, the one that most likely blocks.
        misconception: for MISCONCEPTION, which.
        supports: the offered concepts that directly build on this one.
        probability, recall, answers, failures_in_row: the numbers behind it; recall is None without a memory.
        days: since the last answer on the concept.
        evidence: ids of the answers it rests on, in order; without them there would be no such item.
        influences: the answers that move the concept's estimate most, found by leaving each out.
    """

    kind: AttentionKind
    concept: ConceptId
    action: AttentionAction
    value: float
    prerequisite: ConceptId | None
    misconception: str | None
    supports: tuple[ConceptId, ...]
    probability: float
    recall: float | None
    answers: int
    failures_in_row: int
    days: float
    evidence: tuple[str, ...]
    influences: tuple[Influence, ...] = ()


@dataclass(frozen=True, slots=True)
class Attention:
    """At most three things, the most valuable first; ``message`` says what it means that there are none."""

    items: tuple[AttentionItem, ...]
    message: AttentionMessage | None


def attention(context: PlanningContext, answers: Sequence[PastAnswer], *, explained: bool = True) -> Attention:
    """What deserves attention now. Pure: the same context and answers give the same items.

    Each concept counts once: a misconception explains misses, and misses say more than fading does. What the learner
    has postponed stays away.

    Args:
        context: as for a day's plan; its courses say which concepts are looked at.
        answers: everything that was folded into the context's state, in that order.
        explained: with the influences of each item, which take most of the time.
    """
    reading = _Reading(context, answers)
    telling: dict[ConceptId, AttentionItem] = {}
    for item in reading.found():  # of each concept the most telling kind first
        if item.value > SMALLEST_VALUE:
            telling.setdefault(item.concept, item)
    items = tuple(sorted(telling.values(), key=lambda item: (-item.value, item.concept))[:MOST])
    if items:
        return Attention(_with_influences(context, answers, items) if explained else items, None)
    known = reading.answers_in_courses() >= FEW_ANSWERS
    return Attention((), AttentionMessage.ALL_WELL if known else AttentionMessage.NOT_ENOUGH_DATA)


def _with_influences(
    context: PlanningContext, answers: Sequence[PastAnswer], items: Sequence[AttentionItem]
) -> tuple[AttentionItem, ...]:
    model = context.model
    history = History.of(model, [answer.evidence for answer in answers])
    keys = {item.concept: int(model.keys[model.graph.position[item.concept]]) for item in items}
    return tuple(
        replace(item, influences=influences(model, history, keys[item.concept], context.now)) for item in items
    )


@dataclass(frozen=True, slots=True)
class _Judged:
    answer: PastAnswer
    missed: bool
    unaided: bool


class _Reading:
    """A context and its answers, read once."""

    def __init__(self, context: PlanningContext, answers: Iterable[PastAnswer]) -> None:
        self._context = context
        self._situation: Situation = assess(context)
        self._valuer = Valuer(self._situation)
        self._of_key = _by_concept(context, answers)

    def found(self) -> Iterator[AttentionItem]:
        situation, ids = self._situation, self._context.model.graph.ids
        able = situation.offered.mask & situation.offered.has_exercises & (situation.known.answers > 0)
        for position in np.flatnonzero(able).tolist():
            postponed = self._context.steering.postponed.get(ids[position], self._context.now) > self._context.now
            if postponed or not self._judged(position):
                continue
            yield from self._misconceptions(position)
            yield from self._stuck(position)
            yield from self._fading(position)

    def answers_in_courses(self) -> int:
        return int(self._situation.known.answers[self._situation.offered.mask].sum())

    def _judged(self, position: int) -> list[_Judged]:
        return self._of_key.get(int(self._context.model.keys[position]), [])

    def _misconceptions(self, position: int) -> Iterator[AttentionItem]:
        judged, since = self._judged(position), self._context.now - timedelta(days=MISCONCEPTION_DAYS)
        shown: dict[str, list[int]] = {}
        for place, each in enumerate(judged):
            if each.answer.misconception and each.answer.evidence.occurred >= since:
                shown.setdefault(each.answer.misconception, []).append(place)
        often = sorted(shown.items(), key=lambda pair: (-len(pair[1]), -pair[1][-1], pair[0]))
        for misconception, places in often:
            if len(places) >= SHOWINGS and not _corrected(judged, places):
                evidence = [judged[place] for place in places]
                yield self._item(
                    AttentionKind.MISCONCEPTION,
                    position,
                    AttentionAction.PRACTISE,
                    self._worth(StepKind.PRACTICE, position, Reason.STILL_LEARNING),
                    evidence,
                    misconception=misconception,
                )

    def _stuck(self, position: int) -> Iterator[AttentionItem]:
        situation = self._situation
        if situation.known.failures_in_row[position] < self._context.parameters.failures_for_remediation:
            return
        blocking = weakest_prerequisite(situation, position)
        if blocking is not None and situation.prediction.status(blocking) is MasteryStatus.MASTERED:
            blocking = None
        if blocking is not None:
            action = AttentionAction.LEARN_PREREQUISITE
            value = self._worth(StepKind.REMEDIATION, blocking, Reason.KEY_PREREQUISITE, failing=position)
        else:
            has_lesson = bool(situation.offered.has_lesson[position])
            action = AttentionAction.OPEN_LESSON if has_lesson else AttentionAction.PRACTISE
            value = self._worth(StepKind.PRACTICE, position, Reason.STILL_LEARNING)
        evidence = [each for each in _since_success(self._judged(position)) if each.missed]
        yield self._item(AttentionKind.STUCK, position, action, value, evidence, prerequisite=blocking)

    def _fading(self, position: int) -> Iterator[AttentionItem]:
        known, parameters = self._situation.known, self._situation.context.model.parameters
        faded = known.retrievability[position] < DUE_RETRIEVABILITY
        if not (self._situation.due[position] and faded and known.successes[position] >= parameters.ready_successes):
            return
        evidence = [each for each in self._judged(position) if each.unaided]
        value = self._worth(StepKind.REVIEW, position, Reason.DUE)
        yield self._item(AttentionKind.FADING, position, AttentionAction.PRACTISE, value, evidence)

    def _worth(self, kind: StepKind, position: int, reason: Reason, *, failing: int | None = None) -> float:
        draft = full_draft(self._situation, kind, position)
        return self._valuer.total(Candidate((position,), (draft,), reason, failing=failing), Coverage())

    def _item(
        self,
        kind: AttentionKind,
        position: int,
        action: AttentionAction,
        value: float,
        evidence: Sequence[_Judged],
        *,
        prerequisite: int | None = None,
        misconception: str | None = None,
    ) -> AttentionItem:
        situation, graph = self._situation, self._context.model.graph
        known, prediction = situation.known, situation.prediction
        last = self._judged(position)[-1].answer.evidence.occurred
        above = graph.dependents.neighbours(position).tolist()
        return AttentionItem(
            kind=kind,
            concept=graph.ids[position],
            action=action,
            value=value,
            prerequisite=None if prerequisite is None else graph.ids[prerequisite],
            misconception=misconception,
            supports=tuple(graph.ids[place] for place in above if situation.offered.mask[place]),
            probability=float(prediction.probability[position]),
            recall=float(known.retrievability[position]) if situation.remembered[position] else None,
            answers=int(known.answers[position]),
            failures_in_row=int(known.failures_in_row[position]),
            days=max((self._context.now - last) / timedelta(days=1), 0.0),
            evidence=tuple(each.answer.evidence.id for each in evidence),
        )


def _by_concept(context: PlanningContext, answers: Iterable[PastAnswer]) -> Mapping[ConceptKey, list[_Judged]]:
    """The answers to each concept's own exercises, judged as the fold judges them."""
    found: dict[ConceptKey, list[_Judged]] = {}
    for answer in answers:
        outcome = judge(answer.evidence, 0.0, context.model.parameters)  # pace decides neither miss nor success
        judged = _Judged(answer, outcome.missed, outcome.unaided_success)
        found.setdefault(answer.evidence.concepts[0][0], []).append(judged)
    return found


def _since_success(judged: Sequence[_Judged]) -> Sequence[_Judged]:
    last = _last(judged, lambda each: each.unaided)
    return judged[last + 1 :]


def _last(judged: Sequence[_Judged], wanted: Callable[[_Judged], bool]) -> int:
    """The place of the last one wanted; -1 where there is none."""
    return max((place for place, each in enumerate(judged) if wanted(each)), default=-1)


def _corrected(judged: Sequence[_Judged], places: Sequence[int]) -> bool:
    """Whether an exercise that showed the misconception was solved since, or the concept twice in any way."""
    items = {judged[place].answer.evidence.item for place in places}
    solved = [each.answer.evidence.item for each in judged[places[-1] + 1 :] if each.unaided]
    return len(solved) >= CORRECTIONS or any(item in items for item in solved)
