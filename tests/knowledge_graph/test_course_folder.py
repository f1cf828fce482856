"""Reading a sound course folder, its version, its translations, and storing it as plain data."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind, text_hash
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import ExerciseKind
from knowledge_graph.formats.course_folder import is_stale, load_catalogue, load_course
from knowledge_graph.formats.plain import course_from_plain, course_to_plain, with_version
from knowledge_graph.graph import merge_courses
from knowledge_graph.problems import Severity

FIRST_KINDS = {ExerciseKind.SINGLE_CHOICE, ExerciseKind.MULTIPLE_CHOICE, ExerciseKind.NUMERIC}
COURSES = Path(__file__).parents[1] / "fixtures" / "courses"
AVERAGE, SLOPE = ConceptId("average"), ConceptId("slope")


def loaded(folder: Path) -> Course:
    found = load_course(folder)
    assert found.course is not None, "\n".join(map(str, found.problems))
    return found.course


def test_everything_that_is_written_is_read(tiny_algebra: Course) -> None:
    assert [concept.id for concept in tiny_algebra.concepts] == [
        "average",
        "linear-function",
        "slope",
        "linear-equation",
    ]
    average = tiny_algebra.concept_by_id[AVERAGE]
    assert average.title.in_language("zh") == "平均数"
    assert average.aliases == {"en": ("arithmetic mean", "mean")}
    assert (average.minutes, average.difficulty) == (8, -1)
    assert Edge(ConceptId("linear-function"), SLOPE, EdgeKind.PREREQUISITE, key=True) in tiny_algebra.edges
    assert Edge(SLOPE, ConceptId("linear-function"), EdgeKind.ENCOMPASSES, 0.5) in tiny_algebra.edges
    assert Edge(ConceptId("linear-function"), AVERAGE, EdgeKind.RELATED) in tiny_algebra.edges
    assert {template.kind for template in tiny_algebra.templates} == FIRST_KINDS
    lesson = tiny_algebra.lesson(AVERAGE, "en")
    assert lesson is not None
    assert lesson.markdown.startswith("Share everything equally")
    assert lesson.markdown.endswith("is $4$.")


def test_a_course_may_be_written_in_chinese_first(tiny_statistics: Course) -> None:
    assert tiny_statistics.languages == ("zh", "en")
    assert tiny_statistics.title.source == "小小统计"
    line = tiny_statistics.concept_by_id[ConceptId("regression-line")]
    assert line.definition.in_language("en") == line.definition.source, "the fallback is the source language"
    lesson = tiny_statistics.lesson(ConceptId("variance"), "en")
    assert lesson is not None
    assert lesson.language == "zh"
    assert {template.kind for template in tiny_statistics.templates} == FIRST_KINDS


def test_the_two_courses_share_one_concept(tiny_algebra: Course, tiny_statistics: Course) -> None:
    assert set(tiny_algebra.concept_by_id) & set(tiny_statistics.concept_by_id) == {AVERAGE}


def test_the_catalogue_joins_the_courses(tiny_algebra: Course, tiny_statistics: Course) -> None:
    catalogue = load_catalogue(COURSES / "catalogue.toml", [tiny_algebra, tiny_statistics])
    assert catalogue.problems == ()
    assert catalogue.edges == load_catalogue(COURSES / "catalogue.toml").edges
    merged = merge_courses([tiny_algebra, tiny_statistics], catalogue.edges)
    assert merged.is_ancestor(SLOPE, ConceptId("regression-line"))


def test_without_a_catalogue_file_there_are_no_edges(tmp_path: Path) -> None:
    catalogue = load_catalogue(tmp_path / "catalogue.toml")
    assert (catalogue.edges, catalogue.problems) == ((), ())


def test_the_version_does_not_depend_on_where_and_how_the_files_lie(tiny_algebra: Course, algebra_folder: Path) -> None:
    moved = algebra_folder.with_name("renamed")
    algebra_folder.rename(moved)
    for path in moved.rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    exercises = moved / "exercises" / "slope.toml"
    exercises.write_text("# a comment\n\n" + exercises.read_text(encoding="utf-8-sig"), encoding="utf-8")
    concept = moved / "concepts" / "average.md"
    content = (
        concept.read_text(encoding="utf-8-sig")
        .replace("minutes: 8\n", "")
        .replace("---\nShare", "minutes: 8.0\n---\nShare")
    )
    concept.write_text(content, encoding="utf-8")
    again = loaded(moved)
    assert again.version == tiny_algebra.version
    assert again.lessons == tiny_algebra.lessons


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("course.toml", "CC0-1.0", "CC-BY-4.0"),
        ("course.toml", '"slope", "linear-equation"', '"linear-equation", "slope"'),
        ("concepts/average.md", "minutes: 8", "minutes: 9"),
        ("concepts/average.md", "Share everything", "Divide everything"),
        ("concepts/slope.md", "weight: 0.5", "weight: 0.6"),
        ("concepts/slope.zh.md", "在直线上", "在一条直线上"),
        ("exercises/average.toml", "[1, 9]", "[1, 8]"),
    ],
)
def test_any_change_of_content_changes_the_version(
    tiny_algebra: Course, algebra_folder: Path, file: str, old: str, new: str
) -> None:
    path = algebra_folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert loaded(algebra_folder).version != tiny_algebra.version


def test_texts_are_stored_in_one_normal_form(algebra_folder: Path) -> None:
    path = algebra_folder / "concepts" / "average.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("en: Average", "en: Cafe\u0301"), encoding="utf-8")
    composed = loaded(algebra_folder)
    path.write_text(text.replace("en: Average", 'en: "Caf\\u00e9"'), encoding="utf-8")
    assert loaded(algebra_folder) == composed
    assert composed.concept_by_id[AVERAGE].title.source == "Caf\u00e9"


def test_a_stale_translation_is_shown_with_the_right_hash(algebra_folder: Path) -> None:
    fresh = loaded(algebra_folder)
    translation = fresh.lesson(SLOPE, "zh")
    assert translation is not None
    assert not is_stale(fresh, translation)
    path = algebra_folder / "concepts" / "slope.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Between two", "Between any two"), encoding="utf-8")
    found = load_course(algebra_folder)
    assert found.course is not None
    source, translation = found.course.lesson(SLOPE, "en"), found.course.lesson(SLOPE, "zh")
    assert source is not None
    assert translation is not None
    assert is_stale(found.course, translation)
    assert not is_stale(found.course, source)
    (problem,) = found.problems
    assert (problem.severity, problem.code) == (Severity.WARNING, "stale-translation")
    assert (problem.file, problem.line) == ("tiny-algebra/concepts/slope.zh.md", 2)
    assert text_hash(source.markdown) in problem.message


def test_a_hash_without_quotes_is_still_a_text(algebra_folder: Path) -> None:
    for source_hash in ("1234567890123456", "12345678e0123456", "0000000000000000"):
        path = algebra_folder / "concepts" / "slope.zh.md"
        path.write_text(f"---\nsource_hash: {source_hash}\n---\n斜率。\n", encoding="utf-8")
        translation = loaded(algebra_folder).lesson(SLOPE, "zh")
        assert translation is not None
        assert translation.source_hash == source_hash


def test_a_stored_course_comes_back_equal(tiny_algebra: Course, tiny_statistics: Course) -> None:
    for course in (tiny_algebra, tiny_statistics):
        back = course_from_plain(json.loads(json.dumps(course_to_plain(course))))
        assert back == course
        assert with_version(back).version == course.version


def test_a_stored_course_of_another_format_is_refused(tiny_algebra: Course) -> None:
    with pytest.raises(ValueError, match="format 99"):
        course_from_plain(course_to_plain(tiny_algebra) | {"format": 99})


@given(st.text(), st.floats(-4, 4), st.floats(0.5, 600))
def test_any_text_and_number_survives_storing(
    tiny_algebra: Course, text: str, difficulty: float, minutes: float
) -> None:
    course = tiny_algebra
    lesson = replace(course.lessons[0], markdown=text)
    concept = replace(course.concepts[0], difficulty=difficulty, minutes=minutes)
    changed = with_version(
        replace(course, lessons=(lesson, *course.lessons[1:]), concepts=(concept, *course.concepts[1:]))
    )
    assert course_from_plain(json.loads(json.dumps(course_to_plain(changed), ensure_ascii=False))) == changed
