"""Every page of the web app that stands on its own, with the address of a real example of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Get = Callable[[str], Any]
"""Reads a path under /api/v1 as the person at hand."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page and where to find it."""

    name: str
    path: str


OPEN_PAGES = (
    Place("sign-in", "/sign-in"),
    Place("register", "/register"),
    Place("forgot-password", "/forgot-password"),
    Place("reset-password", "/reset-password#of-nobody"),
    Place("join", "/join"),
    Place("design", "/design"),
)
"""Pages before sign-in."""

REVIEW_PARTS = ("items", "questions", "gaps", "endorsed")
COMMON_PAGES = (Place("settings", "/settings"), Place("not-found", "/no/such/page"))


def pages_of_students(get: Get) -> tuple[Place, ...]:
    """Every page of a student who is in a course."""
    offering = get("/offerings")["offerings"][0]["id"]
    return (
        Place("today", "/"),
        Place("welcome", f"/welcome/{offering}"),
        Place("placement", f"/placement/{offering}"),
        Place("lesson", f"/learn/{offering}/dot-product"),
        Place("practice", f"/practise/{offering}/dot-product"),
        Place("goals", "/goals"),
        Place("map", "/map"),
        Place("evidence", f"/map/{offering}/dot-product"),
        Place("attention", "/attention"),
        Place("companion", "/companion"),
        *COMMON_PAGES,
    )


def pages_of_tutors(get: Get) -> tuple[Place, ...]:
    """Every page of a tutor who has a cohort."""
    offering = get("/offerings")["offerings"][0]["id"]
    cohort = get(f"/offerings/{offering}/cohorts")["cohorts"][0]["id"]
    student = get(f"/cohorts/{cohort}/mastery")["students"][0]["person_id"]
    return (
        Place("cohorts", "/teach"),
        *(Place(f"review-{part}", f"/review/{offering}?part={part}") for part in REVIEW_PARTS),
        Place("cohort", f"/teach/{cohort}"),
        Place("student", f"/teach/{cohort}/students/{student}"),
        Place("student-concept", f"/teach/{cohort}/students/{student}/concepts/dot-product"),
        *COMMON_PAGES,
    )
