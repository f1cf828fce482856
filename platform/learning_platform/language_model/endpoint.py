"""What is known of an endpoint when it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from companion.language_model import Deadlines, Message, Trouble

TokenField = Literal["max_tokens", "max_completion_tokens"]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model is and how it wants to be asked.

    Attributes:
        key: sent as a bearer token; None where the endpoint wants none. Never shown.
        allow_private: the host's own network may be reached.
        token_field: what the endpoint calls the bound of a reply.
        reports_usage: it says how many tokens it used, if asked to.
    """

    base_url: str
    model: str
    key: str | None = field(repr=False)
    allow_private: bool = False
    token_field: TokenField = "max_tokens"  # noqa: S105 - the name of a field
    reports_usage: bool = False
    deadlines: Deadlines = field(default_factory=Deadlines)


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of a reply as it came.

    Attributes:
        text: may be empty.
        tokens: of prompt and reply together, where the endpoint says so.
        calls_tool: the model asks for a tool here.
    """

    text: str = ""
    tokens: int | None = None
    calls_tool: bool = False


class EndpointFault(Exception):  # noqa: N818 - the fault is the endpoint's; the companion sees a LanguageModelError
    """A request came to nothing. Holds no text of the endpoint: that could quote the key or the prompt.

    Attributes:
        retry_after: seconds for which the endpoint asked to be left alone.
        status: HTTP status, 0 where none came.
    """

    def __init__(self, trouble: Trouble, *, retry_after: float | None = None, status: int = 0) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
        self.retry_after = retry_after
        self.status = status


def estimated_tokens(text: str) -> int:
    """About as many tokens as a text has: a third of its bytes, near for English and for Chinese.

    >>> estimated_tokens("What is a vector?"), estimated_tokens("什么是向量？")
    (6, 6)
    """
    return -(-len(text.encode("utf-8", "replace")) // 3)


def prompt_tokens(messages: Sequence[Message]) -> int:
    """About as many tokens as a prompt has, a few for the frame of each message."""
    return sum(estimated_tokens(message.text) + 4 for message in messages)
