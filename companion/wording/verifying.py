"""Whether a sentence of a model says what the passage that it cites says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import chain

from companion.markup import is_showable, markup_spans
from companion.passages import SENTENCE_CHARACTERS
from companion.sentences import Sentence
from companion.wording.formulas import formulas_of, is_stated
from companion.wording.material import Source, WordingTask
from companion.wording.order import is_said_too_often, swaps, tokens_of
from companion.wording.polarity import OPPOSITE_WORDS, contradicts
from companion.wording.splitting import INVALID
from companion.wording.values import numbers_in, quantities_in
from companion.wording.word_lists import INTRODUCING, NEUTRAL, TELLING
from knowledge_graph.words import document_terms, normalise

COVERED = 0.6
"""Share of a sentence's words that the cited sentences must hold."""
COVERED_AND_ALIKE = 0.4
"""The same where the meaning is at least `ALIKE`."""
ALIKE = 0.75
"""Cosine with the best of the cited sentences."""
_MOST_CITED_SENTENCES = 3
_NEW_WORDS = 2
"""That a further sentence must bring to be cited too; so a number alone is not looked for all over the passage."""
_MARKER = re.compile(r"\s*(?:\[\^?(\d{1,3}(?:\s*[,，、]\s*\d{1,3})*)\]|【(\d{1,3})】)(?=(?P<link>[(:])?)")
_NAME = re.compile(r"(?<![.!?:。！？：\n*_“\"(] )(?<![\w$\\])(?!\A)[A-Z][\w'’-]*[^\W\dA-Z_][\w'’-]*|\b[A-Z]{2,}s?\b|\b[^\W\d_]+\d\w*|\b\d+[^\W\d_]\w*")
_WATCHED = re.compile(r"\d|\$.*[\d=<>≤≥]")
_LOOP = re.compile(r"(.{3,60}?)\1{3,}", re.DOTALL)


class Fault(StrEnum):
    """Why a sentence is not released."""

    UNCITED = "uncited"
    UNKNOWN_CITATION = "unknown-citation"
    MARKUP = "markup"
    INVALID_TEXT = "invalid-text"
    TOO_LONG = "too-long"
    REPEATED = "repeated"
    NUMBER = "number"
    UNIT = "unit"
    FORMULA = "formula"
    NAME = "name"
    WORDS = "words"
    CONTRADICTION = "contradiction"
    ORDER = "order"
    VERDICT_ON_THE_LEARNER = "verdict"
    DANGLING = "dangling"
    ANSWER = "answer"
    CUT_OFF = "cut-off"


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its citations, and their numbers."""

    text: str
    numbers: tuple[int, ...]
    is_link: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """A cited sentence of the course."""

    source: Source
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Verdict:
    """``fault`` is None where the sentence may be released with this evidence."""

    text: str
    evidence: tuple[Evidence, ...] = ()
    fault: Fault | None = None


@dataclass(frozen=True)
class _Claim:
    """What is compared of a text."""

    text: str

    @cached_property
    def terms(self) -> frozenset[str]:
        return frozenset(document_terms(prose_of(self.text)))

    @cached_property
    def words(self) -> frozenset[str]:
        return _content(self.terms)

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        return tokens_of(self.text)

    @cached_property
    def formulas(self) -> tuple[str, ...]:
        return formulas_of(self.text)

    @cached_property
    def numbers(self) -> frozenset[str]:
        return numbers_in(prose_of(self.text))

    @cached_property
    def quantities(self) -> frozenset[tuple[str, str]]:
        return quantities_in(prose_of(self.text))


def without_citations(text: str) -> Marked:
    """Takes the marks out of a sentence; those inside formulas are part of the formula.

    >>> without_citations("The interval $[1,2]$ is closed [2][3].")
    Marked(text='The interval $[1,2]$ is closed.', numbers=(2, 3), is_link=False)
    """
    numbers: list[int] = []
    parts: list[str] = []
    is_link = False
    end = 0
    for start, stop, is_prose in _stretches(text):
        stretch = text[start:stop]
        if is_prose:
            for match in _MARKER.finditer(stretch):
                numbers += [int(number) for number in re.findall(r"\d+", match[1] or match[2])]
                is_link = is_link or match["link"] is not None
            stretch = _MARKER.sub("", stretch)
        parts.append(stretch)
        end = stop
    parts.append(text[end:])
    return Marked("".join(parts).strip(), tuple(dict.fromkeys(numbers)), is_link)


def prose_of(text: str) -> str:
    """The text without formulas and code."""
    return " ; ".join(text[start:stop] for start, stop, is_prose in _stretches(text) if is_prose)


def content_words(text: str) -> frozenset[str]:
    """The terms of a text's prose that carry meaning; of Chinese, pairs of characters."""
    return _content(document_terms(prose_of(text)))


def _content(terms: Iterable[str]) -> frozenset[str]:
    return frozenset(term for term in terms if len(term) > 1 and not term.isdigit() and term not in NEUTRAL)


class Verifier:
    """Compares sentences with the passages they cite.

    A technical word, one that the names of the course's concepts are made of, must stand in the cited sentences, in the
    cited concept's names or its heading: so neither another concept nor "rows" for "columns" passes as a synonym.
    """

    def __init__(self, task: WordingTask) -> None:
        self._sources = {source.number: source for source in task.sources}
        self._technical = task.technical
        self._may_show = task.may_show
        self._likeness = task.likeness
        self._of_sentence: dict[int, _Claim] = {}

    def verdict(self, text: str, introduces: Sequence[str] = ()) -> Verdict:
        """The verdict on one sentence or item of a list.

        Args:
            text: as the model wrote it.
            introduces: the items of the list that it stands before: it borrows their citations and may count them.
        """
        marked = without_citations(text)
        borrowed = dict.fromkeys(number for item in introduces for number in without_citations(item).numbers)
        cited = marked.numbers or tuple(borrowed)
        fault = self._form_fault(text, marked) or self._citation_fault(cited)
        if fault is not None:
            return Verdict(marked.text, fault=fault)
        claim = _Claim(marked.text)
        evidence = self._evidence(claim, [self._sources[number] for number in cited])
        fault = self._content_fault(claim, evidence, len(introduces))
        return Verdict(marked.text, evidence if fault is None else (), fault)

    def _form_fault(self, text: str, marked: Marked) -> Fault | None:
        if len(text) > SENTENCE_CHARACTERS:
            return Fault.TOO_LONG
        if INVALID in text:
            return Fault.INVALID_TEXT
        if marked.is_link or not is_showable(marked.text) or "```" in text or marked.text.startswith(("#", "|", ">")):
            return Fault.MARKUP
        if _LOOP.search(prose_of(marked.text)):
            return Fault.REPEATED
        return None if self._may_show(marked.text) else Fault.ANSWER

    def _citation_fault(self, cited: Sequence[int]) -> Fault | None:
        if not cited:
            return Fault.UNCITED
        return None if all(number in self._sources for number in cited) else Fault.UNKNOWN_CITATION

    def _evidence(self, claim: _Claim, sources: Sequence[Source]) -> tuple[Evidence, ...]:
        """The cited sentences nearest to the claim, in reading order."""
        candidates = [Evidence(source, sentence) for source in sources for sentence in source.sentences]
        chosen: list[Evidence] = []
        missing = set(claim.words)
        while candidates and len(chosen) < _MOST_CITED_SENTENCES:
            best = max(candidates, key=lambda each: self._worth(claim, missing, each))
            gained = missing & self._read(best.sentence).words
            if chosen and len(gained) < _NEW_WORDS:
                break
            chosen.append(best)
            candidates.remove(best)
            missing -= gained
        return tuple(sorted(chosen, key=lambda each: (each.source.number, each.sentence.start)))

    def _worth(self, claim: _Claim, missing: set[str], candidate: Evidence) -> float:
        read = self._read(candidate.sentence)
        exact = sum(is_stated(key, read.formulas) for key in claim.formulas) + len(claim.numbers & read.numbers)
        return len(missing & read.words) + 0.9 * exact - 0.001 * len(read.words)

    def _content_fault(self, claim: _Claim, evidence: Sequence[Evidence], items: int) -> Fault | None:
        read = [self._read(each.sentence) for each in evidence]
        texts = [each.text for each in read]
        if not all(is_stated(key, [key for each in read for key in each.formulas]) for key in claim.formulas):
            return Fault.FORMULA
        standing = _numbers_of(read) | ({str(items)} if items else set())
        if not claim.numbers <= standing:
            return Fault.NUMBER
        if not all(_has_quantity(quantity, read) for quantity in claim.quantities):
            return Fault.UNIT
        known = frozenset().union(*(each.words for each in read)) | self._names(evidence)
        known |= INTRODUCING if items else frozenset()
        telling = (claim.words & self._technical) | (claim.terms & TELLING)
        if telling - known - frozenset().union(*(each.terms for each in read)) or not _names_in(
            claim.text
        ) <= _all_words(evidence):
            return Fault.NAME
        if contradicts(claim.text, texts):
            return Fault.CONTRADICTION
        if _changes_places(claim, read):
            return Fault.ORDER
        return None if self._is_covered(claim, known, evidence) else Fault.WORDS

    def _is_covered(self, claim: _Claim, known: frozenset[str], evidence: Sequence[Evidence]) -> bool:
        if not claim.words:
            return bool(claim.formulas)
        share = len(claim.words & known) / len(claim.words)
        if share >= COVERED or share < COVERED_AND_ALIKE or self._likeness is None:
            return share >= COVERED
        return max(self._likeness(claim.text, [each.sentence for each in evidence])) >= ALIKE

    def _names(self, evidence: Sequence[Evidence]) -> frozenset[str]:
        texts = [name for each in evidence for name in (*each.source.names, each.source.passage.heading)]
        return frozenset().union(*map(content_words, texts))

    def _read(self, sentence: Sentence) -> _Claim:
        found = self._of_sentence.get(id(sentence))
        if found is None:
            found = self._of_sentence[id(sentence)] = _Claim(sentence.text)
        return found


def _numbers_of(read: Sequence[_Claim]) -> frozenset[str]:
    """Numbers in the prose, and those that stand alone in a formula or on a side of it."""
    alone = " ; ".join(side for each in read for key in each.formulas for side in re.split(r"[^\w.\-/]+", key))
    return frozenset().union(*(each.numbers for each in read), numbers_in(alone))


def _changes_places(claim: _Claim, read: Sequence[_Claim]) -> bool:
    """Whether things of the evidence are swapped, or a number, an opposite or a formula stands there once too often."""
    if any(swaps(claim.tokens, each.tokens) for each in read):
        return True
    watched = [token for token in claim.tokens if _WATCHED.match(token) or token in OPPOSITE_WORDS]
    return is_said_too_often(claim.tokens, chain.from_iterable(each.tokens for each in read), watched)


def _has_quantity(quantity: tuple[str, str], read: Sequence[_Claim]) -> bool:
    number, unit = quantity
    return any(quantity in each.quantities or f"{number}{unit}" in "".join(each.formulas) for each in read)


def _names_in(text: str) -> frozenset[str]:
    """Capitalised words inside a sentence, abbreviations, and words with digits in them."""
    return frozenset(
        normalise(match.group()).removesuffix("'s").removesuffix("’s") for match in _NAME.finditer(prose_of(text))
    )


def _all_words(evidence: Sequence[Evidence]) -> frozenset[str]:
    texts = [text for each in evidence for text in (each.source.passage.text, each.source.title, *each.source.names)]
    words = (word for text in texts for word in re.findall(r"[\w'’-]+", normalise(text)))
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in words)


def _stretches(text: str) -> list[tuple[int, int, bool]]:
    """(start, end, is prose), without HTML being told apart: it is refused elsewhere."""
    found, end = [], 0
    for span in markup_spans(text):
        found += [(end, span.start, True), (span.start, span.end, False)]
        end = span.end
    return [*found, (end, len(text), True)]
