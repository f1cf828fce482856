"""Edits of lessons and exercise templates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from knowledge_graph.changes.base import Change, ChangeError, Refusal, Several, concept_of
from knowledge_graph.changes.texts import checked_text
from knowledge_graph.concepts import ConceptId, Lesson, is_valid_id
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.exercises.template_plain import with_content_hash
from knowledge_graph.formats.concept_file import LONGEST_LESSON


@dataclass(frozen=True, slots=True)
class SetLesson(Change):
    """A lesson, in place of the one the concept has in this language."""

    kind: ClassVar[str] = "set-lesson"
    lesson: Lesson

    def apply(self, course: Course) -> Course:
        lesson = self.lesson
        concept_of(course, lesson.concept_id)
        if lesson.language not in course.languages:
            message = f"the course has no language {lesson.language!r}: add it to the course's languages first"
            raise ChangeError(Refusal.INVALID_VALUE, message)
        checked_text(lesson.markdown, f"the lesson of {lesson.concept_id!r}", LONGEST_LESSON)
        others = (known for known in course.lessons if _key(known) != _key(lesson))
        return replace(course, lessons=(*others, lesson))

    def inverse(self, course: Course) -> Change:
        lesson = self.lesson
        old = find_lesson(course, lesson.concept_id, lesson.language)
        return SetLesson(old) if old else RemoveLesson(lesson.concept_id, lesson.language)

    def describe(self) -> str:
        return f"Write the lesson of {self.lesson.concept_id!r} in {self.lesson.language!r}"


@dataclass(frozen=True, slots=True)
class RemoveLesson(Change):
    """Without the lesson in this language."""

    kind: ClassVar[str] = "remove-lesson"
    concept_id: ConceptId
    language: str

    def apply(self, course: Course) -> Course:
        old = _lesson_named(course, self.concept_id, self.language)
        return replace(course, lessons=tuple(known for known in course.lessons if known is not old))

    def inverse(self, course: Course) -> Change:
        return SetLesson(_lesson_named(course, self.concept_id, self.language))

    def describe(self) -> str:
        return f"Remove the lesson of {self.concept_id!r} in {self.language!r}"


@dataclass(frozen=True, slots=True)
class AddTemplate(Change):
    """A new exercise.

    Attributes:
        position: where among the exercises of its concept, from 0; at the end when left out.
    """

    kind: ClassVar[str] = "add-exercise"
    template: ExerciseTemplate
    position: int | None = None

    def apply(self, course: Course) -> Course:
        if self.template.id in course.template_by_id:
            raise ChangeError(Refusal.ALREADY_THERE, f"the course has an exercise {self.template.id!r} already")
        _check_template(self.template, course)
        siblings = course.templates_by_concept.get(self.template.concept_id, ())
        position = len(siblings) if self.position is None else self.position
        beside = (*siblings[:position], self.template, *siblings[position:])
        others = (known for known in course.templates if known.concept_id != self.template.concept_id)
        return replace(course, templates=(*others, *beside))

    def inverse(self, course: Course) -> Change:  # noqa: ARG002 - given
        return RemoveTemplate(self.template.id)

    def describe(self) -> str:
        return f"Add the exercise {self.template.id!r}"


@dataclass(frozen=True, slots=True)
class ReplaceTemplate(Change):
    """Another content of an exercise; of another concept, it goes to the end of that one's exercises."""

    kind: ClassVar[str] = "replace-exercise"
    template: ExerciseTemplate

    def apply(self, course: Course) -> Course:
        old = _template_named(course, self.template.id)
        if old.concept_id != self.template.concept_id:
            without = RemoveTemplate(old.id).apply(course)
            return AddTemplate(self.template).apply(without)
        _check_template(self.template, course)
        return replace(course, templates=tuple(self.template if known is old else known for known in course.templates))

    def inverse(self, course: Course) -> Change:
        old = _template_named(course, self.template.id)
        if old.concept_id == self.template.concept_id:
            return ReplaceTemplate(old)
        return Several((RemoveTemplate(old.id), AddTemplate(old, _position(course, old))))

    def describe(self) -> str:
        return f"Change the exercise {self.template.id!r}"


@dataclass(frozen=True, slots=True)
class RemoveTemplate(Change):
    """Without the exercise."""

    kind: ClassVar[str] = "remove-exercise"
    template_id: str

    def apply(self, course: Course) -> Course:
        old = _template_named(course, self.template_id)
        return replace(course, templates=tuple(known for known in course.templates if known is not old))

    def inverse(self, course: Course) -> Change:
        old = _template_named(course, self.template_id)
        return AddTemplate(old, _position(course, old))

    def describe(self) -> str:
        return f"Remove the exercise {self.template_id!r}"


def without_weight(template: ExerciseTemplate, concept_id: ConceptId) -> ExerciseTemplate:
    """The exercise, giving no evidence about that concept."""
    weights = {known: weight for known, weight in template.concept_weights.items() if known != concept_id}
    return with_content_hash(replace(template, concept_weights=weights))


def find_lesson(course: Course, concept_id: ConceptId, language: str) -> Lesson | None:
    """The lesson in exactly this language."""
    return next((known for known in course.lessons if _key(known) == (concept_id, language)), None)


def _key(lesson: Lesson) -> tuple[ConceptId, str]:
    return lesson.concept_id, lesson.language


def _lesson_named(course: Course, concept_id: ConceptId, language: str) -> Lesson:
    lesson = find_lesson(course, concept_id, language)
    if lesson is None:
        raise ChangeError(Refusal.UNKNOWN_LESSON, f"{concept_id!r} has no lesson in {language!r}")
    return lesson


def _template_named(course: Course, template_id: str) -> ExerciseTemplate:
    template = course.template_by_id.get(template_id)
    if template is None:
        raise ChangeError(Refusal.UNKNOWN_EXERCISE, f"the course has no exercise {template_id!r}")
    return template


def _position(course: Course, template: ExerciseTemplate) -> int:
    siblings = course.templates_by_concept[template.concept_id]
    return next(place for place, known in enumerate(siblings) if known.id == template.id)


def _check_template(template: ExerciseTemplate, course: Course) -> None:
    if not is_valid_id(template.id):
        message = f"{template.id!r} is not an id: lower-case words joined by hyphens, at most 80 characters"
        raise ChangeError(Refusal.INVALID_ID, message)
    concept_of(course, template.concept_id)
    if template.stem.source_language != course.source_language:
        message = f"the exercise {template.id!r} must be written in {course.source_language!r} first"
        raise ChangeError(Refusal.INVALID_TEXT, message)
