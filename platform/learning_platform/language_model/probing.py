"""Finds out what an endpoint can do. Nothing of it is required but that it answers."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any, Protocol

from companion.language_model import Deadlines, Message, Speaker, Trouble
from learning_platform.language_model.endpoint import Delta, Endpoint, EndpointFault, TokenField

PATIENT = Deadlines(first=60.0, stall=20.0, whole=60.0)
"""The first reply after a pause may wait until a model is read from disk."""
LIST_SECONDS = 10.0
_DIALECTS: tuple[tuple[TokenField, bool], ...] = (
    ("max_tokens", True),
    ("max_tokens", False),
    ("max_completion_tokens", True),
    ("max_completion_tokens", False),
)
"""How to bound a reply, and whether to ask for the count of tokens: endpoints refuse one or the other."""
_REFUSALS_OF_A_FIELD = frozenset({400, 422})
_SCHEMA = {"type": "object", "properties": {"word": {"type": "string"}}, "required": ["word"]}
_STRICT_SCHEMA = {**_SCHEMA, "additionalProperties": False}
AS_JSON = {
    "response_format": {
        "type": "json_schema",
        "json_schema": {"name": "answer", "strict": True, "schema": _STRICT_SCHEMA},
    }
}
WITH_TOOL = {
    "tools": [
        {"type": "function", "function": {"name": "look_up", "description": "Looks a word up.", "parameters": _SCHEMA}}
    ],
    "tool_choice": "auto",
}


class CheckName(StrEnum):
    """What is tried, in this order."""

    MODELS = "models"
    COMPLETION = "completion"
    USAGE = "usage"
    JSON_SCHEMA = "json-schema"
    TOOLS = "tools"


@dataclass(frozen=True, slots=True)
class Check:
    """Whether something works.

    Attributes:
        milliseconds: until that was known; 0 where it was not tried by itself.
        trouble: why not, where the endpoint failed; None where it answered something else.
    """

    name: CheckName
    works: bool
    milliseconds: int = 0
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Probe:
    """What a probe found.

    Attributes:
        models: that the endpoint offers, as far as it says.
        token_field, reports_usage: see `Endpoint`.
    """

    checks: tuple[Check, ...]
    models: tuple[str, ...] = ()
    token_field: TokenField = "max_tokens"  # noqa: S105 - the name of a field
    reports_usage: bool = False

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return asdict(self)

    @staticmethod
    def from_plain(plain: Mapping[str, Any]) -> Probe:
        """What `to_plain` made, read back."""
        checks = tuple(
            Check(
                CheckName(check["name"]),
                check["works"],
                check["milliseconds"],
                Trouble(check["trouble"]) if check["trouble"] else None,
            )
            for check in plain["checks"]
        )
        return Probe(checks, tuple(plain["models"]), plain["token_field"], plain["reports_usage"])

    def works(self, name: CheckName) -> bool:
        """Whether this was tried and works."""
        return any(check.works for check in self.checks if check.name is name)


class Probed(Protocol):
    """An endpoint to try; `OpenAiCompatible` is one."""

    async def list_models(self, *, seconds: float) -> list[str]: ...

    def deltas(
        self, messages: Sequence[Message], *, max_tokens: int, more: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[Delta]: ...


Reach = Callable[[Endpoint], Probed]


async def probe(endpoint: Endpoint, reach: Reach) -> Probe:
    """Lists the models, asks for one token, for JSON of a schema, for a call of a tool. Takes a few minutes at most.

    Args:
        endpoint: what is configured.
        reach: makes what can be asked of an endpoint.
    """
    patient = replace(endpoint, deadlines=PATIENT)
    listed, models = await _list(reach(patient))
    completion, usage, spoken = await _complete(patient, reach)
    checks = [listed, completion]
    if completion.works:
        asked = reach(spoken)
        checks.append(usage)
        checks.append(await _asked_for_json(asked))
        checks.append(await _asked_for_tool(asked))
    return Probe(tuple(checks), tuple(models), spoken.token_field, spoken.reports_usage)


async def _list(asked: Probed) -> tuple[Check, list[str]]:
    began = time.perf_counter()
    try:
        models = await asked.list_models(seconds=LIST_SECONDS)
    except EndpointFault as fault:
        return _check(CheckName.MODELS, began, works=False, trouble=fault.trouble), []
    return _check(CheckName.MODELS, began, works=True), models


async def _complete(endpoint: Endpoint, reach: Reach) -> tuple[Check, Check, Endpoint]:
    """One token in the first dialect that the endpoint understands."""
    trouble = Trouble.FAILED
    began = time.perf_counter()
    for token_field, reports_usage in _DIALECTS:
        spoken = replace(endpoint, token_field=token_field, reports_usage=reports_usage)
        began = time.perf_counter()
        try:
            deltas = [delta async for delta in reach(spoken).deltas(_say("Say yes."), max_tokens=1)]
        except EndpointFault as fault:
            trouble = fault.trouble
            if fault.status not in _REFUSALS_OF_A_FIELD:
                break
        else:
            counted = any(delta.tokens for delta in deltas)
            return (
                _check(CheckName.COMPLETION, began, works=True),
                Check(CheckName.USAGE, counted),
                replace(spoken, reports_usage=reports_usage and counted),
            )
    failed = _check(CheckName.COMPLETION, began, works=False, trouble=trouble)
    return failed, Check(CheckName.USAGE, works=False), endpoint


async def _asked_for_json(asked: Probed) -> Check:
    began = time.perf_counter()
    prompt = _say('Answer with JSON of the form {"word": "…"}: what is the opposite of no?')
    try:
        text = "".join([delta.text async for delta in asked.deltas(prompt, max_tokens=40, more=AS_JSON)])
    except EndpointFault as fault:
        return _check(CheckName.JSON_SCHEMA, began, works=False, trouble=fault.trouble)
    return _check(CheckName.JSON_SCHEMA, began, works=_is_as_asked(text))


def _is_as_asked(text: str) -> bool:
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(answer, dict) and set(answer) == {"word"} and isinstance(answer["word"], str)


async def _asked_for_tool(asked: Probed) -> Check:
    began = time.perf_counter()
    prompt = _say("Use the tool to look up the word vector.")
    try:
        called = any([delta.calls_tool async for delta in asked.deltas(prompt, max_tokens=60, more=WITH_TOOL)])
    except EndpointFault as fault:
        return _check(CheckName.TOOLS, began, works=False, trouble=fault.trouble)
    return _check(CheckName.TOOLS, began, works=called)


def _say(text: str) -> list[Message]:
    return [Message(Speaker.USER, text)]


def _check(name: CheckName, began: float, *, works: bool, trouble: Trouble | None = None) -> Check:
    return Check(name, works, round((time.perf_counter() - began) * 1000), trouble)
