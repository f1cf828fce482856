"""What the companion is told about the learner and the page, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from companion.endorsed import EndorsedIndex
from companion.forbidden import ForbiddenAnswer
from companion.learner_values import Plan, Progress
from companion.thread import Turn
from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import ExerciseKind


@dataclass(frozen=True, slots=True)
class OpenExercise:
    """An exercise that the learner has been shown and has not finished.

    Attributes:
        stem: as shown, in the learner's language.
        id: names it to who gives and counts its hints.
        hint: the level of the hint ladder that was given last; empty where none was.
        level: its number, 0 where none was given.
        wait: seconds until the next level may be had without an attempt; 0 where it was not asked for too soon.
        feedback: what the course says about the mistake in the latest wrong answer to it; empty where none was known.
        unaided: it shows what the learner can do without help, so there is none.
        forbidden_answers: texts that no reply may state: the key's value, the texts of correct options. Compared with
            what is about to be sent, never searched, stored or shown.
    """

    concept_id: ConceptId
    kind: ExerciseKind
    stem: str
    id: str = ""
    hint: str = ""
    level: int = 0
    wait: int = 0
    feedback: str = ""
    unaided: bool = False
    forbidden_answers: tuple[ForbiddenAnswer, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class FinishedExercise:
    """An exercise that was graded or given up, so that its solution may be explained.

    Attributes:
        id: names it where it is cited.
        solution: as shown on its page, in ``language``.
    """

    id: str
    concept_id: ConceptId
    course_id: str
    course_version: str
    language: str
    solution: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """A recent wrong answer that was recognised, and what the course says about it in the learner's language."""

    concept_id: ConceptId
    feedback: str


@dataclass(frozen=True, slots=True)
class TutorContext:
    """Everything about the learner that a reply may depend on.

    Attributes:
        language: of the page; a question clearly in another language of the course is answered in that one.
        allowed_courses: ids of the courses this learner may read; nothing else is searched, linked or named.
        mastery: probability of mastery by concept; a concept that is missing counts as unknown, not as weak.
        page_concept: what the learner is looking at.
        open_exercise: None in a quiz too, if the platform has none to name; ``quiz`` alone closes the companion.
        finished_exercise: the one that is on the page, if it is finished.
        mistakes: latest first.
        weak_below: mastery under which a prerequisite is offered first.
        endorsed: answers of the tutors to be looked through first; None where there are none.
        mastered: concepts the learner model calls mastered, as on the learner's map; never worked out from ``mastery``.
        thread: the last exchanges of this conversation, the oldest first.
        page_step: kind of the path's step that is open, as in `PlannedStep.kind`; empty where none is.
        plan, progress: prepared only for the intents that need them (`learner_values.values_needed`).
    """

    language: str
    allowed_courses: frozenset[str]
    mastery: Mapping[ConceptId, float] = field(default_factory=dict)
    page_concept: ConceptId | None = None
    open_exercise: OpenExercise | None = None
    quiz: bool = False
    finished_exercise: FinishedExercise | None = None
    mistakes: tuple[Mistake, ...] = ()
    weak_below: float = 0.5
    mastered: frozenset[ConceptId] = frozenset()
    thread: tuple[Turn, ...] = ()
    plan: Plan | None = None
    progress: Progress | None = None
    page_step: str = ""
    endorsed: EndorsedIndex | None = None
