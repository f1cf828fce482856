"""Questions put to the companion as learners put them, and how far its citations can be trusted."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter, process_time

from companion.answers import Answer, Citation, CitationSource, Piece
from companion.context import TutorContext
from companion.library import Library
from companion.tutor import reply
from knowledge_graph.course import Course


def answer_to(question: str, library: Library, courses: Collection[str], language: str = "en") -> Answer:
    """The answer to a learner of whom nothing is known but the courses."""
    *_, answer = asyncio.run(_parts(question, TutorContext(language, frozenset(courses)), library))
    if not isinstance(answer, Answer):
        raise TypeError("a reply ends with its answer")
    return answer


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds on the clock and of the processor; on a machine that others use, too, the clock waits for them."""

    clock: float
    processor: float

    @classmethod
    def since(cls, began: Taken) -> Taken:
        return cls(perf_counter() - began.clock, process_time() - began.processor)

    @classmethod
    def now(cls) -> Taken:
        return cls(perf_counter(), process_time())


def time_to_first_piece(questions: Iterable[str], library: Library, courses: Collection[str]) -> list[Taken]:
    """For each question the time until its first sentence is there, the embedding of the question included."""
    context = TutorContext("en", frozenset(courses))

    async def measure() -> list[Taken]:
        taken = []
        for question in questions:
            began = Taken.now()
            async for _ in reply(question, context, library):
                taken.append(Taken.since(began))
                break
        return taken

    return asyncio.run(measure())


def is_verbatim(citation: Citation, courses: Mapping[str, Course]) -> bool:
    """Whether the quote stands in the named text at the named place."""
    course = courses[citation.course_id]
    if citation.source is CitationSource.DEFINITION:
        text = course.concept_by_id[citation.concept_id].definition.by_language[citation.language]
    else:
        lesson = course.lesson(citation.concept_id, citation.language)
        text = lesson.markdown if lesson is not None else ""
    return text[citation.start : citation.end] == citation.quote


def citation_precision(answers: Sequence[tuple[Answer, str]], courses: Mapping[str, Course]) -> tuple[float, float]:
    """Shares of the cited sentences that stand word for word where the citation says.

    Args:
        answers: each with the concept that the question was asked on.
        courses: by id.

    Returns:
        The share that do and are of that concept, and the share that do.
    """
    judged = [
        (is_verbatim(citation, courses), citation.concept_id == concept_id)
        for answer, concept_id in answers
        for citation in answer.citations
    ]
    verbatim = [right for stands, right in judged if stands]
    return sum(verbatim) / max(1, len(judged)), len(verbatim) / max(1, len(judged))


async def _parts(question: str, context: TutorContext, library: Library) -> list[Piece | Answer]:
    return [part async for part in reply(question, context, library)]
