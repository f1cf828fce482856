"""Does the course cover the question? The evidence of each allowed course against its own thresholds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from companion.composing import Desk
from companion.linking import ABOUT_A_CONCEPT, names_of
from knowledge_graph.words import document_terms

NAMED_LENIENCY = 0.6
"""A question that names a concept is not turned away until its evidence is below this share of the lower threshold."""


class Level(IntEnum):
    """What the evidence allows."""

    NOT_COVERED = 0
    CLOSEST = 1
    COVERED = 2


@dataclass(frozen=True, slots=True)
class Coverage:
    """The best level among the allowed courses and the evidence that gave it."""

    level: Level
    evidence: float


def coverage_of(desk: Desk) -> Coverage:
    """How well the allowed courses cover the question. A concept's bare name is covered: its definition answers it."""
    library = desk.library
    index = library.indexes.get(desk.language)
    best = Coverage(Level.NOT_COVERED, 0.0)
    if index is None:
        return best
    calibrated = [
        course_id
        for course_id in sorted(desk.context.allowed_courses)
        if (course_id, desk.language) in library.thresholds
    ]
    for course_id, evidence in index.evidence_of(desk.query, calibrated).items():
        thresholds = library.thresholds[course_id, desk.language]
        lenient = NAMED_LENIENCY if desk.named else 1.0
        level = Level.NOT_COVERED
        if evidence >= thresholds.abstain_below * lenient and evidence > 0:
            level = Level.COVERED if evidence >= thresholds.answer_from else Level.CLOSEST
        best = max(best, Coverage(level, evidence), key=lambda found: (found.level, found.evidence))
    if desk.named and _only_names(desk):
        return Coverage(Level.COVERED, best.evidence)
    if not desk.linked and not _near_a_concept(desk):
        return Coverage(min(best.level, Level.CLOSEST), best.evidence)
    return best


def _near_a_concept(desk: Desk) -> bool:
    """Whether the question is like some concept; words that a lesson mentions by chance ("weather") are not."""
    allowed = desk.library.concepts_of(desk.context.allowed_courses)
    nearest = desk.library.linker.nearest(desk.query.vector, allowed, 1)
    return bool(nearest) and nearest[0].score >= ABOUT_A_CONCEPT


def _only_names(desk: Desk) -> bool:
    """Whether every word of the question belongs to the name of a linked concept."""
    known = {
        term
        for concept_id in desk.linked
        for card in desk.library.cards_of(concept_id, desk.context.allowed_courses)
        for name in names_of(card.concept)
        for term in document_terms(name)
    }
    return bool(desk.query.terms) and set(desk.query.terms) <= known
