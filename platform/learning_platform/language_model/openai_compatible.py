"""The one adapter that leaves the machine: an OpenAI-compatible endpoint by the `openai` SDK.

Imported only once a model is configured, for the SDK takes a quarter of a second.
"""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import AsyncExitStack, aclosing
from typing import TYPE_CHECKING, Any

import openai

from companion.language_model import Deadlines, Message, Trouble
from learning_platform.clock import Clock
from learning_platform.language_model.addresses import AddressRefusedError, Resolver, resolve_host
from learning_platform.language_model.endpoint import Delta, Endpoint, EndpointFault, estimated_tokens
from learning_platform.language_model.faults import UNREADABLE, fault_of
from learning_platform.language_model.transport import GuardedTransport, make_http_client

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletionChunk

AFTER_FINISH_SECONDS = 1.0
"""A finished reply waits no longer than this for the count of its tokens."""
MOST_MODELS, LONGEST_NAME = 200, 200
_KEY_IS_ADDED_BELOW = "none"
_FAULTS = (openai.OpenAIError, AddressRefusedError, TimeoutError, OSError, *UNREADABLE)


class OpenAiCompatible:
    """An endpoint. Each request has a connection of its own, which ends with it."""

    def __init__(self, endpoint: Endpoint, clock: Clock, *, resolver: Resolver = resolve_host) -> None:
        self.endpoint = endpoint
        self._clock = clock
        self._resolver = resolver

    async def _client(self, stack: AsyncExitStack) -> openai.AsyncOpenAI:
        transport = GuardedTransport(allow_private=self.endpoint.allow_private, resolver=self._resolver)
        http_client = await stack.enter_async_context(make_http_client(transport, self.endpoint.key))
        return openai.AsyncOpenAI(
            base_url=self.endpoint.base_url,
            api_key=_KEY_IS_ADDED_BELOW,
            max_retries=0,
            http_client=http_client,
        )

    async def list_models(self, *, seconds: float) -> list[str]:
        """The names of the models that the endpoint offers.

        Raises:
            EndpointFault: it does not say.
        """
        async with AsyncExitStack() as stack:
            try:
                client = await self._client(stack)
                async with asyncio.timeout(seconds):
                    page = await client.models.list()
                return [str(model.id)[:LONGEST_NAME] for model in page.data[:MOST_MODELS]]
            except _FAULTS as error:
                raise self._fault(error, answering=False) from None

    async def deltas(
        self, messages: Sequence[Message], *, max_tokens: int, more: Mapping[str, Any] | None = None
    ) -> AsyncGenerator[Delta]:
        """The reply as it comes. Closing the iterator closes the connection.

        Args:
            messages: the prompt.
            max_tokens: of the reply; an endpoint that does not stop there is cut off.
            more: further fields of the request, e.g. ``response_format``.

        Raises:
            EndpointFault: for every fault of the endpoint; nothing else.
        """
        watch = _Watch(self.endpoint.deadlines)
        async with AsyncExitStack() as stack:
            try:
                async with asyncio.timeout_at(watch.until):
                    chunks = await self._request(await self._client(stack), messages, max_tokens, more or {})
            except _FAULTS as error:
                raise self._fault(error, answering=False) from None
            reading = _Reading(max_tokens)
            async with aclosing(self._watched(chunks, watch, reading)) as watched:
                async for delta in watched:
                    yield delta
            if not reading.finished:
                raise EndpointFault(Trouble.GARBLED)

    async def _request(
        self, client: openai.AsyncOpenAI, messages: Sequence[Message], max_tokens: int, more: Mapping[str, Any]
    ) -> openai.AsyncStream[ChatCompletionChunk]:
        fields: dict[str, Any] = {
            "messages": [{"role": message.speaker.value, "content": message.text} for message in messages],
            self.endpoint.token_field: max_tokens,
            **more,
        }
        if self.endpoint.reports_usage:
            fields["stream_options"] = {"include_usage": True}
        stream: openai.AsyncStream[ChatCompletionChunk] = await client.chat.completions.create(
            model=self.endpoint.model, stream=True, **fields
        )
        return stream

    async def _watched(
        self, chunks: openai.AsyncStream[ChatCompletionChunk], watch: _Watch, reading: _Reading
    ) -> AsyncGenerator[Delta]:
        """The pieces of a stream, each in time; what comes after the end of the reply is not missed if it is late."""
        async with chunks:
            iterator = aiter(chunks)
            while True:
                try:
                    async with asyncio.timeout_at(watch.until):
                        delta = reading.take(await anext(iterator))
                except StopAsyncIteration:
                    return
                except _FAULTS as error:
                    if reading.finished:
                        return
                    raise self._fault(error, answering=True) from None
                watch.saw(text=bool(delta.text), finished=reading.finished)
                yield delta

    def _fault(self, error: Exception, *, answering: bool) -> EndpointFault:
        return fault_of(error, answering=answering, now=self._clock())


class _Watch:
    """Until when the next piece of a reply must be there, by the event loop's own time."""

    def __init__(self, deadlines: Deadlines) -> None:
        self._deadlines = deadlines
        self._time = asyncio.get_running_loop().time
        began = self._time()
        self._end = began + deadlines.whole
        self.until = min(self._end, began + deadlines.first)
        self._has_text = False

    def saw(self, *, text: bool, finished: bool) -> None:
        self._has_text = self._has_text or text
        if finished:
            self.until = min(self._end, self._time() + AFTER_FINISH_SECONDS)
        elif self._has_text:
            self.until = min(self._end, self._time() + self._deadlines.stall)


class _Reading:
    """What has been read of a reply: whether it is finished, and whether it is longer than was asked for."""

    def __init__(self, max_tokens: int) -> None:
        self.finished = False
        self._most = 4 * max_tokens + 64  # estimates and tokenizers differ; endless is more than that
        self._pieces = 0
        self._tokens = 0

    def take(self, chunk: ChatCompletionChunk) -> Delta:
        """The piece in a chunk.

        Raises:
            TypeError, AttributeError, LookupError: the chunk has another form.
            EndpointFault: the reply is endless.
        """
        usage = chunk.usage.total_tokens if chunk.usage else None
        tokens = usage if isinstance(usage, int) and 0 <= usage < 10_000_000 else None
        if not chunk.choices:
            return Delta(tokens=tokens)
        choice = chunk.choices[0]
        text = choice.delta.content or ""
        if not isinstance(text, str):
            raise TypeError("the text of a delta is no text")
        self.finished = self.finished or bool(choice.finish_reason)
        self._pieces += 1
        self._tokens += estimated_tokens(text)
        if max(self._pieces, self._tokens) > self._most:
            raise EndpointFault(Trouble.GARBLED)
        return Delta(_storable(text), tokens, bool(choice.delta.tool_calls))


def _storable(text: str) -> str:
    """Without what no database or page can hold: control characters and lone surrogates."""
    return "".join(
        "\ufffd" if unicodedata.category(character) in {"Cc", "Cs"} and character not in "\n\t\r" else character
        for character in text
    )
