"""Simulated learners, policies and experiments."""

from __future__ import annotations

import ast
from pathlib import Path

import numpy as np
import pytest

from recommender.simulation import learners as learners_module
from recommender.simulation.experiments import OURS, POLICIES, Cell, Results, Setting, run_cell
from recommender.simulation.learners import FAMILIES, draw_person
from recommender.simulation.policies import PUBLISHED
from recommender.simulation.summaries import summarise
from recommender.simulation.worlds import CourseMap, corrupted, synthetic_course

SMALL = Setting(concepts=16, learners=2, courses=2, days=8)
PAIR = CourseMap(2, ((0, 1),), ((1, 0, 0.8),))


def test_the_simulated_learners_know_nothing_of_the_learner_model() -> None:
    tree = ast.parse(Path(learners_module.__file__).read_text(encoding="utf-8"))
    imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert [name for name in imported if name.startswith("recommender")] == ["recommender.simulation.worlds"]


def test_corruption_replaces_the_given_share_of_edges_and_keeps_the_order() -> None:
    course = synthetic_course(60, 3)
    wrong = corrupted(course, 0.2, 4)
    changed = len(set(course.prerequisites) - set(wrong.prerequisites))
    assert changed == round(0.2 * len(course.prerequisites))
    assert all(earlier < later for earlier, later in wrong.prerequisites)
    assert corrupted(course, 0.0, 4) == course


@pytest.mark.parametrize("family", FAMILIES)
def test_what_is_learned_fades_and_is_kept_by_spacing(family: str) -> None:
    person = draw_person(PAIR, 1, 0.0)
    learner = FAMILIES[family](PAIR, person, 0.0)
    learner.lesson(0, 0.0)
    for minute in range(12):
        learner.answer(0, minute / 1440)
    fresh, later = learner.known(0.02)[0], learner.known(30.0)[0]
    assert fresh > 0.7
    assert later < fresh


@pytest.mark.parametrize("family", FAMILIES)
def test_transfer_keeps_what_a_larger_concept_practises(family: str) -> None:
    kept = {}
    for transfer in (0.0, 1.0):
        person = draw_person(PAIR, 1, 1.5)
        assert person.known_before.all()
        learner = FAMILIES[family](PAIR, person, transfer)
        for day in (1.0, 4.0, 8.0, 15.0):
            learner.answer(1, day)
        kept[transfer] = float(learner.known(30.0)[0])
    assert kept[1.0] > kept[0.0]


def test_a_gated_learner_learns_nothing_while_a_prerequisite_is_missing() -> None:
    learner = FAMILIES["gated"](PAIR, draw_person(PAIR, 1, 0.0), 0.0)
    for minute in range(30):
        learner.answer(1, minute / 1440)
    assert learner.known(0.1)[1] == 0.0


def test_the_same_seed_gives_the_same_outcomes_and_every_policy_runs() -> None:
    cell = Cell("bkt", 10, "half")
    once, again = dict(run_cell(cell, SMALL)), dict(run_cell(cell, SMALL))
    assert set(once) == set(POLICIES)
    assert set(PUBLISHED) < set(once)
    for name, values in once.items():
        assert (values.retained == again[name].retained).all()
        assert (values.reviews == again[name].reviews).all()
        assert ((values.retained >= 0.0) & (values.retained <= SMALL.concepts)).all()
        assert (values.reviews >= 0).all()
    assert once["fsrs"].reviews.sum() > 0


def all_alike(retained: float, reviews: float) -> Results:
    return Results(np.full(4, retained), np.full(4, reviews))


def test_the_gap_closed_is_zero_at_the_best_policy_and_one_at_the_oracle() -> None:
    base = {name: all_alike(5.0, 20.0) for name in POLICIES}
    at_oracle = {**base, "fsrs": all_alike(10.0, 30.0), "oracle-0": all_alike(20.0, 0.0), OURS: all_alike(20.0, 30.0)}
    assert summarise(at_oracle).gap_closed.value == pytest.approx(1.0)
    at_best = {**at_oracle, OURS: all_alike(10.0, 15.0)}
    assert summarise(at_best).gap_closed.value == pytest.approx(0.0)
    assert summarise(at_best).best == "fsrs"
    assert summarise(at_oracle).reviews_ratio.value == pytest.approx(1.5 / 3.0)
    assert summarise(at_best).reviews_ratio.value == pytest.approx(1.5 / 3.0)
