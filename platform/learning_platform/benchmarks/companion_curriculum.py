"""What the companion finds in the curriculum, on questions made from texts that are then kept out of the index.

Each course is ranked by a reranker that was trained on the other five and on the public questions; replies are made
with the one that is shipped. The questions are described in `curriculum_questions`. They are no learner's: they compare
rankers with each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from companion.library import Library, build_library
from companion.reranking import Reranker
from companion.vectors import TextVectors
from knowledge_graph.course import Course
from learning_platform.benchmarks.curriculum_questions import (
    MadeQuestion,
    definition_questions,
    heading_questions,
    held_out_index,
)
from learning_platform.benchmarks.question_data import KnownTexts, asked
from learning_platform.benchmarks.rankings import Judged, ranking_figures, rankings
from learning_platform.benchmarks.replying import answer_to, citation_precision
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.retrieval_training import group_of

CITED_QUESTION = "What does {heading} mean?"


def measure_curriculum(
    courses: Sequence[Course], vectors: TextVectors, rerankers: Sequence[Reranker]
) -> Iterator[Figure]:
    """Every ranker on the English questions.

    Args:
        courses: of the curriculum.
        vectors: of the served model.
        rerankers: one for each course that did not learn from it.
    """
    index = held_out_index(courses, "en", vectors)
    library = build_library(courses, KnownTexts(vectors), known_vectors=vectors.by_hash)
    concepts = library.concepts_of(library.languages)
    kinds = {"headings": heading_questions(courses, index), "definitions": definition_questions(courses, index)}
    for kind, made in kinds.items():
        judged = [Judged(asked(each.text, vectors), each.relevant) for each in made]
        found = []
        for question, each in zip(judged, made, strict=True):
            reranker = rerankers[group_of(each, courses)]
            links = library.linker.link(each.text, question.query.vector, concepts)
            linked = tuple(link.concept_id for link in links)
            near = library.neighbours_of(linked, library.languages)
            found.append(rankings(index, question.query, reranker, linked, near))
        yield from ranking_figures(f"curriculum_{kind}", judged, found)
    yield from _citations("curriculum", courses, library, kinds["headings"], "en")


def measure_chinese(courses: Sequence[Course], vectors: TextVectors) -> Iterator[Figure]:
    """The same in Chinese for the courses that are written in it: pairs of characters, and names that link."""
    chinese = [course for course in courses if "zh" in course.languages]
    if not chinese:
        return
    index = held_out_index(chinese, "zh", None)
    library = build_library(chinese, KnownTexts(vectors), known_vectors=vectors.by_hash)
    concepts = library.concepts_of(library.languages)
    kinds = {"headings": heading_questions(chinese, index), "definitions": definition_questions(chinese, index)}
    for kind, made in kinds.items():
        judged = [Judged(index.query(each.text), each.relevant) for each in made]
        found = []
        for question, each in zip(judged, made, strict=True):
            linked = tuple(link.concept_id for link in library.linker.link(each.text, None, concepts))
            near = library.neighbours_of(linked, library.languages)
            found.append(rankings(index, question.query, None, linked, near))
        yield from ranking_figures(f"chinese_{kind}", judged, found)
    yield from _citations("chinese", chinese, library, kinds["headings"], "zh")


def _citations(
    prefix: str, courses: Sequence[Course], library: Library, made: Sequence[MadeQuestion], language: str
) -> Iterator[Figure]:
    """Of sentences cited in replies to the headings; right are those of the concept that the question names."""
    answers = [(answer_to(each.text, library, library.languages, language), each.concept_id) for each in made]
    precision, verbatim = citation_precision(answers, {course.id: course for course in courses})
    yield Figure(f"{prefix}_citation_precision", precision, "", None, None, "higher")
    yield Figure(f"{prefix}_citation_verbatim", verbatim, "", 1.0, None, "higher")
