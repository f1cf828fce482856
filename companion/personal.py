"""Answers about the learner: the plan and its reasons, progress, a quiz, encouragement. From values, never a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from companion.answers import ActionCode, AnswerStatus, NextAction, Piece
from companion.composing import Desk, Draft, Paragraph, next_actions
from companion.conversation import Reading
from companion.course_requests import Answering
from companion.intents import Intent
from companion.learner_values import Alternative, Attention, Estimate, Plan, PlannedStep, Progress
from companion.lines import Line, code_words, line
from companion.markup import plain_line
from companion.phrases import Phrase, percent_of
from companion.replies import progress_report
from knowledge_graph.concepts import ConceptId

_LISTED = 4
_FEW = 5
_PRACTISED = {"practice", "review", "remediation", "probe", "stretch"}
_FADING = "fading"
_MASTERED = "mastered"
_LEARNING = "learning"
_ATTENTION = {
    "misconception": Line.ATTENTION_MISCONCEPTION,
    "stuck": Line.ATTENTION_STUCK,
    "fading": Line.ATTENTION_FADING,
}


def quiz_me(desk: Desk, reading: Reading) -> Draft:
    """A round of practice on the concept named, else on what is learned and nearest to being forgotten."""
    del reading
    learned = desk.context.progress.learned if desk.context.progress else ()
    concept_id = next(iter((*desk.linked[:1], *(each.concept for each in learned[:1]))), None)
    if concept_id is None:
        return _draft([[Piece(_line(desk, Line.QUIZ_NONE))]], [NextAction(ActionCode.TODAY), *_MAP])
    text = Line.QUIZ_ON if desk.linked else Line.QUIZ_DUE
    said = [Piece(_line(desk, text, concept=desk.title(concept_id)))]
    exercise = desk.context.open_exercise
    back = [NextAction(ActionCode.RETURN_TO_EXERCISE, exercise.concept_id)] if exercise else []
    first = [*back, NextAction(ActionCode.PRACTISE, concept_id)]
    return Draft(AnswerStatus.ANSWERED, [said], next_actions(desk, [concept_id], first))


def why_planned(desk: Desk, reading: Reading) -> Draft | None:
    """The receipt of a step in words, with the receipt's own numbers."""
    del reading
    plan = desk.context.plan
    if plan is None:
        return None
    if not plan.steps:
        return _draft([[Piece(_line(desk, Line.NO_PLAN))]], [NextAction(ActionCode.TODAY), *_MAP])
    asked_about = _asked_about(desk)
    step = _step_of(plan, asked_about, desk.context.page_step)
    if step is None and desk.linked:
        steps = _joined(desk, [_step_words(desk, plan, each) for each in plan.steps[:_LISTED]])
        said = [Piece(_line(desk, Line.NOT_PLANNED, concept=desk.title(desk.linked[0]), steps=steps))]
        return _draft([said], [NextAction(ActionCode.TODAY), NextAction(ActionCode.OPEN_LESSON, desk.linked[0])])
    step = step or plan.steps[0]
    return _draft(_receipt(desk, plan, step), [_doing(step), NextAction(ActionCode.TODAY)], _of_course(desk, step))


def _receipt(desk: Desk, plan: Plan, step: PlannedStep) -> list[Paragraph]:
    opening = [
        _line(
            desk,
            Line.PLANNED,
            concept=_names(desk, plan, step.concepts, quoted=False),
            step=code_words(step.kind, desk.words),
            minutes=step.minutes,
            reason=code_words(step.reason, desk.words),
        )
    ]
    if step.answers:
        opening.append(_line(desk, Line.PLANNED_EVIDENCE, answers=step.answers, successes=step.successes))
    else:
        opening.append(_line(desk, Line.PLANNED_NO_EVIDENCE))
    numbers = [
        _line(desk, Line.PLANNED_CHANCE, now=percent_of(step.probability_now), after=percent_of(step.probability_after))
    ]
    if step.recall_now is not None and step.recall_after is not None:
        numbers.append(
            _line(desk, Line.PLANNED_RECALL, now=percent_of(step.recall_now), after=percent_of(step.recall_after))
        )
        numbers.append(_horizon(desk, step))
    worth = []
    if len(step.path) > 1:
        worth.append(_line(desk, Line.PLANNED_PATH, names=_names(desk, plan, step.path[::-1])))
    for concepts, text in ((step.knocks_out, Line.PLANNED_SAVES), (step.unlocks, Line.PLANNED_OPENS)):
        if concepts:
            worth.append(_line(desk, text, names=_names(desk, plan, concepts)))
    instead = []
    if step.runner_up is not None:
        instead.append(_second(desk, plan, step.runner_up))
    if step.skipping_share is not None:
        instead.append(_line(desk, Line.PLANNED_SKIP, percent=percent_of(step.skipping_share)))
    return [[Piece(text) for text in texts] for texts in (opening, numbers, worth, instead) if texts]


def _horizon(desk: Desk, step: PlannedStep) -> str:
    days = round(step.horizon_days)
    when = _line(desk, Line.TOMORROW) if days <= 1 else _line(desk, Line.IN_DAYS, days=days)
    return _line(
        desk,
        Line.PLANNED_HORIZON,
        when=when,
        done=percent_of(step.recall_at_horizon),
        skipped=percent_of(step.recall_if_skipped),
    )


def _second(desk: Desk, plan: Plan, second: Alternative) -> str:
    step = _line(
        desk,
        Line.STEP,
        kind=code_words(second.kind, desk.words),
        concept=_title(desk, plan, second.concept),
        minutes=second.minutes,
    )
    if second.share is None:
        return _line(desk, Line.PLANNED_SECOND, step=step)
    return _line(desk, Line.PLANNED_SECOND_SHARE, step=step, percent=percent_of(second.share))


def next_step(desk: Desk, reading: Reading) -> Draft | None:
    """The plan's next step with its reason and minutes, and what else the plan holds."""
    del reading
    plan = desk.context.plan
    if plan is None:
        return None
    if not plan.steps:
        return _draft([[Piece(_line(desk, Line.NO_PLAN))]], [NextAction(ActionCode.TODAY), *_MAP])
    first, *others = plan.steps
    reason = code_words(first.reason, desk.words)
    paragraphs = [[Piece(_line(desk, Line.NEXT, step=_step_words(desk, plan, first), reason=reason))]]
    other_words = [_step_words(desk, plan, each) for each in others if each.concepts != first.concepts][:2]
    if not other_words and first.runner_up is not None:
        second = first.runner_up
        kind = code_words(second.kind, desk.words)
        title = _title(desk, plan, second.concept)
        other_words = [_line(desk, Line.STEP, kind=kind, concept=title, minutes=second.minutes)]
    if other_words:
        paragraphs.append([Piece(_line(desk, Line.NEXT_OTHERS, steps=_joined(desk, other_words)))])
    return _draft(paragraphs, [_doing(first), NextAction(ActionCode.TODAY)], _of_course(desk, first))


def how_am_i_doing(desk: Desk, reading: Reading) -> Draft:
    """The learner's standing with what it rests on; of a concept that is named, its own number."""
    del reading
    progress = desk.context.progress
    if progress is None or desk.linked:
        return progress_report(desk)
    if not progress.answers:
        said = [Piece(_line(desk, Line.STANDING_NONE))]
        return _draft([said], [NextAction(ActionCode.TODAY), *_MAP])
    paragraphs = [_standing(desk, progress), _extremes(desk, progress), _week(desk, progress)]
    actions = [NextAction(ActionCode.SHOW_PROGRESS), NextAction(ActionCode.TODAY)]
    if progress.attention is not None:
        paragraphs.append(_deserving(desk, progress.attention))
        actions.insert(0, NextAction(ActionCode.PRACTISE, progress.attention.concept))
    return _draft(paragraphs, actions)


def _standing(desk: Desk, progress: Progress) -> Paragraph:
    count = progress.by_status.get
    mastered, learning, fading = count(_MASTERED, 0), count(_LEARNING, 0), count(_FADING, 0)
    said = _line(
        desk,
        Line.STANDING,
        total=progress.total,
        mastered=mastered,
        learning=learning,
        fading=fading,
        untouched=progress.total - mastered - learning - fading,
    )
    return [Piece(said), Piece(_line(desk, Line.STANDING_ANSWERS, answers=progress.answers))]


def _extremes(desk: Desk, progress: Progress) -> Paragraph:
    said = []
    for found, text in ((progress.strongest, Line.STRONGEST), (progress.weakest, Line.WEAKEST)):
        if found is not None:
            said.append(Piece(_estimate(desk, found, text)))
    return said


def _estimate(desk: Desk, found: Estimate, text: Line) -> str:
    percent = percent_of(found.probability)
    return _line(desk, text, concept=desk.title(found.concept), percent=percent, answers=found.answers)


def _week(desk: Desk, progress: Progress) -> Paragraph:
    if not progress.answers_this_week:
        return [Piece(_line(desk, Line.WEEK_NOTHING))]
    said = [Piece(_line(desk, Line.WEEK, answers=progress.answers_this_week))]
    changes = ((progress.mastered_this_week, Line.WEEK_MASTERED), (progress.lost_this_week, Line.WEEK_LOST))
    for concepts, text in changes:
        if concepts:
            said.append(Piece(_line(desk, text, names=_names(desk, None, concepts))))
    return said


def _deserving(desk: Desk, attention: Attention) -> Paragraph:
    text = _ATTENTION.get(attention.kind)
    if text is None:
        return []
    recall = attention.recall if attention.recall is not None else attention.probability
    title = desk.title(attention.concept)
    said = [Piece(_line(desk, text, concept=title, percent=percent_of(recall), misses=attention.failures_in_row))]
    if attention.prerequisite is not None:
        said.append(Piece(_line(desk, Line.ATTENTION_PREREQUISITE, concept=desk.title(attention.prerequisite))))
    return said


def ask_tutor(desk: Desk, reading: Reading) -> Draft:
    """The way to a person."""
    del reading
    return _draft([[Piece(_line(desk, Line.TUTOR))]], [NextAction(ActionCode.ASK_TUTOR)])


def thanks(desk: Desk, reading: Reading) -> Draft:
    """A word back and one step that fits what was talked about."""
    del reading
    about = next((turn.subjects[:1] for turn in reversed(desk.context.thread) if turn.subjects), ())
    actions = [NextAction(ActionCode.PRACTISE, concept_id) for concept_id in about]
    return _draft([[Piece(_line(desk, Line.THANKS))]], [*actions, NextAction(ActionCode.TODAY)])


def method(desk: Desk, reading: Reading) -> Draft:
    """How to study, and what that means right now."""
    del reading
    paragraphs = [[Piece(_line(desk, Line.METHOD))]]
    actions = [NextAction(ActionCode.TODAY)]
    plan = desk.context.plan
    if plan is not None and plan.steps:
        first = plan.steps[0]
        paragraphs.append([Piece(_line(desk, Line.METHOD_NOW, step=_step_words(desk, plan, first)))])
        actions.insert(0, _doing(first))
    return _draft(paragraphs, actions)


def feeling(desk: Desk, reading: Reading) -> Draft:
    """A warm word that is true, and one small step: a hint, what is weak below, or the shortest step of the day."""
    del reading
    opening = [Piece(_line(desk, Line.FEELING))]
    context, plan = desk.context, desk.context.plan
    if context.open_exercise is not None:
        said = [Piece(_line(desk, Line.FEELING_EXERCISE))]
        return _draft([opening, said], [NextAction(ActionCode.RETURN_TO_EXERCISE, context.open_exercise.concept_id)])
    weak = desk.weak_prerequisites()[:1]
    for prerequisite in weak:
        percent = percent_of(context.mastery[prerequisite])
        said = [Piece(_line(desk, Line.FEELING_DETOUR, concept=desk.title(prerequisite), percent=percent))]
        return _draft([opening, said], [NextAction(ActionCode.LEARN_PREREQUISITE, prerequisite), *_PERSON])
    if plan is not None and plan.steps:
        small = min(plan.steps, key=lambda step: step.minutes)
        said = [Piece(_line(desk, Line.FEELING_SMALL, step=_step_words(desk, plan, small)))]
        return _draft([opening, said], [_doing(small), *_PERSON])
    return _draft([opening, [Piece(_line(desk, Line.FEELING_TELL))]], [*_PERSON, NextAction(ActionCode.TODAY)])


PERSONAL: Mapping[Intent, Answering] = {
    Intent.QUIZ_ME: quiz_me,
    Intent.WHY_PLANNED: why_planned,
    Intent.NEXT_STEP: next_step,
    Intent.PROGRESS: how_am_i_doing,
    Intent.ASK_TUTOR: ask_tutor,
    Intent.THANKS: thanks,
    Intent.METHOD: method,
    Intent.FEELING: feeling,
}
"""None where the values are missing: then the way to the page that has them is shown."""
_MAP = [NextAction(ActionCode.SHOW_MAP)]
_PERSON = [NextAction(ActionCode.ASK_TUTOR)]


def _draft(paragraphs: Sequence[Paragraph], actions: Sequence[NextAction], about: Sequence[ConceptId] = ()) -> Draft:
    return Draft(
        AnswerStatus.ANSWERED,
        [paragraph for paragraph in paragraphs if paragraph],
        tuple(dict.fromkeys(actions))[:3],
        subjects=tuple(about),
    )


def _asked_about(desk: Desk) -> tuple[ConceptId, ...]:
    """What the question names or points at, else the open exercise's concept, else the page's."""
    exercise, page = desk.context.open_exercise, desk.context.page_concept
    return (*desk.linked, *((exercise.concept_id,) if exercise else ()), *((page,) if page else ()))


def _step_of(plan: Plan, concepts: Sequence[ConceptId], kind: str) -> PlannedStep | None:
    """The first step about the first concept that has one; of several the one of this kind."""
    for concept_id in concepts:
        steps = [step for step in plan.steps if concept_id in step.concepts]
        if steps:
            return min(steps, key=lambda step: step.kind != kind)
    return None


def _doing(step: PlannedStep) -> NextAction:
    if step.kind in _PRACTISED:
        return NextAction(ActionCode.PRACTISE, step.concepts[0])
    return NextAction(ActionCode.OPEN_LESSON, step.concepts[0]) if step.kind == "lesson" else _TODAY


_TODAY = NextAction(ActionCode.TODAY)


def _of_course(desk: Desk, step: PlannedStep) -> tuple[ConceptId, ...]:
    """The step's concepts that this conversation may talk about."""
    allowed = desk.library.concepts_of(desk.context.allowed_courses)
    return tuple(concept_id for concept_id in step.concepts[:1] if concept_id in allowed)


def _step_words(desk: Desk, plan: Plan, step: PlannedStep) -> str:
    return _line(
        desk,
        Line.STEP,
        kind=code_words(step.kind, desk.words),
        concept=_names(desk, plan, step.concepts, quoted=False),
        minutes=step.minutes,
    )


def _title(desk: Desk, plan: Plan | None, concept_id: ConceptId) -> str:
    known = plan.titles.get(concept_id) if plan else None
    return plain_line(known.in_language(desk.words)) if known else desk.title(concept_id)


def _names(desk: Desk, plan: Plan | None, concepts: Sequence[ConceptId], *, quoted: bool = True) -> str:
    titles = [_title(desk, plan, concept_id) for concept_id in concepts[:_FEW]]
    if quoted:
        titles = [_line(desk, Line.QUOTED, name=title) for title in titles]
    more = len(concepts) - len(titles)
    rest = _line(desk, Line.AND_MORE, count=more) if more > 0 else ""
    return _joined(desk, titles) + rest


def _joined(desk: Desk, texts: Sequence[str]) -> str:
    return desk.phrase(Phrase.BETWEEN_NAMES).join(texts)


def _line(desk: Desk, text: Line, **values: str | int) -> str:
    return line(text, desk.words, **values)
