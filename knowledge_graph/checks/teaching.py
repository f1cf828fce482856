"""What a course teaches with: every concept joined to others, with a lesson and exercises."""

from __future__ import annotations

from collections.abc import Iterator, Set

import numpy as np

from knowledge_graph.checks.findings import exercises_for, listed
from knowledge_graph.checks.joined import JoinedEdges
from knowledge_graph.checks.places import Places
from knowledge_graph.concepts import ConceptId, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.edge_arrays import KIND_CODE
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.problems import Mend, MendKind, Place, Problem, Severity


def check_orphans(joined: JoinedEdges, places: Places) -> Iterator[Problem]:
    """Concepts that no prerequisite and no encompassing edge joins to another."""
    if len(joined) < 2:
        return
    carrying = joined.joining & (joined.arrays.kinds != KIND_CODE[EdgeKind.RELATED])
    alone = np.ones(len(joined), dtype=np.bool_)
    alone[joined.arrays.sources[carrying]] = False
    alone[joined.arrays.targets[carrying]] = False

    def problem(concept_id: ConceptId) -> Problem:
        message = f"nothing leads to {concept_id!r} and nothing builds on it: name a prerequisite, or a dependent"
        mend = Mend(MendKind.ADD_EDGE, f"name a prerequisite of {concept_id}", concepts=(concept_id,))
        place = places.of_concept(concept_id)
        return Problem.at(place, "orphan", message, Severity.WARNING, concepts=[concept_id], mend=mend)

    yield from listed([joined.ids[place] for place in np.flatnonzero(alone).tolist()], problem)


def check_lessons(course: Course, places: Places) -> Iterator[Problem]:
    """Concepts without a lesson in the source language."""
    taught = {lesson.concept_id for lesson in course.lessons if lesson.language == course.source_language}

    def problem(concept_id: ConceptId) -> Problem:
        message = f"{concept_id!r} has no lesson in {course.source_language!r}: write one below the front matter"
        mend = Mend(MendKind.ADD_LESSON, f"write a lesson for {concept_id}", concepts=(concept_id,))
        return Problem.at(places.of_concept(concept_id), "no-lesson", message, concepts=[concept_id], mend=mend)

    yield from listed([concept.id for concept in course.concepts if concept.id not in taught], problem)


def check_exercises(course: Course, places: Places, elsewhere: Set[ConceptId]) -> Iterator[Problem]:
    """Concepts without exercises, and exercises that give evidence about concepts that no course has."""

    def missing(concept_id: ConceptId) -> Problem:
        message = f"{concept_id!r} has no exercises, so nobody can show mastery: write exercises/{concept_id}.toml"
        place, mend = places.of_concept(concept_id), exercises_for(concept_id)
        return Problem.at(place, "no-exercises", message, Severity.WARNING, concepts=[concept_id], mend=mend)

    known = course.concept_by_id
    practised = course.templates_by_concept
    yield from listed([concept.id for concept in course.concepts if concept.id not in practised], missing)
    strangers = [
        (template, concept_id)
        for template in course.templates
        for concept_id in template.concept_weights
        if concept_id not in known and concept_id not in elsewhere
    ]
    yield from listed(strangers, _unknown_evidence)


def _unknown_evidence(found: tuple[ExerciseTemplate, ConceptId]) -> Problem:
    template, concept_id = found
    message = (
        f"exercise {template.id!r} gives evidence about {concept_id!r}, which is no concept of this "
        "course or of one beside it: correct the id under concepts, or remove it"
    )
    return Problem.at(Place(template.file, template.line), "unknown-id", message, concepts=[template.concept_id])
