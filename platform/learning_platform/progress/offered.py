"""Which exercises a concept offers: those of the course, and made ones where it has too few."""

from __future__ import annotations

from typing import Final

from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate
from knowledge_graph.graph_made import GraphMade
from learning_platform.wiring import Parts
from recommender.evidence import EvidenceMode

ENOUGH_TEMPLATES: Final = 3
"""A concept with fewer exercises of its own is practised with made ones, too."""
PRACTISING: Final = frozenset({EvidenceMode.PRACTICE, EvidenceMode.REVIEW})


def offered_templates(
    parts: Parts, course: Course, concept_id: ConceptId, mode: EvidenceMode
) -> tuple[ExerciseTemplate, ...]:
    """The templates for a purpose, the course's own first.

    Explanations are for practice: where something is to be found out, what nobody marks says nothing. Made exercises
    say less than those of an author, so there they are asked only where there are no others.
    """
    own = course.templates_by_concept.get(concept_id, ())
    marked = tuple(template for template in own if template.kind is not ExerciseKind.SELF_EXPLANATION)
    if mode not in PRACTISING:
        return marked or made_templates(parts, course, concept_id) or own
    chosen = own if mode is EvidenceMode.PRACTICE else marked or own
    return chosen if len(own) >= ENOUGH_TEMPLATES else (*chosen, *made_templates(parts, course, concept_id))


def made_templates(parts: Parts, course: Course, concept_id: ConceptId) -> tuple[ExerciseTemplate, ...]:
    """The exercises that the graph makes for a concept; what makes them is kept once a process."""
    maker = parts.memory.get_or_compute(("made-by-graph", course.version), lambda: GraphMade(course))
    return maker.templates(concept_id)


def template_of(parts: Parts, course: Course, concept_id: ConceptId, template_id: str) -> ExerciseTemplate:
    """The template that an attempt was made of: one of the course, or one that its graph makes."""
    own = course.template_by_id.get(template_id)
    if own is not None:
        return own
    return next(one for one in made_templates(parts, course, concept_id) if one.id == template_id)
