"""Where the text of one concept names another."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge_graph.suggestions.concept_texts import ConceptText
from knowledge_graph.suggestions.words import terms

_LONGEST_NAME = 6
_COMMON = 0.2


def find_mentions(texts: Sequence[ConceptText]) -> frozenset[tuple[int, int]]:
    """Pairs (a, b) where the definition or lesson of b has the title or an alias of a, as the same run of terms.

    A name that more than a fifth of the concepts use (and at least five) says nothing and is left out, as is a name of
    more than six terms. One pass over the texts: the number of names does not matter.

    >>> norm = ConceptText("Vector norm", "Its length.")
    >>> sorted(find_mentions([norm, ConceptText("Unit vector", "A vector whose vector norms are 1.")]))
    [(0, 1)]
    """
    named: dict[tuple[str, ...], set[int]] = {}
    for position, text in enumerate(texts):
        for name in (text.title, *text.aliases):
            key = tuple(terms(name))
            if 0 < len(key) <= _LONGEST_NAME:
                named.setdefault(key, set()).add(position)
    users: dict[tuple[str, ...], set[int]] = {}
    for position, text in enumerate(texts):
        found = terms("\n".join((text.title, text.definition, text.lesson)))
        for start in range(len(found)):
            for length in range(1, _LONGEST_NAME + 1):
                key = tuple(found[start : start + length])
                if len(key) == length and key in named:
                    users.setdefault(key, set()).add(position)
    most = max(5, _COMMON * len(texts))
    return frozenset(
        (named_position, user)
        for key, positions in users.items()
        if len(positions) <= most
        for named_position in named[key]
        for user in positions
        if user != named_position
    )
