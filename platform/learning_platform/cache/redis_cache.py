"""The same cache in Redis, shared by several processes."""

from __future__ import annotations

import structlog
from redis import Redis
from redis.exceptions import RedisError

from learning_platform.cache.in_process import InProcessCache

log = structlog.get_logger(__name__)

KEY_PREFIX = "octant:"


class RedisCache:
    """Redis behind the `Cache` protocol. While Redis is down, an in-process cache stands in and the site goes on."""

    def __init__(self, url: str, *, timeout_seconds: float = 0.5, prefix: str = KEY_PREFIX) -> None:
        self._client = Redis.from_url(url, socket_timeout=timeout_seconds, socket_connect_timeout=timeout_seconds)
        self._prefix = prefix
        self._stand_in = InProcessCache()

    def get(self, name: str) -> bytes | None:
        try:
            value = self._client.get(self._prefix + name)
        except RedisError as error:
            self._report(error)
            return self._stand_in.get(name)
        return value if isinstance(value, bytes) else None

    def put(self, name: str, value: bytes, seconds: int) -> None:
        try:
            self._client.set(self._prefix + name, value, ex=seconds)
        except RedisError as error:
            self._report(error)
            self._stand_in.put(name, value, seconds)

    def delete(self, name: str) -> None:
        self._stand_in.delete(name)
        try:
            self._client.delete(self._prefix + name)
        except RedisError as error:
            self._report(error)

    def count(self, name: str, seconds: int, by: int = 1) -> int:
        try:
            with self._client.pipeline() as pipeline:
                pipeline.set(self._prefix + name, 0, ex=seconds, nx=True)
                pipeline.incrby(self._prefix + name, by)
                return int(pipeline.execute()[1])
        except RedisError as error:
            self._report(error)
            return self._stand_in.count(name, seconds, by)

    def seconds_left(self, name: str) -> int:
        try:
            left = self._client.ttl(self._prefix + name)
        except RedisError as error:
            self._report(error)
            return self._stand_in.seconds_left(name)
        return max(0, int(left))

    def is_reachable(self) -> bool:
        try:
            return bool(self._client.ping())
        except RedisError:
            return False

    def _report(self, error: RedisError) -> None:
        log.warning("cache-unreachable", error=type(error).__name__)
