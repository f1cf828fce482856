"""Texts with ``@{expression}`` or ``@{expression:form}`` places; ``@@{`` stands for ``@{`` itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from knowledge_graph.exercises.expressions import Expression, check_expression, evaluate, parse_expression
from knowledge_graph.exercises.functions import Value
from knowledge_graph.exercises.latex import FORMS, to_latex

MAX_PLACES = 100
_ESCAPE = "@@{"
_PLACE = re.compile(r"@@\{|@\{([^{}]*)\}")
_MATHEMATICS = re.compile(r"\$\$.*?\$\$|\$.*?\$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a text: what stands there, and in which form."""

    expression: str
    form: str


def find_places(text: str) -> tuple[Place, ...]:
    """The places of a text, in order.

    >>> find_places("$@{a}x @{b:term}y$")
    (Place(expression='a', form=''), Place(expression='b', form='term'))
    """
    return tuple(_place(match[1]) for match in _PLACE.finditer(text) if match[0] != _ESCAPE)


def escape_places(text: str) -> str:
    """The template text that is filled to exactly this text, whatever it holds.

    >>> escape_places("write @{a}"), fill_places(escape_places("write @{a}"), {}.__getitem__)
    ('write @@{a}', 'write @{a}')
    """
    return text.replace("@{", _ESCAPE)


def _place(content: str) -> Place:
    expression, _, form = content.partition(":")
    return Place(expression.strip(), form.strip())


def check_places(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """What is wrong with the places of a text whose expressions may refer to these names."""
    known = frozenset(names)
    places = find_places(text)
    if len(places) > MAX_PLACES:
        return (f"a text has at most {MAX_PLACES} places",)
    problems = [problem for place in places if (problem := check_expression(place.expression, known))]
    problems += [
        f"there is no form {place.form!r}; the forms are {', '.join(FORMS[1:])}"
        for place in places
        if place.form not in FORMS
    ]
    if "@{" in _PLACE.sub(" ", text):  # not "": what stood before and after a place makes no place together
        problems.append("a place @{…} is not closed or has braces inside")
    return tuple(problems)


def without_places(text: str) -> str:
    """The text with nothing where its places are.

    >>> without_places("$@{[[1]]}$ and [[1]]")
    '$$ and [[1]]'
    """
    return _PLACE.sub("", text)


def fill_places(text: str, value_of: Callable[[str], Value]) -> str:
    """The text with every place replaced by its value in LaTeX.

    >>> from fractions import Fraction
    >>> fill_places("$@{a}x @{b:signed}$", {"a": Fraction(2), "b": Fraction(-1)}.__getitem__)
    '$2x - 1$'

    Raises:
        ExpressionError: a place has no value, or not in its form.
    """
    parts: list[str] = []
    end = 0
    places = iter(_parsed_places(text))
    for match in _PLACE.finditer(text):
        if match[0] == _ESCAPE:
            filled = "@{"
        else:
            expression, form = next(places)
            filled = to_latex(evaluate(expression, value_of), form)
        parts += (text[end : match.start()], filled)
        end = match.end()
    return "".join((*parts, text[end:]))


@lru_cache(maxsize=4096)
def _parsed_places(text: str) -> tuple[tuple[Expression, str], ...]:
    return tuple((parse_expression(place.expression), place.form) for place in find_places(text))


def outside_mathematics(text: str) -> str:
    r"""The text without what stands between ``$…$`` or ``$$…$$``; ``\$`` is a dollar sign.

    >>> outside_mathematics(r"For $x$ pay \$3.")
    'For  pay 3.'
    """
    return _MATHEMATICS.sub("", text.replace(r"\$", ""))


def has_balanced_dollars(text: str) -> bool:
    """Whether every ``$`` or ``$$`` that opens mathematics is closed by the same.

    >>> has_balanced_dollars("$x$ and $$y$$"), has_balanced_dollars("$x$ and $y")
    (True, False)
    """
    return "$" not in outside_mathematics(text)
