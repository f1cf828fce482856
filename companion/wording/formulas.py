"""Whether a formula says what the course's formulas say: compared as text in one spelling, never calculated."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from companion.markup import SpanKind, markup_spans
from companion.wording.word_lists import GREEK

_SPELLINGS = {
    **GREEK,
    **dict.fromkeys(("cdot", "ast"), "*"),
    **dict.fromkeys(("dots", "ldots", "cdots"), "…"),
    **dict.fromkeys(("leq", "le", "leqslant"), "≤"),
    **dict.fromkeys(("geq", "ge", "geqslant"), "≥"),
    **dict.fromkeys(("neq", "ne"), "≠"),
    **dict.fromkeys(("to", "rightarrow", "longrightarrow"), "→"),
    **dict.fromkeys(("Rightarrow", "Longrightarrow", "implies"), "⇒"),
    **dict.fromkeys(("iff", "Leftrightarrow", "Longleftrightarrow"), "⇔"),
    **dict.fromkeys(("dfrac", "tfrac"), r"\frac"),
    "times": "×",
    "approx": "≈",
    "in": "∈",
    "notin": "∉",
    "subseteq": "⊆",
    "subset": "⊂",
    "perp": "⊥",
    "sim": "~",
    "lt": "<",
    "gt": ">",
    "circ": "°",
    "pm": "±",
    "infty": "∞",
    "lVert": "‖",
    "rVert": "‖",
    "|": "‖",
}
_COMMAND = re.compile(r"\\([a-zA-Z]+|\|)")
_STYLE = re.compile(
    r"\\(?:mathbf|mathrm|mathit|mathsf|boldsymbol|bm|vec|operatorname|text|textbf|left|right|[bB]igg?[lr]?|displaystyle"
    r"|limits|quad|qquad)(?![a-zA-Z])|\\[,;:! ]|[$~]"
)
_SINGLE_IN_BRACES = re.compile(r"\{([^{}\\])\}")
_CHARACTERS = str.maketrans(
    {"−": "-", "–": "-", "·": "*", "⋅": "*", "∗": "*", "²": "^2", "³": "^3", "，": ",", "；": ";", "（": "(", "）": ")"}
)
_RELATION = re.compile(r"[=<>≤≥≠≈∈∉⊆⊂⊥→⇒⇔~]")
_CONNECTS_STATEMENTS = re.compile("[⇒⇔]")
_PROSE_RELATION = re.compile(r"[^\s=<>≤≥≠≈,;，；。]+(?:\s*[=<>≤≥≠≈]\s*[^\s=<>≤≥≠≈,;，；。]+)+")
_PURE_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_SYMBOL = re.compile(r"\\[a-zA-Z]+|[^\W\d_]")
_OPENING, _CLOSING = "([{", ")]}"


def formula_key(latex: str) -> str:
    r"""A formula in one spelling: without spaces, fonts and sizes.

    >>> formula_key(r"\mathbf u\cdot\mathbf{v} \leq \dfrac{1}{2}"), formula_key("x² − 2")
    ('u*v≤\\frac12', 'x^2-2')
    """
    text = unicodedata.normalize("NFC", latex).translate(_CHARACTERS).replace("...", "…")
    text = _COMMAND.sub(lambda found: _SPELLINGS.get(found[1], found[0]) + " ", _STYLE.sub(" ", text))
    text = "".join(text.split())
    while (simpler := _SINGLE_IN_BRACES.sub(r"\1", text)) != text:
        text = simpler
    return text.replace("^°", "°").strip(".,;。")


def formulas_of(text: str) -> tuple[str, ...]:
    r"""Keys of the formulas of a text, and of relations written in its prose without dollar signs.

    >>> formulas_of(r"So $A\mathbf v=0$ and x = 2.")
    ('Av=0', 'x=2')
    """
    found, prose, end = [], [], 0
    for span in markup_spans(text):
        if span.kind is SpanKind.HTML:
            continue
        found.append(formula_key(text[span.start : span.end].strip("$`\n ")))
        prose.append(text[end : span.start])
        end = span.end
    prose.append(text[end:])
    found += [formula_key(match.group().strip("*_.")) for match in _PROSE_RELATION.finditer(" ; ".join(prose))]
    return tuple(key for key in found if key)


@dataclass(frozen=True, slots=True)
class Relation:
    """``sides[0] operators[0] sides[1] …``; one side and no operator for an expression by itself."""

    sides: tuple[str, ...]
    operators: tuple[str, ...]


def relations_of(key: str) -> tuple[Relation, ...]:
    """The parts of a formula between commas and semicolons outside brackets.

    >>> [relation.sides for relation in relations_of("f(x,y)=1,x=y=2")]
    [('f(x,y)', '1'), ('x', 'y', '2')]
    """
    parts = [part.strip(".") for part in _split_outside_brackets(key)]
    return tuple(Relation(tuple(_RELATION.split(part)), tuple(_RELATION.findall(part))) for part in parts if part)


def _split_outside_brackets(key: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for place, character in enumerate(key):
        if character in _OPENING:
            depth += 1
        elif character in _CLOSING:
            depth -= 1
        elif character in ",;" and depth <= 0:
            parts.append(key[start:place])
            start = place + 1
    return [*parts, key[start:]]


def is_stated(key: str, evidence: Sequence[str]) -> bool:
    """Whether every part of a formula is stated by formulas of the evidence.

    A relation must be one of theirs with both of its sides whole, or follow from a chain of equal signs; a number must
    stand there by itself; another expression must occur there, not inside a longer number.

    >>> [is_stated(key, ["x+1=2=y", "z=3"]) for key in ("x+1=y", "x=2", "2=z", "x+1", "3", "1")]
    [True, False, False, True, True, False]
    """
    apart = (_CONNECTS_STATEMENTS.sub(";", other) for other in evidence)
    relations = [relation for other in (*evidence, *apart) for relation in relations_of(other)]
    return all(_holds(part, relations, evidence) for part in relations_of(key))


def _holds(part: Relation, relations: Iterable[Relation], evidence: Sequence[str]) -> bool:
    if part.operators:
        return any(_implies(relation, part) for relation in relations)
    expression = part.sides[0]
    if _PURE_NUMBER.fullmatch(expression):
        return any(expression in relation.sides for relation in relations)
    if _SYMBOL.fullmatch(expression):
        return any(expression in _SYMBOL.findall(other) for other in evidence)
    pattern = re.compile(rf"(?<!\d)(?<!\d\.){re.escape(expression)}(?!\d|\.\d|(?<=[a-zA-Z])/)")
    return any(pattern.search(other) for other in evidence)


def _implies(relation: Relation, part: Relation) -> bool:
    if set(relation.operators) == {"="} == set(part.operators):
        return set(part.sides) <= set(relation.sides)
    return _contains(relation, part) or _contains(relation, _turned(part))


def _contains(relation: Relation, part: Relation) -> bool:
    steps = list(zip(pairwise(relation.sides), relation.operators, strict=True))
    wanted = list(zip(pairwise(part.sides), part.operators, strict=True))
    return any(steps[start : start + len(wanted)] == wanted for start in range(len(steps)))


_TURNED = str.maketrans("<>≤≥", "><≥≤")


def _turned(part: Relation) -> Relation:
    """Read from right to left; relations without a turned sign stay what they are and then match nothing wrong."""
    if not set(part.operators) <= set("=<>≤≥≠≈⊥"):
        return part
    return Relation(part.sides[::-1], tuple(sign.translate(_TURNED) for sign in reversed(part.operators)))
