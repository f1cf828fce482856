"""The way out: connects to addresses that were checked, and takes no more bytes than agreed."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Generator
from functools import cache

import httpx2

from learning_platform.language_model.addresses import Resolver, allowed_addresses, resolve_host

MAX_BYTES = 2_000_000
"""Of one response; a reply of a thousand tokens, each in a frame of its own, has about 300,000."""
MAX_ADDRESSES = 4
"""So many addresses of a name are tried."""
CONNECT_SECONDS = 4.0


class UnreadableResponseError(Exception):
    """The response is too long, or packed although it was asked not to be."""


class BoundedStream(httpx2.AsyncByteStream):
    """The bytes of a response up to a limit."""

    def __init__(self, inner: httpx2.AsyncByteStream, max_bytes: int) -> None:
        self._inner = inner
        self._left = max_bytes

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._inner:
            self._left -= len(part)
            if self._left < 0:
                raise UnreadableResponseError
            yield part

    async def aclose(self) -> None:
        await self._inner.aclose()


class GuardedTransport(httpx2.AsyncBaseTransport):
    """Resolves a name once, checks what it means and connects to just that; the server sees its own name.

    A name that means something else a moment later changes nothing (DNS rebinding), for it is not asked again.
    """

    def __init__(self, *, allow_private: bool, resolver: Resolver = resolve_host, max_bytes: int = MAX_BYTES) -> None:
        self._allow_private = allow_private
        self._resolver = resolver
        self._max_bytes = max_bytes
        self._inner = httpx2.AsyncHTTPTransport(verify=_trusted_certificates(), trust_env=False)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        host = request.url.raw_host.decode("ascii")
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        try:
            addresses = await allowed_addresses(host, port, allow_private=self._allow_private, resolver=self._resolver)
        except OSError as error:
            raise httpx2.ConnectError("the name is not known", request=request) from error
        response = await self._send(request, host, [str(address) for address in addresses[:MAX_ADDRESSES]])
        if response.headers.get("content-encoding", "identity") != "identity":
            await response.aclose()
            raise UnreadableResponseError
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        return httpx2.Response(
            response.status_code,
            headers=response.headers,
            stream=BoundedStream(response.stream, self._max_bytes),
            extensions=response.extensions,
        )

    async def _send(self, request: httpx2.Request, host: str, addresses: list[str]) -> httpx2.Response:
        trouble: httpx2.TransportError = httpx2.ConnectError("the name has no address", request=request)
        for address in addresses:
            pinned = httpx2.Request(
                request.method,
                request.url.copy_with(host=address),
                headers=request.headers,  # among them Host, made from the name
                stream=request.stream,
                extensions={**request.extensions, "sni_hostname": host},
            )
            try:
                return await self._inner.handle_async_request(pinned)
            except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
                trouble = error
        raise trouble

    async def aclose(self) -> None:
        await self._inner.aclose()


@cache
def _trusted_certificates() -> ssl.SSLContext:
    """Reading them takes longer than a local connection."""
    return httpx2.create_ssl_context()


class BearerKey(httpx2.Auth):
    """Adds the key on the way out, so that no library above ever holds it; takes off what such a library put there."""

    def __init__(self, key: str | None) -> None:
        self._key = key

    def auth_flow(self, request: httpx2.Request) -> Generator[httpx2.Request, httpx2.Response, None]:
        for name in ("Authorization", "OpenAI-Organization", "OpenAI-Project"):  # the last two from the environment
            request.headers.pop(name, None)
        if self._key is not None:
            request.headers["Authorization"] = f"Bearer {self._key}"
        yield request


def make_http_client(transport: GuardedTransport, key: str | None) -> httpx2.AsyncClient:
    """A client that follows no redirect, asks no proxy and reads no environment."""
    return httpx2.AsyncClient(
        transport=transport,
        auth=BearerKey(key),
        follow_redirects=False,
        trust_env=False,
        headers={"Accept-Encoding": "identity"},
        timeout=httpx2.Timeout(None, connect=CONNECT_SECONDS),
    )
