"""Problems of a course as a whole, found in values that come from no file."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.checks import MOST_OF_A_KIND, Places, check_catalogue, check_course
from knowledge_graph.checks.names import near_duplicates
from knowledge_graph.checks.order import LONGEST_CHAIN
from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.graph import CourseGraph
from knowledge_graph.problems import Mend, MendKind, Place, Problem, Severity, mended_edges

ROOT = Path(__file__).parents[2]
AVERAGE, FUNCTION, SLOPE, EQUATION = (
    ConceptId(name) for name in ("average", "linear-function", "slope", "linear-equation")
)


def before(source: ConceptId, target: ConceptId, *, key: bool = False) -> Edge:
    return Edge(source, target, EdgeKind.PREREQUISITE, key=key)


def with_edges(course: Course, *edges: Edge) -> Course:
    return replace(course, edges=tuple(sorted([*course.edges, *edges])))


def only(problems: Iterable[Problem], code: str) -> Problem:
    """The one problem of this kind."""
    (found,) = (problem for problem in problems if problem.code == code)
    return found


def codes(course: Course) -> dict[str, Severity]:
    return {problem.code: problem.severity for problem in check_course(course)}


def test_a_sound_course_has_no_problems(tiny_algebra: Course, tiny_statistics: Course) -> None:
    assert check_course(tiny_algebra) == check_course(tiny_statistics) == ()


def test_a_cycle_is_named_edge_by_edge_with_its_places(tiny_algebra: Course) -> None:
    closing = before(EQUATION, FUNCTION)
    places = Places(edges={(EQUATION, FUNCTION, EdgeKind.PREREQUISITE): Place("algebra/linear-function.md", 7)})
    problem = only(check_course(with_edges(tiny_algebra, closing), places), "cyclic-prerequisites")
    assert (problem.file, problem.line) == ("algebra/linear-function.md", 7)
    assert (
        "linear-function → linear-equation, linear-equation → linear-function (algebra/linear-function.md:7)"
        in problem.message
    )


def test_two_separate_cycles_are_two_problems(tiny_algebra: Course) -> None:
    course = replace(
        tiny_algebra,
        edges=tuple(
            sorted(
                [before(AVERAGE, SLOPE), before(SLOPE, AVERAGE), before(FUNCTION, EQUATION), before(EQUATION, FUNCTION)]
            )
        ),
    )
    assert [problem.code for problem in check_course(course)] == ["cyclic-prerequisites"] * 2


@pytest.mark.parametrize(
    ("edge", "code", "severity"),
    [
        (before(SLOPE, SLOPE), "self-loop", Severity.ERROR),
        (before(ConceptId("nowhere"), SLOPE), "unknown-id", Severity.ERROR),
        (before(FUNCTION, SLOPE, key=False), "duplicate-edge", Severity.ERROR),
        (Edge(EQUATION, AVERAGE, EdgeKind.ENCOMPASSES, 0.29), "weight-out-of-range", Severity.ERROR),
        (Edge(EQUATION, AVERAGE, EdgeKind.ENCOMPASSES, 1.01), "weight-out-of-range", Severity.ERROR),
        (Edge(FUNCTION, EQUATION, EdgeKind.ENCOMPASSES, 0.5), "encompassing-against-order", Severity.WARNING),
        (Edge(FUNCTION, SLOPE, EdgeKind.ENCOMPASSES, 0.5), "cyclic-encompassing", Severity.WARNING),
    ],
)
def test_a_wrong_edge_is_a_problem(tiny_algebra: Course, edge: Edge, code: str, severity: Severity) -> None:
    assert codes(with_edges(tiny_algebra, edge))[code] is severity


@pytest.mark.parametrize("weight", [0.3, 1.0])
def test_the_bounds_of_weights_are_allowed(tiny_algebra: Course, weight: float) -> None:
    assert codes(with_edges(tiny_algebra, Edge(EQUATION, AVERAGE, EdgeKind.ENCOMPASSES, weight))) == {}


def test_a_prerequisite_that_others_imply_is_a_warning_unless_it_is_a_key_one(tiny_algebra: Course) -> None:
    chain = with_edges(tiny_algebra, before(SLOPE, EQUATION))
    assert codes(chain) == {"redundant-prerequisite": Severity.WARNING}
    edges = [edge for edge in chain.edges if edge != before(FUNCTION, EQUATION)]
    assert codes(replace(chain, edges=tuple(sorted([*edges, before(FUNCTION, EQUATION, key=True)])))) == {}


def test_an_unknown_id_that_is_nearly_right_gets_a_suggestion(tiny_algebra: Course) -> None:
    (problem,) = check_course(with_edges(tiny_algebra, before(ConceptId("linear-functions"), SLOPE)))
    assert "did you mean 'linear-function'?" in problem.message


def test_a_concept_that_nothing_joins_is_an_orphan(tiny_algebra: Course) -> None:
    course = replace(
        tiny_algebra, edges=tuple(edge for edge in tiny_algebra.edges if AVERAGE not in (edge.source, edge.target))
    )
    assert codes(course) == {"orphan": Severity.WARNING}


def test_a_lesson_in_the_source_language_is_needed(tiny_algebra: Course) -> None:
    translated_only = tuple(
        lesson for lesson in tiny_algebra.lessons if (lesson.concept_id, lesson.language) != (SLOPE, "en")
    )
    assert codes(replace(tiny_algebra, lessons=translated_only)) == {"no-lesson": Severity.ERROR}


def test_a_concept_without_exercises_is_a_warning(tiny_algebra: Course) -> None:
    without = tuple(template for template in tiny_algebra.templates if template.concept_id != SLOPE)
    assert codes(replace(tiny_algebra, templates=without)) == {"no-exercises": Severity.WARNING}


def test_ids_are_unique_and_well_formed(tiny_algebra: Course) -> None:
    first = tiny_algebra.concepts[0]
    twice = replace(tiny_algebra, concepts=(*tiny_algebra.concepts, first))
    assert codes(twice) == {"duplicate-id": Severity.ERROR}
    again = replace(tiny_algebra, templates=(*tiny_algebra.templates, tiny_algebra.templates[0]))
    assert codes(again) == {"duplicate-id": Severity.ERROR}
    renamed = replace(tiny_algebra, concepts=(*tiny_algebra.concepts, replace(first, id=ConceptId("../Average"))))
    assert codes(renamed)["invalid-id"] is Severity.ERROR


def test_an_exercise_gives_evidence_about_concepts_of_its_course_and_of_those_beside_it(tiny_algebra: Course) -> None:
    template = replace(tiny_algebra.templates[0], concept_weights={ConceptId("variance"): 0.5})
    course = replace(tiny_algebra, templates=(template, *tiny_algebra.templates[1:]))
    assert check_course(course, elsewhere={ConceptId("variance")}) == ()
    (problem,) = check_course(course)
    assert (problem.code, problem.file, problem.line) == ("unknown-id", template.file, template.line)


def test_courses_that_contradict_each_other_are_found_in_the_catalogue(
    tiny_algebra: Course, tiny_statistics: Course
) -> None:
    line, variance = ConceptId("regression-line"), ConceptId("variance")
    courses = [tiny_algebra, tiny_statistics]
    assert check_catalogue(courses, [before(SLOPE, line)]) == ()
    cyclic = [before(SLOPE, variance), before(line, FUNCTION)]
    assert [problem.code for problem in check_catalogue(courses, cyclic)] == ["cyclic-prerequisites"]
    inside = check_catalogue(courses, [before(AVERAGE, line)])
    assert {problem.code for problem in inside} == {"edge-inside-a-course", "redundant-prerequisite"}
    unknown = check_catalogue(courses, [before(SLOPE, ConceptId("nowhere"))])
    assert [problem.code for problem in unknown] == ["unknown-id"]


def test_the_problem_of_a_cycle_holds_all_edges_of_the_component_and_the_mend_removes_the_weakest(
    tiny_algebra: Course,
) -> None:
    loose, key = before(EQUATION, FUNCTION), before(FUNCTION, EQUATION, key=True)
    course = replace(
        tiny_algebra, edges=tuple(sorted({*tiny_algebra.edges, loose, key} - {before(FUNCTION, EQUATION)}))
    )
    problem = only(check_course(course), "cyclic-prerequisites")
    assert set(problem.edges) == {loose, key}
    assert problem.mend == Mend(MendKind.REMOVE_EDGE, "remove linear-equation → linear-function", removes=(loose,))
    mended = replace(course, edges=mended_edges(course.edges, problem.mend))
    assert "cyclic-prerequisites" not in codes(mended)


def test_what_is_behind_a_cycle_cannot_be_reached(tiny_algebra: Course) -> None:
    problem = only(check_course(with_edges(tiny_algebra, before(EQUATION, FUNCTION))), "unreachable-goal")
    assert (problem.severity, problem.concepts) == (Severity.WARNING, (SLOPE, FUNCTION))
    assert "nobody can ever reach 'slope': 'linear-function' on the way to it is on a cycle" in problem.message


def test_a_goal_behind_a_concept_without_exercises_or_with_a_missing_prerequisite_cannot_be_reached(
    tiny_algebra: Course,
) -> None:
    untested = tuple(template for template in tiny_algebra.templates if template.concept_id != FUNCTION)
    problems = check_course(replace(tiny_algebra, templates=untested))
    assert {problem.concepts for problem in problems if problem.code == "unreachable-goal"} == {
        (SLOPE, FUNCTION),
        (EQUATION, FUNCTION),
    }
    dangling = check_course(with_edges(tiny_algebra, before(ConceptId("nowhere"), AVERAGE)))
    assert only(dangling, "unreachable-goal").concepts == (SLOPE, AVERAGE)
    assert "unreachable-goal" not in codes(replace(tiny_algebra, templates=()))


def test_mends_of_edges_leave_nothing_of_their_problem(tiny_algebra: Course) -> None:
    for edge, code in [
        (before(SLOPE, SLOPE), "self-loop"),
        (before(ConceptId("linear-functoin"), SLOPE), "unknown-id"),
        (before(ConceptId("nowhere"), SLOPE), "unknown-id"),
        (Edge(EQUATION, AVERAGE, EdgeKind.ENCOMPASSES, 1.01), "weight-out-of-range"),
        (Edge(EQUATION, AVERAGE, EdgeKind.ENCOMPASSES, 0.01), "weight-out-of-range"),
        (Edge(FUNCTION, EQUATION, EdgeKind.ENCOMPASSES, 0.5), "encompassing-against-order"),
        (Edge(FUNCTION, SLOPE, EdgeKind.ENCOMPASSES, 0.5), "cyclic-encompassing"),
    ]:
        course = with_edges(tiny_algebra, edge)
        problem = only(check_course(course), code)
        assert problem.mend is not None
        assert code not in codes(replace(course, edges=mended_edges(course.edges, problem.mend)))


def concept(name: str, title: str, **translations: str) -> Concept:
    return Concept(
        ConceptId(name), LocalizedText("en", {"en": title, **translations}), LocalizedText("en", {"en": "What it is."})
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dot Product", "dot products"),
        ("Ｄｏｔ product", "Dot product"),
        ("Product of matrices", "Matrix product"),
        ("Eigenvalues of a matrix", "Eigenvaleu of matrices"),
        ("Orthogonal basis", "Ortogonal basis"),
        ("矩阵的秩", "矩阵秩"),
    ],
)
def test_titles_that_say_the_same_are_found(one: str, other: str) -> None:
    first, second, stranger = concept("a", one), concept("b", other), concept("c", "Determinant")
    assert near_duplicates([first, stranger, second]) == [(first, second)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Row space", "Low space"),
        ("Symmetric matrix", "Asymmetric matrix"),
        ("Type I error", "Type II error"),
        ("Fractions 4", "Fractions 5"),
        ("Linear map", "Linear equation"),
        ("Convert improper fractions to mixed numbers", "Convert mixed numbers to improper fractions"),
        ("Arithmetic", "Arithmetic mean"),
        ("Solve x < 2", "Solve x > 2"),
        ("C", "C++"),
        ("行空间", "列空间"),
    ],
)
def test_titles_that_differ_in_meaning_are_left_alone(one: str, other: str) -> None:
    assert near_duplicates([concept("a", one), concept("b", other)]) == []


def test_titles_are_compared_within_a_language() -> None:
    german, english = concept("a", "Bild", de="Rank"), concept("b", "Rank")
    assert near_duplicates([german, english]) == []
    assert near_duplicates([concept("a", "Rank", zh="秩"), concept("b", "Order", zh="秩")]) != []


def test_a_near_duplicate_proposes_one_concept(tiny_algebra: Course, tiny_statistics: Course) -> None:
    slope = tiny_algebra.concept_by_id[SLOPE]
    twin = replace(slope, id=ConceptId("gradient"), title=LocalizedText("en", {"en": "slopes"}))
    course = replace(tiny_algebra, concepts=(*tiny_algebra.concepts, twin))
    problem = only(check_course(course), "near-duplicate-title")
    assert problem.mend is not None
    assert (problem.mend.kind, problem.mend.concepts) == (MendKind.MERGE_CONCEPTS, (SLOPE, ConceptId("gradient")))
    other = replace(tiny_statistics, concepts=(*tiny_statistics.concepts, twin))
    assert only(check_catalogue([tiny_algebra, other], []), "near-duplicate-title").concepts == problem.mend.concepts
    assert check_catalogue([course, tiny_statistics], []) == ()


def test_a_title_that_turns_the_writing_is_an_error_with_a_clean_one_proposed(tiny_algebra: Course) -> None:
    slope = tiny_algebra.concept_by_id[SLOPE]
    turned = replace(slope, title=LocalizedText("en", {"en": "ep\u202eols"}))
    concepts = tuple(turned if one == slope else one for one in tiny_algebra.concepts)
    problem = only(check_course(replace(tiny_algebra, concepts=concepts)), "hidden-character")
    assert problem.severity is Severity.ERROR
    assert "\u202e" not in str(problem)
    assert problem.mend is not None
    assert problem.mend.value == "epols"


def test_ids_that_differ_only_in_their_unicode_form_are_an_error(tiny_algebra: Course) -> None:
    slope = tiny_algebra.concept_by_id[SLOPE]
    wide = replace(slope, id=ConceptId("ｓｌｏｐｅ"), title=LocalizedText("en", {"en": "Steepness"}))
    problem = only(check_course(replace(tiny_algebra, concepts=(*tiny_algebra.concepts, wide))), "look-alike-id")
    assert (problem.severity, problem.concepts) == (Severity.ERROR, (SLOPE, ConceptId("ｓｌｏｐｅ")))


def test_edges_between_courses_that_contradict_the_order_are_found(
    tiny_algebra: Course, tiny_statistics: Course
) -> None:
    line = ConceptId("regression-line")
    wrong = [before(SLOPE, line), Edge(SLOPE, line, EdgeKind.ENCOMPASSES, 0.5)]
    problem = only(check_catalogue([tiny_algebra, tiny_statistics], wrong), "encompassing-against-order")
    assert problem.edges == (wrong[1],)
    both = [Edge(SLOPE, line, EdgeKind.ENCOMPASSES, 0.5), Edge(line, SLOPE, EdgeKind.ENCOMPASSES, 0.4)]
    circle = only(check_catalogue([tiny_algebra, tiny_statistics], both), "cyclic-encompassing")
    assert circle.mend is not None
    assert circle.mend.removes == (both[1],)


IDS = [ConceptId(f"c{number}") for number in range(6)]
ENDS = st.sampled_from([*IDS, ConceptId("c"), ConceptId("c00"), ConceptId("elsewhere")])
WEIGHTS = st.sampled_from([0.0, 0.3, 0.5, 1.0, 1.5, float("nan"), float("inf")])
ANY_EDGES = st.lists(st.builds(Edge, ENDS, ENDS, st.sampled_from(EdgeKind), WEIGHTS, st.booleans()), max_size=25)


@given(ANY_EDGES)
def test_mending_what_has_a_mend_again_and_again_ends_with_sound_edges(tiny_algebra: Course, edges: list[Edge]) -> None:
    course = bare(tiny_algebra, len(IDS), edges)
    for _ in range(60):
        mends = [p.mend for p in check_course(course) if p.mend is not None and (p.mend.removes or p.mend.adds)]
        if not mends:
            break
        course = replace(course, edges=mended_edges(course.edges, mends[0]))
    left = {problem.code for problem in check_course(course)}
    assert left <= {"no-lesson", "no-exercises", "orphan"}
    assert len(CourseGraph(IDS, course.edges).topological_order()) == len(IDS)


def test_every_code_and_mend_is_documented() -> None:
    page = (ROOT / "docs" / "knowledge-graph.md").read_text(encoding="utf-8")
    named_in = {"at": 1, "_warning": 2, "_Wording": 0}
    codes: set[str] = set()
    for module in (ROOT / "knowledge_graph" / "checks").glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                place = named_in.get(getattr(node.func, "attr", getattr(node.func, "id", "")))
                code = None if place is None else node.args[place]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    codes.add(code.value)
    assert len(codes) >= 20
    assert [code for code in sorted(codes) if f"| `{code}` |" not in page] == []
    assert [kind.value for kind in MendKind if f"`{kind.value}`" not in page] == []


def bare(course: Course, count: int, edges: Iterable[Edge]) -> Course:
    concepts = tuple(concept(f"c{number}", f"Thing {number}") for number in range(count))
    return replace(course, concepts=concepts, edges=tuple(edges), lessons=(), templates=())


def test_a_chain_that_is_too_long_names_the_edges_to_look_at(tiny_algebra: Course) -> None:
    names = [ConceptId(f"c{number}") for number in range(LONGEST_CHAIN + 1)]
    steps = [before(one, next_one, key=number % 2 == 0) for number, (one, next_one) in enumerate(pairwise(names))]
    problem = only(check_course(bare(tiny_algebra, len(names), steps)), "chain-too-long")
    assert problem.concepts == tuple(names)
    assert problem.mend is not None
    assert problem.mend.removes == tuple(edge for edge in steps if not edge.key)
    assert "chain-too-long" not in codes(bare(tiny_algebra, len(names) - 1, steps[:-1]))


def test_a_cycle_does_not_hide_what_is_wrong_elsewhere(tiny_algebra: Course) -> None:
    names = [ConceptId(f"c{number}") for number in range(5)]
    a, b, c, d, e = names
    edges = [before(a, b), before(b, c), before(a, c), before(d, e), before(e, d)]
    found = codes(bare(tiny_algebra, 5, edges))
    assert {"cyclic-prerequisites", "redundant-prerequisite"} <= set(found)


def test_a_graph_that_is_wrong_everywhere_is_checked_in_bounded_time_with_a_bounded_list(tiny_algebra: Course) -> None:
    random = np.random.default_rng(7)
    size, count = 3000, 60_000
    sources, targets = random.integers(0, size + 300, (2, count)).tolist()
    edges = [before(ConceptId(f"c{s}"), ConceptId(f"c{t}")) for s, t in zip(sources, targets, strict=True)]
    edges += [before(ConceptId(f"c{number}"), ConceptId(f"c{number}")) for number in range(0, size, 2)]
    problems = check_course(bare(tiny_algebra, size, edges))
    kinds = Counter(problem.code for problem in problems)
    assert {"cyclic-prerequisites", "self-loop", "unknown-id", "duplicate-edge"} <= set(kinds)
    assert max(kinds.values()) == MOST_OF_A_KIND + 1
    in_all = [problem.message for problem in problems if "such problems in all" in problem.message]
    assert any("of which 1,000 are listed" in message for message in in_all)
