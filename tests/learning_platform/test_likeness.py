"""What concepts mean reaches the learner model and the path, and what `octant bench likeness` measures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import numpy as np
import pytest

from knowledge_graph.concepts import ConceptId
from knowledge_graph.embedding import EmbeddingModelError
from knowledge_graph.suggestions.concept_texts import ConceptText
from learning_platform.benchmarks.likeness_plans import offers_of, partners_found, planned
from learning_platform.benchmarks.likeness_trials import (
    ANSWERED,
    DescribedGraph,
    described,
    mean_with_interval,
    models_of,
    scores_of,
)
from learning_platform.benchmarks.placement_learners import PlacedLearner, placed_learners
from learning_platform.benchmarks.suggestion_graphs import LabelledGraph
from learning_platform.courses import repository
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.courses.importing import read_course_folder
from learning_platform.courses.meanings import vectors_of_concepts
from learning_platform.daily_path import service
from learning_platform.daily_path.context import Student
from learning_platform.daily_path.views import path_view
from learning_platform.wiring import Parts
from recommender.daily_path import RelatedConcept
from tests.knowledge_graph.word_embedder import WordEmbedder
from tests.learning_platform.studying import FIXTURE_COURSES, Learner

ALGEBRA, STATISTICS = "tiny-algebra", "tiny-statistics"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_model_of_the_catalogue_knows_what_concepts_mean(
    parts: Parts, enrol_in: Callable[..., list[Learner]], monkeypatch: pytest.MonkeyPatch
) -> None:
    enrol_in(ALGEBRA, STATISTICS)
    with parts.transactions.read() as session:
        model = load_catalogue(parts, session).model
        assert model.likeness is not None
        assert list((parts.settings.data_dir / "vectors").glob("*.npy")), "kept, so that a restart embeds nothing"

        def missing(_parts: Parts) -> None:
            raise EmbeddingModelError

        monkeypatch.setattr(Parts, "embedder", property(missing))
        again = replace(parts, memory=type(parts.memory)())
        plain = load_catalogue(again, session).model
    assert plain.likeness is None
    assert plain.version != model.version
    assert plain.prior.encompassed == model.prior.encompassed


def test_concepts_told_in_a_language_that_the_model_does_not_know_are_left_at_zero() -> None:
    courses = [read_course_folder(FIXTURE_COURSES / name) for name in (ALGEBRA, STATISTICS)]
    ids = [*dict.fromkeys(concept.id for course in courses for concept in course.concepts), ConceptId("elsewhere")]
    vectors = vectors_of_concepts(courses, ids, WordEmbedder())
    told = [concept_id in courses[0].concept_by_id for concept_id in ids]
    assert courses[1].source_language == "zh"
    assert not all(told)
    assert vectors.any(axis=1).tolist() == told
    assert np.array_equal(vectors, vectors_of_concepts(courses[::-1], ids, WordEmbedder()))
    assert not vectors_of_concepts(courses[1:], ids, WordEmbedder()).any()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_path_shows_what_is_related_in_another_course_while_it_is_studied(
    parts: Parts, enrol_in: Callable[..., list[Learner]]
) -> None:
    algebra, statistics = enrol_in(ALGEBRA, STATISTICS)
    course = read_course_folder(FIXTURE_COURSES / STATISTICS)
    offered = course.concepts[-1]
    related = RelatedConcept(offered.id, ConceptId("slope"), course.id, statistics.offering_id, 0.61)

    with parts.transactions.read() as session:
        found = [repository.find_offering(session, UUID(each.offering_id)) for each in (algebra, statistics)]
    student = Student(algebra.person_id, "en", "UTC", 30, tuple(each for each in found if each is not None))
    issued = parts.transactions.write(
        lambda session: service.issue_path(parts, session, student, minutes=30.0, now=parts.clock())
    )
    with_it = replace(issued, path=replace(issued.path, related=related))
    with parts.transactions.read() as session:
        assert path_view(parts, session, issued, student, "en").related is None
        shown = path_view(parts, session, with_it, student, "en").related
        left = replace(student, offerings=student.offerings[:0])
        assert path_view(parts, session, with_it, left, "en").related is None
    assert shown is not None
    assert (shown.concept.id, shown.related_to.id, shown.similarity) == (offered.id, "slope", 0.61)
    assert (str(shown.offering_id), shown.course_title) == (statistics.offering_id, course.title.in_language("en"))


# --- the benchmark ------------------------------------------------------------------------------------------------


def strands(count: int = 6, length: int = 10) -> DescribedGraph:
    """Chains of concepts; the texts of a chain share their words."""
    texts = tuple(
        ConceptText(f"w{strand} x{strand} y{strand} z{strand} step{place}")
        for strand in range(count)
        for place in range(length)
    )
    edges = tuple((at, at + 1) for at in range(count * length) if (at + 1) % length)
    return described(LabelledGraph("strands", texts, edges), WordEmbedder())


def test_likeness_helps_where_no_graph_is_seen_and_like_is_known_together_and_shuffled_it_does_not() -> None:
    graph, random = strands(), np.random.default_rng(2)
    strand = np.array([int(name) // 10 for name in graph.graph.ids])
    learners = [
        PlacedLearner("strand by strand", (random.random(6) < 0.5)[strand], random.random(len(strand)))
        for _ in range(12)
    ]
    models = models_of(graph, 100, 1)
    assert not models["plain"].prior.on_success[0].rows.size
    last = {name: [scores_of(model, learner, 3)[-1] for learner in learners] for name, model in models.items()}
    plain = np.array([each.loss for each in last["plain"]])
    gains = {name: float((plain - [each.loss for each in last[name]]).mean()) for name in ("likeness", "shuffled")}
    assert gains["likeness"] > 0.0 > gains["shuffled"]
    assert len(scores_of(models["plain"], learners[0], 3)) == len(ANSWERED)


def test_with_all_edges_the_model_sees_the_graph_as_it_is() -> None:
    graph = strands()
    assert len(graph.without(0, 1).prerequisites.indices) == len(graph.edges)
    assert 0 < len(graph.without(30, 1).prerequisites.indices) < len(graph.edges)
    assert graph.without(30, 1).ids == graph.graph.ids


def test_variety_costs_no_value_and_keeps_like_from_like() -> None:
    graph = strands()
    plain, varied, shuffled = planned(graph, offers_of(graph, ()), placed_learners(graph.graph, 2, 20_000))
    assert plain.value == pytest.approx(varied.value, abs=1e-9)
    assert plain.value == pytest.approx(shuffled.value, abs=1e-9)
    assert plain.beside > 0
    assert varied.alike <= plain.alike


def test_hidden_partners_are_looked_for_among_the_other_courses() -> None:
    courses = [read_course_folder(FIXTURE_COURSES / name) for name in (ALGEBRA, STATISTICS)]
    ids = list(dict.fromkeys(concept.id for course in courses for concept in course.concepts))
    one = next(each.id for each in courses[0].concepts if each.id not in courses[1].concept_by_id)
    other = next(each.id for each in courses[1].concepts if each.id not in courses[0].concept_by_id)
    edge = replace(courses[0].edges[0], source=one, target=other)
    vectors = np.eye(len(ids), dtype=np.float32)
    vectors[ids.index(other)] = vectors[ids.index(one)]
    found = dict(partners_found(ids, courses, [edge], vectors))
    assert found["meaning"].shares == (1.0, 1.0)
    assert found["meaning"].queries == 2
    assert 0.0 < found["chance"].shares[0] < found["chance"].shares[1] <= 1.0


def test_an_interval_is_of_the_mean_over_learners_that_have_a_value() -> None:
    mean, lower, upper = mean_with_interval([1.0, 2.0, 3.0, float("nan")])
    assert mean == 2.0
    assert 1.0 <= lower < mean < upper <= 3.0
