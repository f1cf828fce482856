"""The people of the demo. They are invented; their history is simulated and called so."""

from __future__ import annotations

from dataclasses import dataclass

DEMO_PASSWORD = "north-star-compass"  # noqa: S105 - of invented people on one's own machine
DOMAIN = "demo.octant.example"


@dataclass(frozen=True, slots=True)
class DemoStudent:
    """How an invented student studies.

    Attributes:
        days: share of days on which they study.
        ability: offset in logits over all concepts.
        minutes: a day.
        hour: local hour at which they begin.
        joined: days before today on which they joined; 0 is a newcomer without history.
        last_seen: days before today on which they were last there.
        prone_to_hints: chance of asking for a hint before answering.
        also: ids of the courses they have just joined beside the one with the history.
    """

    name: str
    login: str
    language: str
    time_zone: str
    days: float
    ability: float
    minutes: int
    hour: int
    joined: int = 28
    last_seen: int = 0
    prone_to_hints: float = 0.1
    also: tuple[str, ...] = ()

    @property
    def email(self) -> str:
        return f"{self.login}@{DOMAIN}"


OTHER_COURSES = (
    "calculus-and-differential-equations",
    "probability-and-statistics",
    "machine-learning",
    "signals-and-control",
    "research-methods",
)
"""The courses of the curriculum beside the one with the history."""

STUDENTS = (
    DemoStudent("Amara Okafor", "amara", "en", "Africa/Lagos", days=0.85, ability=0.9, minutes=30, hour=7),
    DemoStudent(
        "林思远",
        "siyuan",
        "zh",
        "Asia/Shanghai",
        days=0.9,
        ability=1.2,
        minutes=35,
        hour=21,
        also=("machine-learning",),
    ),
    DemoStudent("Jonas Weber", "jonas", "en", "Europe/Berlin", days=0.55, ability=0.2, minutes=25, hour=18),
    DemoStudent(
        "Priya Raman", "priya", "en", "Asia/Kolkata", days=0.7, ability=0.5, minutes=25, hour=6, prone_to_hints=0.25
    ),
    DemoStudent(
        "王雨桐", "yutong", "zh", "Asia/Shanghai", days=0.6, ability=-0.4, minutes=30, hour=20, prone_to_hints=0.35
    ),
    DemoStudent(
        "Lucía Fernández", "lucia", "en", "America/Bogota", days=0.75, ability=0.4, minutes=25, hour=8, last_seen=11
    ),
    DemoStudent(
        "Tomasz Nowak", "tomasz", "en", "Europe/Warsaw", days=0.4, ability=-0.8, minutes=20, hour=22, prone_to_hints=0.3
    ),
    DemoStudent("Mei Tanaka", "mei", "en", "Asia/Tokyo", days=0.9, ability=0.6, minutes=30, hour=19, joined=4),
    DemoStudent(
        "Noor Haddad",
        "noor",
        "en",
        "Asia/Amman",
        days=0.0,
        ability=0.0,
        minutes=30,
        hour=9,
        joined=0,
        also=OTHER_COURSES,
    ),
)

TUTOR = ("Dr. Elena Marsh", f"tutor@{DOMAIN}")
AUTHOR = ("Prof. Kwame Mensah", f"author@{DOMAIN}")
ADMINISTRATOR = ("Site Administrator", f"admin@{DOMAIN}")
