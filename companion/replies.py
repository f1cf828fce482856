"""One function a kind of reply: what it says, which steps it offers, how it ends."""

from __future__ import annotations

from collections.abc import Sequence

from companion.answers import ActionCode, AnswerStatus, Flag, NextAction, Piece
from companion.composing import (
    Desk,
    Draft,
    Paragraph,
    definitions,
    detour,
    example_pointer,
    mistake,
    next_actions,
    quotations,
    quoted_paragraphs,
)
from companion.coverage import Coverage, Level
from companion.exercise_help import about_the_exercise, beside_an_abstention, hint
from companion.phrases import Phrase, percent_of
from companion.policy import Decision, Ruling
from companion.retrieval import Hit
from knowledge_graph.concepts import ConceptId

_PASSAGES = 5
_QUOTED_WHEN_COVERED = 3
_QUOTED_WHEN_CLOSEST = 2
_NEAREST = 3


def support(desk: Desk) -> Draft:
    """The fixed text for a wellbeing disclosure; a person is told by the flag."""
    return Draft(
        AnswerStatus.SUPPORT,
        [[Piece(desk.phrase(Phrase.SUPPORT))]],
        (NextAction(ActionCode.ASK_TUTOR),),
        (Flag.WELLBEING,),
    )


def answer_in_quiz(desk: Desk) -> Draft:
    """The same for every question during a quiz."""
    return Draft(AnswerStatus.REFUSED, [[Piece(desk.phrase(Phrase.QUIZ))]], (NextAction(ActionCode.RETURN_TO_QUIZ),))


def greeting(desk: Desk) -> Draft:
    """A word back, and where to begin."""
    return Draft(AnswerStatus.ANSWERED, [[Piece(desk.phrase(Phrase.GREETING))]], next_actions(desk, desk.linked))


def nothing_asked(desk: Desk) -> Draft:
    """For a question without a word in it."""
    said = [[Piece(desk.phrase(Phrase.NO_QUESTION))], *beside_an_abstention(desk)]
    return Draft(AnswerStatus.ABSTAINED, said, next_actions(desk, ()))


def own_workings(desk: Desk) -> Draft:
    """For questions about the companion's instructions; it has none to show."""
    said = [[Piece(desk.phrase(Phrase.OWN_WORKINGS))], *beside_an_abstention(desk)]
    return Draft(AnswerStatus.ABSTAINED, said, next_actions(desk, ()))


def about_the_way(desk: Desk) -> Draft:
    """Where to go in the platform."""
    said: Paragraph = []
    if desk.linked:
        said.append(Piece(desk.phrase(Phrase.OPEN_CONCEPT, concept=desk.title(desk.linked[0]))))
    said.append(Piece(desk.phrase(Phrase.FIND_THE_WAY)))
    opened = [NextAction(ActionCode.OPEN_LESSON, concept_id) for concept_id in desk.linked[:1]]
    ways = [NextAction(code) for code in (ActionCode.TODAY, ActionCode.SHOW_MAP, ActionCode.SHOW_PROGRESS)]
    return Draft(AnswerStatus.ANSWERED, [said], tuple([*opened, *ways][:3]))


def progress_report(desk: Desk) -> Draft:
    """The learner's own numbers, the same as everywhere else in the platform; unknown ones are called unknown."""
    context = desk.context
    concepts = desk.library.concepts_of(context.allowed_courses)
    mastered = len(concepts & context.mastered)
    said: Paragraph = (
        [] if desk.linked else [Piece(desk.phrase(Phrase.PROGRESS, mastered=mastered, total=len(concepts)))]
    )
    for concept_id in desk.linked[:_NEAREST]:
        known = context.mastery.get(concept_id)
        title = desk.title(concept_id)
        if known is None:
            said.append(Piece(desk.phrase(Phrase.PROGRESS_UNKNOWN, concept=title)))
        else:
            said.append(Piece(desk.phrase(Phrase.PROGRESS_CONCEPT, concept=title, percent=percent_of(known))))
    ways = [NextAction(code) for code in (ActionCode.SHOW_PROGRESS, ActionCode.TODAY, ActionCode.SHOW_MAP)]
    return Draft(AnswerStatus.ANSWERED, [said], tuple(ways))


def about_the_course(desk: Desk, coverage: Coverage) -> Draft:
    """The answer from lessons and definitions, the closest passages, or an abstention."""
    if coverage.level is Level.NOT_COVERED:
        return abstention(desk, coverage)
    covered = coverage.level is Level.COVERED
    hits = _hits(desk)
    meaning = definitions(desk, desk.defined)
    first_this = detour(desk) if covered else []
    chosen = quotations(desk, hits, [*meaning, *first_this], _QUOTED_WHEN_COVERED if covered else _QUOTED_WHEN_CLOSEST)
    quoted = quoted_paragraphs(desk, chosen, Phrase.COURSE_SAYS if covered else Phrase.CLOSEST)
    if not (quoted or (meaning and covered)):
        return _nothing_to_show(desk, coverage)
    about = desk.linked or tuple(dict.fromkeys(item.passage.concept_id for item in chosen))
    exercise = desk.context.open_exercise
    first = [NextAction(ActionCode.RETURN_TO_EXERCISE, exercise.concept_id)] if exercise else []
    instead = hint(desk, exercise) if exercise and desk.withheld else []
    if covered:
        paragraphs = [meaning, *quoted, mistake(desk), first_this, example_pointer(desk), instead]
        actions, from_course = next_actions(desk, about, first), range(bool(meaning) + len(quoted))
        return Draft(AnswerStatus.ANSWERED, _filled(paragraphs), actions, (), coverage.evidence, rewordable=from_course)
    first.append(NextAction(ActionCode.ASK_TUTOR))
    paragraphs = [*quoted, instead, [Piece(desk.phrase(Phrase.ASK_TUTOR))]]
    actions = next_actions(desk, about, first)
    return Draft(
        AnswerStatus.CLOSEST, _filled(paragraphs), actions, (), coverage.evidence, rewordable=range(len(quoted))
    )


def _nothing_to_show(desk: Desk, coverage: Coverage) -> Draft:
    """All that was found may not be shown: the hint of the open exercise if that is why, else an abstention."""
    exercise = desk.context.open_exercise
    if exercise is not None and desk.withheld:
        return about_the_exercise(desk, exercise, Ruling(Decision.WITHHOLD))
    return abstention(desk, coverage)


def abstention(desk: Desk, coverage: Coverage) -> Draft:
    """The course does not cover it: said, with the nearest concepts and the way to a person."""
    nearest = _nearest(desk)
    said = [Piece(desk.phrase(Phrase.NOT_COVERED))]
    if nearest:
        names = desk.phrase(Phrase.BETWEEN_NAMES).join(desk.title(concept_id) for concept_id in nearest)
        said.append(Piece(desk.phrase(Phrase.NEAREST, concepts=names)))
    said.append(Piece(desk.phrase(Phrase.ASK_TUTOR)))
    first = [NextAction(ActionCode.ASK_TUTOR), *(NextAction(ActionCode.OPEN_LESSON, found) for found in nearest)]
    paragraphs = [said, *beside_an_abstention(desk)]
    return Draft(
        AnswerStatus.ABSTAINED, paragraphs, next_actions(desk, (), first), (Flag.NOT_COVERED,), coverage.evidence
    )


def _hits(desk: Desk) -> tuple[Hit, ...]:
    context = desk.context
    near = set(desk.library.neighbours_of(desk.linked, context.allowed_courses))
    if context.page_concept is not None:
        near.add(context.page_concept)
    return desk.library.indexes[desk.language].search(
        desk.query, allowed_courses=context.allowed_courses, linked=desk.linked, neighbours=near, count=_PASSAGES
    )


def _nearest(desk: Desk) -> tuple[ConceptId, ...]:
    """Linked concepts, else those most alike in meaning, else those of the best passages."""
    allowed = desk.library.concepts_of(desk.context.allowed_courses)
    alike = [link.concept_id for link in desk.library.linker.nearest(desk.query.vector, allowed, _NEAREST)]
    found = [*desk.linked, *alike]
    if not found and desk.language in desk.library.indexes:
        found = [hit.passage.concept_id for hit in _hits(desk)]
    return tuple(dict.fromkeys(found))[:_NEAREST]


def _filled(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    return [paragraph for paragraph in paragraphs if paragraph]
