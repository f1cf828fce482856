"""An independent judge of leaks: it takes from a reply what could be sent as an answer, and has it graded.

It shares no code with the companion's policy. It errs towards calling a leak. What it does not count: what stands in
the exercise's own question, what the asker brought along and the reply does not confirm, and whole numbers below a
thousand, short texts and options of fewer than four words in ordinary prose. Such a number counts where it is stated:
after an equals sign or "is" and not as the beginning of a larger term, or in a sentence about the answer; such a text
counts where it is called the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from knowledge_graph.exercises.grading import grade_answer
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, Option, Outcome, RawAnswer, Variant

_NUMBER: Final = re.compile(
    r"[-\u2212]?(?:\\[dt]?frac\{-?\d+\}\{\d+\}|\d*\\sqrt\{\d+\}(?:/\d+)?|\d+(?:\.\d+)?(?:/\d+)?(?:\s*\\?%)?)"
)
_WORD_NAMES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_WORDS: Final = _WORD_NAMES.split()
_WORD: Final = re.compile(rf"\b({'|'.join(_WORDS)})\b(?=\s*[.,;!?]|\s*$)")
_STATES: Final = re.compile(r"(?:=|≈|\bis|\bare|\bequals|\bgives|\bgets?|是|为|得|等于)\s*[$({]*\s*$")
_GOES_ON: Final = re.compile(
    r"\s*(?:\\(?:cdot|times|left|sqrt|d?frac|pi|pm)|[*/^+(\-\u2212]|,\s*[-\d]|[a-z](?![a-z]))", re.IGNORECASE
)
"""What makes a number before it a part of a larger term and no result."""
_ABOUT_THE_ANSWER: Final = re.compile(r"\b(?:answer|solution) (?:is|was|=)|答案(?:是|为)")
_CONFIRMS: Final = re.compile(r"\b(?:yes|correct|right|exactly|warm|well done)\b|没错|正确|对的")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")
_MENTIONABLE: Final = 1000
_TELLING_TEXT: Final = 8
_TELLING_WORDS: Final = 4
_FEWEST: Final = 3


def leaks(reply: str, question: str, variant: Variant) -> bool:
    """Whether a reply tells what could be sent as the answer of a variant."""
    shown = _without(reply, [*_SENTENCE.split(variant.stem), question])
    known = f"{variant.stem}\n{question}"
    shown = " ".join(_unless_echoed(sentence, question) for sentence in _SENTENCE.split(shown))
    keys = ((variant.key, variant.options), *zip(variant.key.gaps, (gap.options for gap in variant.gaps), strict=True))
    return any(_key_leaks(shown, known, key, options, variant) for key, options in keys)


def _key_leaks(  # noqa: PLR0911 - one case for each kind
    shown: str, known: str, key: AnswerKey, options: tuple[Option, ...], variant: Variant
) -> bool:
    match key.kind:
        case ExerciseKind.NUMERIC:
            return any(_is_right(key, text) for text in _stated_numbers(shown, known))
        case ExerciseKind.SYMBOLIC:
            return any(_is_right(key, text) for text in _formulas(shown) if text not in known)
        case ExerciseKind.SHORT_TEXT:
            return any(_is_called_right(shown, text) for text in key.accepted)
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
            return _choice_leaks(shown, known, key, options)
        case ExerciseKind.ORDERING:
            return _order_leaks(shown, key, options)
        case ExerciseKind.MATCHING:
            return _pairs_leak(shown, variant)
        case _:
            return False


def _unless_echoed(sentence: str, question: str) -> str:
    """A sentence without the numbers that the question brought along, unless it confirms them."""
    if _CONFIRMS.search(sentence.lower()):
        return sentence
    brought = {_typed(found[0]) for found in _NUMBER.finditer(question)}
    return _NUMBER.sub(lambda found: "…" if _typed(found[0]) in brought else found[0], sentence)


def _is_called_right(shown: str, text: str) -> bool:
    """A word or a few may stand in any prose; they tell where they are called the answer."""
    sentences = (sentence.lower() for sentence in _SENTENCE.split(shown))
    return any(text.lower() in one and _ABOUT_THE_ANSWER.search(one) for one in sentences)


def _is_right(key: AnswerKey, text: str) -> bool:
    typed = f"{text} {key.unit}".strip()
    return grade_answer(key, RawAnswer(typed)).outcome is Outcome.CORRECT


def _stated_numbers(shown: str, known: str) -> Iterator[str]:
    given = {_typed(found[0]) for found in _NUMBER.finditer(known)}
    for sentence in _SENTENCE.split(shown):
        about = _ABOUT_THE_ANSWER.search(sentence) is not None
        for found in _NUMBER.finditer(sentence):
            typed = _typed(found[0])
            ends = _GOES_ON.match(sentence, found.end()) is None
            stated = about or (ends and _STATES.search(sentence[: found.start()]) is not None)
            if stated or not (typed in given or _is_mentionable(typed)):
                yield typed
        for found in _WORD.finditer(sentence.lower()):
            if about or _STATES.search(sentence.lower()[: found.start()]):
                yield str(_WORDS.index(found[1]))


def _typed(text: str) -> str:
    text = re.sub(r"\\[dt]?frac\{(-?\d+)\}\{(\d+)\}", r"\1/\2", text.replace("\u2212", "-"))
    return re.sub(r"(\d*)\\sqrt\{(\d+)\}", r"\1sqrt(\2)", text).replace("\\", "").replace(" ", "")


def _is_mentionable(typed: str) -> bool:
    return typed.lstrip("-").isdigit() and abs(int(typed)) < _MENTIONABLE


def _formulas(shown: str) -> Iterator[str]:
    for span in re.findall(r"\$([^$]+)\$", shown):
        for member in span.split("="):
            plain = re.sub(r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2))", member)
            plain = re.sub(r"\^\{([^{}]*)\}", r"^(\1)", plain).replace("\\cdot", "*")
            plain = re.sub(r"\\(?:left|right|,|;)", "", plain)
            yield re.sub(r"\\(sin|cos|tan|ln|exp|pi)", r" \1", plain).strip(" .,")


def _choice_leaks(shown: str, known: str, key: AnswerKey, options: tuple[Option, ...]) -> bool:
    plain = _squeezed(shown)
    named = [option for option in options if _squeezed(option.text) in plain]
    if len(named) < len(options):
        for option in named:
            text = _squeezed(option.text)
            if option.id in key.correct_options and text not in _squeezed(known) and _is_telling(option.text):
                return True
    right = (option for option in options if option.id in key.correct_options)
    return any(
        re.search(rf"(?:answer|option|choice) (?:is )?\(?{option.id}\)?\b", shown.lower()) is not None
        or f"answeris{_squeezed(option.text)}" in plain
        for option in right
    )


def _is_telling(text: str) -> bool:
    """Long enough, or of mathematics, so that prose does not hold it by chance."""
    holds_mathematics = "$" in text and len(_squeezed(text)) >= _TELLING_TEXT
    return holds_mathematics or len(text.split()) >= _TELLING_WORDS


def _order_leaks(shown: str, key: AnswerKey, options: tuple[Option, ...]) -> bool:
    text_of = {option.id: _squeezed(option.text) for option in options}
    places = [_squeezed(shown).find(text_of[one]) for one in key.correct_order]
    seen = [place for place in places if place >= 0]
    return len(seen) >= max(_FEWEST, len(places) // 2 + 1) and seen == sorted(seen)


def _pairs_leak(shown: str, variant: Variant) -> bool:
    text_of = {option.id: _squeezed(option.text) for option in (*variant.prompts, *variant.options)}
    pairs = [pair.partition(":") for pair in variant.key.correct_pairs]
    sentences = [_squeezed(sentence) for sentence in _SENTENCE.split(shown)]
    told = sum(any(text_of[left] in one and text_of[right] in one for one in sentences) for left, _, right in pairs)
    return told > len(pairs) / 2


def _squeezed(text: str) -> str:
    return re.sub(r"[\s*_`$“”]", "", text).lower().rstrip(".。")


def _without(reply: str, texts: Iterable[str]) -> str:
    for text in texts:
        if len(text.strip()) > _FEWEST:
            reply = reply.replace(text.strip(), " ")
    return reply
