"""What the companion asks of a language model: text in, deltas of text out. The platform brings the connection."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Speaker(StrEnum):
    """Who says a message, in the words of the chat completions interface."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a prompt."""

    speaker: Speaker
    text: str


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long a reply is waited for, in seconds.

    Attributes:
        first: until its first text, or the first sentence of it that may be shown.
        stall: the longest silence.
        whole: for all of it.
    """

    first: float = 6.0
    stall: float = 4.0
    whole: float = 20.0


class Trouble(StrEnum):
    """Why a language model gave no usable reply.

    UNREACHABLE: no connection. TIMED_OUT: too slow, or stalled. BUSY: it limits the rate (429). REFUSED: key or model
    not accepted (401, 403, 404). TOO_LONG: the prompt is longer than its context. GARBLED: not an answer of the
    interface, or cut off. QUOTA: the person's or the installation's own quota is used up. UNVERIFIED: most of what it
    said could not be verified; never an endpoint's fault. FAILED: anything else.
    """

    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed-out"
    BUSY = "busy"
    REFUSED = "refused"
    TOO_LONG = "too-long"
    GARBLED = "garbled"
    QUOTA = "quota"
    UNVERIFIED = "unverified"
    FAILED = "failed"


class LanguageModelError(Exception):
    """No usable reply came; the companion answers from the course instead. Its text never holds a key or a prompt."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


class LanguageModel(Protocol):
    """A model behind an OpenAI-compatible endpoint, or a scripted one in a test.

    Attributes:
        model_id: names the model in the log of an answer.
    """

    model_id: str

    def stream(self, messages: Sequence[Message], *, max_tokens: int) -> AsyncIterator[str]:
        """Yields the reply as it comes. Closing the iterator cancels the request.

        Raises:
            LanguageModelError: for every fault of the endpoint; nothing else.
        """
        ...
