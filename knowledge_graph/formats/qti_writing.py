"""Writes questions as QTI 2.1 items.

A choice is a choiceInteraction, a number or short text a textEntryInteraction, an order an orderInteraction, and pairs
a matchInteraction. Feedback, the solution and hints are modal feedback: that on wrong answers shown where the answer is
given, the solution (identifier ``solution``) and hints (``hint-1`` …) by systems that offer them.
"""

from __future__ import annotations

from typing import Final

from lxml import etree, html
from lxml.builder import ElementMaker

from knowledge_graph.exercises.kinds import ExerciseKind
from knowledge_graph.formats.question_texts import markdown_to_html, without_unseen
from knowledge_graph.formats.questions import Answer, Question, not_exchanged
from knowledge_graph.formats.safe_xml import to_bytes

NAMESPACE: Final = "http://www.imsglobal.org/xsd/imsqti_v2p1"
TEMPLATES: Final = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
_E = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})


def item_of(question: Question, identifier: str) -> bytes:
    """One item as a file."""
    declaration, interaction, wrongs = _parts(question)
    item = _E.assessmentItem(
        declaration,
        *_outcomes(),
        _E.itemBody(*_blocks(question.stem), interaction),
        _processing(question, wrongs),
        *(_modal(f"wrong-{number}", answer.feedback) for number, answer in wrongs if answer.feedback),
        *(_modal(f"hint-{number}", hint) for number, hint in enumerate(question.hints, start=1)),
        *([_modal("solution", question.solution)] if question.solution else []),
        identifier=identifier,
        title=without_unseen(question.name) or identifier,
        adaptive="false",
        timeDependent="false",
    )
    return to_bytes(item)


def _outcomes() -> list[etree._Element]:
    return [
        _E.outcomeDeclaration(identifier="SCORE", cardinality="single", baseType="float"),
        _E.outcomeDeclaration(identifier="FEEDBACK", cardinality="multiple", baseType="identifier"),
    ]


def _declaration(cardinality: str, base: str, values: list[str]) -> etree._Element:
    correct = _E.correctResponse(*map(_E.value, values))
    return _E.responseDeclaration(correct, identifier="RESPONSE", cardinality=cardinality, baseType=base)


def _parts(question: Question) -> tuple[etree._Element, etree._Element, list[tuple[int, Answer]]]:
    """The declaration, the interaction, and wrong answers with the numbers of their feedback."""
    answers = list(enumerate(question.answers, start=1))
    wrongs = [(number, answer) for number, answer in answers if not answer.correct]
    match question.kind:
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
            single = question.kind is ExerciseKind.SINGLE_CHOICE
            rights = [f"option-{number}" for number, answer in answers if answer.correct]
            options = [_E.simpleChoice(*_inline(one.text), identifier=f"option-{number}") for number, one in answers]
            interaction = _interaction("choiceInteraction", *options, maxChoices="1" if single else "0")
            return _declaration("single" if single else "multiple", "identifier", rights), interaction, wrongs
        case ExerciseKind.NUMERIC | ExerciseKind.SHORT_TEXT:
            base = "float" if question.kind is ExerciseKind.NUMERIC else "string"
            rights = [without_unseen(answer.text) for _, answer in answers if answer.correct]
            declaration = _declaration("single", base, rights[:1])
            if base == "string":
                entries = [_E.mapEntry(mapKey=text, mappedValue="1", caseSensitive="false") for text in rights]
                declaration.append(_E.mapping(*entries, defaultValue="0"))
            entry = _E.p(_E.textEntryInteraction(responseIdentifier="RESPONSE", expectedLength="30"))
            return declaration, entry, wrongs
        case ExerciseKind.ORDERING:
            items = [f"item-{number}" for number in range(1, len(question.items) + 1)]
            shown = zip(items, question.items, strict=True)
            choices = [_E.simpleChoice(*_inline(text), identifier=name) for name, text in shown]
            return _declaration("ordered", "identifier", items), _interaction("orderInteraction", *choices), []
        case ExerciseKind.MATCHING:
            return *_matching(question), []
        case _:
            raise not_exchanged(question)


def _matching(question: Question) -> tuple[etree._Element, etree._Element]:
    rights = list(dict.fromkeys([*(right for _, right in question.pairs), *question.distractors]))
    lefts = [
        _E.simpleAssociableChoice(*_inline(left), identifier=f"left-{number}", matchMax="1", matchMin="1")
        for number, (left, _) in enumerate(question.pairs, start=1)
    ]
    sides = [
        _E.simpleAssociableChoice(*_inline(right), identifier=f"right-{number}", matchMax=str(len(lefts)))
        for number, right in enumerate(rights, start=1)
    ]
    pairs = [
        f"left-{number} right-{rights.index(right) + 1}" for number, (_, right) in enumerate(question.pairs, start=1)
    ]
    sets = (_E.simpleMatchSet(*lefts), _E.simpleMatchSet(*sides))
    interaction = _interaction("matchInteraction", *sets, maxAssociations=str(len(lefts)))
    return _declaration("multiple", "directedPair", pairs), interaction


def _interaction(name: str, *content: etree._Element, **more: str) -> etree._Element:
    return _E(name, *content, responseIdentifier="RESPONSE", shuffle="true", **more)


def _processing(question: Question, wrongs: list[tuple[int, Answer]]) -> etree._Element:
    """What makes the score, and which feedback a wrong answer shows."""
    if question.kind is ExerciseKind.SHORT_TEXT:
        score = _E.setOutcomeValue(_E.mapResponse(identifier="RESPONSE"), identifier="SCORE")
    else:
        expected = _E.correct(identifier="RESPONSE")
        given = _E.variable(identifier="RESPONSE")
        if question.kind is ExerciseKind.NUMERIC:
            same = _near(given, expected, question.tolerance)
        else:
            same = _E.match(given, expected)
        right = _E.responseIf(same, _set("SCORE", "float", "1"))
        score = _E.responseCondition(right, _E.responseElse(_set("SCORE", "float", "0")))
    feedback = [_feedback_rule(question, number, answer) for number, answer in wrongs if answer.feedback]
    return _E.responseProcessing(score, *feedback)


def _near(given: etree._Element, expected: etree._Element, tolerance: float) -> etree._Element:
    if not tolerance:
        return _E.equal(given, expected, toleranceMode="exact")
    return _E.equal(given, expected, toleranceMode="absolute", tolerance=f"{tolerance!r} {tolerance!r}")


def _feedback_rule(question: Question, number: int, answer: Answer) -> etree._Element:
    given = _E.variable(identifier="RESPONSE")
    match question.kind:
        case ExerciseKind.NUMERIC:
            same = _near(given, _value("float", answer.text), question.tolerance)
        case ExerciseKind.SHORT_TEXT:
            same = _E.stringMatch(given, _value("string", without_unseen(answer.text)), caseSensitive="false")
        case ExerciseKind.MULTIPLE_CHOICE:
            same = _E.member(_value("identifier", f"option-{number}"), given)
        case _:
            same = _E.match(given, _value("identifier", f"option-{number}"))
    shown = _E.multiple(_E.variable(identifier="FEEDBACK"), _value("identifier", f"wrong-{number}"))
    return _E.responseCondition(_E.responseIf(same, _E.setOutcomeValue(shown, identifier="FEEDBACK")))


def _value(base: str, value: str) -> etree._Element:
    return _E.baseValue(value, baseType=base)


def _set(name: str, base: str, value: str) -> etree._Element:
    return _E.setOutcomeValue(_value(base, value), identifier=name)


def _modal(identifier: str, markdown: str) -> etree._Element:
    return _E.modalFeedback(*_blocks(markdown), outcomeIdentifier="FEEDBACK", identifier=identifier, showHide="show")


def _blocks(markdown: str) -> list[etree._Element | str]:
    """The text as elements of the item's own namespace."""
    wrapped = html.fragment_fromstring(markdown_to_html(without_unseen(markdown)), create_parent="div")
    return _pieces(wrapped)


def _inline(markdown: str) -> list[etree._Element | str]:
    """A text of one paragraph without the paragraph."""
    blocks = _blocks(markdown)
    elements = [piece for piece in blocks if not isinstance(piece, str)]
    if len(elements) == 1 and etree.QName(elements[0]).localname == "p":
        return _pieces_of(elements[0])
    return blocks


def _pieces(element: etree._Element) -> list[etree._Element | str]:
    pieces: list[etree._Element | str] = [element.text] if element.text and element.text.strip() else []
    for child in element:
        pieces.append(_renamed(child))
        if child.tail and child.tail.strip():
            pieces.append(child.tail)
    return pieces


def _pieces_of(element: etree._Element) -> list[etree._Element | str]:
    pieces: list[etree._Element | str] = [element.text] if element.text else []
    for child in list(element):
        tail, child.tail = child.tail, None
        pieces.append(child)
        if tail:
            pieces.append(tail)
    return pieces


def _renamed(element: etree._Element) -> etree._Element:
    attributes = {str(name): str(value) for name, value in element.attrib.items()}
    renamed = _E(str(element.tag), **attributes)
    renamed.text = element.text
    for child in element:
        inner = _renamed(child)
        inner.tail = child.tail
        renamed.append(inner)
    return renamed
