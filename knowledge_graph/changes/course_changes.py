"""Edits of what a course says about itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import ClassVar

from knowledge_graph.changes.base import Change, ChangeError, Refusal
from knowledge_graph.changes.texts import MOST_LANGUAGES, TextChange, changed_text, checked_text, taken_back
from knowledge_graph.course import Course
from knowledge_graph.exercises.template_fields import LANGUAGE_PATTERN
from knowledge_graph.formats.clean_text import LONGEST_TITLE
from knowledge_graph.formats.course_header import LONGEST_DESCRIPTION


@dataclass(frozen=True, slots=True)
class ChangeCourse(Change):
    """Other texts, languages or another license of the course; what is left out stays.

    Attributes:
        languages: all of them, the source language first; lessons of a language that goes must be removed before.
    """

    kind: ClassVar[str] = "change-course"
    title: TextChange = field(default_factory=dict)
    description: TextChange = field(default_factory=dict)
    languages: tuple[str, ...] | None = None
    license: str | None = None

    def apply(self, course: Course) -> Course:
        languages = course.languages if self.languages is None else self.languages
        _check_languages(languages, course)
        license_ = course.license if self.license is None else self.license
        return replace(
            course,
            title=changed_text(course.title, self.title, "the title", LONGEST_TITLE, name=True),
            description=changed_text(
                course.description, self.description, "the description", LONGEST_DESCRIPTION, name=False
            ),
            languages=languages,
            license=checked_text(license_, "the license", LONGEST_TITLE, name=True),
        )

    def inverse(self, course: Course) -> Change:
        return ChangeCourse(
            title=taken_back(course.title, self.title),
            description=taken_back(course.description, self.description),
            languages=None if self.languages is None else course.languages,
            license=None if self.license is None else course.license,
        )

    def describe(self) -> str:
        named = [name for name in ("title", "description") if getattr(self, name)]
        named += [name for name in ("languages", "license") if getattr(self, name) is not None]
        return f"Change {', '.join(named) or 'nothing'} of the course"


def _check_languages(languages: tuple[str, ...], course: Course) -> None:
    for language in languages:
        if LANGUAGE_PATTERN.fullmatch(language) is None:
            raise ChangeError(Refusal.INVALID_VALUE, f"{language!r} is not a language tag such as 'en' or 'zh'")
    if not languages or languages[0] != course.source_language or len(set(languages)) != len(languages):
        message = f"list each language once, the source language {course.source_language!r} first"
        raise ChangeError(Refusal.INVALID_VALUE, message)
    if len(languages) > MOST_LANGUAGES:
        raise ChangeError(Refusal.INVALID_VALUE, f"a course has at most {MOST_LANGUAGES} languages")
    lost = {lesson.language for lesson in course.lessons} & (set(course.languages) - set(languages))
    if lost:
        message = f"there are lessons in {', '.join(sorted(lost))}: remove them first"
        raise ChangeError(Refusal.INVALID_VALUE, message)
