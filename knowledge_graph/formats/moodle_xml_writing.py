"""Writes questions as Moodle XML."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree
from lxml.builder import E

from knowledge_graph.exercises.kinds import ExerciseKind
from knowledge_graph.formats.question_texts import markdown_to_html, markdown_to_plain, without_unseen
from knowledge_graph.formats.questions import Answer, Question, not_exchanged

_TYPES = {
    ExerciseKind.SINGLE_CHOICE: "multichoice",
    ExerciseKind.MULTIPLE_CHOICE: "multichoice",
    ExerciseKind.NUMERIC: "numerical",
    ExerciseKind.SHORT_TEXT: "shortanswer",
    ExerciseKind.MATCHING: "matching",
    ExerciseKind.ORDERING: "ordering",
}


def quiz_of(questions: Iterable[Question], category: str) -> etree._Element:
    """The whole document; the category keeps the questions of a concept together in the question bank."""
    place = E.question(E.category(E.text(f"$course$/top/{category}" if category else "$course$/top")), type="category")
    return E.quiz(place, *map(_question, questions))


def _question(question: Question) -> etree._Element:
    element = E.question(
        E.name(E.text(without_unseen(question.name))),
        _html("questiontext", question.stem),
        _html("generalfeedback", question.solution),
        E.defaultgrade("1"),
        E.penalty("0.3333333"),
        E.hidden("0"),
        type=_TYPES[question.kind],
    )
    element.extend(_parts(question))
    element.extend(_html("hint", hint) for hint in question.hints)
    return element


def _parts(question: Question) -> list[etree._Element]:
    """What depends on the kind."""
    rights = sum(answer.correct for answer in question.answers)
    match question.kind:
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
            single = question.kind is ExerciseKind.SINGLE_CHOICE
            wrongs = len(question.answers) - rights
            # As here, a wrong option takes as much as a right one gives; Moodle never goes below zero.
            fractions = {True: _share(rights), False: "0" if single or not wrongs else f"-{_share(rights)}"}
            shuffling = [E.single("true" if single else "false"), E.shuffleanswers("true"), E.answernumbering("abc")]
            return shuffling + [_option(answer, fractions[answer.correct]) for answer in question.answers]
        case ExerciseKind.NUMERIC:
            return [_number(answer, question.tolerance) for answer in question.answers]
        case ExerciseKind.SHORT_TEXT:
            return [E.usecase("0"), *(_typed(answer) for answer in question.answers)]
        case ExerciseKind.MATCHING:
            lefts = [*question.pairs, *(("", distractor) for distractor in question.distractors)]
            return [E.shuffleanswers("true"), *(_pair(left, right) for left, right in lefts)]
        case ExerciseKind.ORDERING:
            places = [_option(Answer(item), f"{place}.0000000") for place, item in enumerate(question.items, start=1)]
            return [E.layouttype("VERTICAL"), E.selecttype("ALL"), E.gradingtype("ALL_OR_NOTHING"), *places]
        case _:
            raise not_exchanged(question)


def _share(rights: int) -> str:
    """Percent for one of several right options, with the digits that Moodle expects."""
    return f"{100 / max(1, rights):.5f}".rstrip("0").rstrip(".")


def _html(name: str, markdown: str) -> etree._Element:
    return E(name, E.text(_cdata(markdown_to_html(without_unseen(markdown)))), format="html")


def _cdata(html: str) -> etree.CDATA | str:
    return etree.CDATA(html) if "]]>" not in html and html else html


def _option(answer: Answer, fraction: str) -> etree._Element:
    html = markdown_to_html(without_unseen(answer.text))
    return E.answer(E.text(_cdata(html)), _html("feedback", answer.feedback), fraction=fraction, format="html")


def _number(answer: Answer, tolerance: float) -> etree._Element:
    element = _typed(answer)
    element.append(E.tolerance(repr(tolerance)))
    return element


def _typed(answer: Answer) -> etree._Element:
    fraction = "100" if answer.correct else "0"
    text = without_unseen(answer.text).replace("*", "\\*")
    return E.answer(E.text(text), _html("feedback", answer.feedback), fraction=fraction, format="plain_text")


def _pair(left: str, right: str) -> etree._Element:
    answer = E.answer(E.text(markdown_to_plain(without_unseen(right))))
    return E.subquestion(E.text(_cdata(markdown_to_html(without_unseen(left)))), answer, format="html")
