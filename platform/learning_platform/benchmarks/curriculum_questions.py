"""Questions made from texts of the curriculum, which are then kept out of the index.

A question is a heading that stands in one concept alone, after the concept's title, and the passages under it answer;
or a definition, and the passages of its concept's lesson answer. No heading and no definition is in the index.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from companion.linking import names_of
from companion.passages import Passage, PassageKind, passages_of_course
from companion.retrieval import PassageIndex, build_index, readable_mathematics
from companion.vectors import TextVectors
from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from learning_platform.courses.importing import read_course_folder
from learning_platform.courses.shipped import course_folders


def read_curriculum() -> list[Course]:
    """The courses that come with the product."""
    return [read_course_folder(folder) for folder in course_folders()]


@dataclass(frozen=True, slots=True)
class MadeQuestion:
    """A question made from a text of a course.

    Attributes:
        relevant: places, in the index that holds this text out, of the passages that answer.
    """

    text: str
    concept_id: ConceptId
    relevant: frozenset[int]


def held_out_index(courses: Sequence[Course], language: str, vectors: TextVectors | None) -> PassageIndex:
    """The passages of all lessons, without headings and without the concepts' definitions."""
    names = {concept.id: names_of(concept) for course in courses for concept in course.concepts}
    lessons = [passage for passage in _lesson_passages(courses, language) if passage.kind is not PassageKind.PROMPT]
    return build_index([replace(passage, heading="") for passage in lessons], language, vectors, names=names)


def heading_questions(courses: Sequence[Course], index: PassageIndex) -> list[MadeQuestion]:
    """Titles with a heading of their concept; headings of several concepts ("Worked example") are left out."""
    place = {passage.id: number for number, passage in enumerate(index.passages)}
    sections: dict[str, dict[ConceptId, set[int]]] = {}
    for passage in _lesson_passages(courses, index.language):
        if passage.heading and passage.id in place:
            sections.setdefault(passage.heading, {}).setdefault(passage.concept_id, set()).add(place[passage.id])
    titles = _titles(courses, index.language)
    return [
        MadeQuestion(f"{titles[concept_id]}: {heading}", concept_id, frozenset(places))
        for heading, found in sections.items()
        if len(found) == 1
        for concept_id, places in found.items()
    ]


def definition_questions(courses: Sequence[Course], index: PassageIndex) -> list[MadeQuestion]:
    """Definitions, each answered by its concept's lessons."""
    lessons: dict[ConceptId, set[int]] = {}
    for number, passage in enumerate(index.passages):
        lessons.setdefault(passage.concept_id, set()).add(number)
    definitions = {
        passage.concept_id: passage.text
        for course in courses
        for passage in passages_of_course(course)
        if passage.kind is PassageKind.DEFINITION and passage.language == index.language
    }
    return [
        MadeQuestion(readable_mathematics(text), concept_id, frozenset(lessons[concept_id]))
        for concept_id, text in definitions.items()
        if concept_id in lessons
    ]


def _lesson_passages(courses: Sequence[Course], language: str) -> list[Passage]:
    return [
        passage
        for course in courses
        for passage in passages_of_course(course)
        if passage.language == language and passage.kind is not PassageKind.DEFINITION
    ]


def _titles(courses: Sequence[Course], language: str) -> Mapping[ConceptId, str]:
    return {concept.id: concept.title.in_language(language) for course in courses for concept in course.concepts}
