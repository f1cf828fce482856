"""An endpoint with the interface of OpenAI that behaves as badly as the first part of its path says."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

KEY = "sk-octant-test-0123456789-wxyz"
MODEL = "tiny"
METADATA_ADDRESS = "http://169.254.169.254/latest/meta-data/"


@dataclass
class FaultyEndpoint:
    """A running endpoint.

    Attributes:
        requests: what it was sent, in order.
        left: behaviours whose client went away before the end.
        gone, reached: set by a client that went away, and by one that asked.
    """

    url: str = ""
    requests: list[tuple[str, dict[str, str], dict[str, Any]]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    gone: threading.Event = field(default_factory=threading.Event)
    reached: threading.Event = field(default_factory=threading.Event)

    def base_url(self, behaviour: str) -> str:
        return f"{self.url}/{behaviour}/v1"

    def asked(self, behaviour: str) -> list[dict[str, Any]]:
        """The bodies of the completions that were asked of a behaviour."""
        return [body for path, _, body in self.requests if path == f"/{behaviour}/v1/chat/completions"]


def frame(text: str | None = None, *, finish: str | None = None, **more: Any) -> bytes:  # noqa: ANN401 - JSON
    """One event of a stream."""
    delta = {} if text is None else {"content": text}
    chunk = {
        "id": "c1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": MODEL,
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
        **more,
    }
    return event(json.dumps(chunk))


def event(data: str) -> bytes:
    return f"data: {data}\n\n".encode()


GREETING = [frame("Hello"), frame(" world."), frame(finish="stop"), event("[DONE]")]


def stream(*parts: bytes, headers: dict[str, str] | None = None) -> Response:
    async def body() -> AsyncIterator[bytes]:
        for part in parts:
            yield part

    return StreamingResponse(body(), media_type="text/event-stream", headers=headers)


def refusal(status: int, message: str, *, code: str = "", headers: dict[str, str] | None = None) -> Response:
    return JSONResponse({"error": {"message": message, "code": code}}, status, headers)


async def forever(*first: bytes, then: bytes = b"", every: float = 0.0) -> AsyncIterator[bytes]:
    """These parts, then one part again and again; with none, silence."""
    for part in first:
        yield part
    while True:
        await asyncio.sleep(every if then else 60)
        if then:
            yield then


def _dialect(body: dict[str, Any]) -> Response:
    """Knows neither `max_tokens` nor `stream_options`."""
    unknown = {"max_tokens", "stream_options"} & body.keys()
    return refusal(400, f"Unsupported parameter: {unknown}") if unknown else stream(*GREETING)


def _able(body: dict[str, Any]) -> Response:
    """Counts tokens, answers with JSON of a schema, calls tools."""
    usage = frame(choices=[], usage={"prompt_tokens": 30, "completion_tokens": 12, "total_tokens": 42})
    counted = [usage] if "stream_options" in body else []
    if "response_format" in body:
        return stream(frame('{"word": "yes"}'), frame(finish="stop"), *counted, event("[DONE]"))
    if "tools" in body:
        call = {"index": 0, "id": "t", "type": "function", "function": {"name": "look_up", "arguments": "{}"}}
        choice = {"index": 0, "delta": {"tool_calls": [call]}, "finish_reason": "tool_calls"}
        return stream(frame(choices=[choice]), event("[DONE]"))
    return stream(frame("Hello"), frame(finish="stop"), *counted, event("[DONE]"))


ANSWERS: dict[str, Callable[[dict[str, Any]], Response]] = {
    "good": lambda _: stream(*GREETING),
    "able": _able,
    "dialect": _dialect,
    "busy": lambda _: refusal(429, "Slow down", headers={"Retry-After": "7"}),
    "busy-until": lambda _: refusal(429, "Slow down", headers={"Retry-After": "Mon, 02 Mar 2026 08:02:00 GMT"}),
    "busy-for-long": lambda _: refusal(429, "Slow down", headers={"Retry-After": "999999"}),
    "unauthorized": lambda _: refusal(401, f"Incorrect API key provided: {KEY}"),
    "forbidden": lambda _: refusal(403, "No"),
    "wrong-model": lambda _: refusal(404, f"The model {MODEL!r} does not exist", code="model_not_found"),
    "too-long": lambda _: refusal(400, "This model's maximum context length is 8 tokens.", code="x"),
    "too-long-by-code": lambda _: refusal(400, "No", code="context_length_exceeded"),
    "html": lambda _: HTMLResponse("<html><body>It works!</body></html>"),
    "gateway": lambda _: HTMLResponse("<html><body>Bad gateway</body></html>", 502),
    "overloaded": lambda _: HTMLResponse("<html><body>Later</body></html>", 503),
    "redirect": lambda _: RedirectResponse(METADATA_ADDRESS, 307),
    "empty": lambda _: stream(frame(finish="stop"), event("[DONE]")),
    "nothing": lambda _: Response(b"", media_type="text/event-stream"),
    "truncated": lambda _: stream(frame("Hel")),
    "bad-utf8": lambda _: stream(frame("Hel"), b'data: {"choices": [{"delta": {"content": "\xff\xfe"}}]}\n\n'),
    "no-json": lambda _: stream(frame("Hel"), event("{not json")),
    "number": lambda _: stream(frame("Hel"), event("5")),
    "text-for-list": lambda _: stream(frame("Hel"), event('{"choices": "x"}')),
    "list-for-text": lambda _: stream(frame("Hel"), event('{"choices": [{"delta": {"content": [1]}}]}')),
    "error-event": lambda _: stream(frame("Hel"), event('{"error": {"message": "out of memory"}}')),
    "overload-event": lambda _: stream(frame("Hel"), event('{"error": {"message": "Rate limit reached"}}')),
    "packed": lambda _: stream(*GREETING, headers={"Content-Encoding": "gzip"}),
    "unstorable": lambda _: stream(
        event('{"choices": [{"delta": {"content": "a\\u0000b\\ud800c"}}]}'), frame(finish="stop"), event("[DONE]")
    ),
}
"""Answers that end."""

STREAMS: dict[str, Callable[[], AsyncIterator[bytes]]] = {
    "stall": lambda: forever(frame("Hel")),
    "heartbeat": lambda: forever(then=b": still here\n\n", every=0.05),
    "heartbeat-after-text": lambda: forever(frame("Hel"), then=b": still here\n\n", every=0.05),
    "thinking": lambda: forever(then=frame(""), every=0.05),
    "drip": lambda: forever(then=frame("x"), every=0.05),
    "endless": lambda: forever(then=frame("word ")),
    "endless-line": lambda: forever(b"data: ", then=b"x" * 65536),
    "stays-open": lambda: forever(*GREETING),
    "stays-open-before-done": lambda: forever(*GREETING[:-1]),
}
"""Answers that do not."""


class _Handlers:
    """The routes of a faulty endpoint."""

    def __init__(self, endpoint: FaultyEndpoint) -> None:
        self._endpoint = endpoint

    async def complete(self, request: Request) -> Response:
        behaviour = request.path_params["behaviour"]
        body = await request.json()
        self._endpoint.requests.append((request.url.path, dict(request.headers), body))
        self._endpoint.reached.set()
        if behaviour == "silent":
            await self._watch(request, behaviour)
        if behaviour == "cut":
            return StreamingResponse(_breaking(), media_type="text/event-stream")
        if behaviour in STREAMS:
            return StreamingResponse(self._noticed(behaviour), media_type="text/event-stream")
        return ANSWERS[behaviour](body)

    async def list_models(self, request: Request) -> Response:
        behaviour = request.path_params["behaviour"]
        self._endpoint.requests.append((request.url.path, dict(request.headers), {}))
        if behaviour in {"dialect", "html"}:
            return HTMLResponse("<html>", 404 if behaviour == "dialect" else 200)
        if behaviour == "unauthorized":
            return ANSWERS[behaviour]({})
        return JSONResponse({"object": "list", "data": [{"id": MODEL, "object": "model"}, {"id": "other"}]})

    async def _watch(self, request: Request, behaviour: str) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(60):
                while (await request.receive())["type"] != "http.disconnect":
                    pass
        self._leave(behaviour)

    async def _noticed(self, behaviour: str) -> AsyncIterator[bytes]:
        try:
            async for part in STREAMS[behaviour]():
                yield part
        finally:
            self._leave(behaviour)

    def _leave(self, behaviour: str) -> None:
        self._endpoint.left.append(behaviour)
        self._endpoint.gone.set()


async def _breaking() -> AsyncIterator[bytes]:
    yield frame("Hel")
    raise ConnectionResetError


Application = Callable[[Any, Any, Any], Awaitable[None]]


@contextmanager
def serving(app: Application, **options: Any) -> Iterator[str]:  # noqa: ANN401 - of uvicorn
    """Serves an application on a free port of this machine, in a thread."""
    server = uvicorn.Server(
        uvicorn.Config(app, port=0, log_level="critical", lifespan="off", timeout_graceful_shutdown=1, **options)
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.01)
        assert thread.is_alive(), "the endpoint did not start"
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@contextmanager
def faulty_endpoint() -> Iterator[FaultyEndpoint]:
    """Runs an endpoint until the block ends."""
    endpoint = FaultyEndpoint()
    handlers = _Handlers(endpoint)
    routes = [
        Route("/{behaviour}/v1/chat/completions", handlers.complete, methods=["POST"]),
        Route("/{behaviour}/v1/models", handlers.list_models),
    ]
    with serving(Starlette(routes=routes)) as url:
        endpoint.url = url
        yield endpoint
