"""The hint ladder of an issued exercise: what it is made from, what was given, when there is more."""

from __future__ import annotations

from typing import Final

from sqlmodel import Session

from companion.first_steps import first_step
from companion.forbidden import forbidden_answers
from companion.hints import (
    LEVELS,
    HintLevel,
    HintMaterial,
    Summary,
    make_ladder,
    summary_of,
)
from companion.revealing import reveals_answer
from companion.worked_siblings import worked_sibling
from knowledge_graph.concepts import ConceptId, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import ExerciseTemplate, Variant
from learning_platform.courses.catalogue import load_catalogue, load_course
from learning_platform.progress.attempts import OpenAttempt, next_hint_at
from learning_platform.progress.learner import load_learner
from learning_platform.progress.mastery import masteries
from learning_platform.progress.offered import template_of
from learning_platform.progress.records import NO_LADDER, Ladder
from learning_platform.wiring import Parts
from recommender.prediction import MasteryStatus

SIBLINGS: Final = 2


def ladder_of(parts: Parts, session: Session, opened: OpenAttempt) -> Ladder:
    """The levels given of an exercise, in the language of its variant, the same for the page and for the companion."""
    given = min(opened.attempt.hints_given, LEVELS)
    if not given:
        return NO_LADDER
    forbidden = forbidden_answers(opened.variant)
    hints = make_ladder(_material(parts, session, opened, given), given, lambda text: reveals_answer(text, forbidden))
    return Ladder(hints, next_hint_at(session, opened) if opened.hints_left else None)


def hint_material(
    course: Course, template: ExerciseTemplate, variant: Variant, given: int, prerequisite: Summary | None
) -> HintMaterial:
    """What the levels given are made from; only what they need is worked out.

    Args:
        course: which the exercise is of.
        template, variant: of the exercise.
        given: how many levels.
        prerequisite: the weakest one that the learner has not mastered.
    """
    forbidden = forbidden_answers(variant)

    def reveals(text: str) -> bool:
        return reveals_answer(text, forbidden)

    concept = concept_summary(course, template.concept_id, variant.language)
    right = {option.text for option in variant.options if option.id in variant.key.correct_options}
    siblings = siblings_of(course, template.concept_id)
    return HintMaterial(
        language=variant.language,
        stem=variant.stem,
        concept=concept,
        names_answer=concept.title.casefold() in {text.casefold() for text in (*right, *variant.key.accepted)},
        siblings=tuple(concept_summary(course, one, variant.language).title for one in siblings),
        prerequisite=prerequisite,
        authored=variant.hints,
        example=worked_sibling(template, variant, reveals) if given >= HintLevel.EXAMPLE else None,
        first_step=first_step(variant, reveals) if given >= HintLevel.FIRST_STEP else "",
    )


def _material(parts: Parts, session: Session, opened: OpenAttempt, given: int) -> HintMaterial:
    attempt = opened.attempt
    course = load_course(parts, session, attempt.course_version)
    template = template_of(parts, course, attempt.concept_id, attempt.template_id)
    weakest = _weakest(parts, session, opened, course) if given >= HintLevel.PREREQUISITE else None
    return hint_material(course, template, opened.variant, given, weakest)


def concept_summary(course: Course, concept_id: ConceptId, language: str) -> Summary:
    """A concept in two sentences, from its definition."""
    concept = course.concept_by_id[concept_id]
    return summary_of(concept.title.in_language(language), concept.definition.in_language(language))


def prerequisites_of(course: Course, concept_id: ConceptId) -> list[ConceptId]:
    """Direct ones, key ones first."""
    found = [edge for edge in course.edges if edge.kind is EdgeKind.PREREQUISITE and edge.target == concept_id]
    ordered = [edge.source for edge in sorted(found, key=lambda edge: not edge.key)]
    return [one for one in ordered if one in course.concept_by_id]


def siblings_of(course: Course, concept_id: ConceptId) -> tuple[ConceptId, ...]:
    """Concepts that build on the same prerequisites and neither on it nor it on them, most in common first."""
    own = set(prerequisites_of(course, concept_id))
    near = {edge.target for edge in course.edges if edge.source == concept_id} | own | {concept_id}
    shared: dict[ConceptId, int] = {}
    for edge in course.edges:
        if edge.kind is EdgeKind.PREREQUISITE and edge.source in own and edge.target not in near:
            shared[edge.target] = shared.get(edge.target, 0) + 1
    known = [one for one in shared if one in course.concept_by_id]
    return tuple(sorted(known, key=lambda one: (-shared[one], one)))[:SIBLINGS]


def _weakest(parts: Parts, session: Session, opened: OpenAttempt, course: Course) -> Summary | None:
    """The prerequisite that this learner knows least, if it is not mastered; one never practised counts as weakest."""
    found = prerequisites_of(course, opened.attempt.concept_id)
    if not found:
        return None
    catalogue = load_catalogue(parts, session)
    learner = load_learner(session, catalogue, opened.attempt.person_id)
    known = masteries(catalogue, learner.state, found, now=parts.clock())
    open_ones = [each for each in known if each.status is not MasteryStatus.MASTERED]
    if not open_ones:
        return None
    weakest = min(open_ones, key=lambda each: each.probability)
    return concept_summary(course, ConceptId(weakest.concept_id), opened.variant.language)
