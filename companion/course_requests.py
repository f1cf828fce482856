"""What the graph and the lessons' sections answer: simpler, an example, a formula, before and after, side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from companion.answers import ActionCode, AnswerStatus, NextAction, Piece
from companion.composing import (
    Desk,
    Draft,
    Paragraph,
    definitions,
    detour,
    mistake,
    next_actions,
    quotation,
    quotations,
)
from companion.conversation import Reading
from companion.intents import Intent
from companion.lines import Line, line
from companion.passages import Passage, PassageKind
from companion.phrases import Phrase, percent_of
from companion.retrieval import Hit
from companion.sentences import Sentence, split_sentences
from knowledge_graph.concepts import ConceptId

_NAMED = 5
_SIMPLE_SENTENCES = 3
_EXAMPLE_SENTENCES = 12
_MOTIVES = 3
_MANY_HITS = 40
_INTUITION = re.compile(
    r"\b(?:why|idea|intuition|matters?|means?|tells?|says?|use[sd]?|uses|applications?|picture|motivation)\b"
    r"|想法|直观|意义|含义|意味|为什么|用途|应用|告诉",
    re.IGNORECASE,
)
_MATHEMATICS = re.compile(r"\$[^$]*\$")
_EQUATION = re.compile(r"\$[^$]*[=≈][^$]*\$")
_DISPLAYED = re.compile(r"\$\$[^$]*[=≈][^$]*\$\$")
_DEFINING = re.compile(
    r"\b(?:definitions?|formulas?|equations?|rules?|comput\w*|law|theorem)\b|定义|公式|方程|规则|计算|定理",
    re.IGNORECASE,
)


def simpler(desk: Desk, reading: Reading) -> Draft | None:
    """One level down: the meaning, the plainest sentences, a case before the rule; asked again, what it stands on."""
    if not desk.linked:
        return None
    concept_id = desk.linked[0]
    if reading.level > 1:
        return _step_back(desk, concept_id, reading.level)
    meaning = definitions(desk, [concept_id])
    shown = _ids(meaning)
    plain = _plainest(desk, concept_id, shown)
    lead = [Piece(line(Line.SIMPLY, desk.words, concept=desk.title(concept_id)))]
    case = _example(desk, concept_id, desk.skip, 3)
    if case:
        case = [Piece(line(Line.START_FROM_EXAMPLE, desk.words)), *case]
    paragraphs = [[*lead, *meaning, *plain], case, mistake(desk), detour(desk)]
    return _draft(desk, paragraphs, [concept_id]) if meaning or plain or case else None


def _step_back(desk: Desk, concept_id: ConceptId, level: int) -> Draft:
    """What the concept stands on, those not mastered first; then a person."""
    below = sorted(_prerequisites(desk, concept_id), key=lambda found: found in desk.context.mastered)[:2]
    title = desk.title(concept_id)
    meanings = definitions(desk, below)
    opening = [Piece(line(Line.STEP_BACK, desk.words, concept=title)), *meanings] if meanings else []
    case = _example(desk, concept_id, desk.skip, 4)
    if case:
        case = [Piece(line(Line.START_FROM_EXAMPLE, desk.words)), *case]
    asking = [Piece(line(Line.STILL_UNCLEAR, desk.words))]
    first = [NextAction(ActionCode.LEARN_PREREQUISITE, found) for found in below[:1]]
    if level > 2:
        first.insert(0, NextAction(ActionCode.ASK_TUTOR))
    return _draft(desk, [opening, case, asking], [concept_id], first)


def example(desk: Desk, reading: Reading) -> Draft | None:
    """A worked example of the lesson, sentence by sentence; another one, or the same again, where that was asked."""
    if not desk.linked:
        return None
    concept_id = desk.linked[0]
    title = desk.title(concept_id)
    if reading.again:
        shown = [passage for passage in _passages(desk, concept_id) if passage.id in reading.again]
        pieces = _in_full(desk, shown, _EXAMPLE_SENTENCES)
        if pieces:
            steps = [[piece] for piece in pieces]
            return _draft(desk, [[Piece(line(Line.EXAMPLE_AGAIN, desk.words))], *steps], [concept_id])
    pieces = _example(desk, concept_id, desk.skip, _EXAMPLE_SENTENCES)
    if pieces:
        lead = Piece(line(Line.EXAMPLE_OF, desk.words, concept=title))
        return _draft(desk, [[lead, *pieces], detour(desk)], [concept_id])
    had_one = desk.skip and _example(desk, concept_id, frozenset(), 1)
    missing = Line.NO_MORE_EXAMPLES if had_one else Line.NO_EXAMPLE
    said = [Piece(line(missing, desk.words, concept=title))]
    return _draft(desk, [said], [concept_id], [NextAction(ActionCode.PRACTISE, concept_id)])


def formula(desk: Desk, reading: Reading) -> Draft | None:
    """The first displayed equation of the lesson, one that defines before others; none: the course's words."""
    del reading
    for concept_id in desk.linked[:1]:
        found = [
            (passage, sentence)
            for passage in _passages(desk, concept_id)
            if passage.kind in {PassageKind.LESSON, PassageKind.DEFINITION}
            for sentence in _all_sentences(passage)
            if _EQUATION.search(sentence.text)
        ]
        found.sort(key=lambda pair: (not _DISPLAYED.search(pair[1].text), not _DEFINING.search(pair[0].heading)))
        shown = next((pair for pair in found if desk.may_show(pair[1].text)), None)
        if shown is None:
            continue
        lead = Piece(line(Line.FORMULA_OF, desk.words, concept=desk.title(concept_id)))
        meaning = definitions(desk, [concept_id])
        return _draft(desk, [meaning, [lead, quotation(*shown)], detour(desk)], [concept_id])
    return None


def importance(desk: Desk, reading: Reading) -> Draft | None:
    """How the lesson motivates the concept, and what the course needs it for."""
    del reading
    for concept_id in desk.linked[:1]:
        passages = [
            passage
            for passage in _passages(desk, concept_id)
            if passage.kind is PassageKind.LESSON and (not passage.heading or _INTUITION.search(passage.heading))
        ]
        pieces = _sentences(desk, passages, _MOTIVES)
        paragraphs: list[Paragraph] = []
        if pieces:
            paragraphs.append([Piece(line(Line.MATTERS, desk.words, concept=desk.title(concept_id))), *pieces])
        later = _dependents(desk, concept_id)
        if later:
            paragraphs.append([Piece(line(Line.MATTERS_LATER, desk.words, names=_names(desk, later)))])
        if paragraphs:
            return _draft(desk, paragraphs, [concept_id])
    return None


def prerequisites(desk: Desk, reading: Reading) -> Draft | None:
    """What a concept builds on directly, each with the learner's standing, and where to begin."""
    del reading
    if not desk.linked:
        return None
    concept_id = desk.linked[0]
    below = _prerequisites(desk, concept_id)
    title = desk.title(concept_id)
    if not below:
        said = [Piece(line(Line.NEEDS_NOTHING, desk.words, concept=title))]
        return _draft(desk, [said, definitions(desk, [concept_id])], [concept_id])
    names = desk.phrase(Phrase.BETWEEN_NAMES).join(_with_standing(desk, found) for found in below)
    said = [Piece(line(Line.NEEDS, desk.words, concept=title, names=names))]
    open_ones = [found for found in below if found not in desk.context.mastered]
    first = sorted(open_ones, key=lambda found: desk.context.mastery.get(found, 0.0))[:1]
    actions = [NextAction(ActionCode.LEARN_PREREQUISITE, found) for found in first]
    meaning: Paragraph = []
    for found in first:
        said.append(Piece(line(Line.NEEDS_FIRST, desk.words, concept=desk.title(found))))
        meaning = definitions(desk, [found])
    return _draft(desk, [said, meaning], [concept_id], actions)


def leads_to(desk: Desk, reading: Reading) -> Draft | None:
    """What builds directly on a concept."""
    del reading
    if not desk.linked:
        return None
    concept_id = desk.linked[0]
    later = _dependents(desk, concept_id)
    title = desk.title(concept_id)
    if not later:
        return _draft(desk, [[Piece(line(Line.LEADS_NOWHERE, desk.words, concept=title))]], [concept_id])
    said = [Piece(line(Line.LEADS, desk.words, concept=title, names=_names(desk, later)))]
    opened = [NextAction(ActionCode.OPEN_LESSON, found) for found in later[:1]]
    return _draft(desk, [said, definitions(desk, later[:1])], [concept_id], opened)


def difference(desk: Desk, reading: Reading) -> Draft | None:
    """Two concepts side by side: their definitions, what the course says of each, and how they hang together."""
    del reading
    pair = desk.linked[:2]
    if len(pair) < 2 or not desk.named:
        return None
    paragraphs: list[Paragraph] = []
    for concept_id in pair:
        meaning = definitions(desk, [concept_id])
        hits = [hit for hit in _hits(desk, pair) if hit.passage.concept_id == concept_id]
        chosen = quotations(desk, hits, meaning, 1)
        said = [*meaning, *(quotation(item.passage, item.sentence) for item in chosen)]
        if said:
            paragraphs.append([Piece(line(Line.SIDE, desk.words, concept=desk.title(concept_id))), *said])
    if len(paragraphs) < 2:
        return None
    return _draft(desk, [*paragraphs, _relation(desk, pair[0], pair[1])], pair)


def said_all(desk: Desk) -> Draft:
    """Nothing is left to quote that the conversation has not shown."""
    return _draft(desk, [[Piece(line(Line.THAT_IS_ALL, desk.words))]], desk.linked)


Answering = Callable[[Desk, Reading], Draft | None]
COURSE_REQUESTS: Mapping[Intent, Answering] = {
    Intent.SIMPLER: simpler,
    Intent.EXAMPLE: example,
    Intent.FORMULA: formula,
    Intent.IMPORTANCE: importance,
    Intent.PREREQUISITES: prerequisites,
    Intent.LEADS_TO: leads_to,
    Intent.DIFFERENCE: difference,
}
"""None where the request cannot be met as such: then it is a question on the course like any other."""


def _draft(
    desk: Desk, paragraphs: Iterable[Paragraph], about: Sequence[ConceptId], first: Sequence[NextAction] = ()
) -> Draft:
    exercise = desk.context.open_exercise
    back = [NextAction(ActionCode.RETURN_TO_EXERCISE, exercise.concept_id)] if exercise else []
    filled = [paragraph for paragraph in paragraphs if paragraph]
    return Draft(AnswerStatus.ANSWERED, filled, next_actions(desk, about, [*back, *first]))


def _passages(desk: Desk, concept_id: ConceptId) -> list[Passage]:
    """The concept's passages in the language of the reply, its definition first, then in book order."""
    index = desk.library.indexes.get(desk.language)
    courses = desk.context.allowed_courses
    found = index.passages if index else ()
    return [passage for passage in found if passage.concept_id == concept_id and passage.course_id in courses]


def _sentences(desk: Desk, passages: Sequence[Passage], most: int) -> list[Piece]:
    pieces = [
        quotation(passage, sentence)
        for passage in passages
        for sentence in passage.sentences
        if desk.may_show(sentence.text)
    ]
    return pieces[:most]


def _example(desk: Desk, concept_id: ConceptId, skip: frozenset[str], most: int) -> list[Piece]:
    """The first worked example not shown yet, from its beginning; none if any of it may not be shown."""
    found = [
        passage
        for passage in _passages(desk, concept_id)
        if passage.kind is PassageKind.WORKED_EXAMPLE and passage.id not in skip
    ]
    return _in_full(desk, [passage for passage in found if passage.heading == found[0].heading], most)


def _in_full(desk: Desk, passages: Sequence[Passage], most: int) -> list[Piece]:
    """Passages with every sentence, also those that say little on their own: a task, the steps of its solution."""
    pieces = [quotation(passage, sentence) for passage in passages for sentence in _all_sentences(passage)]
    shown = pieces[:most]
    return shown if all(desk.may_show(citation.quote) for piece in shown for citation in piece.citations) else []


def _all_sentences(passage: Passage) -> list[Sentence]:
    return [
        Sentence(passage.start + sentence.start, passage.start + sentence.end, sentence.text)
        for sentence in split_sentences(passage.text)
    ]


def _plainest(desk: Desk, concept_id: ConceptId, shown: frozenset[str]) -> list[Piece]:
    """The beginning of the lesson's plainest passage: short sentences, few formulas, where it motivates or explains."""
    found: list[tuple[float, int, list[Piece]]] = []
    for passage in _passages(desk, concept_id):
        if passage.kind is not PassageKind.LESSON or passage.id in shown | desk.skip:
            continue
        sentences = passage.sentences[:_SIMPLE_SENTENCES]
        if sentences and all(desk.may_show(sentence.text) for sentence in sentences):
            eased = 30.0 if not passage.heading or _INTUITION.search(passage.heading) else 0.0
            effort = sum(_effort(sentence.text) for sentence in sentences) / len(sentences) - eased
            found.append((effort, passage.start, [quotation(passage, sentence) for sentence in sentences]))
    return min(found, key=lambda item: item[:2])[2] if found else []


def _effort(sentence: str) -> float:
    """Characters of prose, with each formula counting as forty."""
    formulas = _MATHEMATICS.findall(sentence)
    return len(_MATHEMATICS.sub("", sentence)) + 40.0 * len(formulas) + 80.0 * ("$$" in sentence)


def _prerequisites(desk: Desk, concept_id: ConceptId) -> list[ConceptId]:
    cards = desk.library.cards_of(concept_id, desk.context.allowed_courses)
    allowed = desk.library.concepts_of(desk.context.allowed_courses)
    return [found for found in dict.fromkeys(each for card in cards for each in card.prerequisites) if found in allowed]


def _dependents(desk: Desk, concept_id: ConceptId) -> list[ConceptId]:
    """Concepts that build on it directly, in book order."""
    courses = desk.context.allowed_courses
    return list(
        dict.fromkeys(
            other
            for (course_id, other), card in desk.library.cards.items()
            if course_id in courses and concept_id in card.prerequisites
        )
    )


def _with_standing(desk: Desk, concept_id: ConceptId) -> str:
    title = desk.title(concept_id)
    if concept_id in desk.context.mastered:
        return line(Line.NEEDS_MASTERED, desk.words, concept=title)
    known = desk.context.mastery.get(concept_id)
    if known is None:
        return line(Line.NEEDS_UNKNOWN, desk.words, concept=title)
    return line(Line.NEEDS_AT, desk.words, concept=title, percent=percent_of(known))


def _names(desk: Desk, concepts: Sequence[ConceptId]) -> str:
    """Quoted titles, the first five."""
    quoted = [line(Line.QUOTED, desk.words, name=desk.title(concept_id)) for concept_id in concepts[:_NAMED]]
    more = len(concepts) - len(quoted)
    rest = line(Line.AND_MORE, desk.words, count=more) if more else ""
    return desk.phrase(Phrase.BETWEEN_NAMES).join(quoted) + rest


def _relation(desk: Desk, first: ConceptId, second: ConceptId) -> Paragraph:
    for earlier, later in ((first, second), (second, first)):
        if earlier in _prerequisites(desk, later):
            titles = {"earlier": desk.title(earlier), "later": desk.title(later)}
            return [Piece(line(Line.BUILDS_ON, desk.words, **titles))]
    shared = [found for found in _prerequisites(desk, first) if found in _prerequisites(desk, second)]
    return [Piece(line(Line.SHARED_BASE, desk.words, names=_names(desk, shared)))] if shared else []


def _hits(desk: Desk, linked: Sequence[ConceptId]) -> tuple[Hit, ...]:
    return desk.library.indexes[desk.language].search(
        desk.query, allowed_courses=desk.context.allowed_courses, linked=linked, count=_MANY_HITS
    )


def _ids(pieces: Sequence[Piece]) -> frozenset[str]:
    return frozenset(citation.passage_id for piece in pieces for citation in piece.citations)
