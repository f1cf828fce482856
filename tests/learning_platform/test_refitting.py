"""Refitting the learner model of a deployment, switching to it, and going back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from sqlmodel import Session

from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.errors import ConflictError
from learning_platform.progress import refitting
from learning_platform.progress.refitting import SwitchEffect, effect_of
from learning_platform.refitting_command import run_refit
from learning_platform.wiring import Parts
from recommender.corrections import TERMS, Corrections
from recommender.refit import Quality, Refit, RefitOutcome
from tests.learning_platform.people import Someone
from tests.learning_platform.studying import open_classroom
from tests.recommender.learners import layered_model, random_answers


def nothing(_what: str, _done: int, _total: int) -> None:
    pass


def in_force(parts: Parts) -> str:
    with parts.transactions.read() as session:
        return load_catalogue(parts, session).model.corrections.version


def pretend(monkeypatch: pytest.MonkeyPatch, found: Refit) -> None:
    def refit(*_: object, **__: object) -> Refit:
        return found

    monkeypatch.setattr(refitting, "refit", refit)


BETTER = Refit(
    RefitOutcome.BETTER,
    Corrections("first", coefficients=np.full(len(TERMS), 0.01)),
    learners=9,
    answers=900,
    held_out=200,
    before=Quality(0.6, 0.70, 0.05),
    after=Quality(0.5, 0.75, 0.01),
)


def test_an_empty_ledger_says_that_it_is_too_little(parts: Parts) -> None:
    assert run_refit(parts, nothing, switch=True, back=False)[-1].startswith("Too little data")
    assert in_force(parts) == ""


def test_a_switch_is_in_force_at_once_and_can_be_taken_back(
    parts: Parts, make_person: Callable[..., Someone], monkeypatch: pytest.MonkeyPatch
) -> None:
    tutor = make_person("Tina Tutor")
    open_classroom(parts, tutor.id)
    pretend(monkeypatch, BETTER)
    assert "octant refit --switch" in run_refit(parts, nothing, switch=False, back=False)[-1]
    assert in_force(parts) == ""
    assert "in force now" in run_refit(parts, nothing, switch=True, back=False)[-1]
    assert in_force(parts) == "first"
    pretend(monkeypatch, replace(BETTER, corrections=replace(BETTER.corrections, version="second")))
    run_refit(parts, nothing, switch=True, back=False)
    assert in_force(parts) == "second"
    assert "first" in run_refit(parts, nothing, switch=False, back=True)[0]
    assert in_force(parts) == "first"


def test_a_refit_that_is_not_better_is_refused_and_nothing_is_kept(
    parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(monkeypatch, replace(BETTER, outcome=RefitOutcome.NOT_BETTER))
    assert run_refit(parts, nothing, switch=True, back=False)[-1].startswith("Refused")
    with parts.transactions.read() as session:
        assert courses.read_parameters(session, "first") is None
    assert in_force(parts) == ""


def test_there_is_nothing_to_go_back_to_before_the_first_switch(parts: Parts) -> None:
    with pytest.raises(ConflictError, match="nothing to go back to"):
        run_refit(parts, nothing, switch=False, back=True)


def test_parameters_with_other_terms_leave_the_analytic_model_in_force(parts: Parts) -> None:
    def keep(session: Session) -> None:
        plain = {**BETTER.corrections.to_plain(), "terms": ["constant"]}
        courses.keep_parameters(session, "old", plain, {}, now=parts.clock())
        courses.switch_parameters(session, "old", now=parts.clock())

    parts.transactions.write(keep)
    assert in_force(parts) == ""


def test_the_effect_of_a_switch_counts_whose_status_changes() -> None:
    model = layered_model(3, 3)
    evidence = {"a": random_answers(model, 40), "b": random_answers(model, 40, seed=2), "c": []}
    now = max(each.occurred for each in evidence["b"])
    assert effect_of(model, model, evidence, now) == SwitchEffect(3, 0, 0, 0.0)
    shifted = model.corrected(Corrections("up", concepts=dict.fromkeys(model.keys.tolist(), 3.0)))
    changed = effect_of(model, shifted, evidence, now)
    assert changed.largest_change > 0.2
    assert 0 < changed.learners_changed <= 3
