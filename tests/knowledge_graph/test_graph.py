"""The course graph: editing, asking, ordering, merging."""

from __future__ import annotations

from random import Random

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.graph import ClosesCycleError, CourseGraph, CyclicPrerequisitesError, merge_courses

A, B, C, D = (ConceptId(name) for name in "abcd")


def before(source: ConceptId, target: ConceptId, *, key: bool = False) -> Edge:
    return Edge(source, target, EdgeKind.PREREQUISITE, key=key)


@st.composite
def any_graph(draw: st.DrawFn) -> CourseGraph:
    """Any prerequisites at all, cycles and loops among them."""
    names = [ConceptId(f"c{position}") for position in range(draw(st.integers(1, 9)))]
    ends = st.sampled_from(names)
    pairs = draw(st.lists(st.tuples(ends, ends), unique=True, max_size=18))
    return CourseGraph(draw(st.permutations(names)), [before(source, target) for source, target in pairs])


def as_networkx(graph: CourseGraph) -> nx.DiGraph[ConceptId]:
    expected: nx.DiGraph[ConceptId] = nx.DiGraph()
    expected.add_nodes_from(graph.concept_ids)
    expected.add_edges_from((edge.source, edge.target) for edge in graph.edges)
    return expected


@given(any_graph())
def test_a_graph_either_has_an_order_or_shows_its_cycles(graph: CourseGraph) -> None:
    if nx.is_directed_acyclic_graph(as_networkx(graph)):
        assert graph.cycles() == ()
        order = graph.topological_order()
        assert sorted(order) == sorted(graph.concept_ids)
        assert all(order.index(edge.source) < order.index(edge.target) for edge in graph.edges)
    else:
        assert graph.cycles()
        with pytest.raises(CyclicPrerequisitesError):
            graph.topological_order()


@given(any_graph())
def test_every_cycle_shown_is_a_closed_walk_of_edges_that_are_there(graph: CourseGraph) -> None:
    knots = [
        knot
        for knot in nx.strongly_connected_components(as_networkx(graph))
        if len(knot) > 1 or as_networkx(graph).has_edge(min(knot), min(knot))
    ]
    assert len(graph.cycles()) == len(knots)
    for cycle in graph.cycles():
        assert set(cycle) <= set(graph.edges)
        assert all(edge.target == later.source for edge, later in zip(cycle, [*cycle[1:], cycle[0]], strict=True))
        assert len({edge.source for edge in cycle}) == len(cycle)


@given(any_graph())
def test_removing_the_edges_that_are_shown_ends_in_an_order(graph: CourseGraph) -> None:
    for _ in range(len(graph.edges) + 1):
        cycles = graph.cycles()
        if not cycles:
            break
        graph = graph.without_edge(cycles[0][0])
    assert len(graph.topological_order()) == len(graph)


@given(any_graph())
def test_redundant_prerequisites_are_those_that_a_transitive_reduction_leaves_out(graph: CourseGraph) -> None:
    expected = as_networkx(graph)
    if nx.is_directed_acyclic_graph(expected):
        kept = set(nx.transitive_reduction(expected).edges)
        assert {(edge.source, edge.target) for edge in graph.redundant_prerequisites()} == set(expected.edges) - kept
        for later in graph.concept_ids:
            assert graph.ancestors(later) == {one for one in graph.concept_ids if graph.is_ancestor(one, later)}


@given(any_graph(), st.randoms(use_true_random=False))
def test_the_order_depends_on_the_book_and_not_on_how_edges_are_listed(graph: CourseGraph, random: Random) -> None:
    shuffled = list(graph.edges)
    random.shuffle(shuffled)
    again = CourseGraph(graph.concept_ids, shuffled)
    assert again.version == graph.version
    assert again.cycles() == graph.cycles()
    if not graph.cycles():
        assert again.topological_order() == graph.topological_order()


def test_concepts_that_may_come_next_follow_the_book() -> None:
    assert CourseGraph([D, C, B, A], [before(A, D)]).topological_order() == (C, B, A, D)


def test_editing_gives_a_new_graph_and_leaves_the_old_one() -> None:
    graph = CourseGraph([A, B], [before(A, B)])
    larger = graph.with_concept(C).with_edge(before(B, C))
    assert (len(graph), len(larger)) == (2, 3)
    assert larger.ancestors(C) == {A, B}
    assert larger.dependents(A) == (B,)
    assert larger.descendants(A) == {B, C}
    smaller = larger.without_concept(B)
    assert smaller.concept_ids == (A, C)
    assert smaller.edges == ()
    assert larger.version != graph.version
    assert larger.without_concept(C).version == graph.version


def test_an_edge_replaces_the_one_with_the_same_ends_and_kind() -> None:
    graph = CourseGraph([A, B], [before(A, B)]).with_edge(before(A, B, key=True))
    assert graph.edges == (before(A, B, key=True),)


def test_an_edge_to_an_unknown_concept_is_refused() -> None:
    with pytest.raises(KeyError, match="no concept 'b'"):
        CourseGraph([A], [before(A, B)])


def test_a_cycle_is_named_when_a_graph_is_compiled() -> None:
    with pytest.raises(CyclicPrerequisitesError, match="a → b → a"):
        CourseGraph([A, B], [before(A, B), before(B, A)]).compile()


def test_a_shared_concept_is_one_concept_with_the_edges_of_both_courses(
    tiny_algebra: Course, tiny_statistics: Course
) -> None:
    average, slope, line = ConceptId("average"), ConceptId("slope"), ConceptId("regression-line")
    merged = merge_courses([tiny_algebra, tiny_statistics], [before(slope, line)])
    assert len(merged) == len(tiny_algebra.concepts) + len(tiny_statistics.concepts) - 1
    assert merged.dependents(average) == (slope, ConceptId("deviation"))
    assert merged.ancestors(line) >= {slope, average, ConceptId("linear-function"), ConceptId("variance")}
    compiled = merged.compile()
    assert compiled.version == merged.version
    assert compiled.position[slope] < compiled.position[line]


def test_a_catalogue_edge_to_a_course_that_is_not_taught_is_left_out(tiny_algebra: Course) -> None:
    merged = merge_courses([tiny_algebra], [before(ConceptId("slope"), ConceptId("regression-line"))])
    assert merged.version == merge_courses([tiny_algebra], ()).version


def test_of_two_courses_that_weigh_an_edge_differently_the_stronger_weight_counts() -> None:
    weak, strong = Edge(B, A, EdgeKind.ENCOMPASSES, 0.3), Edge(B, A, EdgeKind.ENCOMPASSES, 0.8)
    assert CourseGraph([A, B], [weak, strong]).edges == CourseGraph([A, B], [strong, weak]).edges == (strong,)


def test_a_prerequisite_that_would_close_a_cycle_is_refused_with_the_path_it_would_close() -> None:
    graph = CourseGraph([A, B, C, D], [before(A, B), before(B, C), before(A, D), before(D, C)])
    with pytest.raises(
        ClosesCycleError, match="'c' before 'a' would close a cycle: a → b → c is there already"
    ) as error:
        graph.with_sound_edge(before(C, A))
    assert error.value.path == (A, B, C)
    with pytest.raises(ClosesCycleError, match="a concept cannot come before itself"):
        graph.with_sound_edge(before(A, A))
    assert graph.with_sound_edge(before(B, D)).prerequisites(D) == (A, B)
    with pytest.raises(KeyError, match="there is no concept"):
        graph.with_sound_edge(before(A, ConceptId("nowhere")))


def test_the_path_that_an_edge_would_close_is_found_in_a_draft_that_has_cycles_already() -> None:
    tangled = CourseGraph([A, B, C, D], [before(A, B), before(B, A), before(B, C)])
    assert tangled.closing_path(before(C, A)) == (A, B, C)
    assert tangled.closing_path(before(C, D)) == ()


def test_only_prerequisites_order_concepts() -> None:
    graph = CourseGraph([A, B], [before(A, B)])
    larger = Edge(B, A, EdgeKind.ENCOMPASSES, 0.5)
    assert graph.closing_path(larger) == ()
    assert larger in graph.with_sound_edge(larger).edges
