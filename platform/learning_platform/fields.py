"""The bounded building blocks of every request and response schema."""

from __future__ import annotations

import re
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


def _matching(pattern: str, longest: int) -> AfterValidator:
    """For keys of objects: JSON Schema says nothing of their length that every generator of types understands."""

    def check(key: str) -> str:
        if len(key) > longest or re.match(pattern, key) is None:
            raise ValueError(f"{key[:longest]!r} does not match {pattern}")
        return key

    return AfterValidator(check)


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
_IDENTIFIER, _LANGUAGE = r"^[a-z0-9]+(-[a-z0-9]+)*$", r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
Identifier = Annotated[str, StringConstraints(pattern=_IDENTIFIER, max_length=80)]
LanguageTag = Annotated[str, StringConstraints(pattern=_LANGUAGE, max_length=20)]
IdentifierKey = Annotated[str, _matching(_IDENTIFIER, 80)]
LanguageKey = Annotated[str, _matching(_LANGUAGE, 20)]
TimeZoneName = Annotated[str, StringConstraints(min_length=1, max_length=64), AfterValidator(_known_time_zone)]
Probability = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0, le=MAX_INTEGER)]
Minutes = Annotated[float, Field(ge=0, le=100_000)]
# A clock that lies by centuries cannot be corrected, and time arithmetic near the ends of the calendar overflows.
Instant = Annotated[AwareDatetime, Field(ge=datetime(1900, 1, 1, tzinfo=UTC), le=datetime(2200, 1, 1, tzinfo=UTC))]
CalendarDay = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2200, 1, 1))]
VersionHash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16,64}$", max_length=64)]
