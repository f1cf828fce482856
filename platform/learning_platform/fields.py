"""The bounded building blocks of every request and response schema."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

MAX_INTEGER = 2**53 - 1
"""Largest integer that every JSON reader keeps exact."""


class ApiModel(BaseModel):
    """Base of every schema: unknown fields are refused, values are frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _without_control_characters(text: object) -> object:
    if not isinstance(text, str):
        return text  # the type itself is refused after this
    for character in text:
        if unicodedata.category(character) in {"Cc", "Cs"} and character not in "\n\t\r":
            raise ValueError(f"the character U+{ord(character):04X} cannot be stored")
    return unicodedata.normalize("NFC", text)


def _known_time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is not a time zone of the IANA database, such as Europe/Berlin") from error
    return name


# Cleaned before it is measured: the NFC form can be longer than what was sent, and must still fit its column.
Cleaned = BeforeValidator(_without_control_characters)
CleanText = Annotated[str, Cleaned]
ShortText = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True), Cleaned]
LongText = Annotated[str, StringConstraints(max_length=20_000), Cleaned]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=20)]
TimeZoneName = Annotated[str, StringConstraints(min_length=1, max_length=64), AfterValidator(_known_time_zone)]
Probability = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0, le=MAX_INTEGER)]
Minutes = Annotated[float, Field(ge=0, le=100_000)]
# A clock that lies by centuries cannot be corrected, and time arithmetic near the ends of the calendar overflows.
Instant = Annotated[AwareDatetime, Field(ge=datetime(1900, 1, 1, tzinfo=UTC), le=datetime(2200, 1, 1, tzinfo=UTC))]
CalendarDay = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2200, 1, 1))]
VersionHash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16,64}$", max_length=64)]
