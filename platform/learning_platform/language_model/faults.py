"""What goes wrong at an endpoint, in the companion's few words for it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx2
import openai

from companion.language_model import Trouble
from learning_platform.language_model.addresses import AddressRefusedError
from learning_platform.language_model.endpoint import EndpointFault
from learning_platform.language_model.transport import UnreadableResponseError

_TROUBLE_OF_STATUS = {
    401: Trouble.REFUSED,
    403: Trouble.REFUSED,
    404: Trouble.REFUSED,
    408: Trouble.TIMED_OUT,
    413: Trouble.TOO_LONG,
    429: Trouble.BUSY,
    503: Trouble.BUSY,
    504: Trouble.TIMED_OUT,
}
_TOO_LONG = re.compile(
    r"context[ _](length|window|size)|maximum context|too many tokens|prompt is too long|exceeds?\b.{0,40}\bcontext",
    re.IGNORECASE,
)
"""How endpoints word it: OpenAI, vLLM, llama.cpp, Ollama."""
_RATE_LIMIT = re.compile(r"rate[ _]limit|too many requests|overloaded", re.IGNORECASE)

UNREADABLE = (ValueError, TypeError, AttributeError, LookupError, UnreadableResponseError)
"""What the SDK raises where a response has another form than it expects: not JSON, not UTF-8, a list for an object."""


def fault_of(error: Exception, *, answering: bool, now: datetime) -> EndpointFault:
    """The fault behind an error of the SDK or of the transport below it.

    Args:
        error: as it was raised.
        answering: the response had begun; what breaks then is a reply cut off.
        now: for a Retry-After that names an instant.
    """
    match error:
        case TimeoutError() | openai.APITimeoutError():
            return EndpointFault(Trouble.TIMED_OUT)
        case AddressRefusedError():
            return EndpointFault(Trouble.UNREACHABLE)
        case openai.APIStatusError():
            return _fault_of_status(error, now)
        case openai.APIConnectionError() | httpx2.TransportError():
            return EndpointFault(Trouble.GARBLED if answering else Trouble.UNREACHABLE)
        case openai.APIError():  # an error event amid the stream
            return EndpointFault(_trouble_of_text(_text_of(error)))
        case _:
            return EndpointFault(Trouble.GARBLED)


def _fault_of_status(error: openai.APIStatusError, now: datetime) -> EndpointFault:
    status = error.status_code
    trouble = _TROUBLE_OF_STATUS.get(status)
    if trouble is None:
        too_long = status in {400, 422, 500} and _TOO_LONG.search(_text_of(error))
        trouble = Trouble.TOO_LONG if too_long else Trouble.FAILED
    retry_after = read_retry_after(error.response.headers.get("retry-after", ""), now)
    return EndpointFault(trouble, retry_after=retry_after, status=status)


def _trouble_of_text(text: str) -> Trouble:
    if _TOO_LONG.search(text):
        return Trouble.TOO_LONG
    return Trouble.BUSY if _RATE_LIMIT.search(text) else Trouble.FAILED


def _text_of(error: openai.APIError) -> str:
    return f"{error.code} {error.message} {error.body}"[:4000]


def read_retry_after(text: str, now: datetime) -> float | None:
    """Seconds of a Retry-After header (RFC 9110, section 10.2.3): a number or a date; None where it is neither.

    >>> read_retry_after("120", datetime(2026, 3, 2, tzinfo=UTC)), read_retry_after("soon", datetime.min)
    (120.0, None)
    """
    if text.strip().isdecimal() and len(text) < 10:
        return float(text)
    try:
        instant = parsedate_to_datetime(text)
    except ValueError:
        return None
    return max(0.0, (instant.replace(tzinfo=instant.tzinfo or UTC) - now).total_seconds())
