"""Where the courses lie that come with the product."""

from __future__ import annotations

from pathlib import Path

SHIPPED_COURSES = Path(__file__).parents[1] / "courses_shipped"
"""Where an installed package has its courses; a checkout has them in ``data/courses``."""
COURSES = SHIPPED_COURSES if SHIPPED_COURSES.exists() else Path(__file__).parents[3] / "data" / "courses"
DEMO_COURSE = COURSES / "linear-algebra"


def course_folders() -> list[Path]:
    """The folders of the courses, by name."""
    return sorted(path.parent for path in COURSES.glob("*/course.toml"))
