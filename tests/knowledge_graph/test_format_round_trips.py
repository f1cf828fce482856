"""What is written in a format and read again is the same course, as far as the format can hold it."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from knowledge_graph.concepts import content_hash
from knowledge_graph.course import Course
from knowledge_graph.formats.case import CaseReader, CaseWriter
from knowledge_graph.formats.csv_tables import CsvReader, CsvWriter
from knowledge_graph.formats.graphml import GraphmlReader, GraphmlWriter
from knowledge_graph.formats.json_ld import JsonLdReader, JsonLdWriter
from knowledge_graph.formats.node_link import NodeLinkReader, NodeLinkWriter
from knowledge_graph.formats.plain import course_to_plain, with_version
from knowledge_graph.formats.protocol import CourseReader, CourseWriter, ReadCourse, ReadingChoices
from tests.knowledge_graph.course_strategies import courses

FORMATS: dict[str, tuple[CourseReader, CourseWriter, str]] = {
    "csv folder": (CsvReader(), CsvWriter(), "tables"),
    "csv zip": (CsvReader(), CsvWriter(), "tables.zip"),
    "graphml": (GraphmlReader(), GraphmlWriter(), "course.graphml"),
    "json-ld": (JsonLdReader(), JsonLdWriter(), "course.jsonld"),
    "case": (CaseReader(), CaseWriter(), "case.json"),
    "node-link": (NodeLinkReader(), NodeLinkWriter(), "course.json"),
}
each_format = pytest.mark.parametrize("name", FORMATS)


def written_and_read(name: str, course: Course, folder: Path) -> ReadCourse:
    reader, writer, file = FORMATS[name]
    lost = writer.write(course, folder / file)
    assert [problem.code for problem in lost] == (["not-written"] if course.templates else [])
    return reader.read(folder / file, ReadingChoices())


@each_format
@given(course=courses())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
def test_a_course_without_exercises_comes_back_with_the_same_version(name: str, course: Course) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = written_and_read(name, course, Path(folder))
    assert found.course is not None, "\n".join(map(str, found.problems))
    assert found.course == course
    assert found.course.version == course.version
    assert {problem.code for problem in found.problems} <= set()
    assert found.set_aside == ()


@each_format
def test_a_course_of_the_fixtures_comes_back_without_its_exercises(
    name: str, tiny_algebra: Course, tiny_statistics: Course, tmp_path: Path
) -> None:
    for course in (tiny_algebra, tiny_statistics):
        found = written_and_read(name, course, tmp_path)
        assert found.course == with_version(replace(course, templates=())), "\n".join(map(str, found.problems))
        assert found.problems == ()


@given(course=courses(with_exercises=True))
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
def test_the_version_is_the_hash_of_the_content(course: Course) -> None:
    plain = course_to_plain(course)
    content = {key: value for key, value in plain.items() if key not in {"format", "version", "templates"}}
    hashes = [template.content_hash for template in course.templates]
    assert course.version == content_hash({**content, "templates": hashes})


def test_characters_that_xml_forbids_are_replaced_and_named(tiny_algebra: Course, tmp_path: Path) -> None:
    lesson = replace(tiny_algebra.lessons[0], markdown="one\ufffetwo")
    course = with_version(replace(tiny_algebra, lessons=(lesson,), templates=()))
    (problem,) = GraphmlWriter().write(course, tmp_path / "a.graphml")
    assert "1 texts hold U+FFFE" in problem.message
    found = GraphmlReader().read(tmp_path / "a.graphml", ReadingChoices()).course
    assert found is not None
    assert found.lessons[0].markdown == "one\ufffdtwo"
