"""Serves the built web app: one page for every address of the app, and its files, compressed when they were built."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from learning_platform.compression import accepted_codings

PAGE = "/index.html"
OTHER_PARTS = frozenset({"api", "health", "assets"})
"""First segments of addresses that are no page of the app."""
KEPT_FOR_A_YEAR = "public, max-age=31536000, immutable"
ASKED_EVERY_TIME = "no-cache"
COMPRESSED_SUFFIXES = {"br": ".br", "gzip": ".gz"}
"""Files beside a file that hold it in a content coding, the better one first."""

MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}
"""What is served, and as what: a table of our own, for Python's own one differs from machine to machine."""

NOT_BUILT = """<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Octant</title><meta name="viewport" content="width=device-width"></head>
  <body>
    <main>
      <h1>Octant</h1>
      <p>The server runs, but its pages have not been built yet. Run <code>make web</code>, then reload this page.</p>
      <p lang="zh">服务器已在运行，但网页尚未构建。请运行 <code>make web</code>，然后刷新本页。</p>
    </main>
  </body>
</html>
"""


@dataclass(frozen=True, slots=True)
class WebFile:
    """A file of the built web app, in every coding it was built in.

    Attributes:
        media_type: what it is, for ``Content-Type``.
        cache_control: how long browsers may keep it.
        entity_tag: changes with the content; weak, because it is the same for every coding.
        bodies: its bytes by content coding, the best one first; ``identity`` is always there.
    """

    media_type: str
    cache_control: str
    entity_tag: str
    bodies: Mapping[str, bytes]

    def response(self, headers: Headers) -> Response:
        """Answers a request with these headers, in the best coding that it takes."""
        answered = {"ETag": self.entity_tag, "Cache-Control": self.cache_control}
        if len(self.bodies) > 1:
            answered["Vary"] = "Accept-Encoding"
        if self._is_known_to(headers):
            return Response(status_code=304, headers=answered)
        accepted = accepted_codings(headers.get("accept-encoding", ""))
        coding = next((name for name in self.bodies if name in accepted), "identity")
        if coding != "identity":
            answered["Content-Encoding"] = coding
        return Response(self.bodies[coding], headers={**answered, "Content-Type": self.media_type})

    def _is_known_to(self, headers: Headers) -> bool:
        known = {tag.strip().removeprefix("W/") for tag in headers.get("if-none-match", "").split(",")}
        return self.entity_tag.removeprefix("W/") in known or "*" in known


class WebApp:
    """Answers GET and HEAD for the web app's addresses; every other request goes on to the API.

    All files are read at once and found by their whole name, so that no address can reach a file that was not built.
    They are read again when the app has been built again.
    """

    def __init__(self, app: ASGIApp, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self._files: Mapping[str, WebFile] = {}
        self._read_state: tuple[int, ...] = ()
        self._read_again_if_built()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = self._answer(scope) if scope["type"] == "http" and scope["method"] in {"GET", "HEAD"} else None
        if response is not None and scope["method"] == "HEAD":
            response.body = b""  # its length stays announced
        await (response or self._app)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response | None:
        """The answer, or nothing where the API answers, be it with its 404."""
        is_page = _is_page(scope["path"])
        if is_page:
            self._read_again_if_built()
        found = self._files.get(PAGE if is_page else scope["path"])
        if found is not None:
            return found.response(Headers(scope=scope))
        return _not_built() if is_page else None

    def _read_again_if_built(self) -> None:
        try:
            state = _build_state(self._folder)
            if state != self._read_state:
                self._files = dict(_read_files(self._folder))
                self._read_state = state
        except FileNotFoundError:
            pass  # not built, or being built at this moment: what was read before stays


def _is_page(path: str) -> bool:
    """Whether an address is one of the app's own routes, e.g. ``/map/abc``: no file and nothing of the API."""
    if not path.startswith("/") or not path.isprintable() or "\\" in path:
        return False
    segments = path.split("/")[1:]
    *folders, last = segments
    return segments[0] not in OTHER_PARTS and "." not in last and not {"", ".", ".."} & set(folders)


def _not_built() -> Response:
    return HTMLResponse(NOT_BUILT, 503, headers={"Cache-Control": ASKED_EVERY_TIME})


def _build_state(folder: Path) -> tuple[int, ...]:
    """Changes when the app is built again."""
    return tuple(path.stat().st_mtime_ns for path in (folder / "index.html", folder, folder / "assets"))


def _read_files(folder: Path) -> Iterator[tuple[str, WebFile]]:
    """Every file by its address; neither hidden files nor links, which may lead elsewhere."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.suffix not in MEDIA_TYPES or not path.is_file() or path.is_symlink() or any(p[0] == "." for p in parts):
            continue
        content = path.read_bytes()
        compressed = {coding: path.with_name(path.name + suffix) for coding, suffix in COMPRESSED_SUFFIXES.items()}
        yield (
            "/" + "/".join(parts),
            WebFile(
                media_type=MEDIA_TYPES[path.suffix],
                cache_control=KEPT_FOR_A_YEAR if parts[0] == "assets" else ASKED_EVERY_TIME,
                entity_tag=f'W/"{hashlib.sha256(content).hexdigest()[:32]}"',
                bodies={
                    **{coding: beside.read_bytes() for coding, beside in compressed.items() if beside.is_file()},
                    "identity": content,
                },
            ),
        )
