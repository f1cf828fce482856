"""A course that is written to a folder and read again is the same course, exercises and translations included."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.formats.course_folder import load_course
from knowledge_graph.formats.course_folder_format import CourseFolderReader, CourseFolderWriter
from knowledge_graph.formats.plain import with_version
from knowledge_graph.formats.protocol import ReadingChoices
from tests.knowledge_graph.course_strategies import courses

LINEAR_ALGEBRA = Path(__file__).parents[2] / "data" / "courses" / "linear-algebra"


@given(course=courses(with_exercises=True, all_lessons=True))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
def test_any_course_comes_back_with_the_same_version(course: Course) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "written"
        assert CourseFolderWriter().write(course, folder) == ()
        found = load_course(folder)
    assert found.course is not None, "\n".join(map(str, found.problems))
    assert found.course.version == course.version
    assert replace(found.course, templates=()) == replace(course, templates=())


def test_linear_algebra_comes_back_with_the_same_version(tmp_path: Path) -> None:
    course = load_course(LINEAR_ALGEBRA).course
    assert course is not None
    # Beside the other courses, since exercises tell about concepts of theirs, too.
    folder = shutil.copytree(LINEAR_ALGEBRA.parent, tmp_path / "courses") / "linear-algebra"
    shutil.rmtree(folder)
    assert CourseFolderWriter().write(course, folder) == ()
    found = load_course(folder)
    assert found.problems == ()
    assert found.course is not None
    assert found.course.version == course.version
    assert found.course.templates[0].content_hash == course.templates[0].content_hash


@given(course=courses())
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
def test_an_unfinished_course_comes_back_as_a_draft(course: Course) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "written"
        CourseFolderWriter().write(course, folder)
        found = CourseFolderReader().read(folder, ReadingChoices())
    assert found.course == course
    lessons = {lesson.concept_id for lesson in course.lessons}
    unfinished = [problem for problem in found.problems if problem.code == "no-lesson"]
    assert len(unfinished) == len(course.concepts) - len(lessons)


def test_what_is_there_already_is_never_written_over(tiny_algebra: Course, tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("kept")
    with pytest.raises(FileExistsError, match="name a new folder"):
        CourseFolderWriter().write(tiny_algebra, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def test_a_concept_with_more_edges_than_a_folder_holds_is_refused_and_nothing_written(
    tiny_algebra: Course, tmp_path: Path
) -> None:
    def concept(number: int) -> Concept:
        text = LocalizedText("en", {"en": f"concept {number}"})
        return Concept(ConceptId(f"c-{number}"), text, text)

    many = tuple(concept(number) for number in range(250))
    edges = tuple(sorted(Edge(one.id, many[-1].id, EdgeKind.PREREQUISITE) for one in many[:-1]))
    course = with_version(replace(tiny_algebra, concepts=many, edges=edges, lessons=(), templates=()))
    (problem,) = CourseFolderWriter().write(course, tmp_path / "much")
    assert (problem.code, problem.severity) == ("too-many-edges", "error")
    assert not list(tmp_path.iterdir())


def test_a_cycle_in_a_folder_is_set_aside(algebra_folder: Path) -> None:
    path = algebra_folder / "concepts" / "average.md"
    path.write_text(path.read_text(encoding="utf-8").replace("minutes: 8", "prerequisites:\n  - slope\nminutes: 8"))
    assert load_course(algebra_folder).course is None
    found = CourseFolderReader().read(algebra_folder, ReadingChoices())
    assert found.course is not None
    assert found.set_aside == (Edge(ConceptId("slope"), ConceptId("average"), EdgeKind.PREREQUISITE),)
    assert [problem.code for problem in found.problems] == ["cyclic-prerequisites"]
