"""Threads of several turns: what "it" is, when the companion asks back, and what it does not drag along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.answers import ActionCode, Answer, AnswerStatus, NextAction, Piece
from companion.context import OpenExercise
from companion.conversation import FORGOTTEN_AFTER, Names, read_in_thread
from companion.intents import Intent, classify_intent
from companion.library import Library, build_library
from companion.lines import CODES, LINES, Line
from companion.references import Pointer, ordinal_of, pointer_of, with_name
from companion.thread import Turn
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind, Lesson
from tests.companion.conftest import concept, course_of

Ask = Callable[..., tuple[list[Piece], Answer]]
DOT, VECTORS, NORM, RANK = (ConceptId(name) for name in ("dot-product", "vectors", "vector-norm", "matrix-rank"))
TITLES = {DOT: "Dot product", VECTORS: "Vectors", NORM: "Norm of a vector", RANK: "Rank of a matrix"}


def turn_of(question: str, answer: Answer, **changes: object) -> Turn:
    chosen = tuple(
        action.concept_id
        for action in answer.next_actions
        if action.code is ActionCode.CHOOSE and action.concept_id is not None
    )
    shown = tuple(dict.fromkeys(citation.passage_id for citation in answer.citations))
    turn = Turn(question, answer.understood, answer.intent, answer.status, answer.subjects, shown, chosen)
    return replace(turn, **changes)  # type: ignore[arg-type]


@pytest.fixture
def talk(ask: Ask) -> Callable[..., list[Answer]]:
    """Asks one after the other in one conversation."""

    def run(*questions: str, **context: object) -> list[Answer]:
        thread: tuple[Turn, ...] = ()
        answers = []
        for question in questions:
            _, answer = ask(question, thread=thread, **context)
            thread = (*thread, turn_of(question, answer))
            answers.append(answer)
        return answers

    return run


Talk = Callable[..., list[Answer]]


@pytest.mark.parametrize(
    ("first", "then", "intent", "about"),
    [
        ("What is a dot product?", "an example?", Intent.EXAMPLE, (DOT,)),
        ("What is a dot product?", "simpler please", Intent.SIMPLER, (DOT,)),
        ("What is a dot product?", "I don't get it", Intent.SIMPLER, (DOT,)),
        ("What is a dot product?", "Why does it matter?", Intent.IMPORTANCE, (DOT,)),
        ("What is a dot product?", "what does that lead to?", Intent.LEADS_TO, (DOT,)),
        ("What is a dot product?", "is it symmetric?", Intent.COURSE_QUESTION, (DOT,)),
        ("What is a dot product?", "why?", Intent.COURSE_QUESTION, (DOT,)),
        ("What is a dot product?", "and in two dimensions?", Intent.COURSE_QUESTION, (DOT,)),
        ("What is a dot product?", "how do I compute it?", Intent.COURSE_QUESTION, (DOT,)),
        ("What is a dot product?", "quiz me", Intent.QUIZ_ME, (DOT,)),
        ("Give me an example of a dot product", "What about the norm?", Intent.EXAMPLE, (NORM,)),
        ("What do I need before the dot product?", "and the norm?", Intent.PREREQUISITES, (NORM,)),
        ("什么是点积？", "举个例子", Intent.EXAMPLE, (DOT,)),
        ("什么是点积？", "再简单点", Intent.SIMPLER, (DOT,)),
        ("什么是点积？", "它有什么用", Intent.IMPORTANCE, (DOT,)),
        ("什么是点积？", "为什么", Intent.COURSE_QUESTION, (DOT,)),
        ("什么是点积？", "考考我", Intent.QUIZ_ME, (DOT,)),
        ("学点积之前要先学什么", "那向量的范数呢", Intent.PREREQUISITES, (NORM,)),
        ("What is a dot product?", "how is it different from the norm?", Intent.DIFFERENCE, (DOT, NORM)),
    ],
)
def test_a_question_may_leave_its_object_to_the_conversation(
    talk: Talk, first: str, then: str, intent: Intent, about: tuple[ConceptId, ...]
) -> None:
    answer = talk(first, then)[1]
    assert (answer.intent, answer.linked_concepts) == (intent, about)
    assert answer.question == then.strip()


def test_a_pronoun_is_replaced_for_the_search_and_kept_in_what_is_stored(talk: Talk) -> None:
    answer = talk("What is a dot product?", "Is it symmetric?")[1]
    assert (answer.question, answer.understood) == ("Is it symmetric?", "Is Dot product symmetric?")


@pytest.mark.parametrize(
    "question", ["What is the rank of a matrix?", "什么是秩？", "What is a vector, and is it a list?"]
)
def test_a_question_with_a_name_of_its_own_is_left_as_it_is(talk: Talk, question: str) -> None:
    answer = talk("What is a dot product?", question)[1]
    assert answer.understood == question
    assert DOT not in answer.subjects


@pytest.mark.parametrize(
    "question",
    ["how do I cook rice so that it is soft?", "will it rain tomorrow?", "what about pizza?", "quanto costa?"],
)
def test_another_topic_does_not_drag_the_old_one_along(talk: Talk, question: str) -> None:
    assert talk("What is a dot product?", question)[1].understood == question


def test_after_a_question_that_is_not_covered_nothing_is_left_of_the_old_topic(talk: Talk) -> None:
    answers = talk("What is a dot product?", "what should I cook for dinner tonight?", "why?")
    assert answers[1].status is AnswerStatus.ABSTAINED
    assert answers[2].linked_concepts == ()


def test_thanks_in_between_do_not_end_the_topic(talk: Talk) -> None:
    assert talk("What is a dot product?", "thanks!", "an example?")[2].linked_concepts == (DOT,)


def test_after_a_long_time_it_means_nothing_any_more(ask: Ask) -> None:
    _, first = ask("What is a dot product?")
    for minutes, about in ((FORGOTTEN_AFTER - 1, (DOT,)), (FORGOTTEN_AFTER + 1, ())):
        _, answer = ask("is it symmetric?", thread=(turn_of("What?", first, minutes_ago=minutes),))
        assert answer.subjects[:1] == about or about == ()
        assert (DOT in answer.linked_concepts) == bool(about)


def test_who_has_opened_another_page_means_that_page(ask: Ask) -> None:
    _, first = ask("What is a dot product?")
    _, answer = ask("simpler please", thread=(turn_of("What?", first),), page_concept=RANK)
    assert answer.linked_concepts == (RANK,)


def test_a_thread_about_a_course_that_may_no_longer_be_read_is_not_used(ask: Ask) -> None:
    _, first = ask("What is a dot product?")
    _, answer = ask("an example?", thread=(turn_of("What?", first, subjects=(ConceptId("sourdough"),)),))
    assert answer.linked_concepts == ()


def test_more_does_not_repeat_what_was_shown(talk: Talk) -> None:
    first, more = talk("What is a dot product?", "tell me more")
    assert not {c.passage_id for c in first.citations} & {c.passage_id for c in more.citations}


def test_that_example_is_the_one_that_was_shown_and_another_one_is_not(talk: Talk) -> None:
    _, example, again, another = talk("What is a dot product?", "an example?", "explain that example", "another one")
    assert example.citations
    assert {c.passage_id for c in again.citations} <= {c.passage_id for c in example.citations}
    assert again.citations
    assert not another.citations
    assert NextAction(ActionCode.PRACTISE, DOT) in another.next_actions


def test_asked_twice_for_something_simpler_the_reply_takes_a_step_back(talk: Talk) -> None:
    first, second, third = talk(
        "simpler explanation of the dot product", "still too complicated", "I still don't get it"
    )
    assert {c.concept_id for c in first.citations} == {DOT}
    assert VECTORS in {c.concept_id for c in second.citations}
    assert second.next_actions[0] == NextAction(ActionCode.LEARN_PREREQUISITE, VECTORS)
    assert third.next_actions[0] == NextAction(ActionCode.ASK_TUTOR)


@pytest.mark.parametrize(
    ("choice", "chosen"),
    [
        ("Dot product", (DOT,)),
        ("the second one", (NORM,)),
        ("the first", (DOT,)),
        ("product", (DOT,)),
        ("I mean the norm", (NORM,)),
        ("第二个", (NORM,)),
    ],
)
def test_between_two_of_equal_standing_the_companion_asks_back_and_the_choice_goes_on(
    talk: Talk, choice: str, chosen: tuple[ConceptId, ...]
) -> None:
    _, asked, answer = talk(
        "What is the difference between the dot product and the norm?", "what does it lead to?", choice
    )
    assert asked.status is AnswerStatus.CLARIFYING
    assert asked.next_actions == (NextAction(ActionCode.CHOOSE, DOT), NextAction(ActionCode.CHOOSE, NORM))
    assert asked.text == "Which one do you mean: “Dot product” or “Norm of a vector”?"
    assert (answer.intent, answer.linked_concepts) == (Intent.LEADS_TO, chosen)


def test_the_companion_does_not_ask_back_twice_in_a_row(talk: Talk) -> None:
    answers = talk(
        "What is the difference between the dot product and the norm?", "what does it lead to?", "is it symmetric?"
    )
    assert [answer.status is AnswerStatus.CLARIFYING for answer in answers] == [False, True, False]


def test_a_new_question_after_asking_back_is_answered(talk: Talk) -> None:
    answers = talk("difference between the dot product and the norm", "an example?", "What is the rank of a matrix?")
    assert (answers[2].intent, answers[2].subjects) == (Intent.COURSE_QUESTION, (RANK,))


def test_a_name_of_two_concepts_is_asked_back_about_unless_something_says_which() -> None:
    both = Names(unsure=((DOT, NORM),))

    def read(thread: tuple[Turn, ...] = (), page: ConceptId | None = None) -> tuple[tuple[ConceptId, ...], ...]:
        reading = read_in_thread("what is it", Intent.COURSE_QUESTION, both, thread, TITLES.__getitem__, page=page)
        return reading.choices, reading.about

    assert read() == ((DOT, NORM), ())
    assert read(page=NORM) == ((), (NORM,))
    assert read((Turn("q", "q", Intent.COURSE_QUESTION, AnswerStatus.ANSWERED, (DOT,)),)) == ((), (DOT,))
    assert read((Turn("q", "q", Intent.COURSE_QUESTION, AnswerStatus.CLARIFYING),)) == ((), (DOT,))


def test_an_open_exercise_and_a_quiz_come_before_the_thread(ask: Ask, exercise: OpenExercise) -> None:
    _, first = ask("What is the difference between the dot product and the norm?")
    thread = (turn_of("What?", first),)
    _, hinted = ask("I'm stuck with it", thread=thread, open_exercise=exercise)
    assert hinted.linked_concepts == (DOT,)
    _, closed = ask("an example of it?", thread=thread, quiz=True)
    assert (closed.status, closed.citations) == (AnswerStatus.REFUSED, ())


def test_an_example_that_states_the_open_answer_is_not_shown(ask: Ask, exercise: OpenExercise) -> None:
    _, free = ask("give me an example of the dot product")
    value = next(word for piece in free.citations for word in piece.quote.split() if any(map(str.isdigit, word)))
    telling = replace(exercise, forbidden_answers=(free.citations[-1].quote,))
    _, answer = ask("give me an example of the dot product", open_exercise=telling)
    assert free.citations[-1].quote not in answer.text
    assert value


def test_the_citations_of_every_request_quote_the_course(ask: Ask) -> None:
    for question in ("example of a dot product", "formula for the dot product", "simpler: dot product"):
        pieces, answer = ask(question)
        assert answer.citations, question
        assert all(citation.quote for piece in pieces for citation in piece.citations)


@pytest.mark.parametrize(
    ("question", "pointer"),
    [
        ("why?", Pointer.WHY),
        ("how come?", Pointer.WHY),
        ("为什么呢", Pointer.WHY),
        ("go on", Pointer.MORE),
        ("还有吗", Pointer.MORE),
        ("再来一个", Pointer.MORE),
        ("explain that example", Pointer.EXAMPLE),
        ("刚才那个例子是什么意思", Pointer.EXAMPLE),
        ("show me an example", Pointer.BARE),
        ("举个例子", Pointer.BARE),
        ("what is it?", Pointer.PRONOUN),
        ("它的定义", Pointer.PRONOUN),
        ("and in three dimensions?", Pointer.NEXT),
        ("如果是三维呢", Pointer.NEXT),
        ("what about the norm?", Pointer.LIKEWISE),
        ("What is a norm?", Pointer.NONE),
        ("when is a matrix invertible", Pointer.NEXT),
        ("什么是特征值", Pointer.NONE),
    ],
)
def test_how_a_question_points_back(question: str, pointer: Pointer) -> None:
    assert pointer_of(question) is pointer


@given(st.text(max_size=200), st.sampled_from(list(Intent)), st.integers(0, 3))
def test_any_text_is_read_in_any_thread(text: str, intent: Intent, turns: int) -> None:
    thread = tuple(Turn("q", "q", intent, AnswerStatus.ANSWERED, (DOT, NORM)[: turn + 1]) for turn in range(turns))
    reading = read_in_thread(text, classify_intent(text), Names(), thread, TITLES.__getitem__)
    assert set(reading.about) | set(reading.choices) <= {DOT, NORM}
    assert len(reading.choices) != 1
    assert with_name(text, "X").count("X") >= text.count("X")
    assert ordinal_of(text) in {None, 0, 1, 2, 3}


def test_every_line_exists_in_both_languages() -> None:
    assert {frozenset(table) for table in LINES.values()} == {frozenset(Line)}
    assert len({frozenset(table) for table in CODES.values()}) == 1


@pytest.fixture(scope="module")
def shared_alias() -> Library:
    """A course in which "middle" is a name of two concepts, and one of them is next to a third."""
    concepts = [
        concept(
            "sample-median", {"en": "Sample median"}, {"en": "Half of the data lie below it."}, {"en": ("middle",)}
        ),
        concept("midpoint", {"en": "Midpoint"}, {"en": "It halves a segment."}, {"en": ("middle",)}),
        concept("segment", {"en": "Segment"}, {"en": "A straight piece between two ends."}, {}),
    ]
    lessons = [Lesson(each.id, "en", f"The {each.title.source} comes up in practice.") for each in concepts]
    edges = [Edge(ConceptId("segment"), ConceptId("midpoint"), EdgeKind.PREREQUISITE)]
    return build_library([course_of("middles", concepts, lessons, edges)], None)


@pytest.mark.parametrize(
    ("question", "choices", "about"),
    [
        ("What is the middle?", ("sample-median", "midpoint"), ()),
        ("What is the middle of a segment?", (), ("midpoint", "segment")),
        ("Is the midpoint the middle?", (), ("midpoint",)),
    ],
)
def test_a_shared_name_is_read_by_what_stands_beside_it(
    ask: Ask, shared_alias: Library, question: str, choices: tuple[str, ...], about: tuple[str, ...]
) -> None:
    _, answer = ask(question, library=shared_alias, allowed_courses=frozenset({"middles"}))
    chosen = tuple(action.concept_id for action in answer.next_actions if action.code is ActionCode.CHOOSE)
    assert chosen == choices
    if about:
        assert set(answer.linked_concepts) == set(about)


def test_the_title_of_a_choice_continues_the_question_about_it(ask: Ask, shared_alias: Library) -> None:
    _, asked = ask("Why does the middle matter?", library=shared_alias, allowed_courses=frozenset({"middles"}))
    thread = (turn_of("Why does the middle matter?", asked),)
    _, answer = ask("Midpoint", library=shared_alias, allowed_courses=frozenset({"middles"}), thread=thread)
    assert (answer.intent, answer.linked_concepts) == (Intent.IMPORTANCE, (ConceptId("midpoint"),))
    assert "The Midpoint comes up in practice." in answer.text
