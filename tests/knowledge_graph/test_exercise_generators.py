"""Values that functions of ours make for templates."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises import matrices
from knowledge_graph.exercises.generators import GENERATORS
from knowledge_graph.exercises.template_toml import templates_to_toml
from knowledge_graph.exercises.templates import read_templates, template_from_plain, template_to_plain
from knowledge_graph.exercises.variants import make_variant
from knowledge_graph.exercises.verification import verify_template

MEDIAN = """
[[exercise]]
id = "median"
kind = "numeric"
generator = "data-set"
answer = "median"
[exercise.text.en]
stem = "What is the median of $@{transpose(data)}$?"
hints = ["Put them in order."]
solution = "In order: $@{transpose(ordered)}$."
"""


def chance_of(seed: int) -> Callable[[str], int]:
    return lambda purpose: int.from_bytes(hashlib.sha256(f"{seed}:{purpose}".encode()).digest(), "big")


@pytest.mark.parametrize("name", GENERATORS)
@given(seed=st.integers(0, 10**6))
def test_a_generator_is_pure_and_makes_what_it_names(name: str, seed: int) -> None:
    generator = GENERATORS[name]
    made = generator.make(chance_of(seed))
    assert tuple(made) == generator.names
    assert made == generator.make(chance_of(seed))


@given(st.integers(0, 10**6))
def test_generators_keep_their_promises(seed: int) -> None:
    triple = GENERATORS["pythagorean-triple"].make(chance_of(seed))
    assert triple["leg"] ** 2 + triple["other"] ** 2 == triple["hypotenuse"] ** 2
    numbers = GENERATORS["data-set"].make(chance_of(seed))
    data = sorted(numbers["data"].entries)
    assert data == list(numbers["ordered"].entries)
    assert len(set(data)) == 6
    assert numbers["mean"] == Fraction(sum(data), 6) == int(numbers["mean"])
    assert numbers["median"] == (data[2] + data[3]) / 2
    distribution = GENERATORS["distribution"].make(chance_of(seed))
    assert sum(distribution["probabilities"].entries) == 1
    assert len(set(distribution["outcomes"].entries)) == 4
    counts = GENERATORS["confusion-matrix"].make(chance_of(seed))
    for other in ("false_alarms", "misses"):
        assert 10 % (counts["hits"] / (counts["hits"] + counts[other])).denominator == 0
    eigen = GENERATORS["eigen-matrix"].make(chance_of(seed))
    for name in ("low", "high"):
        vector = eigen[f"{name}_vector"]
        assert matrices.product(eigen["matrix"], vector).entries == tuple(eigen[name] * v for v in vector.entries)


def test_a_template_names_a_generator_and_uses_its_values() -> None:
    (one,), problems = read_templates(MEDIAN, concept_id=ConceptId("c"), source_language="en", file="c.toml")
    assert problems == ()
    assert template_from_plain(template_to_plain(one)) == one
    (again,), _ = read_templates(templates_to_toml([one]), concept_id=ConceptId("c"), source_language="en", file="c")
    assert again.content_hash == one.content_hash
    assert verify_template(one) == ()
    assert make_variant(one, 3, "en") == make_variant(one, 3, "en") != make_variant(one, 4, "en")


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('"data-set"', '"os.system"', "there is no generator"),
        ('kind = "numeric"', 'kind = "numeric"\n[exercise.values]\nmean = "1"', "used twice"),
    ],
)
def test_what_no_generator_is_is_refused(old: str, new: str, part: str) -> None:
    text = MEDIAN.replace(old, new)
    if "values" in new:
        text = MEDIAN.replace("[exercise.text.en]", '[exercise.values]\nmean = "1"\n[exercise.text.en]')
    found, problems = read_templates(text, concept_id=ConceptId("c"), source_language="en", file="c.toml")
    assert found == ()
    assert any(part in problem.message for problem in problems)
