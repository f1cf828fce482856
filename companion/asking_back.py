"""Asking back, and the questions that fit an answer."""

from __future__ import annotations

from companion.answers import ActionCode, AnswerStatus, FollowUp, NextAction, Piece
from companion.composing import Desk, Draft
from companion.conversation import Names, Reading
from companion.intents import Intent
from companion.library import Library
from companion.lines import Line, line
from companion.phrases import Phrase
from companion.vectors import Vector
from knowledge_graph.concepts import ConceptId
from knowledge_graph.words import normalise

CLEARLY_MEANT = 0.15
"""By how much a concept must be nearer than the next one of the same name to be what is meant."""
_OFFERED = 3

_AFTER: dict[Intent, tuple[FollowUp, ...]] = {
    Intent.COURSE_QUESTION: (FollowUp.SIMPLER, FollowUp.EXAMPLE, FollowUp.QUIZ_ME),
    Intent.SIMPLER: (FollowUp.SIMPLER, FollowUp.EXAMPLE, FollowUp.PREREQUISITES),
    Intent.EXAMPLE: (FollowUp.ANOTHER_EXAMPLE, FollowUp.SIMPLER, FollowUp.QUIZ_ME),
    Intent.FORMULA: (FollowUp.EXAMPLE, FollowUp.WHY_IT_MATTERS, FollowUp.QUIZ_ME),
    Intent.IMPORTANCE: (FollowUp.LEADS_TO, FollowUp.EXAMPLE, FollowUp.QUIZ_ME),
    Intent.PREREQUISITES: (FollowUp.LEADS_TO, FollowUp.WHY_IT_MATTERS, FollowUp.NEXT_STEP),
    Intent.LEADS_TO: (FollowUp.WHY_IT_MATTERS, FollowUp.PREREQUISITES, FollowUp.NEXT_STEP),
    Intent.DIFFERENCE: (FollowUp.SIMPLER, FollowUp.NEXT_STEP),
    Intent.NEXT_STEP: (FollowUp.WHY_PLANNED, FollowUp.PROGRESS),
    Intent.WHY_PLANNED: (FollowUp.NEXT_STEP, FollowUp.PROGRESS),
    Intent.PROGRESS: (FollowUp.NEXT_STEP, FollowUp.QUIZ_ME),
    Intent.THANKS: (FollowUp.QUIZ_ME, FollowUp.NEXT_STEP),
    Intent.SMALL_TALK: (FollowUp.NEXT_STEP, FollowUp.PROGRESS, FollowUp.QUIZ_ME),
    Intent.METHOD: (FollowUp.NEXT_STEP, FollowUp.QUIZ_ME),
    Intent.FEELING: (FollowUp.SIMPLER, FollowUp.PROGRESS),
}
_OF_A_CONCEPT = set(FollowUp) - {FollowUp.NEXT_STEP, FollowUp.PROGRESS, FollowUp.QUIZ_ME}


def ask_back(desk: Desk, reading: Reading) -> Draft:
    """One short question with its choices as next actions."""
    quoted = [line(Line.QUOTED, desk.words, name=desk.title(choice)) for choice in reading.choices]
    between = desk.phrase(Phrase.BETWEEN_NAMES)
    listed = between.join(quoted[:-1]) + line(Line.OR, desk.words) + quoted[-1]
    said = [Piece(line(Line.WHICH, desk.words, choices=listed))]
    actions = tuple(NextAction(ActionCode.CHOOSE, choice) for choice in reading.choices)
    return Draft(AnswerStatus.CLARIFYING, [said], actions)


def follow_ups(intent: Intent, draft: Draft, subjects: tuple[ConceptId, ...]) -> tuple[FollowUp, ...]:
    """Questions that fit the answer; those about "it" only after an answer about one concept."""
    if draft.status is not AnswerStatus.ANSWERED:
        return ()
    fitting = _AFTER.get(intent, ())
    if not any(piece.citations for paragraph in draft.paragraphs for piece in paragraph):
        fitting = tuple(each for each in fitting if each is not FollowUp.ANOTHER_EXAMPLE)
    if len(subjects) != 1:
        fitting = tuple(each for each in fitting if each not in _OF_A_CONCEPT)
    return fitting[:_OFFERED]


def names_in(
    question: str, library: Library, allowed: frozenset[ConceptId], courses: frozenset[str], vector: Vector | None
) -> tuple[Names, frozenset[ConceptId]]:
    """What the question names, and the concepts that one of its names could mean and does not.

    A name of several concepts means the one whose title it is, else the only neighbour of what else is named, else the
    one that is clearly nearer in meaning.

    Args:
        vector: of the question; None where there is none.
    """
    groups = library.linker.named(question, allowed)
    sure = list(dict.fromkeys(group[0] for group in groups if len(group) == 1))
    unsure: list[tuple[ConceptId, ...]] = []
    dropped: set[ConceptId] = set()
    for group in groups:
        if len(group) == 1:
            continue
        meant = _meant(question, group, sure, library, courses, vector)
        if meant is None:
            unsure.append(group)
        else:
            sure.append(meant)
            dropped |= {concept_id for concept_id in group if concept_id != meant}
    return Names(tuple(dict.fromkeys(sure)), tuple(unsure)), frozenset(dropped - set(sure))


def _meant(
    question: str,
    group: tuple[ConceptId, ...],
    sure: list[ConceptId],
    library: Library,
    courses: frozenset[str],
    vector: Vector | None,
) -> ConceptId | None:
    text = normalise(question)
    titled = [each for each in group if _titles_in(text, each, library, courses)]
    if len(titled) == 1:
        return titled[0]
    if sure:
        near = library.neighbours_of(sure, courses) | set(sure)
        neighbours = [each for each in group if each in near]
        if len(neighbours) == 1:
            return neighbours[0]
    scores = {link.concept_id: link.score for link in library.linker.nearest(vector, set(group), len(group))}
    ranked = sorted(scores, key=lambda each: -scores[each])
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] >= CLEARLY_MEANT:
        return ranked[0]
    return None


def _titles_in(text: str, concept_id: ConceptId, library: Library, courses: frozenset[str]) -> bool:
    cards = library.cards_of(concept_id, courses)
    return any(normalise(title) in text for card in cards for title in card.concept.title.by_language.values())
