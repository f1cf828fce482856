from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from companion.answers import Answer, AnswerStatus, CitationSource, Piece
from companion.composing import Desk, Draft
from companion.context import OpenExercise
from companion.endorsed import EndorsedAnswer, EndorsedIndex, build_endorsed
from companion.endorsed_replies import with_endorsed
from companion.vectors import TextVectors
from knowledge_graph.concepts import ConceptId, text_hash
from tests.companion.conftest import HashingEmbedder

Ask = Callable[..., tuple[list[Piece], Answer]]
MARGIN = EndorsedAnswer(
    id="margin",
    question="When is the exam on dot products?",
    answer="On the last Friday of term.\n\nBring $\\mathbf u\\cdot\\mathbf v$ and a pencil.",
    language="en",
    course_id="algebra",
    version="0123456789abcdef",
    concept_id=ConceptId("dot-product"),
    paraphrases=("Which day do we have the dot product exam?",),
)


def index_of(*answers: EndorsedAnswer) -> EndorsedIndex:
    return build_endorsed(answers, TextVectors(HashingEmbedder()))


def endorsed_quotes(answer: Answer) -> list[str]:
    return [cited.quote for cited in answer.citations if cited.source is CitationSource.ENDORSED]


@pytest.mark.parametrize("question", [MARGIN.question, MARGIN.paraphrases[0], "when is the exam on dot products"])
def test_a_question_that_a_tutor_answered_gets_the_tutors_answer_alone(ask: Ask, question: str) -> None:
    pieces, answer = ask(question, endorsed=index_of(MARGIN))
    assert answer.status is AnswerStatus.ANSWERED
    assert endorsed_quotes(answer) == [
        "On the last Friday of term.",
        "Bring $\\mathbf u\\cdot\\mathbf v$ and a pencil.",
    ]
    assert {cited.source for cited in answer.citations} == {CitationSource.ENDORSED}
    assert MARGIN.question in pieces[0].text
    for cited in answer.citations:
        assert MARGIN.answer[cited.start : cited.end] == cited.quote
        assert (cited.passage_id, cited.content_hash) == (MARGIN.id, text_hash(MARGIN.answer))


def test_the_courses_own_answer_follows_when_the_question_was_worded_otherwise(ask: Ask) -> None:
    known = replace(MARGIN, question="dot product zero exactly orthogonal", paraphrases=())
    _, answer = ask("Is the dot product zero exactly when they are orthogonal?", endorsed=index_of(known))
    assert endorsed_quotes(answer)
    assert CitationSource.LESSON in {cited.source for cited in answer.citations}


@pytest.mark.parametrize("question", ["What is a norm?", "How is the dot product computed?", "hello", "我的进度"])
def test_another_question_is_answered_as_ever(ask: Ask, question: str) -> None:
    assert ask(question, endorsed=index_of(MARGIN))[1] == ask(question)[1]


def test_what_would_give_an_open_exercise_away_is_not_shown(ask: Ask, exercise: OpenExercise) -> None:
    telling = replace(MARGIN, question="How do matching components help?", paraphrases=(), answer="You get 11.")
    _, answer = ask(telling.question, endorsed=index_of(telling), open_exercise=exercise)
    assert endorsed_quotes(answer) == []
    assert "11" not in answer.text
    harmless = replace(telling, answer="They are multiplied one by one.")
    assert endorsed_quotes(ask(telling.question, endorsed=index_of(harmless), open_exercise=exercise)[1])


def test_nothing_is_shown_in_a_quiz_or_from_a_course_that_is_not_allowed(ask: Ask) -> None:
    assert endorsed_quotes(ask(MARGIN.question, endorsed=index_of(MARGIN), quiz=True)[1]) == []
    assert endorsed_quotes(ask(MARGIN.question, endorsed=index_of(replace(MARGIN, course_id="baking")))[1]) == []


@pytest.mark.parametrize("markup", ["![](http://evil.example/x.png)", "<script>x</script>", "[a](javascript:x)"])
def test_markup_of_a_person_is_never_sent(ask: Ask, markup: str) -> None:
    _, answer = ask(MARGIN.question, endorsed=index_of(replace(MARGIN, answer=f"So. {markup}")))
    assert endorsed_quotes(answer) == []
    assert markup not in answer.text


@pytest.mark.parametrize(
    ("asked", "known", "same"),
    [
        ("what is the rank of a matrix", "What is the rank of a matrix?", True),
        ("Two equations as lines?", "Three equations as lines?", False),
        ("什么是矩阵的秩？", "矩阵的秩是什么？", True),
        ("什么是矩阵的秩？", "什么是向量的范数？", False),
    ],
)
def test_words_alone_tell_questions_apart(asked: str, known: str, same: bool) -> None:
    index = build_endorsed([replace(MARGIN, question=known, paraphrases=())], None)
    assert bool(index.matching(asked, None)) is same


def test_questions_that_each_name_a_concept_of_their_own_are_not_the_same() -> None:
    names = {"null": ConceptId("null-space"), "column": ConceptId("column-space")}

    def named_in(text: str) -> frozenset[ConceptId]:
        return frozenset(concept for word, concept in names.items() if word in text)

    known = replace(MARGIN, question="basis dimension meaning proof null space", paraphrases=())
    index = build_endorsed([known], None, named_in)
    assert index.matching("basis dimension meaning proof space", None)
    assert not build_endorsed([known], None, named_in).matching("basis dimension meaning proof column space", None)


@pytest.mark.parametrize("question", [MARGIN.question, "When do we have the exam about dot products?"])
def test_a_language_model_never_words_what_a_tutor_wrote(question: str) -> None:
    desk = cast(
        "Desk",
        SimpleNamespace(
            context=SimpleNamespace(
                endorsed=SimpleNamespace(matching=lambda *_: (MARGIN,)), quiz=False, allowed_courses={"algebra"}
            ),
            query=SimpleNamespace(text=question, vector=None),
            may_show=lambda _: True,
            phrase=lambda phrase, **_: str(phrase),
            weak_prerequisites=tuple,
            library=SimpleNamespace(example=lambda *_: None),
            language="en",
        ),
    )
    usual = Draft(
        AnswerStatus.ANSWERED, [[Piece("First.")], [Piece("Said by the course.")]], (), rewordable=range(1, 2)
    )
    draft = with_endorsed(desk, usual)
    reworded = [piece.text for place in draft.rewordable for piece in draft.paragraphs[place]]
    assert reworded == ([] if question == MARGIN.question else ["Said by the course."])
