"""How an exercise's own solution begins, with a blank where the next result stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from companion.hint_phrases import HintPhrase, say_hint
from companion.markup import SpanKind, markup_spans
from companion.sentences import split_sentences
from knowledge_graph.exercises.kinds import ExerciseKind, Variant

BLANK: Final = r"\underline{\qquad}"
_EQUALS: Final = re.compile(r"(?<![<>!\\])=(?!=)")
_OPERATOR: Final = re.compile(r"(?<=[\d) ])(?:\+|\\cdot(?![a-z]))")
_NUMBER: Final = re.compile(r"\$[^$\s]{0,20}\d[^$\s]{0,20}\$|(?<![\w.])\d+(?:\.\d+)?(?!\w)")
_FEWEST_OPTIONS: Final = 4
_FEWEST_PARTS: Final = 4
CHOICES: Final = frozenset({ExerciseKind.SINGLE_CHOICE, ExerciseKind.MULTIPLE_CHOICE})


def first_step(variant: Variant, reveals: Callable[[str], bool]) -> str:
    """The first step towards a variant's answer; empty where none can be shown without the answer.

    The first sentence of the solution up to its first equation, whose result is left blank. Where there is none: of
    four options or more, one that is wrong and why; of four items or more, the first; of four pairs or more, one.
    """
    language = variant.language
    begun = _begun(variant)
    candidates = [say_hint(HintPhrase.FIRST_STEP, language, step=step) for step in begun]
    candidates += [text for text in (_ruled_out(variant), _first_item(variant), _one_pair(variant)) if text]
    return next((text for text in candidates if not reveals(text)), "")


def blanked(sentence: str) -> tuple[str, ...]:
    r"""Ways to begin a sentence and leave its result out, the one that shows most first.

    >>> blanked("The norms add: $6 + 2 = 8$, at most.")
    ('The norms add: $6 + 2 =\\underline{\\qquad}$', 'The norms add: $6 +\\underline{\\qquad}$')
    >>> blanked("So $a = 2\\cdot 3 = 6 = b$.")
    ('So $a = 2\\cdot 3 =\\underline{\\qquad}$', 'So $a = 2\\cdot\\underline{\\qquad}$', 'So $a =\\underline{\\qquad}$')
    """
    for span in markup_spans(sentence):
        if span.kind is not SpanKind.MATHEMATICS:
            continue
        formula = sentence[span.start : span.end]
        signs = [sign.end() for sign in _EQUALS.finditer(formula)]
        if not signs or "\\begin{aligned}" in formula:
            continue
        dollars = "$$" if formula.startswith("$$") else "$"
        last = signs[:2][-1]
        operators = [found.end() for found in _OPERATOR.finditer(formula, signs[0] if len(signs) > 1 else 0, last)]
        ends = dict.fromkeys((last, *operators[-1:], signs[0]))
        begun = sentence[: span.start]
        return tuple(f"{begun}{formula[:end]}{BLANK}{dollars}" for end in ends)
    return ()


def _begun(variant: Variant) -> tuple[str, ...]:
    sentences = [sentence.text for sentence in split_sentences(variant.solution)]
    if not sentences or variant.kind in {ExerciseKind.ORDERING, ExerciseKind.MATCHING}:
        return ()
    found = blanked(sentences[0])
    if found or variant.kind in CHOICES or variant.kind is ExerciseKind.SHORT_TEXT or len(sentences) == 1:
        return found  # in words alone, the beginning of a short solution says what is right
    numbers = list(_NUMBER.finditer(sentences[0]))
    if not numbers:
        return ()
    last = numbers[-1]
    return (f"{sentences[0][: last.start()]}${BLANK}${sentences[0][last.end() :]}",)


def _ruled_out(variant: Variant) -> str:
    """A wrong option with what is wrong about it, where enough are left to choose from."""
    if variant.kind not in CHOICES or len(variant.options) < _FEWEST_OPTIONS:
        return ""
    text_of = {option.id: option.text for option in variant.options}
    for mistake in variant.key.mistakes:
        if mistake.answer in text_of and mistake.answer not in variant.key.correct_options:
            option = text_of[mistake.answer]
            return say_hint(HintPhrase.RULED_OUT, variant.language, option=option, reason=mistake.feedback)
    return ""


def _first_item(variant: Variant) -> str:
    if variant.kind is not ExerciseKind.ORDERING or len(variant.options) < _FEWEST_PARTS:
        return ""
    text_of = {option.id: option.text for option in variant.options}
    return say_hint(HintPhrase.BEGINS_WITH, variant.language, item=text_of[variant.key.correct_order[0]])


def _one_pair(variant: Variant) -> str:
    if variant.kind is not ExerciseKind.MATCHING or len(variant.prompts) < _FEWEST_PARTS:
        return ""
    left, _, right = min(variant.key.correct_pairs).partition(":")
    text_of = {option.id: option.text for option in (*variant.prompts, *variant.options)}
    return say_hint(HintPhrase.ONE_PAIR, variant.language, left=text_of[left], right=text_of[right])
