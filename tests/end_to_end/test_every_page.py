"""Every page in both languages, on a phone and on a desktop, in every theme: accessible and inside the screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

import pytest

from learning_platform.benchmarks.web_pages import OPEN_PAGES, Place, pages_of_students, pages_of_tutors
from learning_platform.demo.people import STUDENTS, TUTOR
from tests.end_to_end.visiting import Visitor

OTHER_THEMES = ("dark", "contrast")
EVERY_PICTURE = os.environ.get("OCTANT_TEST_EVERY_PICTURE") == "1"
"""Colours do not depend on the language or the size: each is tried with every theme once, unless pictures of all are
wanted to be looked at."""

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.parametrize(
        ("language", "size", "themes"),
        [
            ("en", "phone", OTHER_THEMES),
            ("zh", "phone", OTHER_THEMES if EVERY_PICTURE else ()),
            ("en", "desktop", OTHER_THEMES if EVERY_PICTURE else ()),
            ("zh", "desktop", OTHER_THEMES),
        ],
        ids=["en-phone", "zh-phone", "en-desktop", "zh-desktop"],
    ),
]


def _try(visitor: Visitor, places: Sequence[Place], themes: Sequence[str], prefix: str = "") -> None:
    for place in places:
        name = f"{prefix}{place.name}"
        visitor.go(place.path)
        visitor.check(name)
        for theme in themes:
            visitor.check_in_theme(name, theme)
        if visitor.size == "phone":
            visitor.check_when_narrow(name)


def test_pages_before_sign_in_are_accessible(
    visitor: Callable[..., Visitor], language: str, size: str, themes: Sequence[str]
) -> None:
    _try(visitor(language, size), OPEN_PAGES, themes)


def test_pages_of_students_are_accessible(
    visitor: Callable[..., Visitor], language: str, size: str, themes: Sequence[str]
) -> None:
    student = visitor(language, size)
    student.sign_in_quietly(STUDENTS[0].email)
    _try(student, pages_of_students(student.get), themes)


def test_pages_of_tutors_are_accessible(
    visitor: Callable[..., Visitor], language: str, size: str, themes: Sequence[str]
) -> None:
    tutor = visitor(language, size)
    tutor.sign_in_quietly(TUTOR[1])
    _try(tutor, pages_of_tutors(tutor.get), themes, "tutor-")
