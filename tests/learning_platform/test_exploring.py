"""Finding one's way: search, the map, what is around a concept, what leads to it, and where else it is taught."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from learning_platform.courses.importing import import_course
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, Someone
from tests.learning_platform.studying import FIXTURE_COURSES, Learner

COURSE = "tiny-algebra"


@pytest.fixture
def learner(enrol_in: Callable[..., list[Learner]]) -> Learner:
    return enrol_in(COURSE)[0]


def read(learner: Learner, what: str, **query: str | int) -> dict[str, Any]:
    answer = learner.browser.get(f"/offerings/{learner.offering_id}/{what}", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def ids(found: dict[str, Any]) -> set[str]:
    return {one["id"] for one in found["concepts"]}


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("slope", "slope"),
        ("SLO", "slope"),
        ("function", "linear-function"),
        ("arithmetic mean", "average"),
        ("斜率", "slope"),
        ("一元", "linear-equation"),
    ],
)
def test_concepts_are_found_by_title_and_alias_in_every_language(learner: Learner, query: str, first: str) -> None:
    found = read(learner, "search", q=query)["concepts"]
    assert found[0]["concept"]["id"] == first
    assert [one["score"] for one in found] == sorted((one["score"] for one in found), reverse=True)


def test_what_is_nowhere_is_not_found_and_the_limit_holds(learner: Learner) -> None:
    assert read(learner, "search", q="topology")["concepts"] == []
    assert len(read(learner, "search", q="a", limit=1)["concepts"]) == 1


def test_surroundings_grow_with_the_radius(learner: Learner) -> None:
    near, far = (ids(read(learner, "concepts/linear-equation/surroundings", radius=radius)) for radius in (1, 3))
    assert near == {"linear-equation", "linear-function"}
    assert near < far


def test_the_way_to_a_concept_is_all_its_prerequisites(learner: Learner) -> None:
    way = read(learner, "concepts/slope/way")
    assert ids(way) == {"average", "linear-function", "slope"}
    assert {one["id"]: one["layer"] for one in way["concepts"]} == {"average": 0, "linear-function": 0, "slope": 1}
    assert {(edge["source"], edge["target"]) for edge in way["edges"] if edge["kind"] == "prerequisite"} == {
        ("average", "slope"),
        ("linear-function", "slope"),
    }


def test_every_edge_of_the_map_leads_downwards(learner: Learner) -> None:
    found = read(learner, "map")
    layer = {one["id"]: one["layer"] for one in found["concepts"]}
    assert found["layers"] == max(layer.values()) + 1
    for edge in found["edges"]:
        if edge["kind"] == "prerequisite":
            assert layer[edge["source"]] < layer[edge["target"]]


def test_reading_again_what_one_has_costs_nothing(learner: Learner) -> None:
    for what in ("graph", "map", "concepts/slope", "concepts/slope/way", "concepts/slope/surroundings"):
        path = f"/offerings/{learner.offering_id}/{what}"
        answer = learner.browser.get(path)
        assert answer.headers["cache-control"] == "private, no-cache"
        again = learner.browser.get(path, headers={"If-None-Match": answer.headers["etag"]})
        assert (again.status_code, again.content) == (304, b""), what
        other = learner.browser.get(path, params={"language": "zh"}, headers={"If-None-Match": answer.headers["etag"]})
        assert other.status_code == 200, "another language is another answer"


def test_a_concept_is_shown_in_all_courses_that_one_may_see(
    parts: Parts,
    enrol_in: Callable[..., list[Learner]],
    make_person: Callable[..., Someone],
    browser_of: Callable[[Someone], Browser],
) -> None:
    learner = enrol_in(COURSE, "tiny-statistics")[0]
    found = learner.browser.get("/concepts/average").json()
    assert [one["course_id"] for one in found["courses"]] == [COURSE, "tiny-statistics"]
    statistics = found["courses"][1]
    assert {one["concept"]["id"] for one in statistics["neighbours"]} >= {"deviation"}
    assert "deviation" in {one["id"] for one in statistics["only_here"]}
    across = learner.browser.get("/concepts/slope").json()["across"]
    assert across, "the catalogue joins it to the other course"
    nobody = browser_of(make_person("Nora Nobody"))
    hidden = nobody.get("/concepts/average")
    assert hidden.status_code == 404
    unknown = nobody.get("/concepts/no-such-concept")
    assert hidden.json()["detail"] == unknown.json()["detail"]


def test_a_course_one_is_not_in_adds_nothing(parts: Parts, learner: Learner) -> None:
    import_course(parts, FIXTURE_COURSES / "tiny-statistics")
    found = learner.browser.get("/concepts/average").json()
    assert [one["course_id"] for one in found["courses"]] == [COURSE]
