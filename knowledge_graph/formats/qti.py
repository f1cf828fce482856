"""QTI 2.1 items, alone or in a package, in and out. See docs/formats/qti.md."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import InvalidOperation
from pathlib import Path
from typing import Final

from lxml import etree

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate
from knowledge_graph.formats.bounded_file import read_bounded
from knowledge_graph.formats.protocol import Progress, ReadExercises, ReadingChoices, no_progress
from knowledge_graph.formats.qti_package import is_package, items_in, package_of
from knowledge_graph.formats.qti_rules import feedback_rules, tolerance_in
from knowledge_graph.formats.qti_writing import TEMPLATES, item_of
from knowledge_graph.formats.question_texts import TextError, html_to_markdown, without_unseen
from knowledge_graph.formats.questions import (
    Answer,
    Question,
    QuestionCollector,
    finite_digits,
    plain_digits,
    questions_of,
)
from knowledge_graph.formats.safe_xml import (
    XmlRefusedError,
    child,
    children,
    line_of,
    local_name,
    parse_xml,
    text_of,
)
from knowledge_graph.problems import Problem

_INTERACTIONS: Final = ("choiceInteraction", "textEntryInteraction", "orderInteraction", "matchInteraction")
_SIMPLE: Final = tuple(TEMPLATES + name for name in ("match_correct", "map_response"))
_NUMBERS: Final = frozenset({"float", "integer"})


class QtiReader:
    """Implements `protocol.ExerciseReader`."""

    def read(
        self, path: Path, concept_id: ConceptId, choices: ReadingChoices, progress: Progress = no_progress
    ) -> ReadExercises:
        collector = QuestionCollector.of(path, concept_id, choices.source_language)
        content = read_bounded(path, collector)
        if content is None:
            return collector.result()
        if not is_package(content):
            _read_item(content, collector)
            return collector.result()
        items = list(items_in(content, collector))
        for done, (name, item) in enumerate(items, start=1):
            collector.file = f"{path.name}/{name}"
            _read_item(item, collector)
            progress(done, len(items))
        return collector.result()


class QtiWriter:
    """Implements `protocol.ExerciseWriter`: a file that ends in ``.xml`` holds one item, any other is a package."""

    def write(
        self,
        templates: Sequence[ExerciseTemplate],
        path: Path,
        *,
        language: str,
        seeds: Sequence[int],
        progress: Progress = no_progress,
    ) -> tuple[Problem, ...]:
        problems: list[Problem] = []
        questions = list(questions_of(templates, language=language, seeds=seeds, problems=problems, progress=progress))
        if path.suffix == ".xml" and len(questions) == 1:
            path.write_bytes(item_of(questions[0], questions[0].name))
            return tuple(problems)
        path.write_bytes(package_of((question.name, item_of(question, question.name)) for question in questions))
        return tuple(problems)


def _read_item(content: bytes, collector: QuestionCollector) -> None:
    try:
        root = parse_xml(content)
    except XmlRefusedError as refused:
        collector.error(refused.line, refused.code, str(refused))
        return
    if local_name(root) != "assessmentItem":
        message = f"this is no QTI 2.1 item: it begins with <{local_name(root)}>, not <assessmentItem>"
        collector.error(line_of(root), "not-qti", message)
        return
    reader = _ItemReader(root, collector)
    try:
        question = reader.read()
    except TextError as error:
        collector.error(line_of(root), "text-refused", f"item {reader.name!r}: {error}")
        return
    if question is not None:
        collector.add(question)


class _ItemReader:
    def __init__(self, item: etree._Element, collector: QuestionCollector) -> None:
        self._item = item
        self._collector = collector
        self.name = without_unseen(item.get("title") or item.get("identifier") or "")
        self._texts = {str(one.get("identifier", "")): self._markup(one) for one in children(item, "modalFeedback")}

    def read(self) -> Question | None:
        body = child(self._item, "itemBody")
        if body is None:
            self._collector.error(line_of(self._item), "broken-item", f"item {self.name!r} has no itemBody")
            return None
        found = [one for one in body.iter() if isinstance(one.tag, str) and local_name(one).endswith("Interaction")]
        if len(found) != 1 or local_name(found[0]) not in _INTERACTIONS:
            names = ", ".join(sorted({local_name(one) for one in found})) or "no interaction"
            what = (
                f"{names} is not understood" if len(found) < 2 else f"several interactions ({names}) are not understood"
            )
            self._left_out(found[0] if found else body, what)
            return None
        interaction = found[0]
        declaration = self._declaration(interaction)
        if declaration is None:
            return None
        self._look_at_processing()
        question = Question(
            name=self.name,
            kind=ExerciseKind.SINGLE_CHOICE,
            stem=self._stem(body, interaction),
            hints=self._hints(),
            solution=self._texts.get("solution", ""),
            line=line_of(self._item),
        )
        readers: dict[str, Callable[[Question, etree._Element, etree._Element], Question | None]] = {
            "choiceInteraction": self._choice,
            "textEntryInteraction": self._entry,
            "orderInteraction": self._order,
            "matchInteraction": self._match,
        }
        return readers[local_name(interaction)](question, interaction, declaration)

    def _left_out(self, element: etree._Element, what: str) -> None:
        self._collector.not_understood(line_of(element), f"item {self.name!r}: {what}")

    def _declaration(self, interaction: etree._Element) -> etree._Element | None:
        wanted = interaction.get("responseIdentifier")
        for declaration in children(self._item, "responseDeclaration"):
            if declaration.get("identifier") == wanted and child(declaration, "correctResponse") is not None:
                return declaration
            if declaration.get("identifier") == wanted and child(declaration, "mapping") is not None:
                return declaration
        message = f"item {self.name!r} does not say which response {wanted!r} is correct"
        self._collector.error(line_of(interaction), "no-correct-response", message)
        return None

    def _look_at_processing(self) -> None:
        processing = child(self._item, "responseProcessing")
        template = "" if processing is None else processing.get("template", "")
        if (
            processing is not None
            and template
            and not template.endswith(tuple(one.rsplit("/", 1)[1] for one in _SIMPLE))
        ):
            self._left_out(
                processing, f"the response processing {template!r} is not understood; the correct response counts"
            )

    def _hints(self) -> tuple[str, ...]:
        numbered = [name for name in self._texts if name.startswith("hint-") and name[5:].isdigit()]
        return tuple(self._texts[name] for name in sorted(numbered, key=lambda name: int(name[5:])))

    def _markup(self, element: etree._Element, without: etree._Element | None = None) -> str:
        """The Markdown of what stands in an element."""
        html = _inner_html(element, without)
        return html_to_markdown(html, lambda what: self._left_out(element, f"{what} is not understood"))

    def _stem(self, body: etree._Element, interaction: etree._Element) -> str:
        stem = self._markup(body, interaction)
        prompt = child(interaction, "prompt")
        if prompt is not None:
            stem = f"{stem}\n\n{self._markup(prompt)}".strip()
        return stem

    def _correct(self, declaration: etree._Element) -> list[str]:
        correct = child(declaration, "correctResponse")
        values = [] if correct is None else children(correct, "value")
        return [" ".join(text_of(value).split()) for value in values]

    def _choice(self, question: Question, interaction: etree._Element, declaration: etree._Element) -> Question | None:
        rights = self._correct(declaration) or _mapped(declaration)
        feedback = {answer: self._texts.get(name, "") for answer, name in feedback_rules(self._item)}
        answers = []
        for choice in children(interaction, "simpleChoice"):
            name = choice.get("identifier", "")
            inline = child(choice, "feedbackInline")
            said = feedback.get(name, "") if inline is None else self._markup(inline)
            answers.append(Answer(self._markup(choice, inline), name in rights, said))
        single = declaration.get("cardinality") == "single"
        kind = ExerciseKind.SINGLE_CHOICE if single else ExerciseKind.MULTIPLE_CHOICE
        return replace(question, kind=kind, answers=tuple(answers))

    def _entry(self, question: Question, _: etree._Element, declaration: etree._Element) -> Question | None:
        is_number = declaration.get("baseType") in _NUMBERS
        feedback = [(answer, self._texts.get(name, "")) for answer, name in feedback_rules(self._item)]
        texts = list(dict.fromkeys([*self._correct(declaration), *_mapped(declaration)]))
        answers = [Answer(without_unseen(text), correct=True) for text in texts]
        answers += [Answer(without_unseen(text), feedback=said) for text, said in feedback if said]
        if not is_number:
            return replace(question, kind=ExerciseKind.SHORT_TEXT, answers=tuple(answers))
        try:
            numbers = tuple(replace(answer, text=plain_digits(finite_digits(answer.text))) for answer in answers)
        except (InvalidOperation, ValueError):
            message = f"item {self.name!r}: a response of baseType float is no number"
            self._collector.error(line_of(declaration), "not-a-number", message)
            return None
        if sum(answer.correct for answer in numbers) > 1:
            self._left_out(declaration, "a second right number is not understood")
        first, *others = numbers
        kept = (first, *(answer for answer in others if not answer.correct))
        return replace(question, kind=ExerciseKind.NUMERIC, answers=kept, tolerance=tolerance_in(self._item))

    def _order(self, question: Question, interaction: etree._Element, declaration: etree._Element) -> Question | None:
        texts = {choice.get("identifier", ""): self._markup(choice) for choice in children(interaction, "simpleChoice")}
        order = self._correct(declaration)
        if sorted(order) != sorted(texts):
            self._left_out(declaration, "an order of some of the choices is not understood")
            return None
        return replace(question, kind=ExerciseKind.ORDERING, items=tuple(texts[name] for name in order))

    def _match(self, question: Question, interaction: etree._Element, declaration: etree._Element) -> Question | None:
        sets = [
            {one.get("identifier", ""): self._markup(one) for one in children(part, "simpleAssociableChoice")}
            for part in children(interaction, "simpleMatchSet")
        ]
        pairs = [value.split(" ") for value in self._correct(declaration)]
        if len(sets) != 2 or not all(len(pair) == 2 and pair[0] in sets[0] and pair[1] in sets[1] for pair in pairs):
            self._left_out(declaration, "pairs that are not of one choice of each set are not understood")
            return None
        lefts = [left for left, _ in pairs]
        if len(set(lefts)) < len(lefts) or set(lefts) != set(sets[0]):
            self._left_out(declaration, "left sides that do not belong to exactly one right side are not understood")
            return None
        used = {right for _, right in pairs}
        by_left = {pair[0]: pair[1] for pair in pairs}
        return replace(
            question,
            kind=ExerciseKind.MATCHING,
            pairs=tuple((text, sets[1][by_left[name]]) for name, text in sets[0].items()),
            distractors=tuple(text for name, text in sets[1].items() if name not in used),
        )


def _mapped(declaration: etree._Element) -> list[str]:
    """Responses that the mapping gives points for."""
    mapping = child(declaration, "mapping")
    entries = [] if mapping is None else children(mapping, "mapEntry")
    return [str(entry.get("mapKey", "")) for entry in entries if _is_positive(entry.get("mappedValue", "0"))]


def _is_positive(number: str) -> bool:
    try:
        return float(number) > 0
    except ValueError:
        return False


def _inner_html(element: etree._Element, without: etree._Element | None) -> str:
    """What stands in an element as HTML, without its namespaces, and without one of the elements in it."""
    parts = [_as_html(element.text or "")]
    for inner in element:
        if inner is not without and isinstance(inner.tag, str):
            name = local_name(inner)
            attributes = "".join(
                f' {key}="{_as_html(str(inner.get(key)))}"' for key in ("href", "alt") if inner.get(key)
            )
            parts.append(f"<{name}{attributes}>{_inner_html(inner, without)}</{name}>" if name != "br" else "<br/>")
        elif inner is without and local_name(inner) == "textEntryInteraction" and (inner.tail or "").strip():
            parts.append(" _____ ")
        parts.append(_as_html(inner.tail or ""))
    return "".join(parts)


def _as_html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
