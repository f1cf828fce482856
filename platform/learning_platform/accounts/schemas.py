"""What the account routes take and answer."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import EmailStr, Field

from learning_platform.accounts.passwords import MAX_LENGTH, MIN_LENGTH
from learning_platform.accounts.roles import Role, Scope
from learning_platform.fields import ApiModel, CleanText, LanguageTag, ShortText, TimeZoneName

EMAIL_LENGTH = 320
DisplayName = Annotated[ShortText, Field(description="how others see you")]
Language = Annotated[LanguageTag, Field(description="of pages and mail, e.g. en or zh")]
TimeZone = Annotated[TimeZoneName, Field(description="decides what today is, e.g. Asia/Shanghai")]
MinutesADay = Annotated[int, Field(description="how long you want to learn each day", ge=5, le=240)]
Password = Annotated[
    str,
    Field(
        description="the password as it was typed",
        min_length=1,
        max_length=MAX_LENGTH,
        json_schema_extra={"format": "password"},
    ),
]
NewPassword = Annotated[
    str,
    Field(
        description="any characters; common passwords are refused",
        min_length=MIN_LENGTH,
        max_length=MAX_LENGTH,
        json_schema_extra={"format": "password"},
    ),
]


class SignInRequest(ApiModel):
    """What signs somebody in."""

    email: Annotated[CleanText, Field(description="the address of the account", min_length=1, max_length=EMAIL_LENGTH)]
    password: Password


class RegistrationRequest(ApiModel):
    """A new account."""

    email: Annotated[
        EmailStr, Field(description="where mail reaches you; you sign in with it", max_length=EMAIL_LENGTH)
    ]
    password: NewPassword
    display_name: DisplayName
    language: Language
    time_zone: TimeZone


class ProfileChange(ApiModel):
    """What is to be changed; what is left out stays."""

    display_name: Annotated[DisplayName | None, Field(description="how others see you")] = None
    language: Annotated[Language | None, Field(description="of pages and mail")] = None
    time_zone: Annotated[TimeZone | None, Field(description="decides what today is, from now on")] = None
    minutes_a_day: Annotated[MinutesADay | None, Field(description="how long you want to learn each day")] = None


class PasswordChange(ApiModel):
    """A new password in place of the old one."""

    old_password: Password
    new_password: NewPassword


class ResetRequest(ApiModel):
    """Whose password was forgotten."""

    email: Annotated[CleanText, Field(description="the address of the account", min_length=1, max_length=EMAIL_LENGTH)]


class ResetAsked(ApiModel):
    """The same answer whether there is such an account or not."""

    message: Annotated[str, Field(description="what happens now", max_length=200)] = (
        "If there is an account with this address, a mail with a link is on its way."
    )


class ResetConfirmation(ApiModel):
    """The token of a reset link with the new password."""

    token: Annotated[str, Field(description="what follows the # in the link", min_length=20, max_length=100)]
    new_password: NewPassword


class PersonView(ApiModel):
    """You, as the platform knows you."""

    id: Annotated[UUID, Field(description="your key")]
    display_name: DisplayName
    email: Annotated[str, Field(description="the address you sign in with", max_length=EMAIL_LENGTH)]
    language: Language
    time_zone: TimeZone
    minutes_a_day: MinutesADay


class GrantView(ApiModel):
    """A role that you hold."""

    scope: Annotated[Scope, Field(description="where it holds")]
    scope_id: Annotated[str, Field(description="course id or offering id; empty for the deployment", max_length=80)]
    role: Annotated[Role, Field(description="which role")]


class SessionView(ApiModel):
    """Who is signed in in this browser."""

    person: Annotated[PersonView, Field(description="you")]
    roles: Annotated[list[GrantView], Field(description="every role you hold now", max_length=10_000)]
    csrf_token: Annotated[
        str, Field(description="send it as X-CSRF-Token with every POST, PUT, PATCH and DELETE", max_length=64)
    ]
