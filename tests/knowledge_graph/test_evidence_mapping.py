"""Evidence of merged and split concepts counts for what they became, and going back restores what was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId
from knowledge_graph.evidence_mapping import (
    NO_MAPPING,
    ConceptMapping,
    EvidenceMapping,
    Succession,
    compose,
    mapping_between,
    mapping_from_plain,
    mapping_onto,
    mapping_to_plain,
)

A, B, C, D = (ConceptId(name) for name in "abcd")
MERGED = Succession("v0", "v1", {A: {B: 1.0}})
SPLIT = Succession("v1", "v2", {B: {C: 0.6, D: 0.4}})
EVERYTHING = frozenset({A, B, C, D})

names = st.sampled_from([A, B, C, D])
mappings = st.dictionaries(names, st.dictionaries(names, st.sampled_from([0.25, 0.5, 1.0]), min_size=1, max_size=3))


def onto(
    *taught: str, steps: tuple[Succession, ...] = (MERGED, SPLIT), **others: frozenset[ConceptId]
) -> EvidenceMapping:
    concepts = {"v0": frozenset({A, B}), "v1": frozenset({B}), "v2": frozenset({C, D}), **others}
    versions = {"course": list(taught), **{f"other-{name}": [name] for name in others}}
    return mapping_onto({"course": steps}, versions, concepts)


def test_evidence_of_a_merged_concept_counts_for_the_survivor() -> None:
    mapping = onto("v1")
    assert mapping.counted("v0", ((A, 1.0),)) == ((B, 1.0),)
    assert mapping.counted("v0", ((A, 1.0), (B, 0.5))) == ((B, 1.0),)
    assert mapping.sources_of(B) == {("v0", A)}


def test_evidence_is_handed_on_through_several_versions() -> None:
    mapping = onto("v2")
    assert mapping.counted("v0", ((A, 0.5),)) == ((C, 0.3), (D, 0.2))
    assert mapping.counted("v1", ((B, 1.0),)) == ((C, 0.6), (D, 0.4))


def test_evidence_of_the_version_itself_is_as_it_is() -> None:
    assert onto("v1").counted("v1", ((B, 1.0),)) == ((B, 1.0),)
    assert onto("v1").counted("of another course", ((A, 1.0),)) == ((A, 1.0),)


def test_going_back_maps_nothing() -> None:
    assert onto("v0") == NO_MAPPING
    back = (MERGED, Succession("v1", "v0"), Succession("v0", "v3", {A: {D: 1.0}}))
    assert onto("v0", steps=back).version == ""
    assert onto("v3", steps=back).counted("v0", ((A, 1.0),)) == ((D, 1.0),)


def test_while_both_versions_are_taught_evidence_counts_in_both() -> None:
    assert dict(onto("v0", "v1").counted("v0", ((A, 1.0),))) == {A: 1.0, B: 1.0}


def test_a_concept_that_another_course_teaches_keeps_its_evidence() -> None:
    mapping = onto("v1", w0=frozenset({A}))
    assert dict(mapping.counted("v0", ((A, 1.0),))) == {A: 1.0, B: 1.0}


def test_of_two_successions_between_the_same_versions_the_last_one_counts() -> None:
    steps = [MERGED, Succession("v0", "v1", {A: {C: 1.0}})]
    assert mapping_between(steps, "v0", "v1") == {A: {C: 1.0}}
    assert mapping_between(steps, "v1", "v0") == {}


@given(mappings, mappings, mappings)
def test_composition_is_associative_and_weights_stay_weights(
    one: ConceptMapping, two: ConceptMapping, three: ConceptMapping
) -> None:
    left, right = compose(compose(one, two), three), compose(one, compose(two, three))
    assert left == right
    assert all(0.0 < weight <= 1.0 for targets in left.values() for weight in targets.values())


@given(mappings)
def test_a_mapping_comes_back_from_plain_data_and_composes_with_nothing(mapping: ConceptMapping) -> None:
    assert mapping_from_plain(mapping_to_plain(mapping)) == mapping
    assert compose(mapping, {}) == compose({}, mapping)


@given(
    mappings, st.lists(st.tuples(names, st.sampled_from([0.5, 1.0])), min_size=1, max_size=3, unique_by=lambda p: p[0])
)
def test_no_answer_is_lost(mapping: ConceptMapping, answer: list[tuple[ConceptId, float]]) -> None:
    """Whatever was merged and split, an answer counts for something, each concept once, by a weight in (0, 1]."""
    counted = onto("v1", steps=(Succession("v0", "v1", mapping),)).counted("v0", tuple(answer))
    assert counted
    assert len({concept_id for concept_id, _ in counted}) == len(counted)
    assert all(0.0 < weight <= 1.0 for _, weight in counted)
