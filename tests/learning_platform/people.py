"""A settable clock, people to test with, and the browsers they sit at."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TypedDict, Unpack
from uuid import UUID

import numpy as np
from fastapi import FastAPI
from httpx2 import Response
from sqlmodel import Session
from starlette.testclient import TestClient

from knowledge_graph.embedding import Vectors
from knowledge_graph.exercises.grading import InlineGrader
from learning_platform.accounts import passwords, service
from learning_platform.accounts.roles import Grant
from learning_platform.accounts.sessions import cookie_name, csrf_token_of, start_session
from learning_platform.cache import Cache
from learning_platform.jobs.outbox import OutboxWorker, Sender
from learning_platform.settings import Settings
from learning_platform.wiring import Parts, make_parts

API = "/api/v1"
PASSWORD = "seven rainy tuesdays"


class SettableClock:
    """The time in a test: stands still until it is moved."""

    def __init__(self, now: datetime = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **duration: float) -> None:
        """Moves on by a `timedelta`: ``clock.advance(minutes=5)``."""
        self.now += timedelta(**duration)

    def seconds(self) -> float:
        """The same time for an `InProcessCache`."""
        return self.now.timestamp()


def settings_with(**options: object) -> Settings:
    """Settings of a test: nothing is read from an ``.env`` file of whoever runs it.

    Lessons come first, which most scenes are about; what is tried before its lesson has tests of its own.
    """
    defaults = {"warm_up": False, "tries_before_lesson": 0, "allowed_hosts": ("testserver", "127.0.0.1", "localhost")}
    return Settings(_env_file=None, **{**defaults, **options})  # type: ignore[arg-type]


class ManualOutbox(OutboxWorker):
    """Delivers when the test says so, and not in the background."""

    def start(self, every_seconds: float = 2.0) -> None:
        pass


class WordEmbedder:
    """Texts that share words are near each other; needs no model."""

    model_id = "words-of-a-test"
    dimension = 64

    def embed(self, texts: Sequence[str]) -> Vectors:
        vectors = np.full((len(texts), self.dimension), 1e-3, dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().split():
                vectors[row, zlib.crc32(word.encode()) % self.dimension] += 1.0
        unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit


def assemble_parts(settings: Settings, clock: SettableClock, cache: Cache, senders: Mapping[str, Sender]) -> Parts:
    """A deployment that grades in this process, embeds without a model and sends mail when it is told to."""
    made = make_parts(settings, clock=clock, grader=InlineGrader())
    made.memory.get_or_compute("embedder", WordEmbedder)
    return replace(made, cache=cache, outbox=ManualOutbox(made.transactions, senders, clock))


@dataclass(frozen=True)
class Someone:
    """A person of a test."""

    id: UUID
    email: str
    display_name: str
    password: str = PASSWORD


@cache
def hash_once(password: str) -> str:
    """The hash of a test's password; hashing is slow on purpose, and tests make many people."""
    return passwords.hash_password(password)


def add_someone(
    session: Session,
    display_name: str,
    *,
    now: datetime,
    roles: Iterable[Grant] = (),
    email: str | None = None,
    password: str = PASSWORD,
    language: str = "en",
    time_zone: str = "Europe/Berlin",
    minutes_a_day: int = 20,
) -> Someone:
    """Stores a person who holds these roles."""
    address = email or f"{display_name.lower().replace(' ', '.')}@example.org"
    person_id = service.create_person(
        session,
        email=address,
        display_name=display_name,
        language=language,
        time_zone=time_zone,
        minutes_a_day=minutes_a_day,
        password_hash=hash_once(password),
        now=now,
    )
    for grant in roles:
        service.grant_role(session, person_id, grant.role, grant.scope, grant.scope_id, now=now)
    return Someone(person_id, address, display_name, password)


class RequestOptions(TypedDict, total=False):
    """What else a request may carry."""

    headers: Mapping[str, str]
    params: Mapping[str, str | int]


class Browser:
    """Sends requests to the application, keeps cookies and shows the CSRF token, as the web pages do."""

    def __init__(self, app: FastAPI, *, client: TestClient | None = None, base_url: str = "http://testserver") -> None:
        self.app = app
        self.client = TestClient(app, base_url=base_url)
        if client is not None:
            self.client.portal = client.portal  # one event loop for all browsers of a test
        self.csrf_token = ""

    @property
    def parts(self) -> Parts:
        parts: Parts = self.app.state.parts
        return parts

    def request(self, method: str, path: str, json: object = None, **options: Unpack[RequestOptions]) -> Response:
        """Sends a request; ``path`` is relative to ``/api/v1`` unless it begins with ``/api`` or ``/health``."""
        url = path if path.startswith(("/api/", "/health/")) else API + path
        shown = {"X-CSRF-Token": self.csrf_token} if self.csrf_token else {}
        headers = {**shown, **options.get("headers", {})}
        return self.client.request(method, url, json=json, params=options.get("params"), headers=headers)

    def get(self, path: str, **options: Unpack[RequestOptions]) -> Response:
        return self.request("GET", path, **options)

    def post(self, path: str, json: object = None, **options: Unpack[RequestOptions]) -> Response:
        return self.request("POST", path, json, **options)

    def put(self, path: str, json: object = None, **options: Unpack[RequestOptions]) -> Response:
        return self.request("PUT", path, json, **options)

    def patch(self, path: str, json: object = None, **options: Unpack[RequestOptions]) -> Response:
        return self.request("PATCH", path, json, **options)

    def delete(self, path: str, **options: Unpack[RequestOptions]) -> Response:
        return self.request("DELETE", path, **options)

    def sign_in(self, someone: Someone, **options: Unpack[RequestOptions]) -> Response:
        """Signs in over HTTP with the password: slow, as it is meant to be."""
        response = self.post("/session", {"email": someone.email, "password": someone.password}, **options)
        if response.status_code == 201:
            self.csrf_token = response.json()["csrf_token"]
        return response

    def become(self, person_id: UUID) -> Browser:
        """Signs in without a password, by a session written to the database."""
        parts, settings = self.parts, self.parts.settings
        token = parts.transactions.write(
            lambda session: start_session(
                session, settings, person_id, now=parts.clock(), replacing=None, user_agent="test"
            )
        )
        self.client.cookies.set(cookie_name(settings), token)
        self.csrf_token = csrf_token_of(settings, token)
        return self
