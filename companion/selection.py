"""Choosing the sentences that answer, from the passages found."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from companion.passages import Passage, PassageKind
from companion.retrieval import Hit, PassageIndex, Query
from companion.sentences import Sentence

OUT_OF_PLACE = 0.15
"""Taken from sentences of worked examples and common mistakes, unless the question asks for one of these."""
OVERLAP_WEIGHT = 0.5
PASSAGE_WEIGHT = 0.3
RERANKED_PASSAGE_WEIGHT = 1.0
"""The order of reranked passages is surer. Among 0.3, 0.6 and 1, chosen on the other articles for each of SQuAD's."""
_ASKED_FOR = {
    PassageKind.WORKED_EXAMPLE: re.compile(r"example|compute|calculate|例|计算|怎么求|怎么算"),
    PassageKind.COMMON_MISTAKE: re.compile(r"mistake|wrong|error|confus|careful|错|误"),
}
_SHARES = {1: 0.5, 2: 0.75}
"""Of the best sentence's score, that the second and the third must reach."""
_SAME = 0.7


@dataclass(frozen=True, slots=True)
class ChosenSentence:
    """A sentence to quote. ``score``: cosine + 0.5 overlap of words + weight * passage score relative to the best."""

    passage: Passage
    sentence: Sentence
    score: float


def choose_sentences(
    index: PassageIndex,
    query: Query,
    hits: Sequence[Hit],
    *,
    count: int,
    may_show: Callable[[str], bool],
    without: Collection[str] = (),
) -> tuple[ChosenSentence, ...]:
    """Up to ``count`` sentences, best passage first and in reading order inside it.

    The second must reach half of the best one's score, the third three quarters; one that repeats another is left out.

    Args:
        index: what was searched.
        query: the question.
        hits: the passages to choose from, best first.
        count: at most.
        may_show: whether a sentence's text is allowed.
        without: ids of passages that were quoted already.
    """
    ranked = sorted(_scored(index, query, hits, without), key=lambda pair: (-pair[1].score, pair[0]))
    chosen: list[tuple[int, ChosenSentence]] = []
    for place, candidate in ranked:
        if len(chosen) == count or (chosen and candidate.score < _SHARES[min(len(chosen), 2)] * chosen[0][1].score):
            break
        repeats = any(_alike(index.sentence_terms[place], index.sentence_terms[other]) for other, _ in chosen)
        if not repeats and may_show(candidate.sentence.text):
            chosen.append((place, candidate))
    lead = [candidate.passage.concept_id for _, candidate in chosen]
    in_order = sorted(chosen, key=lambda pair: (lead.index(pair[1].passage.concept_id), pair[0]))
    return tuple(candidate for _, candidate in in_order)


def _scored(
    index: PassageIndex, query: Query, hits: Sequence[Hit], without: Collection[str]
) -> list[tuple[int, ChosenSentence]]:
    best = max((hit.score for hit in hits), default=1.0)
    quoted = [passage.sentences for passage in index.passages if passage.id in without]
    said = {sentence.text for sentences in quoted for sentence in sentences}
    passage_weight = PASSAGE_WEIGHT if index.reranker is None else RERANKED_PASSAGE_WEIGHT
    found = []
    for hit in hits:
        if hit.passage.id in without:
            continue
        places = index.sentences_of(hit.position)
        for place, cosine in zip(places, index.sentence_cosines(query, places), strict=True):
            overlap = index.overlap(query, index.sentence_terms[place])
            score = float(cosine) + OVERLAP_WEIGHT * overlap + passage_weight * hit.score / best
            score -= OUT_OF_PLACE if _is_out_of_place(hit.passage, query.text) else 0.0
            if index.quotable[place].text not in said:
                found.append((place, ChosenSentence(hit.passage, index.quotable[place], score)))
    return found


def _is_out_of_place(passage: Passage, question: str) -> bool:
    wanted = _ASKED_FOR.get(passage.kind)
    return wanted is not None and wanted.search(question.lower()) is None


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    """Jaccard similarity of the sentences' terms above 0.7."""
    return len(first & second) > _SAME * len(first | second)
