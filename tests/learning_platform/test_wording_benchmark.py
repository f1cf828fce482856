"""The sentences by which the checks of wording are measured."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from companion.library import build_library
from learning_platform.benchmarks.companion_sentences import CORRUPTED, FAITHFUL, name_changed, roles_changed
from learning_platform.benchmarks.companion_wording import rewordings, verdicts
from learning_platform.courses.importing import read_course_folder

COURSE = Path(__file__).parents[2] / "data" / "courses" / "linear-algebra"
SENTENCES = [
    "If the rank is full, the matrix is invertible, because $A\\mathbf x=\\mathbf 0$ has only 1 solution.",
    "When it takes 5 seconds, it also needs 3 rows.",
    "如果两行相同，行列式就等于 $0$，所以矩阵是奇异的，可以约去 5 米。",
]


@pytest.mark.parametrize("kind", [*FAITHFUL, *CORRUPTED])
def test_a_change_changes_the_sentence_or_says_that_it_does_not_apply(kind: str) -> None:
    change = {**FAITHFUL, **CORRUPTED}[kind]
    changed = [change(text, Random(7)) for text in SENTENCES]
    assert any(text is not None for text in changed)
    if kind != "verbatim":
        assert all(text != original for text, original in zip(changed, SENTENCES, strict=True))


def test_names_are_replaced_and_exchanged_outside_formulas() -> None:
    names = ["rank", "matrix", "trace"]
    assert name_changed("The rank is $rank$.", names, Random(1)) in {"The matrix is $rank$.", "The trace is $rank$."}
    assert roles_changed("The rank of the matrix.", names, Random(1)) == "The matrix of the rank."
    assert roles_changed("The rank of $A$.", names, Random(1)) is None


def test_freely_worded_sentences_are_told_apart_far_better_than_by_chance() -> None:
    course = read_course_folder(COURSE)
    judged = list(verdicts(course, build_library([course], None), "test"))
    assert len(judged) == len(rewordings("test"))
    kept = [verdict.fault is None for each, verdict in judged if each.faithful]
    caught = [verdict.fault is not None for each, verdict in judged if not each.faithful]
    assert sum(kept) / len(kept) > 0.5
    assert sum(caught) / len(caught) > 0.8
