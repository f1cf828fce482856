"""The values of one draw of a template: parameters by chance, everything else by evaluation.

Chance comes from SHA-256 over the template's content hash, the seed and what is drawn, so that the same seed gives
the same numbers in every process and with every version of Python.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from knowledge_graph.concepts import LocalizedText
from knowledge_graph.exercises import formulas
from knowledge_graph.exercises.arrangements import right_sides
from knowledge_graph.exercises.exact_values import ExpressionError, to_float
from knowledge_graph.exercises.expressions import evaluate, parse_expression
from knowledge_graph.exercises.formula_operators import as_formula
from knowledge_graph.exercises.formula_writing import formula_to_text
from knowledge_graph.exercises.functions import Value, as_scalar
from knowledge_graph.exercises.generators import GENERATORS
from knowledge_graph.exercises.grading import same_number
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate, Parameter
from knowledge_graph.exercises.latex import to_key_text
from knowledge_graph.exercises.number_arithmetic import UnreadableNumberError
from knowledge_graph.exercises.numbers import read_number
from knowledge_graph.exercises.places import fill_places

OPTION_IDS: Final = "abcdefghijklmnopqrstuvwxyz"


def answer_texts(template: ExerciseTemplate) -> tuple[str, ...]:
    """The expressions of a template that give answers: the correct one first, then those of the mistakes."""
    return (template.answer, *(mistake.answer for mistake in template.misconceptions))


def to_choose_from(template: ExerciseTemplate) -> tuple[LocalizedText, ...]:
    """What is shuffled and shown with ids: options, items to put in order, or right sides of pairs."""
    match template.kind:
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
            return tuple(option.text for option in template.options)
        case ExerciseKind.ORDERING:
            return template.items
        case ExerciseKind.MATCHING:
            return right_sides(template)
        case _:
            return ()


class Draw:
    """The values of one try.

    They are computed when they are first needed, so that a condition such as ``det != 0`` is looked at before an
    inverse that needs it.
    """

    def __init__(self, template: ExerciseTemplate, seed: int, attempt: int) -> None:
        self.seed = seed
        self._source = f"{template.content_hash}:{seed}:{attempt}"
        self._parameters = {parameter.name: parameter for parameter in template.parameters}
        self._expressions = dict(template.values)
        self._variables = {variable.name for variable in template.variables}
        self._generator = GENERATORS.get(template.generator)
        self._known: dict[str, Value] = {}
        self.shuffled = self._shuffled(template)

    def value_of(self, name: str) -> Value:
        if name not in self._known:
            if name in self._variables:
                self._known[name] = formulas.name(name)
            elif self._generator and name in self._generator.names:
                self._known |= self._generator.make(lambda purpose: self.chance(f"generator {purpose}"))
            elif name in self._parameters:
                self._known[name] = self._drawn(self._parameters[name])
            else:
                self._known[name] = self.evaluate(self._expressions[name])
        return self._known[name]

    def evaluate(self, text: str) -> Value:
        try:
            return evaluate(parse_expression(text), self.value_of)
        except ExpressionError as error:
            place = "" if " (in '" in str(error) else f" (in {text!r})"
            raise type(error)(f"{error}{place}") from error

    def answers(self, template: ExerciseTemplate) -> tuple[str, ...]:
        """The exact answers of a numeric or symbolic template as text; see `answer_texts`."""
        if template.kind is ExerciseKind.SYMBOLIC:
            return tuple(formula_to_text(as_formula(self.evaluate(text))) for text in answer_texts(template))
        return tuple(key_text(as_scalar(self.evaluate(text))) for text in answer_texts(template))

    def texts(self, texts: Iterable[LocalizedText], language: str) -> list[str]:
        return [fill_places(text.in_language(language), self.value_of) for text in texts]

    def accepted(self, template: ExerciseTemplate) -> tuple[str, ...]:
        """The answers of a short text that are right."""
        return tuple(fill_places(text, self.value_of) for text in template.accepted)

    def _shuffled(self, template: ExerciseTemplate) -> list[int]:
        """Positions in the order to show; a right order is turned by a drawn number of places."""
        count = len(to_choose_from(template))
        shuffled = sorted(range(count), key=lambda position: self.chance(f"option {position}"))
        if template.kind is ExerciseKind.ORDERING and count > 1 and shuffled == list(range(count)):
            turn = 1 + self.chance("turn") % (count - 1)
            return shuffled[turn:] + shuffled[:turn]
        return shuffled

    def _drawn(self, parameter: Parameter) -> Value:
        chance = self.chance(f"parameter {parameter.name}")
        if parameter.choices:
            return self.evaluate(parameter.choices[chance % len(parameter.choices)])
        excluded = [value for value in parameter.exclude if parameter.low <= value <= parameter.high]
        value = parameter.low + chance % (parameter.high - parameter.low + 1 - len(excluded))
        for gap in excluded:  # ascending: every excluded value at or below moves the drawn one up by one
            value += gap <= value
        return Fraction(value)

    def chance(self, purpose: str) -> int:
        """A number of 256 bits: its remainder by a small number is uniform for all that anyone can measure."""
        return int.from_bytes(hashlib.sha256(f"{self._source}:{purpose}".encode()).digest(), "big")


def key_text(value: Value) -> str:
    """The number as text that grading reads.

    Raises:
        ExpressionError: no learner could type it.
    """
    text = to_key_text(value)
    try:
        number = read_number(text)
    except UnreadableNumberError as error:
        raise ExpressionError(f"the answer {text} is not a number that can be typed: {error}") from error
    if not same_number(Fraction(to_float(value)), float(number)):
        raise ExpressionError(f"the answer {text} cannot be compared with what is typed")
    return text
