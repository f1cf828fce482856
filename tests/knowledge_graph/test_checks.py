"""Problems of a course as a whole, found in values that come from no file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge_graph.checks import Places, check_catalogue, check_course
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.problems import Place, Severity

AVERAGE, FUNCTION, SLOPE, EQUATION = (
    ConceptId(name) for name in ("average", "linear-function", "slope", "linear-equation")
)


def before(source: ConceptId, target: ConceptId, *, key: bool = False) -> Edge:
    return Edge(source, target, EdgeKind.PREREQUISITE, key=key)


def with_edges(course: Course, *edges: Edge) -> Course:
    return replace(course, edges=tuple(sorted([*course.edges, *edges])))


def codes(course: Course) -> dict[str, Severity]:
    return {problem.code: problem.severity for problem in check_course(course)}


def test_a_sound_course_has_no_problems(tiny_algebra: Course, tiny_statistics: Course) -> None:
    assert check_course(tiny_algebra) == check_course(tiny_statistics) == ()


def test_a_cycle_is_named_edge_by_edge_with_its_places(tiny_algebra: Course) -> None:
    closing = before(EQUATION, FUNCTION)
    places = Places(edges={(EQUATION, FUNCTION, EdgeKind.PREREQUISITE): Place("algebra/linear-function.md", 7)})
    (problem,) = check_course(with_edges(tiny_algebra, closing), places)
    assert problem.code == "cyclic-prerequisites"
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


def test_an_exercise_cannot_give_evidence_about_a_concept_of_another_course(tiny_algebra: Course) -> None:
    template = replace(tiny_algebra.templates[0], concept_weights={ConceptId("variance"): 0.5})
    (problem,) = check_course(replace(tiny_algebra, templates=(template, *tiny_algebra.templates[1:])))
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
    assert [problem.code for problem in inside] == ["edge-inside-a-course"]
    unknown = check_catalogue(courses, [before(SLOPE, ConceptId("nowhere"))])
    assert [problem.code for problem in unknown] == ["unknown-id"]
