"""What the routes of the language model take and answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, SecretStr, StringConstraints

from companion.language_model import Trouble
from learning_platform.fields import ApiModel, Cleaned, Count, Instant
from learning_platform.language_model.probing import CheckName

BaseUrl = Annotated[str, StringConstraints(min_length=8, max_length=500, strip_whitespace=True), Cleaned]
ModelName = Annotated[str, StringConstraints(min_length=1, max_length=100, strip_whitespace=True), Cleaned]


FirstSeconds = Annotated[float, Field(description="until the first words of a reply", ge=1, le=60)]
StallSeconds = Annotated[float, Field(description="from one piece of a reply to the next", ge=1, le=30)]
TotalSeconds = Annotated[float, Field(description="for the whole reply", ge=2, le=120)]
QuestionsADay = Annotated[int, Field(description="that one person may ask the model", ge=1, le=10_000)]
TokensADay = Annotated[int, Field(description="of the installation", ge=1000, le=2_000_000_000)]


class Limits(ApiModel):
    """How long replies are waited for, and how much may be used in a day."""

    enabled: Annotated[bool, Field(description="off: everything is answered from the course alone")]
    allow_private: Annotated[bool, Field(description="the host itself and its private networks may be reached")]
    first_seconds: FirstSeconds
    stall_seconds: StallSeconds
    total_seconds: TotalSeconds
    questions_a_day: QuestionsADay
    tokens_a_day: TokensADay


class NewConnection(Limits):
    """Where the model is."""

    base_url: Annotated[BaseUrl, Field(description="of the API, e.g. http://127.0.0.1:11434/v1")]
    model: Annotated[ModelName, Field(description="as the endpoint calls it")]
    key: Annotated[
        SecretStr | None,
        Field(description="sent as a bearer token; left out: as it was; empty: none", max_length=500),
    ] = None
    first_seconds: FirstSeconds = 6
    stall_seconds: StallSeconds = 4
    total_seconds: TotalSeconds = 20
    questions_a_day: QuestionsADay = 100
    tokens_a_day: TokensADay = 2_000_000


class KeyState(StrEnum):
    """What is known of the key. ``unreadable``: the deployment's secret has changed since it was entered."""

    NONE = "none"
    SET = "set"
    UNREADABLE = "unreadable"


class ConnectionView(Limits):
    """What is configured. The key itself is never shown."""

    base_url: Annotated[str, Field(description="of the API", max_length=500)]
    model: Annotated[str, Field(description="as the endpoint calls it", max_length=100)]
    key: Annotated[KeyState, Field(description="whether there is a key")]
    key_ending: Annotated[str, Field(description="its last characters, where it is long enough", max_length=4)]


class PauseView(ApiModel):
    """The endpoint is left alone for a while."""

    trouble: Annotated[Trouble, Field(description="why")]
    seconds_left: Annotated[Count, Field(description="for how much longer")]


class UseView(ApiModel):
    """What was used today (UTC)."""

    questions: Annotated[Count, Field(description="asked of the model by everybody")]
    tokens: Annotated[Count, Field(description="of prompts and replies, counted by the endpoint or estimated")]


class CheckView(ApiModel):
    """One thing that was tried."""

    name: Annotated[CheckName, Field(description="what was tried")]
    works: Annotated[bool, Field(description="whether it works")]
    milliseconds: Annotated[Count, Field(description="until that was known")]
    trouble: Annotated[Trouble | None, Field(description="why it does not, if the endpoint failed")]


class ProbeView(ApiModel):
    """What the last probe found; only the completion is needed."""

    at: Annotated[Instant, Field(description="when")]
    checks: Annotated[list[CheckView], Field(description="in the order they were tried", max_length=10)]
    models: Annotated[
        list[Annotated[str, Field(max_length=200)]], Field(description="that the endpoint offers", max_length=200)
    ]
    is_listed: Annotated[bool | None, Field(description="the configured model is among them; null: it does not say")]


class LanguageModelPage(ApiModel):
    """Everything an administrator sees of the language model."""

    connection: Annotated[ConnectionView | None, Field(description="null: none, and everything works without one")]
    probe: Annotated[ProbeView | None, Field(description="null: not probed since it was configured")]
    pause: Annotated[PauseView | None, Field(description="null: requests go through")]
    used_today: Annotated[UseView, Field(description="what was used today")]
