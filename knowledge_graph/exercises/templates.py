"""Reads exercise files: templates, and every problem found on the way. The format is that of docs/course-format.md."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from knowledge_graph.concepts import ConceptId, LocalizedText, is_valid_id
from knowledge_graph.exercises.expressions import MAX_LENGTH as LONGEST_EXPRESSION
from knowledge_graph.exercises.expressions import is_valid_name
from knowledge_graph.exercises.formulas import CONSTANTS as FORMULA_CONSTANTS
from knowledge_graph.exercises.formulas import FORMULA_FUNCTIONS
from knowledge_graph.exercises.generators import GENERATORS
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate, Parameter, Variable
from knowledge_graph.exercises.template_answers import with_answers
from knowledge_graph.exercises.template_fields import ProblemLog, TableReader, TemplateProblem
from knowledge_graph.exercises.template_lines import LineIndex
from knowledge_graph.exercises.template_plain import template_from_plain, template_to_plain, with_content_hash
from knowledge_graph.exercises.template_wording import Wording

__all__ = ["TemplateProblem", "read_templates", "template_from_plain", "template_to_plain"]

MAX_FILE_LENGTH: Final = 500_000
MAX_EXERCISES: Final = 200
MAX_ENTRIES: Final = 40
"""Parameters, values, requirements or concepts of one exercise."""
MAX_VARIABLES: Final = 6
MAX_CHOICES: Final = 50
MAX_HINTS: Final = 12
LARGEST_INTEGER: Final = 1_000_000
LONGEST_STEM: Final = 4_000
LONGEST_HINT: Final = 2_000
LONGEST_SOLUTION: Final = 8_000
DEFAULT_MINUTES: Final = 2.0


def read_templates(
    text: str, *, concept_id: ConceptId, source_language: str, file: str
) -> tuple[tuple[ExerciseTemplate, ...], tuple[TemplateProblem, ...]]:
    """The templates of one exercise file that have no errors, and the problems of all.

    >>> read_templates("exercise = 3", concept_id=ConceptId("norm"), source_language="en", file="norm.toml")[1]
    (TemplateProblem(severity='error', line=1, message='exercise must be a list of at most 200'),)

    Args:
        text: content of the file; nothing in it makes this function raise.
        concept_id: the concept whose exercises these are.
        source_language: every text must have a version in it.
        file: where the text comes from, kept for messages.
    """
    document, broken = _parse(text)
    if broken is not None:
        return (), (broken,)
    log = ProblemLog(LineIndex(text))
    top = TableReader(document, (), log)
    exercises = top.tables("exercise", most=MAX_EXERCISES)
    top.refuse_unknown_keys()
    templates: dict[str, ExerciseTemplate] = {}
    seen: set[str] = set()
    for table in exercises:
        before = log.errors
        template = _ExerciseReader(table, log, concept_id, source_language).read(file)
        if template.id in seen:
            table.error("id", "an earlier exercise of this file has the same id")
        seen.add(template.id)
        if log.errors == before:
            templates[template.id] = template
    log.subject = ""
    return tuple(templates.values()), tuple(sorted(log.problems, key=lambda problem: problem.line))


def _parse(text: str) -> tuple[Mapping[str, Any], TemplateProblem | None]:
    if len(text) > MAX_FILE_LENGTH:
        return {}, TemplateProblem("error", 1, f"an exercise file has at most {MAX_FILE_LENGTH} characters")
    try:
        text.encode()
        return tomllib.loads(text), None
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        return {}, TemplateProblem("error", line, "the file is not valid Unicode")
    except RecursionError:
        return {}, TemplateProblem("error", 1, "the file has too many brackets inside each other")
    except ValueError as error:  # TOMLDecodeError, or a number with thousands of digits
        found = re.search(r"\(at line (\d+), column \d+\)", str(error))
        last = text.count("\n") + 1
        line = int(found[1]) if found else last if "end of document" in str(error) else 1
        return {}, TemplateProblem("error", line, f"this is not valid TOML: {error}")


class _ExerciseReader:
    """One ``[[exercise]]`` table."""

    def __init__(self, table: TableReader, log: ProblemLog, concept_id: ConceptId, source_language: str) -> None:
        self._table = table
        self._log = log
        self._concept_id = concept_id
        self._wording = Wording(source_language)

    def read(self, file: str) -> ExerciseTemplate:
        table = self._table
        self._log.subject = ""
        identifier = self._wording.identifier(table, "id")
        self._log.subject = f"exercise {identifier!r}: "
        kind = self._kind()
        variables = self._variables()
        generator = self._generator()
        parameters = self._parameters()
        values = self._values()
        require = table.texts("require", most=MAX_ENTRIES, longest=LONGEST_EXPRESSION)
        for condition in require:
            self._wording.check_expression(table, "require", condition)
        stem, hints, solution = self._texts()
        template = ExerciseTemplate(
            id=identifier,
            concept_id=self._concept_id,
            kind=kind,
            concept_weights=self._concept_weights(),
            difficulty=table.number("difficulty", low=-4, high=4, default=0.0),
            minutes=table.number("minutes", low=0.1, high=120, default=DEFAULT_MINUTES),
            parameters=parameters,
            values=values,
            require=require,
            stem=stem,
            hints=hints,
            solution=solution,
            answer="",
            tolerance=0.0,
            misconceptions=(),
            options=(),
            content_hash="",
            file=file,
            line=self._log.lines.line_of(table.path),
            variables=variables,
            generator=generator,
            fixed=table.truth("fixed"),
        )
        template = with_answers(template, table, self._wording)
        table.refuse_unknown_keys()
        return with_content_hash(template)

    def _kind(self) -> ExerciseKind:
        kind = self._table.text("kind", longest=200)
        if kind in [known.value for known in ExerciseKind]:
            return ExerciseKind(kind)
        if kind:
            self._table.error("kind", f"there is no kind {kind!r}; there are {', '.join(ExerciseKind)}")
        return ExerciseKind.NUMERIC if "answer" in self._table else ExerciseKind.SINGLE_CHOICE

    def _concept_weights(self) -> Mapping[ConceptId, float]:
        table = self._table.table("concepts", most=MAX_ENTRIES)
        weights = {self._concept_id: 1.0}
        for concept in table.keys:
            weight = table.number(concept, low=0, high=1, default=1.0)
            if not is_valid_id(concept):
                table.error(concept, f"{concept!r} is not the id of a concept")
            if weight == 0 or (concept == self._concept_id and weight != 1):
                table.error(concept, "weights are above 0 and up to 1; the exercise's own concept always has 1")
            weights[ConceptId(concept)] = weight
        return weights

    def _name(self, table: TableReader, name: str) -> None:
        if not is_valid_name(name):
            table.error(name, f"{name!r} cannot be a name: a letter, then letters, digits and _; not pi")
        if name in self._wording.names:
            table.error(name, f"the name {name!r} is used twice")
        self._wording.names.add(name)

    def _variables(self) -> tuple[Variable, ...]:
        names = self._table.texts("variables", most=MAX_VARIABLES, longest=LONGEST_EXPRESSION)
        domain = self._table.table("domain", most=MAX_VARIABLES)
        for name in names:
            self._name(self._table, name)
            if name in FORMULA_CONSTANTS or name in FORMULA_FUNCTIONS:
                self._table.error("variables", f"{name!r} has a meaning of its own in formulas")
        for name in domain.keys:
            if name not in names:
                domain.error(name, f"{name!r} is not one of the variables")
        return tuple(self._variable(domain, name) if name in domain else Variable(name) for name in names)

    def _generator(self) -> str:
        name = self._table.text("generator", longest=LONGEST_EXPRESSION, default="")
        if name and name not in GENERATORS:
            self._table.error("generator", f"there is no generator {name!r}; there are {', '.join(GENERATORS)}")
            return ""
        for value in GENERATORS[name].names if name else ():
            self._name(self._table, value)
        return name

    def _variable(self, domain: TableReader, name: str) -> Variable:
        whole = domain.has_table(name)
        rule = domain.table(name, most=1) if whole else domain
        key = "integer" if whole else name
        limits = rule.numbers(key, most=2, largest=LARGEST_INTEGER)
        if whole:
            rule.refuse_unknown_keys()
        low, high = limits if len(limits) == 2 else (0.0, 0.0)
        if not low < high or (whole and not all(limit.is_integer() for limit in (low, high))):
            message = f"the domain of {name!r} is written [lowest, highest] or {{ integer = [lowest, highest] }}"
            domain.error(name, message)
            return Variable(name)
        return Variable(name, low, high, whole)

    def _parameters(self) -> tuple[Parameter, ...]:
        table = self._table.table("parameters", most=MAX_ENTRIES)
        parameters = []
        for name in table.keys:
            rule = table.table(name, most=2)
            parameters.append(self._parameter(name, rule))
            rule.refuse_unknown_keys()
            self._name(table, name)
        return tuple(parameters)

    def _parameter(self, name: str, rule: TableReader) -> Parameter:
        if "choice" in rule:
            choices = rule.texts("choice", most=MAX_CHOICES, longest=LONGEST_EXPRESSION)
            if not choices:
                rule.error("choice", f"parameter {name!r} has nothing to choose from")
            for choice in choices:
                self._wording.check_expression(rule, "choice", choice)
            return Parameter(name, choices=choices)
        limits = rule.integers("integer", most=2, largest=LARGEST_INTEGER)
        exclude = tuple(sorted(set(rule.integers("exclude", most=MAX_CHOICES, largest=LARGEST_INTEGER))))
        if len(limits) != 2:
            rule.error("integer", f'parameter {name!r} needs integer = [lowest, highest] or choice = ["…", …]')
            return Parameter(name)
        low, high = limits
        if high - low + 1 <= sum(low <= value <= high for value in exclude):
            rule.error("integer", f"parameter {name!r} has no value to draw")
        return Parameter(name, low, high, exclude)

    def _values(self) -> tuple[tuple[str, str], ...]:
        table = self._table.table("values", most=MAX_ENTRIES)
        values = []
        for name in table.keys:
            values.append((name, self._wording.expression(table, name)))
            self._name(table, name)
        return tuple(values)

    def _texts(self) -> tuple[LocalizedText, tuple[LocalizedText, ...], LocalizedText]:
        tables = self._table.table("text", most=20, needed=True)
        by_language = {language: self._texts_in(tables.table(language, most=3)) for language in tables.languages()}
        source = self._wording.source_language
        if source not in by_language:
            if "text" in self._table:
                tables.error(source, f"there is no text in the source language {source!r}")
            by_language[source] = ("", (), "")
        self._wording.languages = tuple(by_language)
        count = len(by_language[source][1])
        for language, texts in by_language.items():
            if len(texts[1]) != count:
                tables.error(language, f"{language!r} has {len(texts[1])} hints, the source language has {count}")
        hints = tuple(
            LocalizedText(
                source, {language: texts[1][i] for language, texts in by_language.items() if i < len(texts[1])}
            )
            for i in range(count)
        )
        stem = LocalizedText(source, {language: texts[0] for language, texts in by_language.items()})
        solution = LocalizedText(source, {language: texts[2] for language, texts in by_language.items()})
        return stem, hints, solution

    def _texts_in(self, table: TableReader) -> tuple[str, tuple[str, ...], str]:
        stem = table.text("stem", longest=LONGEST_STEM)
        hints = table.texts("hints", most=MAX_HINTS, longest=LONGEST_HINT, needed=True)
        solution = table.text("solution", longest=LONGEST_SOLUTION)
        if not hints and "hints" in table:
            table.warning("hints", "an exercise without hints leaves a stuck learner alone")
        for key, texts in (("stem", (stem,)), ("hints", hints), ("solution", (solution,))):
            self._wording.check_places(table, key, texts)
        table.refuse_unknown_keys()
        return stem, hints, solution
