"""Files of questions as other systems and people write them, and files that mean harm."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.formats.exercise_formats import EXERCISE_FORMATS
from knowledge_graph.formats.gift import _read_block
from knowledge_graph.formats.gift_syntax import escape_gift, split_questions, unescape
from knowledge_graph.formats.protocol import ReadExercises, ReadingChoices
from knowledge_graph.formats.questions import QuestionCollector
from learning_platform.__main__ import app

ROOT = Path(__file__).parents[2]
FILES = ROOT / "tests" / "fixtures" / "exercises"


def read(path: Path, name: str) -> ReadExercises:
    return EXERCISE_FORMATS[name].reader.read(path, ConceptId("vectors"), ReadingChoices())


def by_id(found: ReadExercises) -> dict[str, ExerciseTemplate]:
    return {template.id.removeprefix("vectors-"): template for template in found.templates}


def codes(found: ReadExercises) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in found.problems if problem.code != "no-solution"]


def options(template: ExerciseTemplate) -> list[tuple[str, bool, str]]:
    return [
        (one.text.source, one.correct, one.misconception.feedback.source if one.misconception else "")
        for one in template.options
    ]


def test_a_question_bank_of_moodle_is_read_with_what_is_left_out_by_line() -> None:
    found = read(FILES / "bank.moodle.xml", "moodle-xml")
    assert codes(found) == [
        (11, "no-feedback"),
        (58, "not-understood"),
        (76, "not-understood"),
        (103, "not-understood"),
        (107, "not-understood"),
        (108, "not-understood"),
    ]
    questions = by_id(found)
    vector = questions["orthogonal-vector"]
    assert vector.stem.source == "Which vector is **orthogonal** to $(1, 2)$?"
    assert options(vector) == [
        ("$(2, -1)$", True, ""),
        ("$(2, 4)$", False, "That one is *parallel*."),
        ("none of them", False, ""),
    ]
    assert [hint.source for hint in vector.hints] == ["The dot product is zero."]
    assert [one.correct for one in questions["subspaces"].options] == [True, True, False]
    assert [one.correct for one in questions["square"].options] == [True, False]
    length = questions["length"]
    assert (length.answer, length.tolerance, length.misconceptions[0].answer) == ("1.4142", 0.005, "2")
    assert questions["word"].accepted == ("basis", "base")
    assert [pair.right.source for pair in questions["names"].pairs] == ["transpose", "inverse"]
    assert [text.source for text in questions["names"].distractors] == ["determinant"]
    assert [item.source for item in questions["steps"].items] == ["write the matrix", "eliminate", "substitute back"]


def test_a_gift_file_is_read_with_what_is_left_out_by_line() -> None:
    found = read(FILES / "bank.gift", "gift")
    assert codes(found) == [(38, "not-understood"), (40, "not-understood"), (42, "broken-gift")]
    questions = by_id(found)
    assert options(questions["subspaces"])[2] == ("the unit sphere", False, "It lacks the origin.")
    assert options(questions["every-invertible-matrix-is-square"])[1] == ("False", False, "Think of both products.")
    assert (questions["length"].answer, questions["length"].tolerance) == ("5", 0.1)
    assert (questions["range"].answer, questions["range"].tolerance) == ("3.15", 0.05)
    assert questions["several-numbers"].misconceptions[0].feedback.source == "Those are the rows."
    assert questions["word"].accepted == ("basis", "base")
    assert [pair.left.source for pair in questions["names"].pairs] == ["A^T", "A^{-1}", r"\|A\|"]
    assert questions["escapes"].stem.source == r"What does a = b \~ c : d # mean\\?"
    assert questions["escapes"].solution.source == "So."


def test_items_of_qti_are_read() -> None:
    found = read(FILES / "choice.qti.xml", "qti")
    assert codes(found) == [(4, "no-feedback"), (11, "not-understood")]
    (choice,) = found.templates
    assert choice.stem.source.endswith("NEVER LEAVE LUGGAGE UNATTENDED\n\nWhat does it say?")
    assert [(correct, said) for _, correct, said in options(choice)] == [
        (True, ""),
        (False, "No, others may."),
        (False, ""),
    ]
    (match,) = read(FILES / "match.qti.xml", "qti").templates
    assert [(pair.left.source, pair.right.source) for pair in match.pairs] == [
        ("Capulet", "Romeo and Juliet"),
        ("Demetrius", "A Midsummer-Night's Dream"),
        ("Lysander", "A Midsummer-Night's Dream"),
        ("Prospero", "The Tempest"),
    ]


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE q [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
)


@pytest.mark.parametrize("name", ["moodle-xml", "qti"])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (
            ENTITIES + b"<quiz><question type='shortanswer'><name><text>&b;&c;</text></name></question></quiz>",
            "document-type",
        ),
        (b"<quiz>" + b"<a>" * 200 + b"</a>" * 200 + b"</quiz>", "too-deep"),
        (b"<quiz>" + b"<a>" * 5000, "broken-xml"),
        (b"<quiz>\0</quiz>", "broken-xml"),
        (b"", "broken-xml"),
        (b"<html/>", "not-"),
        (b"<" * 21_000_000, "file-too-large"),
    ],
    ids=["entities", "deep", "deeper", "nul", "empty", "html", "large"],
)
def test_harmful_xml_is_one_problem(name: str, content: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.xml"
    path.write_bytes(content)
    found = read(path, name)
    assert found.templates == ()
    (problem,) = found.problems
    assert problem.code.startswith(code)


def packed(*entries: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in entries:
            package.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (lambda: packed(("../../evil.xml", b"<a/>")), "outside-the-archive"),
        (lambda: packed(("/etc/evil.xml", b"<a/>")), "outside-the-archive"),
        (lambda: packed(("bomb.xml", b" " * 15_000_000)), "archive-too-large"),
        (lambda: packed(*((f"{i}.xml", b"") for i in range(6_001))), "archive-too-large"),
        (lambda: packed(("imsmanifest.xml", ENTITIES + b"<manifest/>")), "document-type"),
        (lambda: packed(("a.xml", b"<a/>"))[:-30], "broken-archive"),
    ],
    ids=["slip", "absolute", "bomb", "many", "entities", "cut"],
)
def test_a_harmful_package_is_refused(content: object, code: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.zip"
    path.write_bytes(content())  # type: ignore[operator]  # a function, so that nothing is packed to collect tests
    found = read(path, "qti")
    assert found.templates == ()
    assert [problem.code for problem in found.problems] == [code]


def test_marks_that_turn_the_writing_and_scripts_do_not_come_in(tmp_path: Path) -> None:
    path = tmp_path / "turned.gift"
    path.write_text(
        "::A\u202eB::[html]<p>x\u202ey\0<script>alert(1)</script><a href='javascript:1'>z</a></p>{=a ~b#c}\n"
    )
    (template,) = read(path, "gift").templates
    assert template.stem.source == "xyz"


@settings(deadline=None)
@given(st.text(alphabet="{}=~#:%\\->[]T \n/a1", max_size=60))
def test_reading_gift_never_raises(text: str) -> None:
    collector = QuestionCollector("x.gift", ConceptId("c"), "en")
    for line, block in split_questions(text):
        _read_block(line, block, collector)
    assert all(problem.line >= 1 for problem in collector.result().problems)


@given(st.text(alphabet="\\{}=~#:nab\n"))
def test_escapes_of_gift_are_undone(text: str) -> None:
    assert unescape(escape_gift(text)) == text


@pytest.mark.parametrize("page", ["moodle-xml", "gift", "qti"])
def test_the_example_of_each_page_runs(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "docs" / "formats" / f"{page}.md").read_text("utf-8")
    commands = re.findall(r"^octant (.+)$", text, re.MULTILINE)
    assert len(commands) == 2
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").symlink_to(ROOT / "data")
    for command in commands:
        result = CliRunner().invoke(app, command.split())
        assert result.exit_code == 0, result.output
    assert next(tmp_path.glob("*.toml")).read_text("utf-8").count("[[exercise]]") >= 5
