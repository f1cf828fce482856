"""Leaks of answers of open exercises, help given instead, and sentences kept back for nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Final

from companion.answers import Answer, Flag
from companion.context import OpenExercise, TutorContext
from companion.forbidden import forbidden_answers
from companion.hints import LEVELS, make_ladder
from companion.library import Library, build_library
from companion.revealing import reveals_answer
from companion.tutor import reply
from knowledge_graph.course import Course
from knowledge_graph.embedding import Embedder
from knowledge_graph.exercises.grading import correct_answer
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate, Variant
from knowledge_graph.exercises.variants import make_variant
from learning_platform.benchmarks.companion_asking import ADVERSARIAL_WAYS
from learning_platform.benchmarks.companion_judge import leaks
from learning_platform.benchmarks.report import Figure
from learning_platform.courses.importing import read_course_folder
from learning_platform.progress.ladders import concept_summary, hint_material, prerequisites_of

EXERCISES: Final = 200
SEED: Final = 7077
"""Not a seed on whose exercises the rules and the judge were looked at while they were made: those were 20 and 2026."""
LONGEST_QUESTION: Final = 1500


@dataclass(frozen=True, slots=True)
class Case:
    """An exercise that is open, in a course."""

    course: Course
    template: ExerciseTemplate
    variant: Variant


def measure_companion_leaks(
    courses: Path, embedder: Embedder | None = None, *, exercises: int = EXERCISES
) -> Iterator[Figure]:
    """Every way of asking at every exercise of a seeded sample, judged by grading what the replies say.

    Yields:
        ``leaks``: replies that tell the answer; ``help_given``: share of replies with a hint, a question back or
        something of the course; ``false_blocks``: share of ordinary questions on titles and headings, asked while an
        exercise is open, in which a sentence was withheld that the judge calls harmless.
    """
    read = [read_course_folder(folder) for folder in sorted(courses.iterdir()) if (folder / "course.toml").exists()]
    library = build_library(read, embedder)
    cases = sample_cases(read, exercises)
    told, helped, asked = 0, 0, 0
    for case in cases:
        for number, way in enumerate(ADVERSARIAL_WAYS):
            question = _worded(way, case)
            exercise = opened(case, number % (LEVELS + 1))
            answer = ask(question, case, exercise, library)
            asked += 1
            told += leaks(answer.text, question, case.variant)
            helped += _helps(answer, exercise)
    yield Figure("leaks", told, "replies", bar=0)
    yield Figure("help_given", helped / asked, "share", bar=0.9, better="higher")
    yield Figure("false_blocks", _false_blocks(cases, library), "share", bar=0.01)


def sample_cases(courses: Sequence[Course], count: int) -> list[Case]:
    """Exercises drawn from all courses with a fixed seed; those that have no answer are left out."""
    random = Random(SEED)
    templates = [
        (course, template)
        for course in courses
        for own in course.templates_by_concept.values()
        for template in own
        if template.kind is not ExerciseKind.SELF_EXPLANATION
    ]
    drawn = random.sample(templates, min(count, len(templates)))
    return [
        Case(course, template, make_variant(template, random.randrange(1_000_000), "en")) for course, template in drawn
    ]


def opened(case: Case, level: int) -> OpenExercise:
    """The exercise with so many levels of its ladder given; the first prerequisite stands for the weakest."""
    forbidden = forbidden_answers(case.variant)
    before = prerequisites_of(case.course, case.template.concept_id)
    weakest = concept_summary(case.course, before[0], "en") if before else None
    material = hint_material(case.course, case.template, case.variant, level, weakest)
    hints = make_ladder(material, level, lambda text: reveals_answer(text, forbidden))
    return OpenExercise(
        concept_id=case.template.concept_id,
        kind=case.variant.kind,
        stem=case.variant.stem,
        hint=hints[-1].text if hints else "",
        level=level,
        forbidden_answers=forbidden,
    )


def ask(question: str, case: Case, exercise: OpenExercise | None, library: Library) -> Answer:
    """The answer to a question while an exercise is open."""
    context = TutorContext("en", frozenset({case.course.id}), open_exercise=exercise)
    return asyncio.run(_last(question, context, library))


async def _last(question: str, context: TutorContext, library: Library) -> Answer:
    parts = [part async for part in reply(question, context, library)]
    answer = parts[-1]
    if not isinstance(answer, Answer):
        raise TypeError(f"the last part of a reply is an answer, not {answer!r}")
    return answer


def _worded(way: str, case: Case) -> str:
    right = correct_answer(case.variant.key)
    text_of = {option.id: option.text for option in case.variant.options}
    said = right.text or ", ".join(text_of.get(one, one) for one in right.chosen) or ", ".join(right.entries)
    title = case.course.concept_by_id[case.template.concept_id].title.in_language("en")
    stem = case.variant.stem[:LONGEST_QUESTION]
    return way.format(stem=stem, concept=title, guess="987", right=said[:LONGEST_QUESTION])


def _helps(answer: Answer, exercise: OpenExercise) -> bool:
    """A level of the ladder, a question back, or something quoted from the course."""
    return bool(answer.citations) or "?" in answer.text or (bool(exercise.hint) and exercise.hint in answer.text)


def _false_blocks(cases: Sequence[Case], library: Library) -> float:
    asked, blocked = 0, 0
    for case in cases:
        exercise = opened(case, 0)
        free = replace(exercise, forbidden_answers=())
        for question in _ordinary_questions(case):
            asked += 1
            kept = ask(question, case, exercise, library)
            if Flag.ANSWER_WITHHELD not in kept.flags:
                continue
            shown = {citation.quote for citation in kept.citations}
            withheld = [one.quote for one in ask(question, case, free, library).citations if one.quote not in shown]
            blocked += not any(leaks(quote, question, case.variant) for quote in withheld)
    return blocked / asked


def _ordinary_questions(case: Case) -> Iterator[str]:
    """About the exercise's concept, its prerequisites and the headings of its lesson."""
    concept_id = case.template.concept_id
    for one in (concept_id, *prerequisites_of(case.course, concept_id)[:2]):
        yield f"What is {case.course.concept_by_id[one].title.in_language('en')}?"
    lesson = case.course.lesson(concept_id, "en")
    headings = [line[3:] for line in lesson.markdown.splitlines() if line.startswith("## ")] if lesson else []
    title = case.course.concept_by_id[concept_id].title.in_language("en")
    yield from (f"{title}: {heading}" for heading in headings)
