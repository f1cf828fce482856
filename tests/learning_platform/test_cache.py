"""Both caches keep the same contract, and the site goes on while Redis is down."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient
from structlog.testing import capture_logs

from learning_platform.cache import Cache, InProcessCache, RedisCache
from learning_platform.wiring import Parts
from tests.learning_platform.conftest import REDIS_URL
from tests.learning_platform.people import Browser, SettableClock, Someone

NOWHERE = "redis://127.0.0.1:1/0"


@pytest.fixture(params=["in-process", pytest.param("redis", marks=pytest.mark.services), "redis-down"])
def any_cache(request: pytest.FixtureRequest) -> Cache:
    """The in-process cache, Redis, and Redis while it cannot be reached."""
    if request.param == "in-process":
        return InProcessCache()
    if request.param == "redis":
        return RedisCache(REDIS_URL, prefix=request.getfixturevalue("redis_prefix"))
    return RedisCache(NOWHERE)


def test_what_was_put_is_found(any_cache: Cache) -> None:
    any_cache.put("name", b"value \x00\xff", 60)
    assert any_cache.get("name") == b"value \x00\xff"
    assert any_cache.get("another name") is None


def test_a_later_value_replaces_an_earlier_one(any_cache: Cache) -> None:
    any_cache.put("name", b"first", 60)
    any_cache.put("name", b"second", 60)
    assert any_cache.get("name") == b"second"


def test_what_was_deleted_is_gone(any_cache: Cache) -> None:
    any_cache.put("name", b"value", 60)
    any_cache.delete("name")
    any_cache.delete("name")
    assert any_cache.get("name") is None


def test_a_counter_counts_from_one_and_is_readable(any_cache: Cache) -> None:
    assert [any_cache.count("tries", 60) for _ in range(3)] == [1, 2, 3]
    assert any_cache.get("tries") == b"3"
    assert any_cache.count("others", 60) == 1
    any_cache.delete("tries")
    assert any_cache.count("tries", 60) == 1


def test_a_counter_takes_larger_steps_and_steps_back(any_cache: Cache) -> None:
    assert [any_cache.count("tokens", 60, step) for step in (500, -120, 1)] == [500, 380, 381]


def test_the_seconds_left_count_from_the_first_time(any_cache: Cache) -> None:
    assert any_cache.seconds_left("tries") == 0
    any_cache.count("tries", 60)
    any_cache.count("tries", 3600)
    assert 55 <= any_cache.seconds_left("tries") <= 60


def test_everything_expires(any_cache: Cache) -> None:
    any_cache.put("name", b"value", 1)
    any_cache.count("tries", 1)
    time.sleep(1.1)
    assert any_cache.get("name") is None
    assert any_cache.count("tries", 1) == 1


def test_no_count_is_lost_between_threads(any_cache: Cache) -> None:
    def work() -> None:
        for _ in range(25):
            any_cache.count("tries", 60)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert any_cache.count("tries", 60) == 101


def test_only_a_reachable_cache_says_so() -> None:
    assert InProcessCache().is_reachable()
    assert not RedisCache(NOWHERE).is_reachable()


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 20), st.integers(0, 5)), max_size=60))
def test_the_process_keeps_at_most_as_many_names_as_allowed(steps: list[tuple[int, int, int]]) -> None:
    clock = SettableClock()
    cache = InProcessCache(monotonic=clock.seconds, max_entries=10)
    for name, seconds, pause in steps:
        cache.put(str(name), b"x", seconds)
        assert len(cache._entries) <= 10
        clock.advance(seconds=pause)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_with_redis_down_the_site_goes_on_and_limits_still_count(
    client: TestClient, parts: Parts, make_person: Callable[..., Someone]
) -> None:
    app = client.app
    app.state.parts = replace(parts, cache=RedisCache(NOWHERE))  # type: ignore[attr-defined]
    browser, ada = Browser(app, client=client), make_person("Ada")  # type: ignore[arg-type]
    with capture_logs() as logs:
        assert browser.sign_in(ada).status_code == 201
        wrong = {"email": ada.email, "password": "not this one"}
        assert [browser.post("/session", wrong).status_code for _ in range(6)] == [401] * 5 + [429]
    ready = browser.get("/health/ready").json()
    assert (ready["status"], ready["database"], ready["cache"]) == ("ready", True, False)
    assert any(entry["event"] == "cache-unreachable" for entry in logs)
