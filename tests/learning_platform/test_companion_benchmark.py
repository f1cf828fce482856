"""The companion's benchmark reads its questions rightly and counts what it says."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from companion.answers import CitationSource
from companion.library import build_library
from companion.reranking import FEATURES, shipped_reranker
from companion.vectors import TextVectors
from knowledge_graph.embedding import EmbeddingModelError
from learning_platform.benchmarks import companion as suite
from learning_platform.benchmarks.companion_speed import time_of_searches
from learning_platform.benchmarks.curriculum_questions import definition_questions, heading_questions, held_out_index
from learning_platform.benchmarks.question_data import (
    FILE_NAME,
    QuestionDataError,
    VectorStore,
    asked,
    questions_file,
    read_questions,
)
from learning_platform.benchmarks.rankings import Judged, gains_of, ranking_figures, rankings, reciprocal_ranks
from learning_platform.benchmarks.replying import answer_to, citation_precision, is_verbatim, time_to_first_piece
from learning_platform.benchmarks.retrieval_training import (
    CANDIDATES,
    choices_of,
    fit_choice,
    public_choices,
    train,
    trained_without_each,
)
from learning_platform.courses.importing import read_course_folder
from learning_platform.courses.shipped import DEMO_COURSE, course_folders
from tests.companion.conftest import HashingEmbedder
from tests.shared_data import shared_data

RIVER = "The Danube rises in the Black Forest. It flows into the Black Sea. Ten countries share the river."
LOCK = "A lock lifts ships between two levels of water. Its gates close before the chamber is filled with water."
BREAD = "Bakers let the dough rest for one night. A slow rise gives the bread its taste and a thin brown crust."


def asking(question: str, text: str, answer: str) -> dict[str, Any]:
    answers = [{"text": answer, "answer_start": text.index(answer)}] if answer else []
    return {"question": question, "id": question, "answers": answers, "is_impossible": not answer}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    articles = [
        {
            "title": "Inland_water",
            "paragraphs": [
                {"context": RIVER, "qas": [asking("Where does the Danube rise?", RIVER, "the Black Forest")]},
                {
                    "context": LOCK,
                    "qas": [
                        asking("What lifts ships between levels?", LOCK, "A lock"),
                        asking("Who invented the lock?", LOCK, ""),
                    ],
                },
            ],
        },
        {
            "title": "Bread",
            "paragraphs": [
                {"context": BREAD, "qas": [asking("How long does the dough rest?", BREAD, "one night")]},
            ],
        },
    ]
    path = tmp_path / FILE_NAME
    path.write_text(json.dumps({"version": "v2", "data": articles}), encoding="utf-8")
    return path


@pytest.fixture
def vectors() -> TextVectors:
    return TextVectors(HashingEmbedder())


def test_an_answer_stands_where_the_reader_says(file: Path) -> None:
    read = read_questions(file)
    told = [
        [read.courses[question.article].lessons[0].markdown[start:end] for start, end in question.answers]
        for question in read.questions
    ]
    assert told == [["the Black Forest"], ["A lock"], [], ["one night"]]
    assert [question.passage for question in read.questions] == [0, 1, 1, 2]
    assert [passage.text for passage in read.passages] == [RIVER, LOCK, BREAD]
    assert len(read.answerable) == 3


@pytest.mark.parametrize("text", ["", "[]", '{"data": [{"title": "A"}]}', '{"data": 3}'])
def test_a_file_of_another_form_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QuestionDataError, match=r"other\.json"):
        read_questions(path)


def test_the_questions_are_found_by_file_folder_and_folder_above(file: Path, tmp_path: Path) -> None:
    nested = tmp_path / "data" / "questions"
    nested.mkdir(parents=True)
    (nested / FILE_NAME).write_text("{}", encoding="utf-8")
    assert questions_file(file) == file
    assert questions_file(file.parent) == file
    assert questions_file(tmp_path / "data") == nested / FILE_NAME
    assert questions_file(tmp_path / "nowhere") is None
    assert questions_file(None) is None


def test_ranks_are_counted_as_their_names_say() -> None:
    found = [{"bm25": [4, 7, 1], "ours": [7, 4]}, {"bm25": [], "ours": [2, 9]}]
    query = SimpleNamespace()
    judged = [Judged(query, frozenset({7})), Judged(query, frozenset({2, 9}))]  # type: ignore[arg-type]
    figures = {figure.name: figure for figure in ranking_figures("x", judged, found, {"recall1_ours": 0.9})}
    assert figures["x_recall1_bm25"].value == 0.0
    assert figures["x_recall5_bm25"].value == 0.5
    assert figures["x_mrr10_bm25"].value == 0.25
    assert figures["x_ndcg10_bm25"].value == pytest.approx(0.5 / np.log2(3))
    assert figures["x_recall1_ours"].value == 1.0
    assert figures["x_recall1_ours"].holds
    assert figures["x_ndcg10_ours"].value == pytest.approx(1.0)
    assert figures["x_mrr10_ours"].baseline == 0.25


def test_only_ten_places_count() -> None:
    gains = np.array([gains_of([*range(10), 99], {99}), gains_of([99], {99})])
    assert reciprocal_ranks(gains).tolist() == [0.0, 1.0]


def test_every_ranker_finds_the_passage_that_shares_the_words(file: Path, vectors: TextVectors) -> None:
    read = read_questions(file)
    index = read.index(vectors)
    found = rankings(index, asked("How long does the dough rest?", vectors), shipped_reranker(), [])
    assert {name: places[0] for name, places in found.items()} == dict.fromkeys(
        ("bm25", "dense", "mix", "rrf", "ours", "mix_linked", "ours_linked"), 2
    )


def test_the_choice_that_was_right_teaches_its_feature() -> None:
    rng = np.random.default_rng(3)
    features = rng.normal(size=(400, 5, 2))
    right = np.zeros((400, 5), dtype=np.bool_)
    noisy = features @ np.array([3.0, 0.0]) + rng.gumbel(size=(400, 5))
    right[np.arange(400), noisy.argmax(axis=1)] = True
    weights = fit_choice(features, right, 1e-6)
    assert weights[0] == pytest.approx(3.0, abs=0.6)
    assert abs(weights[1]) < 0.3


def test_a_question_without_a_right_candidate_teaches_nothing() -> None:
    rng = np.random.default_rng(4)
    features = rng.normal(size=(60, 4, 2))
    right = np.zeros((60, 4), dtype=np.bool_)
    right[:40, 0] = True
    assert fit_choice(features, right, 1e-2) == pytest.approx(fit_choice(features[:40], right[:40], 1e-2))


def test_a_reranker_is_trained_without_the_article_it_ranks(file: Path, vectors: TextVectors) -> None:
    read = read_questions(file)
    choices = public_choices(read, vectors)
    assert choices.features.shape == (3, CANDIDATES, len(FEATURES))
    assert choices.right.sum(axis=1).tolist() == [1, 1, 1]
    made = choices_of(read.index(vectors), [Judged(asked("slow rise", vectors), frozenset({2}))], [0])
    rerankers = trained_without_each(choices, made)
    assert len(rerankers) == 2
    assert rerankers[1] == train(choices.without(1) + made)


def test_headings_and_definitions_that_are_asked_are_not_in_the_index(vectors: TextVectors) -> None:
    courses = [read_course_folder(DEMO_COURSE)]
    index = held_out_index(courses, "zh", None)
    asked_headings = heading_questions(courses, index)
    definitions = definition_questions(courses, index)
    assert len(asked_headings) > 50
    assert len(definitions) == len(courses[0].concepts)
    assert not any(passage.heading or passage.kind.value == "definition" for passage in index.passages)
    for question in [*asked_headings, *definitions]:
        assert {index.passages[place].concept_id for place in question.relevant} == {question.concept_id}


def test_a_citation_is_right_where_it_stands_word_for_word_and_is_of_the_concept(
    file: Path, vectors: TextVectors
) -> None:
    read = read_questions(file)
    courses = {course.id: course for course in read.courses}
    library = build_library(read.courses, vectors.embedder)
    answer = answer_to("Where does the Danube rise?", library, courses)
    assert answer.citations
    assert citation_precision([(answer, "inland-water")], courses) == (1.0, 1.0)
    assert citation_precision([(answer, "bread")], courses) == (0.0, 1.0)
    citation = answer.citations[0]
    assert citation.source is CitationSource.LESSON
    assert not is_verbatim(replace(citation, start=citation.start + 1, end=citation.end + 1), courses)
    altered = replace(answer, citations=(replace(citation, quote=citation.quote + "!"),))
    assert citation_precision([(altered, "inland-water")], courses) == (0.0, 0.0)


def test_times_are_taken_for_every_question(file: Path, vectors: TextVectors) -> None:
    read = read_questions(file)
    library = build_library(read.courses, vectors.embedder)
    questions = [question.text for question in read.questions]
    for taken in (
        time_of_searches(read.index(vectors), questions),
        time_to_first_piece(questions, library, ["bread", "inland-water"]),
    ):
        assert len(taken) == len(questions)
        assert all(each.clock > 0 for each in taken)
        assert all(each.processor >= 0 for each in taken)


def test_without_the_questions_the_reason_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(suite.measure_retrieval(None, SimpleNamespace())) == []  # type: ignore[arg-type]
    assert "--data" in capsys.readouterr().err


def test_without_the_model_the_reason_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> VectorStore:
        raise EmbeddingModelError("there is no whole embedding model")

    monkeypatch.setattr(VectorStore, "open", missing)
    assert list(suite.measure_finding(None)) == []
    assert "no whole embedding model" in capsys.readouterr().err


def test_the_courses_of_the_product_are_found() -> None:
    assert DEMO_COURSE in course_folders()


def test_every_paragraph_of_the_public_questions_is_one_passage() -> None:
    read = read_questions(shared_data("questions") / FILE_NAME)
    assert len(read.passages) == 646
    assert len(read.answerable) == 2910
    assert len(read.questions) == 6078
