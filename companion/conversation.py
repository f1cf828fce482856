"""A question in its conversation: what "it" is, whether to ask back, and what has been shown already. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from companion.answers import AnswerStatus
from companion.intents import Intent
from companion.references import Pointer, asks_likewise, is_plural, ordinal_of, pointer_of, with_name
from companion.thread import Turn
from knowledge_graph.concepts import ConceptId
from knowledge_graph.words import normalise, query_terms

FORGOTTEN_AFTER = 30.0
"""Minutes after which "it" no longer means what was talked about."""
REMEMBERED = 4
"""So many turns back a topic is looked for."""
MOST_CHOICES = 4

_WITHOUT_TOPIC = {Intent.THANKS, Intent.SMALL_TALK, Intent.FEELING, Intent.METHOD, Intent.NAVIGATION, Intent.ASK_TUTOR}
"""A turn of these does not end the topic before it."""
_OWN_MATTERS = {Intent.WELLBEING, Intent.OFF_TOPIC, Intent.NAVIGATION, *_WITHOUT_TOPIC}
"""Read by themselves, whatever was said before."""
_OF_THE_PLAN = {Intent.WHY_PLANNED, Intent.NEXT_STEP}
_OF_SEVERAL = {Intent.DIFFERENCE, Intent.SIMPLER}
_WITH_OBJECT = {
    Intent.EXAMPLE,
    Intent.FORMULA,
    Intent.QUIZ_ME,
    Intent.PREREQUISITES,
    Intent.LEADS_TO,
    Intent.IMPORTANCE,
}
"""Requests that name their object, or leave it to the conversation."""

Titled = Callable[[ConceptId], str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it is to be answered.

    Attributes:
        question: complete in itself: this is looked up; what was typed is what is stored.
        about: the concepts it refers to; empty where its own words say it.
        choices: to ask back: concepts that it may mean with equal right.
        skip: ids of passages that were shown and are not to be repeated.
        again: ids of the passages of an example that is asked about.
        level: how often in a row something simpler was asked for, from 1; 0 where it was not.
    """

    question: str
    intent: Intent
    about: tuple[ConceptId, ...] = ()
    choices: tuple[ConceptId, ...] = ()
    skip: frozenset[str] = field(default=frozenset())
    again: tuple[str, ...] = ()
    level: int = 0


@dataclass(frozen=True, slots=True)
class Names:
    """What a question names: concepts without doubt, and names that stand for several."""

    sure: tuple[ConceptId, ...] = ()
    unsure: tuple[tuple[ConceptId, ...], ...] = ()

    @property
    def any(self) -> bool:
        return bool(self.sure or self.unsure)


def read_in_thread(
    question: str,
    intent: Intent,
    names: Names,
    thread: Sequence[Turn],
    title: Titled,
    *,
    page: ConceptId | None = None,
) -> Reading:
    """Resolves what the question leaves to the conversation.

    A question that names its own concept is left as it is, but for the answer to a question back and for "what about
    X?", which asks the same about X. After `FORGOTTEN_AFTER` minutes, or after a question that the course does not
    cover, nothing is left of the old topic. The companion asks back at most once in a row.

    Args:
        question: cleaned, personal data removed.
        intent: of the question by itself.
        names: in it.
        thread: earlier turns, the oldest first.
        title: of a concept in the question's language.
        page: the concept whose page is open now.
    """
    plain = Reading(question, intent, level=1 if intent is Intent.SIMPLER else 0)
    if intent in _OWN_MATTERS and pointer_of(question) is Pointer.NONE:
        return _unless_unsure(plain, names, thread, page)
    recent = _recent(thread)
    if recent and recent[-1].status is AnswerStatus.CLARIFYING:
        chosen = _chosen(question, names, recent[-1], title)
        if chosen:
            return _continued(recent[-1], chosen, title)
    if names.any:
        return _unless_unsure(_named(plain, names, recent, title), names, thread, page)
    topic = _topic(recent)
    if (
        topic is None
        or intent in _OWN_MATTERS
        or (page is not None and page != topic.page and page not in topic.subjects)
    ):
        return plain
    return _pointing(plain, topic, recent, title)


def _recent(thread: Sequence[Turn]) -> Sequence[Turn]:
    if not thread or thread[-1].minutes_ago > FORGOTTEN_AFTER:
        return ()
    return [turn for turn in thread[-REMEMBERED:] if turn.minutes_ago <= 2 * FORGOTTEN_AFTER]


def _topic(recent: Sequence[Turn]) -> Turn | None:
    """The last turn that was about concepts; none where what came after it was something else."""
    for turn in reversed(recent):
        if turn.subjects:
            return turn
        if turn.intent not in _WITHOUT_TOPIC:
            return None
    return None


def _chosen(question: str, names: Names, asked_back: Turn, title: Titled) -> tuple[ConceptId, ...]:
    """Which of the choices the learner took: by title, by place, by name or by a word that only one of them has."""
    choices = asked_back.choices
    said = normalise(question).strip(" ?.!。")
    exact = tuple(choice for choice in choices if normalise(title(choice)) == said)
    if exact:
        return exact[:1]
    place = ordinal_of(question)
    if place is not None and place < len(choices):
        return (choices[place],)
    named = tuple(choice for choice in choices if choice in names.sure)
    if named:
        return named
    if is_plural(question):
        return choices
    words = set(query_terms(question))
    alike = [choice for choice in choices if words & set(query_terms(title(choice)))]
    return tuple(alike) if len(alike) == 1 else ()


def _continued(asked_back: Turn, chosen: tuple[ConceptId, ...], title: Titled) -> Reading:
    """The question that was asked back about, now about what was chosen."""
    name = _joined(chosen, title)
    return Reading(
        with_name(asked_back.understood, name),
        asked_back.intent,
        about=chosen,
        level=1 if asked_back.intent is Intent.SIMPLER else 0,
    )


def _unless_unsure(reading: Reading, names: Names, thread: Sequence[Turn], page: ConceptId | None) -> Reading:
    """Asks back where a name stands for several concepts and nothing around it says which."""
    if not names.unsure or reading.about:
        return reading
    asked_before = bool(thread) and thread[-1].status is AnswerStatus.CLARIFYING
    topic = _topic(_recent(thread))
    at_hand = {page} if page is not None else set(topic.subjects if topic else ())
    candidates = names.unsure[0]
    fitting = tuple(candidate for candidate in candidates if candidate in at_hand)
    if len(fitting) != 1 and not asked_before:
        return Reading(reading.question, reading.intent, choices=candidates[:MOST_CHOICES], level=reading.level)
    meant = fitting[:1] or candidates[:1]
    return Reading(reading.question, reading.intent, about=(*meant, *names.sure), level=reading.level)


def _named(plain: Reading, names: Names, recent: Sequence[Turn], title: Titled) -> Reading:
    """With a name of its own: the thread adds the intent of "what about X?", or the other side of "the same as X"."""
    topic = _topic(recent)
    if topic is None or not names.sure:
        return plain
    if plain.intent is Intent.DIFFERENCE and len(names.sure) == 1 and names.sure[0] not in topic.subjects:
        about = (*topic.subjects[:1], *names.sure)
        return Reading(f"{plain.question} ({_joined(about, title)})", plain.intent, about=about)
    if pointer_of(plain.question) is Pointer.NEXT:
        case = f"{topic.understood.rstrip('?？ ')} {plain.question}"
        about = tuple(dict.fromkeys((*topic.subjects[:1], *names.sure)))
        return Reading(case, Intent.COURSE_QUESTION, about=about)
    same_again = topic.intent in {*_WITH_OBJECT, Intent.SIMPLER, *_OF_THE_PLAN}
    if plain.intent is Intent.COURSE_QUESTION and same_again and asks_likewise(plain.question):
        return Reading(plain.question, topic.intent, about=names.sure, level=1 if topic.intent is Intent.SIMPLER else 0)
    return plain


def _pointing(plain: Reading, topic: Turn, recent: Sequence[Turn], title: Titled) -> Reading:
    pointer, intent = pointer_of(plain.question), plain.intent
    place = ordinal_of(plain.question)
    if place is not None and len(topic.subjects) > 1 and place < len(topic.subjects):
        return Reading(with_name(plain.question, title(topic.subjects[place])), intent, about=(topic.subjects[place],))
    shown = frozenset(passage for turn in recent if set(turn.subjects) & set(topic.subjects) for passage in turn.shown)
    if pointer in {Pointer.WHY, Pointer.MORE}:
        carried_on = {*_OF_THE_PLAN, Intent.EXAMPLE, Intent.QUIZ_ME} if pointer is Pointer.MORE else _OF_THE_PLAN
        wanted = topic.intent if topic.intent in carried_on else Intent.COURSE_QUESTION
        if pointer is Pointer.WHY and wanted in _OF_THE_PLAN:
            wanted = Intent.WHY_PLANNED
        if wanted is Intent.EXAMPLE:
            shown = frozenset(passage for turn in recent if turn.intent is wanted for passage in turn.shown)
        looked_up = (
            topic.understood if topic.intent in {wanted, Intent.COURSE_QUESTION} else _joined(topic.subjects, title)
        )
        return Reading(looked_up, wanted, about=topic.subjects, skip=shown)
    if pointer is Pointer.EXAMPLE:
        again = _example_in(recent)
        return Reading(_about(plain, topic, title), Intent.EXAMPLE, about=topic.subjects[:1], again=again)
    if pointer is Pointer.NEXT:
        return Reading(_about(plain, topic, title), intent, about=topic.subjects)
    if pointer in {Pointer.BARE, Pointer.PRONOUN}:
        return _of_the_topic(plain, pointer, topic, recent, title, shown)
    return plain


def _of_the_topic(
    plain: Reading, pointer: Pointer, topic: Turn, recent: Sequence[Turn], title: Titled, shown: frozenset[str]
) -> Reading:
    """A pronoun, or a request without an object: of the topic; of which of several is asked back."""
    intent = plain.intent
    if pointer is Pointer.PRONOUN and intent is Intent.EXERCISE_HELP:  # "how do I compute it?" with no exercise open
        intent = Intent.COURSE_QUESTION
    if pointer is Pointer.BARE and intent not in {*_WITH_OBJECT, *_OF_SEVERAL, Intent.COURSE_QUESTION}:
        return plain
    level = _level(recent) + 1 if intent is Intent.SIMPLER else 0
    several = intent in _OF_SEVERAL or is_plural(plain.question)
    asked_before = recent[-1].status is AnswerStatus.CLARIFYING
    if len(topic.subjects) > 1 and not several and not asked_before:
        return Reading(plain.question, intent, choices=topic.subjects[:MOST_CHOICES], level=level)
    about = topic.subjects if several else topic.subjects[:1]
    skip = shown if level > 1 else frozenset()
    if intent is Intent.EXAMPLE:
        skip = frozenset(passage for turn in recent if turn.intent is intent for passage in turn.shown)
    return Reading(_about(plain, topic, title), intent, about=about, skip=skip, level=level)


def _level(recent: Sequence[Turn]) -> int:
    """How often something simpler was asked for, up to now without a break."""
    count = 0
    for turn in reversed(recent):
        if turn.intent is not Intent.SIMPLER:
            break
        count += 1
    return count


def _example_in(recent: Sequence[Turn]) -> tuple[str, ...]:
    """The passages of the example that was shown last."""
    found = (turn for turn in reversed(recent) if turn.shown and turn.intent is Intent.EXAMPLE)
    turn = next(found, None)
    return turn.shown if turn else ()


def _about(plain: Reading, topic: Turn, title: Titled) -> str:
    return with_name(plain.question, _joined(topic.subjects, title))


def _joined(concepts: Sequence[ConceptId], title: Titled) -> str:
    return ", ".join(title(concept_id) for concept_id in concepts)
