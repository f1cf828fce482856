"""Whether a sentence puts two things of its source in each other's place, or says one of them twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from companion.markup import SpanKind, markup_spans
from companion.wording.formulas import formula_key
from companion.wording.word_lists import NEUTRAL
from knowledge_graph.words import CHINESE, document_terms

_LONGEST_SWAPPED = 4
_MOST_TOKENS = 60
_CHINESE_CHARACTER = re.compile(f"[{CHINESE}]")
_SYMMETRIC = frozenset({"equal", "=", "等", "于"})


def tokens_of(text: str) -> tuple[str, ...]:
    r"""Terms in order, each formula as one; of Chinese each character.

    >>> tokens_of(r"The rank of $A$ is at most 2.")
    ('rank', '$A', 'most', '2')
    """
    found: list[str] = []
    end = 0
    for span in markup_spans(text):
        found += _terms(text[end : span.start])
        if span.kind is SpanKind.MATHEMATICS:
            found.append("$" + formula_key(text[span.start : span.end].strip("$")))
        end = span.end
    return (*found, *_terms(text[end:]))


def swaps(claim: Sequence[str], source: Sequence[str]) -> bool:
    """Whether the claim becomes the source when two separate stretches of it change places.

    Only what both hold is compared. Stretches with nothing between them are not taken for swapped: so are clauses in
    another order, and the two sides of "is".

    >>> swaps(tokens_of("Columns span the kernel of rows"), tokens_of("Rows span the kernel of columns"))
    True
    >>> swaps(tokens_of("It is invertible if the rank is full"), tokens_of("If the rank is full, it is invertible"))
    False
    """
    shared = Counter(claim) & Counter(source)
    first, second = _only(claim, shared), _only(source, shared)
    if first == second or not _LONGEST_SWAPPED / 2 < len(first) <= _MOST_TOKENS:
        return False
    return any(_swapped(first, *places) == second for places in _places(first, second))


def takes_the_place(
    claim: Iterable[str], source: Iterable[str], instead_of: Callable[[str], Callable[[str], bool] | None]
) -> bool:
    """Whether a token stands too often in the claim while one that it could stand for is missing.

    Args:
        claim, source: tokens.
        instead_of: for a token, which others it could have replaced; None for a token that is not watched.

    >>> digits = lambda token: str.isdigit if token.isdigit() else None
    >>> takes_the_place(["1", "1"], ["1", "2"], digits), takes_the_place(["1", "1"], ["1", "is"], digits)
    (True, False)
    """
    said, standing = Counter(claim), Counter(source)
    missing = standing - said
    for token in said:
        replaced = instead_of(token)
        if replaced is not None and said[token] > max(standing[token], 1) and any(map(replaced, missing)):
            return True
    return False


def _terms(text: str) -> Iterator[str]:
    for term in document_terms(text):
        is_pair = len(term) == 2 and all(_CHINESE_CHARACTER.match(character) for character in term)
        if not is_pair and term not in NEUTRAL:
            yield term


def _only(tokens: Sequence[str], shared: Counter[str]) -> list[str]:
    left = Counter(shared)
    kept = []
    for token in tokens:
        if left[token] > 0:
            left[token] -= 1
            kept.append(token)
    return kept


def _places(first: Sequence[str], second: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """(start, end, start, end) of two stretches that the differences allow: from the first to the last difference."""
    different = [place for place, (one, other) in enumerate(zip(first, second, strict=True)) if one != other]
    start, end = different[0], different[-1] + 1
    for first_end in range(start + 1, min(start + _LONGEST_SWAPPED, end) + 1):
        for second_start in range(max(first_end + 1, end - _LONGEST_SWAPPED), end):
            if not set(first[first_end:second_start]) <= _SYMMETRIC:
                yield start, first_end, second_start, end


def _swapped(tokens: Sequence[str], start: int, first_end: int, second_start: int, end: int) -> list[str]:
    return [
        *tokens[:start],
        *tokens[second_start:end],
        *tokens[first_end:second_start],
        *tokens[start:first_end],
        *tokens[end:],
    ]
