"""Which of a model's sentences are released, in which form, and what of the draft is still to be said after them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from companion.answers import Citation, Piece
from companion.composing import Paragraph, quotation, shown_text
from companion.wording.citing import without_citations
from companion.wording.material import WordingTask
from companion.wording.splitting import Unit
from companion.wording.verifying import Evidence, Fault, Verdict, Verifier
from companion.wording.word_lists import CONNECTIVES, REFERS_BACK
from knowledge_graph.words import document_terms, normalise

MOST_SENTENCES = 12
"""Released of one reply; then the model is not heard any longer."""
_MOST_REPETITIONS = 3
_SAME = 0.9
_LETTERS = re.compile(r"[^\w\s]|_")
_VERDICT = re.compile(
    r"(?:yes|no|yeah|yep|nope|correct|right|exactly|true|indeed|wrong|you(?:'re|’re| are) (?:right|correct|wrong)"
    r"|that(?:'s|’s| is) (?:right|correct|wrong))(?=[\s,.!;:—-])(?! (?:\w+ ){0,6}(?:is|are|has|have|can|does)\b)"
    r"|是的|没错|对[，,。！]|正确[，,。！]|不对|错了|你(?:说|答)(?:得)?(?:对|错)",
    re.IGNORECASE,
)


class Editor:
    """Takes units in order and gives back the pieces to release.

    Attributes:
        released, dropped: numbers of sentences and items of lists.
        faults: how often each was the reason.
        citations: of what was released.
    """

    def __init__(self, task: WordingTask) -> None:
        self._task = task
        self._verifier = Verifier(task)
        self.released = 0
        self.faults: Counter[Fault] = Counter()
        self.citations: list[Citation] = []
        self._seen: list[frozenset[str]] = []
        self._repetitions = 0
        self._said = ""
        self._gap = False
        self._connective: Unit | None = None

    @property
    def dropped(self) -> int:
        return self.faults.total()

    @property
    def is_full(self) -> bool:
        return self.released >= MOST_SENTENCES

    @property
    def is_looping(self) -> bool:
        """The model repeats itself, or says nothing that passes."""
        return self._repetitions >= _MOST_REPETITIONS or self.dropped - self.released >= MOST_SENTENCES

    def consider(self, unit: Unit) -> tuple[tuple[Piece, bool], ...]:
        """The pieces to release now, each with whether it opens a paragraph."""
        if not unit.items and _is_connective(unit.lead):
            self._connective = unit
            return ()
        verdicts = self._verdicts(unit)
        fault = next((verdict.fault for verdict in verdicts if verdict.fault), None)
        connective, self._connective = self._connective, None
        if fault is not None:
            self.faults[fault] += len(unit.sentences)
            self._gap = True
            return ()
        piece = Piece(_written(unit, verdicts), _citations([each for v in verdicts for each in v.evidence]))
        before = (self._introduction(connective),) if connective is not None else ()
        self.released += len(unit.sentences)
        self.citations += piece.citations
        self._said = piece.text
        self._gap = False
        return (*before, (piece, unit.new_paragraph and not before))

    def cut_off(self, unit: Unit) -> None:
        """Counts a unit that the end of the stream left unfinished."""
        self.faults[Fault.CUT_OFF] += len(unit.sentences)

    def _introduction(self, connective: Unit) -> tuple[Piece, bool]:
        return Piece(without_citations(connective.lead).text), connective.new_paragraph

    def _verdicts(self, unit: Unit) -> list[Verdict]:
        lead = [self._verdict(unit.lead, unit.items)] if unit.lead else []
        return [*lead, *(self._verdict(item) for item in unit.items)]

    def _verdict(self, text: str, introduces: Sequence[str] = ()) -> Verdict:
        terms = frozenset(document_terms(text))
        repeats = any(len(terms & other) >= _SAME * len(terms | other) for other in self._seen)
        self._seen.append(terms)
        self._repetitions += repeats
        if repeats:
            return Verdict(text, fault=Fault.REPEATED)
        verdict = self._verifier.verdict(text, introduces)
        if verdict.fault is None:
            fault = self._fault_in_context(verdict.text)
            verdict = Verdict(verdict.text, verdict.evidence if fault is None else (), fault)
        return verdict

    def _fault_in_context(self, text: str) -> Fault | None:
        plain = normalise(text).lstrip("*_ ")
        if _VERDICT.match(plain):
            return Fault.VERDICT_ON_THE_LEARNER
        if self._gap and REFERS_BACK.match(plain):
            return Fault.DANGLING
        return None if self._task.may_show(f"{self._said} {text}") else Fault.ANSWER


def left_over(
    paragraphs: Sequence[Paragraph], said: Sequence[Citation], wanted: Callable[[Piece], bool], skip: int = 0
) -> list[Paragraph]:
    """The quotations of a draft that are wanted and were not cited yet, each with the words that introduce it.

    Args:
        paragraphs: of the draft.
        said: citations of what was released.
        wanted: of a piece that quotes.
        skip: how many pieces of the first paragraph were said already.
    """
    found: list[Paragraph] = []
    for place, paragraph in enumerate(paragraphs):
        kept: Paragraph = []
        introduction: Paragraph = []
        for piece in paragraph[skip if place == 0 else 0 :]:
            if not piece.citations:
                introduction.append(piece)
            elif wanted(piece) and not any(_overlap(citation, other) for citation in piece.citations for other in said):
                kept += [*introduction, piece]
                introduction = []
        if kept:
            found.append(kept)
    return found


def _overlap(first: Citation, second: Citation) -> bool:
    return first.passage_id == second.passage_id and first.start < second.end and second.start < first.end


def _is_connective(text: str) -> bool:
    marked = without_citations(text)
    return " ".join(_LETTERS.sub("", normalise(marked.text)).split()) in CONNECTIVES and not marked.is_link


def _citations(evidence: Sequence[Evidence]) -> tuple[Citation, ...]:
    found = (quotation(each.source.passage, each.sentence).citations for each in evidence)
    return tuple(dict.fromkeys(citation for citations in found for citation in citations))


def _written(unit: Unit, verdicts: Sequence[Verdict]) -> str:
    texts = [shown_text(verdict.text) for verdict in verdicts]
    if not unit.items:
        return texts[0]
    lead, items = (texts[:1], texts[1:]) if unit.lead else ([], texts)
    marks = [f"{number}." if unit.ordered else "-" for number in range(1, len(items) + 1)]
    return "\n\n".join([*lead, "\n".join(f"{mark} {item}" for mark, item in zip(marks, items, strict=True))])
