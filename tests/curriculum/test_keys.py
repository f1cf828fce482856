"""The keys of shipped exercises are those that another route finds."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from knowledge_graph.exercises.variants import make_variant
from tests.curriculum.recomputing import (
    RECOMPUTABLE,
    RECOMPUTATIONS,
    agrees,
    all_templates,
    given_of,
    load_recomputations,
    shipped_courses,
    templates_of,
)

SEEDS = 20
QUICK_SEEDS = 5
"""In every run; the rest with ``-m slow``."""
LEAST_SHARE = 0.95
"""Of the numeric and symbolic templates of a course whose keys are recomputed."""

load_recomputations()
TEMPLATES = all_templates()


def assert_same_answers(template_id: str, seeds: Iterable[int]) -> None:
    template = TEMPLATES[template_id]
    for seed in seeds:
        variant = make_variant(template, seed, "en")
        answer = RECOMPUTATIONS[template_id](given_of(template, seed))
        expected = variant.key.value or [gap.value for gap in getattr(variant.key, "gaps", ())]
        assert agrees(variant.key, answer), f"seed {seed}: key {expected}, recomputed {answer}; {variant.stem}"


@pytest.mark.parametrize("template_id", sorted(RECOMPUTATIONS))
def test_another_route_finds_the_same_answer(template_id: str) -> None:
    assert TEMPLATES[template_id].kind.value in RECOMPUTABLE
    assert_same_answers(template_id, range(QUICK_SEEDS))


@pytest.mark.slow
@pytest.mark.parametrize("course", shipped_courses())
def test_another_route_finds_the_same_answers_for_many_seeds(course: str) -> None:
    for template_id in sorted(templates_of(course).keys() & RECOMPUTATIONS.keys()):
        assert_same_answers(template_id, range(QUICK_SEEDS, SEEDS))


@pytest.mark.parametrize("course", shipped_courses())
def test_most_keys_of_a_course_are_recomputed(course: str) -> None:
    """Shows the figures with ``pytest -rP``."""
    wanted = {name for name, template in templates_of(course).items() if template.kind.value in {"numeric", "symbolic"}}
    done = wanted & RECOMPUTATIONS.keys()
    print(f"{course}: {len(done)} of {len(wanted)} numeric and symbolic templates recomputed")  # noqa: T201
    assert len(done) >= LEAST_SHARE * len(wanted), sorted(wanted - done)
