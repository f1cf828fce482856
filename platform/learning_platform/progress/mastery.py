"""What the learner model believes, for the map, for one concept, and for the companion: the same numbers everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from learning_platform.courses.catalogue import Catalogue, load_catalogue, load_course
from learning_platform.courses.repository import StoredOffering
from learning_platform.errors import NotFoundError
from learning_platform.progress import repository
from learning_platform.progress.learner import Learner, load_learner
from learning_platform.progress.placing import placement_result, placement_run
from learning_platform.progress.records import EventKind, GradedResponse, IssuedAttempt
from learning_platform.progress.schemas import (
    ConceptEvidence,
    ConceptMastery,
    LogitPart,
    MasteryChange,
    MasteryMap,
)
from learning_platform.progress.views import evidence_view
from learning_platform.wiring import Parts
from recommender.learner_state import LearnerState, instant
from recommender.placement import Conclusion
from recommender.prediction import Prediction, explain, prediction_of, standing

MISTAKES_REMEMBERED = timedelta(days=14)
MAX_MISTAKES = 3
MAX_EVIDENCE = 1000
VISIBLE_CHANGE = 0.01
"""A change of probability smaller than this is not shown as one."""
MAX_CHANGES = 12


def masteries(
    catalogue: Catalogue, state: LearnerState, concept_ids: Sequence[ConceptId], *, now: datetime
) -> list[ConceptMastery]:
    """What is believed about these concepts, in the same order."""
    known = standing(catalogue.model, state, now, [catalogue.key_of[concept_id] for concept_id in concept_ids])
    prediction = prediction_of(known)
    return [
        _mastery(
            concept_id, prediction, index, last_answer=int(known.last_answer[index]), stable=known.stability[index] > 0
        )
        for index, concept_id in enumerate(concept_ids)
    ]


def _mastery(
    concept_id: ConceptId, prediction: Prediction, index: int, *, last_answer: int, stable: bool
) -> ConceptMastery:
    return ConceptMastery(
        concept_id=concept_id,
        status=prediction.status(index),
        probability=float(prediction.probability[index]),
        low=float(prediction.lower[index]),
        high=float(prediction.upper[index]),
        recall=float(prediction.retrievability[index]) if stable else None,
        answers=int(prediction.answers[index]),
        last_answer_at=instant(last_answer) if last_answer else None,
    )


def mastery_map(parts: Parts, session: Session, person_id: UUID, offering: StoredOffering) -> MasteryMap:
    """Every concept of an offering's course, in book order."""
    catalogue = load_catalogue(parts, session)
    return map_of(parts, session, load_learner(session, catalogue, person_id), catalogue, offering)


def map_of(
    parts: Parts, session: Session, learner: Learner, catalogue: Catalogue, offering: StoredOffering
) -> MasteryMap:
    """The map of a learner whose state is at hand."""
    course = load_course(parts, session, offering.version_hash)
    concept_ids = [concept.id for concept in course.concepts]
    estimates = masteries(catalogue, learner.state, concept_ids, now=parts.clock())
    return MasteryMap(
        offering_id=offering.id,
        state_version=learner.version,
        model_version=catalogue.model.version,
        concepts=_with_placement(parts, session, catalogue, learner, offering, estimates),
    )


def _with_placement(
    parts: Parts,
    session: Session,
    catalogue: Catalogue,
    learner: Learner,
    offering: StoredOffering,
    estimates: Sequence[ConceptMastery],
) -> list[ConceptMastery]:
    """The estimates with what placement concluded; what was inferred gives way to the first answer on the concept."""
    run, _ = placement_run(repository.find_events(session, learner.person_id, EventKind.PLACEMENT), offering.id)
    if run is None:
        return list(estimates)
    result = placement_result(parts, session, catalogue, learner.person_id, offering, run, learner.state)

    def marked(estimate: ConceptMastery) -> ConceptMastery:
        concluded = result.concluded.get(ConceptId(estimate.concept_id))
        superseded = concluded is Conclusion.CONDITIONAL and estimate.answers > 0
        return estimate.model_copy(update={"placement": None if superseded else concluded})

    return [marked(estimate) for estimate in estimates]


def concept_evidence(
    parts: Parts, session: Session, person_id: UUID, offering: StoredOffering, concept_id: ConceptId
) -> ConceptEvidence:
    """The estimate of one concept, the parts that add up to it, and the answers behind it.

    Raises:
        NotFoundError: the offering's course has no such concept.
    """
    course = load_course(parts, session, offering.version_hash)
    if concept_id not in course.concept_by_id:
        raise NotFoundError(f"The course has no concept {concept_id!r}.")
    catalogue, now = load_catalogue(parts, session), parts.clock()
    learner = load_learner(session, catalogue, person_id)
    explained = explain(catalogue.model, learner.state, catalogue.key_of[concept_id], now)
    history = _answers_about(session, catalogue, person_id, concept_id)
    estimates = masteries(catalogue, learner.state, [concept_id], now=now)
    return ConceptEvidence(
        mastery=_with_placement(parts, session, catalogue, learner, offering, estimates)[0],
        logit=explained.logit,
        parts=[
            LogitPart(name="prior", logit=explained.prior),
            LogitPart(name="ability", logit=explained.ability),
            LogitPart(name="own-answers", logit=explained.own_answers),
            LogitPart(name="neighbours", logit=explained.neighbours),
            LogitPart(name="recent", logit=explained.recent),
            LogitPart(name="decay", logit=explained.decay),
            LogitPart(name="uncertainty", logit=explained.uncertainty),
        ],
        evidence=[evidence_view(attempt, response) for attempt, response in reversed(history[-MAX_EVIDENCE:])],
    )


def _answers_about(
    session: Session, catalogue: Catalogue, person_id: UUID, concept_id: ConceptId
) -> list[tuple[IssuedAttempt, GradedResponse]]:
    """The answers to exercises of the concept, and of concepts that were merged into it or split."""
    sources = catalogue.mapping.sources_of(concept_id)
    if not sources:
        return repository.graded_history(session, person_id, concept_id=concept_id)
    return [
        pair
        for pair in repository.graded_history(session, person_id)
        if pair[0].concept_id == concept_id or (pair[0].course_version, pair[0].concept_id) in sources
    ]


def changes_between(
    catalogue: Catalogue, before: LearnerState, after: LearnerState, language: str, *, now: datetime
) -> list[MasteryChange]:
    """The concepts that new evidence moved visibly, the most first."""
    ids = list(catalogue.graph.ids)
    was = prediction_of(standing(catalogue.model, before, now)).probability
    became = prediction_of(standing(catalogue.model, after, now)).probability
    size = abs(became - was)
    moved = [
        ids[position] for position in (-size).argsort(kind="stable")[:MAX_CHANGES] if size[position] > VISIBLE_CHANGE
    ]
    pairs = zip(masteries(catalogue, before, moved, now=now), masteries(catalogue, after, moved, now=now), strict=True)
    return [
        MasteryChange(
            concept_id=earlier.concept_id,
            title=catalogue.concepts[ConceptId(earlier.concept_id)].title.in_language(language),
            before=earlier,
            after=later,
        )
        for earlier, later in pairs
    ]


def recent_mistakes(session: Session, person_id: UUID, *, now: datetime) -> list[tuple[ConceptId, str]]:
    """The latest recognised misconceptions: concept and feedback, the newest first."""
    history = repository.graded_history(session, person_id, since=now - MISTAKES_REMEMBERED)
    found: Iterable[tuple[ConceptId, str]] = (
        (attempt.concept_id, response.feedback) for attempt, response in reversed(history) if response.feedback
    )
    return list(dict.fromkeys(found))[:MAX_MISTAKES]
