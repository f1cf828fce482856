"""The companion's library over the courses that are taught now, built once a process and kept up to date."""

from __future__ import annotations

from sqlmodel import Session

from companion.library import Library, build_library
from learning_platform.courses import repository
from learning_platform.courses.catalogue import load_course
from learning_platform.wiring import Parts


def load_library(parts: Parts, session: Session) -> Library:
    """Passages and index of every taught course."""
    versions = repository.taught_versions(session)
    courses = [load_course(parts, session, version) for _, version in versions]
    return parts.memory.get_or_compute(("library", versions), lambda: build_library(courses, parts.embedder))
