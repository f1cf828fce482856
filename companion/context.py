"""What the companion is told about the learner and the page, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from companion.endorsed import EndorsedIndex
from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import ExerciseKind


@dataclass(frozen=True, slots=True)
class OpenExercise:
    """An exercise that the learner has been shown and has not finished.

    Attributes:
        stem: as shown, in the learner's language.
        hint: the hint that may be given now; empty where there is none left.
        forbidden_answers: texts that no reply may state: the key's value, the texts of correct options. Compared with
            what is about to be sent, never searched, stored or shown.
    """

    concept_id: ConceptId
    kind: ExerciseKind
    stem: str
    hint: str = ""
    forbidden_answers: tuple[str, ...] = field(default=(), repr=False)


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
        mistakes: latest first.
        weak_below: mastery under which a prerequisite is offered first.
        endorsed: answers of the tutors to be looked through first; None where there are none.
        mastered: concepts the learner model calls mastered, as on the learner's map; never worked out from ``mastery``.
    """

    language: str
    allowed_courses: frozenset[str]
    mastery: Mapping[ConceptId, float] = field(default_factory=dict)
    page_concept: ConceptId | None = None
    open_exercise: OpenExercise | None = None
    quiz: bool = False
    mistakes: tuple[Mistake, ...] = ()
    weak_below: float = 0.5
    mastered: frozenset[ConceptId] = frozenset()
    endorsed: EndorsedIndex | None = None
