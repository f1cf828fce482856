"""A goal in the learner's own words becomes concepts with what they rest on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.compiled import compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from recommender.goal_words import LEAST_LIKENESS, MOST_SHOWN, propose_goal
from tests.recommender.learners import layered_graph

VECTORS, PLANE, NORM, LINE = (ConceptId(name) for name in ("vectors", "plane", "norm", "line"))
CHAIN = compile_graph(
    [VECTORS, PLANE, NORM, LINE],
    [Edge(VECTORS, NORM, EdgeKind.PREREQUISITE), Edge(NORM, LINE, EdgeKind.PREREQUISITE)],
    "chain",
)
LAYERED = layered_graph(4, 4)
ALL = frozenset(CHAIN.ids)


def test_what_is_named_is_meant_with_everything_below_it() -> None:
    found = propose_goal(CHAIN, ALL, [LINE], {})
    assert found.targets == (LINE,)
    assert found.prerequisites == (VECTORS, NORM)
    assert [(each.named, each.likeness) for each in found.wished] == [(True, 1.0)]


def test_a_name_that_another_named_concept_rests_on_is_only_shown() -> None:
    found = propose_goal(CHAIN, ALL, [VECTORS, NORM], {})
    assert found.targets == (NORM,)
    assert [(each.concept, each.meant) for each in found.wished] == [(NORM, True), (VECTORS, False)]


def test_words_that_name_the_elementary_and_mean_the_advanced_mean_the_advanced() -> None:
    found = propose_goal(CHAIN, ALL, [VECTORS], {VECTORS: 0.3, LINE: 0.5, PLANE: 0.1})
    assert found.targets == (LINE,)
    assert propose_goal(CHAIN, ALL, [VECTORS], {VECTORS: 0.6, LINE: 0.5}).targets == (VECTORS,)
    assert propose_goal(CHAIN, ALL, [PLANE], {PLANE: 0.3, LINE: 0.5}).targets == (PLANE,), (
        "the line does not rest on it"
    )


def test_nothing_near_enough_is_nothing() -> None:
    found = propose_goal(CHAIN, ALL, [], dict.fromkeys(ALL, LEAST_LIKENESS - 0.01))
    assert (found.wished, found.prerequisites) == ((), ())


def test_what_the_course_does_not_offer_is_not_proposed() -> None:
    found = propose_goal(CHAIN, {LINE, NORM}, [VECTORS, LINE], {VECTORS: 0.9})
    assert found.targets == (LINE,)
    assert found.prerequisites == (NORM,)


@given(
    st.lists(st.sampled_from(LAYERED.ids), max_size=6),
    st.dictionaries(st.sampled_from(LAYERED.ids), st.floats(-1.0, 1.0)),
    st.frozensets(st.sampled_from(LAYERED.ids)),
)
def test_a_proposal_holds_together(
    named: list[ConceptId], likeness: dict[ConceptId, float], offered: frozenset[ConceptId]
) -> None:
    found = propose_goal(LAYERED, offered, named, likeness)
    assert found == propose_goal(LAYERED, offered, named, likeness)
    shown = [each.concept for each in found.wished]
    assert len(set(shown)) == len(shown)
    assert set(shown) | set(found.prerequisites) <= offered
    assert not set(found.targets) & set(found.prerequisites)
    assert len(shown) <= max(MOST_SHOWN, len(found.targets))
    assert all(-1.0 <= each.likeness <= 1.0 for each in found.wished)
    places = [LAYERED.position[name] for name in found.prerequisites]
    assert places == sorted(places)
    if set(named) & offered:
        assert found.targets, "what is named is never without a goal"
