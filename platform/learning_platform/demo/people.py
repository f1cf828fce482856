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
        joined: days before today on which they joined.
        last_seen: days before today on which they were last there.
        prone_to_hints: chance of asking for a hint before answering.
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

    @property
    def email(self) -> str:
        return f"{self.login}@{DOMAIN}"


STUDENTS = (
    DemoStudent("Amara Okafor", "amara", "en", "Africa/Lagos", days=0.85, ability=0.9, minutes=30, hour=7),
    DemoStudent("林思远", "siyuan", "zh", "Asia/Shanghai", days=0.9, ability=1.2, minutes=35, hour=21),
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
)

TUTOR = ("Dr. Elena Marsh", f"tutor@{DOMAIN}")
AUTHOR = ("Prof. Kwame Mensah", f"author@{DOMAIN}")
ADMINISTRATOR = ("Site Administrator", f"admin@{DOMAIN}")
