"""Removing the answers that are cited moves an estimate more than removing others: a deletion test."""

from __future__ import annotations

import random
from datetime import timedelta

import numpy as np

from recommender.attribution import influences, logit, probability_of, without_answers
from recommender.evidence import Evidence
from recommender.history import History
from recommender.learner_model import LearnerModel
from tests.recommender.learners import START, layered_model, random_answers

MODEL = layered_model(5, 6)
LEARNERS, DRAWS = 12, 8


def moved(model: LearnerModel, history: History, places: set[int], key: int) -> float:
    """How far the estimate is from what it would be without these answers, in logits."""
    now = START + timedelta(days=60)
    was = logit(probability_of(model, history.state, key, now))
    return abs(was - logit(probability_of(model, without_answers(model, history, places), key, now)))


def a_history(seed: int, count: int = 120) -> History:
    return History.of(MODEL, random_answers(MODEL, count, seed))


def busiest(evidence: tuple[Evidence, ...]) -> int:
    keys = [each.concepts[0][0] for each in evidence]
    return max(sorted(set(keys)), key=keys.count)


def deletion_test() -> tuple[float, float]:
    """Mean movement in logits without the cited answers, and without as many others, over simulated learners."""
    cited, others = [], []
    for seed in range(LEARNERS):
        history, chance = a_history(seed), random.Random(seed)
        key = busiest(history.evidence)
        found = influences(MODEL, history, key, START + timedelta(days=60))
        names = {each.evidence for each in found}
        places = {place for place, each in enumerate(history.evidence) if each.id in names}
        cited.append(moved(MODEL, history, places, key))
        left = [place for place in range(len(history.evidence)) if place not in places]
        draws = [set(chance.sample(left, len(places))) for _ in range(DRAWS)]
        others.append(float(np.mean([moved(MODEL, history, draw, key) for draw in draws])))
    return float(np.mean(cited)), float(np.mean(others))


def test_removing_cited_answers_moves_the_estimate_far_more_than_removing_others() -> None:
    cited, others = deletion_test()
    assert cited > 3.0 * others, f"{cited:.3f} logits against {others:.3f}"


def test_what_an_answer_moved_is_what_replay_without_it_says() -> None:
    history = a_history(3)
    key, now = busiest(history.evidence), START + timedelta(days=60)
    for each in influences(MODEL, history, key, now):
        others = [answer for answer in history.evidence if answer.id != each.evidence]
        alone = probability_of(MODEL, History.of(MODEL, others).state, key, now)
        assert abs(alone - each.without) < 1e-9


def test_a_right_answer_raised_the_estimate_and_a_wrong_one_lowered_it() -> None:
    history = a_history(5)
    key = busiest(history.evidence)
    score = {answer.id: answer.score for answer in history.evidence if answer.concepts[0][0] == key}
    found = [each for each in influences(MODEL, history, key, START + timedelta(days=60)) if each.evidence in score]
    assert found
    assert all((each.moved > 0) == (score[each.evidence] > 0.5) for each in found if abs(each.moved) > 0.05)


def test_without_answers_there_is_nothing_to_cite() -> None:
    assert influences(MODEL, History.empty(MODEL), int(MODEL.keys[0]), START) == ()
