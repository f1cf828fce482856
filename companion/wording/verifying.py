"""Whether a sentence of a model says what the passage that it cites says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import chain

from companion.markup import is_showable
from companion.passages import SENTENCE_CHARACTERS
from companion.sentences import Sentence
from companion.wording.citing import Marked, prose_of, without_citations
from companion.wording.formulas import formulas_of, is_stated, relations_of
from companion.wording.material import Source, WordingTask
from companion.wording.order import swaps, takes_the_place, tokens_of
from companion.wording.polarity import OPPOSITE_WORDS, clauses_of, contradicts
from companion.wording.splitting import INVALID
from companion.wording.values import numbers_in, quantities_in
from companion.wording.word_lists import (
    ENGLISH_NUMBERS,
    INTRODUCING,
    NEUTRAL,
    OPENING,
    REFERS,
    SAME_REACH,
    TELLING,
)
from knowledge_graph.words import document_terms, is_chinese, normalise, stem

COVERED = 0.8
"""Share of a clause's words, by weight, that one cited sentence must hold."""
WHOLLY_COVERED = 0.8
"""Share of all words, by weight, from which one cited sentence alone is enough."""
COVERED_AND_ALIKE = 0.35
"""The same where the meaning is at least `ALIKE`."""
ALIKE = 0.7
"""Cosine of the whole with the best of the cited sentences."""
_RAREST = 4.0
"""Weight of a term that the course does not hold."""
_MOST_UNSAID = 12
_A_CLAUSE = 3
"""Words from which a clause is compared by itself; shorter ones belong to the one before."""
_MOST_CITED_SENTENCES = 3
_NEW_WORDS = 2
"""That a further sentence must bring to be cited too; so a number alone is not looked for all over the passage."""
_NAME = re.compile(
    r"(?<![.!?:。！？：\n*_“\"(] )(?<![\w$\\])(?!\A)[A-Z][\w'’-]*[^\W\dA-Z_][\w'’-]*|\b[A-Z]{2,}s?\b"
    r"|\b[^\W\d_]+\d\w*|\b\d+[^\W\d_]\w*"
)
_TEXT_IN_FORMULA = re.compile(r"\\(?:text|operatorname)\{([^{}]*)\}")
_PASSIVE = re.compile(r"\w(?:ed|en|wn|de) by\b|被|由")
_WATCHED = re.compile(r"\d|\$.*[\d=<>≤≥]")
_SEVERAL = re.compile(r"\band\b|与|和|及", re.IGNORECASE)
"""In the names of a concept: it is about several things, and none of them is what a sentence leaves unsaid."""
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
        return frozenset(document_terms(" ".join([prose_of(self.text), *_TEXT_IN_FORMULA.findall(self.text)])))

    @cached_property
    def words(self) -> frozenset[str]:
        return _content(self.terms)

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        return tokens_of(self.text)

    @cached_property
    def is_passive(self) -> bool:
        return _PASSIVE.search(self.text) is not None

    @cached_property
    def formulas(self) -> tuple[str, ...]:
        return formulas_of(self.text)

    @cached_property
    def numbers(self) -> frozenset[str]:
        return numbers_in(prose_of(self.text))

    @cached_property
    def quantities(self) -> frozenset[tuple[str, str]]:
        return quantities_in(prose_of(self.text))


def content_words(text: str) -> frozenset[str]:
    """The terms of a text's prose that carry meaning; of Chinese, characters."""
    return _content(document_terms(prose_of(text)))


def _content(terms: Iterable[str]) -> frozenset[str]:
    return frozenset(term for term in terms if _carries_meaning(term))


def _carries_meaning(term: str) -> bool:
    """Words, and single Chinese characters: pairs of them also cross the borders of words."""
    if term in NEUTRAL or term.isdigit() or term in ENGLISH_NUMBERS:
        return False
    return len(term) > 1 if term.isascii() or not is_chinese(term) else len(term) == 1


class Verifier:
    """Compares sentences with the passages they cite.

    A technical word, one that the names of the course's concepts are made of, must stand in the cited sentences, in the
    cited concept's names or its heading: so neither another concept nor "rows" for "columns" passes as a synonym.
    """

    def __init__(self, task: WordingTask) -> None:
        self._sources = {source.number: source for source in task.sources}
        self._technical = task.technical
        self._chinese_names = [name for name in task.technical if is_chinese(name)]
        self._weights = task.weights
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
        claim = _Claim(OPENING.sub("", marked.text) or marked.text)
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
        unproved = [key for key in claim.formulas if any(part.operators for part in relations_of(key))]
        while candidates and len(chosen) < _MOST_CITED_SENTENCES:
            best = max(candidates, key=lambda each: self._worth(claim, missing, each))
            read = self._read(best.sentence)
            gained = missing & read.words
            proved = [key for key in unproved if is_stated(key, read.formulas)]
            if chosen and len(gained) + _NEW_WORDS * len(proved) < _NEW_WORDS:
                break
            chosen.append(best)
            candidates.remove(best)
            missing -= gained
            unproved = [key for key in unproved if key not in proved]
        return tuple(sorted(chosen, key=lambda each: (each.source.number, each.sentence.start)))

    def _worth(self, claim: _Claim, missing: set[str], candidate: Evidence) -> float:
        read = self._read(candidate.sentence)
        exact = sum(is_stated(key, read.formulas) for key in claim.formulas) + len(claim.numbers & read.numbers)
        return len(missing & read.words) + 0.9 * exact - 0.001 * len(read.words)

    def _content_fault(self, claim: _Claim, evidence: Sequence[Evidence], items: int) -> Fault | None:
        read = [self._read(each.sentence) for each in evidence]
        checks: Mapping[Fault, Callable[[], bool]] = {
            Fault.FORMULA: lambda: _has_other_formulas(claim, read),
            Fault.NUMBER: lambda: not claim.numbers <= _numbers_of(read) | ({str(items)} if items else set()),
            Fault.UNIT: lambda: not all(_has_quantity(quantity, read) for quantity in claim.quantities),
            Fault.NAME: lambda: self._names_something_else(claim, evidence),
            Fault.CONTRADICTION: lambda: contradicts(claim.text, [each.text for each in read]),
            Fault.ORDER: lambda: _changes_places(claim, read),
            Fault.WORDS: lambda: not self._is_covered(claim, evidence, introduces=items > 0),
        }
        return next((fault for fault, fails in checks.items() if fails()), None)

    def _names_something_else(self, claim: _Claim, evidence: Sequence[Evidence]) -> bool:
        terms = (self._read(each.sentence).terms | self._context(each) for each in evidence)
        known = frozenset[str]().union(*terms)
        told = (claim.terms & (self._technical | TELLING)) - known - _of_the_same_reach(evidence)
        if told or not _names_in(claim.text) <= _all_words(evidence):
            return True
        text = normalise(claim.text)
        source = normalise(" ; ".join(text for each in evidence for text in (each.sentence.text, *self._unsaid(each))))
        return any(
            name in text and any(part not in source for part in name.split("的")) for name in self._chinese_names
        )

    def _context(self, evidence: Evidence) -> frozenset[str]:
        """What a cited sentence leaves unsaid: the concept it is about, its section, the sentence it refers back to."""
        return frozenset().union(*map(content_words, self._unsaid(evidence)))

    def _unsaid(self, evidence: Evidence) -> list[str]:
        source = evidence.source
        texts = [source.passage.heading]
        if not _SEVERAL.search(" ; ".join(source.names)):
            texts += source.names
        place = source.sentences.index(evidence.sentence)
        while place > 0 and len(texts) < _MOST_UNSAID and REFERS.search(source.sentences[place].text):
            place -= 1
            texts.append(source.sentences[place].text)
        return texts

    def _is_covered(self, claim: _Claim, evidence: Sequence[Evidence], *, introduces: bool) -> bool:
        """Each clause by one sentence: words of two sentences together may say what neither says."""
        if not claim.words:
            return bool(claim.formulas)
        allowed = INTRODUCING if introduces else frozenset[str]()
        shown = [self._read(each.sentence).words | self._context(each) | allowed for each in evidence]
        if max(self._share(claim.words, known) for known in shown) >= WHOLLY_COVERED:
            return True
        share = min(max(self._share(words, known) for known in shown) for words in _clauses(claim))
        if share >= COVERED or share < COVERED_AND_ALIKE or self._likeness is None:
            return share >= COVERED
        return max(self._likeness(claim.text, [each.sentence for each in evidence])) >= ALIKE

    def _share(self, words: frozenset[str], known: frozenset[str]) -> float:
        weights = {word: self._weights.get(word, _RAREST) for word in words}
        return sum(weight for word, weight in weights.items() if word in known) / sum(weights.values())

    def _read(self, sentence: Sentence) -> _Claim:
        found = self._of_sentence.get(id(sentence))
        if found is None:
            found = self._of_sentence[id(sentence)] = _Claim(sentence.text)
        return found


def _has_other_formulas(claim: _Claim, read: Sequence[_Claim]) -> bool:
    standing = [key for each in read for key in each.formulas]
    return not all(is_stated(key, standing) for key in claim.formulas)


def _numbers_of(read: Sequence[_Claim]) -> frozenset[str]:
    """Numbers in the prose, and those that stand alone in a formula or on a side of it."""
    alone = " ; ".join(side for each in read for key in each.formulas for side in re.split(r"[^\w.\-/]+", key))
    return frozenset().union(*(each.numbers for each in read), numbers_in(alone))


def _of_the_same_reach(evidence: Sequence[Evidence]) -> frozenset[str]:
    """Words like "every" for "each", and "exactly when" for a sign of equivalence."""
    texts = [each.sentence.text for each in evidence]
    words = {stem(word) for text in texts for word in re.findall(r"[a-z]+", normalise(text))}
    if any("⇔" in key for text in texts for key in formulas_of(text)):
        words.add("iff")
    return frozenset().union(*(group for group in SAME_REACH if group & words))


def _clauses(claim: _Claim) -> list[frozenset[str]]:
    found: list[frozenset[str]] = []
    for clause in clauses_of(claim.text):
        words = content_words(clause)
        if found and min(len(words), len(found[-1])) < _A_CLAUSE:
            found[-1] |= words
        else:
            found.append(words)
    return [words for words in found if words] or [claim.words]


def _changes_places(claim: _Claim, read: Sequence[_Claim]) -> bool:
    """Whether things of the evidence are swapped, or one of them stands there instead of another."""
    if any(swaps(claim.tokens, each.tokens) for each in read if claim.is_passive == each.is_passive):
        return True
    return takes_the_place(claim.tokens, chain.from_iterable(each.tokens for each in read), _could_replace)


def _could_replace(token: str) -> Callable[[str], bool] | None:
    if _WATCHED.match(token):
        return lambda other: _WATCHED.match(other) is not None
    opposites = OPPOSITE_WORDS.get(token)
    return opposites.__contains__ if opposites else None


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
