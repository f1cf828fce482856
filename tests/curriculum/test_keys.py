"""The keys of shipped exercises are those that another route finds."""

from __future__ import annotations

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
LEAST_SHARE = 0.6
"""Of the numeric and symbolic templates of a course whose keys are recomputed at all."""

load_recomputations()
TEMPLATES = all_templates()


@pytest.mark.parametrize("template_id", sorted(RECOMPUTATIONS))
def test_another_route_finds_the_same_answer(template_id: str) -> None:
    template = TEMPLATES[template_id]
    assert template.kind.value in RECOMPUTABLE
    for seed in range(SEEDS):
        variant = make_variant(template, seed, "en")
        answer = RECOMPUTATIONS[template_id](given_of(template, seed))
        expected = variant.key.value or [gap.value for gap in getattr(variant.key, "gaps", ())]
        assert agrees(variant.key, answer), f"seed {seed}: key {expected}, recomputed {answer}; {variant.stem}"


@pytest.mark.parametrize("course", shipped_courses())
def test_most_keys_of_a_recomputed_course_are_recomputed(course: str) -> None:
    """Shows the figures with ``pytest -rP``."""
    wanted = {name for name, template in templates_of(course).items() if template.kind.value in {"numeric", "symbolic"}}
    done = wanted & RECOMPUTATIONS.keys()
    print(f"{course}: {len(done)} of {len(wanted)} numeric and symbolic templates recomputed")  # noqa: T201
    if done:
        assert len(done) >= LEAST_SHARE * len(wanted), sorted(wanted - done)
