"""A simulated student: hidden skill that grows by study and fades with time, and the answers it leads to.

It is not the recommender's own model: skill grows by a fixed step that shrinks near the top, transfers to nothing by
itself, is held back by weak prerequisites, and fades with a power of time (Wixted and Carpenter 2007).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from random import Random
from typing import assert_never

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.grading import correct_answer
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, RawAnswer, Variant
from learning_platform.demo.people import DemoStudent

LESSON_GAIN = 1.6
PRACTICE_GAIN = 0.45
TOP_SKILL = 3.5
START_SKILL = -1.8
DECAY = 0.18
SLIP = 0.04


@dataclass(slots=True)
class Skill:
    """What a student can do on one concept, and when they last worked on it."""

    level: float = START_SKILL
    worked_on: datetime | None = None
    exposures: int = 0


@dataclass(slots=True)
class SimulatedStudent:
    """Plays one invented student, reproducibly for a seed."""

    student: DemoStudent
    random: Random
    prerequisites: Mapping[ConceptId, Sequence[ConceptId]]
    skills: dict[ConceptId, Skill] = field(default_factory=dict)

    def _skill(self, concept_id: ConceptId) -> Skill:
        return self.skills.setdefault(concept_id, Skill())

    def strength(self, concept_id: ConceptId, now: datetime) -> float:
        """The skill in logits at an instant."""
        skill = self._skill(concept_id)
        if skill.worked_on is None:
            return skill.level + self.student.ability
        days = max(0.0, (now - skill.worked_on).total_seconds() / 86_400)
        kept = math.pow(1 + days, -DECAY / math.sqrt(1 + skill.exposures))
        return START_SKILL + (skill.level - START_SKILL) * kept + self.student.ability

    def study(self, concept_id: ConceptId, now: datetime, gain: float) -> None:
        """Learns from a lesson or an exercise; less where a prerequisite is weak."""
        skill = self._skill(concept_id)
        before = self.prerequisites.get(concept_id, ())
        readiness = min((1 / (1 + math.exp(-self.strength(other, now))) for other in before), default=1.0)
        skill.level = self.strength(concept_id, now) - self.student.ability
        skill.level += gain * (0.35 + 0.65 * readiness) * max(0.1, 1 - skill.level / TOP_SKILL)
        skill.worked_on, skill.exposures = now, skill.exposures + 1

    def wants_hint(self) -> bool:
        return self.random.random() < self.student.prone_to_hints

    def knows(self, concept_id: ConceptId, now: datetime, *, difficulty: float, hints: int) -> bool:
        """Whether the next answer will be right."""
        logit = self.strength(concept_id, now) - difficulty + 0.7 * hints
        return self.random.random() < (1 - SLIP) / (1 + math.exp(-logit))

    def seconds(self, expected_minutes: float, *, right: bool) -> float:
        """How long the answer takes: log-normal around the expected time, longer when it goes wrong."""
        return round(60 * expected_minutes * self.random.lognormvariate(-0.35 if right else 0.05, 0.4), 1)

    def confidence(self, *, right: bool) -> float | None:
        """The student's own estimate; a third of the time they give none."""
        if self.random.random() < 1 / 3:
            return None
        middle = 0.72 if right else 0.5
        return round(min(1.0, max(0.0, self.random.gauss(middle, 0.18))), 2)

    def answer(self, variant: Variant, *, right: bool) -> RawAnswer:  # noqa: PLR0911 - one case for each kind
        """The raw answer; a wrong one mostly follows one of the exercise's misconceptions."""
        if variant.kind is ExerciseKind.SELF_EXPLANATION:
            return RawAnswer(text=variant.rubric[0] if right else "?")
        if right:
            return correct_answer(variant.key)
        match variant.kind:
            case ExerciseKind.NUMERIC | ExerciseKind.SYMBOLIC | ExerciseKind.SHORT_TEXT:
                return RawAnswer(text=self._wrong_text(variant.key))
            case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
                return self._wrong_choice(variant)
            case ExerciseKind.ORDERING:
                return RawAnswer(chosen=self._wrong_order(variant.key.correct_order))
            case ExerciseKind.MATCHING:
                return RawAnswer(chosen=self._wrong_pairs(variant.key))
            case ExerciseKind.CLOZE | ExerciseKind.TABLE:
                return RawAnswer(entries=self._wrong_entries(variant.key))
            case _:
                assert_never(variant.kind)

    def _wrong_text(self, key: AnswerKey) -> str:
        if key.mistakes and self.random.random() < 0.7:
            return f"{self.random.choice(key.mistakes).answer} {key.unit}".strip()
        if key.kind is ExerciseKind.SYMBOLIC:
            return f"{key.value} + {self.random.randint(1, 5)}*{key.variables[0].name if key.variables else 1}"
        if key.kind is ExerciseKind.SHORT_TEXT:
            return "?!no idea"
        return f"{_off_by_some(key.value, self.random)} {key.unit}".strip()

    def _wrong_order(self, correct: Sequence[str]) -> tuple[str, ...]:
        """Two neighbours swapped: what is nearly known."""
        place = self.random.randrange(len(correct) - 1)
        return (*correct[:place], correct[place + 1], correct[place], *correct[place + 2 :])

    def _wrong_pairs(self, key: AnswerKey) -> tuple[str, ...]:
        """One left side with a right side that is not its own."""
        pairs = list(correct_answer(key).chosen)
        place = self.random.randrange(len(pairs))
        left, _, right = pairs[place].partition(":")
        pairs[place] = f"{left}:{self.random.choice(sorted(key.all_options - {right}))}"
        return tuple(pairs)

    def _wrong_entries(self, key: AnswerKey) -> tuple[str, ...]:
        """One gap filled in wrongly."""
        entries = list(correct_answer(key).entries)
        place = self.random.randrange(len(entries))
        gap = key.gaps[place]
        others = sorted(gap.all_options - gap.correct_options)
        entries[place] = self.random.choice(others) if others else self._wrong_text(gap)
        return tuple(entries)

    def _wrong_choice(self, variant: Variant) -> RawAnswer:
        key = variant.key
        wrong = sorted(key.all_options - key.correct_options)
        if variant.kind is ExerciseKind.SINGLE_CHOICE or not key.correct_options:
            return RawAnswer(chosen=(self.random.choice(wrong),))
        kept = [option for option in sorted(key.correct_options) if self.random.random() < 0.6]
        return RawAnswer(chosen=tuple(sorted({*kept, self.random.choice(wrong)}) if wrong else kept[:-1]))


def _off_by_some(value: str, random: Random) -> str:
    try:
        return str(Fraction(value) + random.choice((-2, -1, 1, 2)))
    except ValueError:  # a root or pi: any plain number is wrong
        return str(random.randint(2, 9))
