"""A worked example from the open exercise's own template: other values, another answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from companion.hints import WorkedExample
from knowledge_graph.exercises.grading import correct_answer, grade_answer
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate, Outcome, Variant
from knowledge_graph.exercises.variants import VariantError, make_variant

TRIES: Final = 12
"""So many seeds after the open one are tried."""
_BY_VALUE: Final = frozenset({ExerciseKind.NUMERIC, ExerciseKind.SYMBOLIC})


def worked_sibling(
    template: ExerciseTemplate, variant: Variant, reveals: Callable[[str], bool]
) -> WorkedExample | None:
    """A sibling of an open variant with its solution; the same one every time.

    Returns:
        None where the template does not vary, or no draw has another question and another answer and keeps silent
        about the open one's.
    """
    if not template.varies:
        return None
    for seed in range(variant.seed + 1, variant.seed + 1 + TRIES):
        try:
            sibling = make_variant(template, seed, variant.language)
        except VariantError:
            continue
        if is_other(variant, sibling) and not reveals(f"{sibling.stem}\n\n{sibling.solution}"):
            return WorkedExample(sibling.stem, sibling.solution)
    return None


def is_other(variant: Variant, sibling: Variant) -> bool:
    """Whether the sibling asks with other values and is answered differently."""
    if variant.stem.split() == sibling.stem.split() or _answer_texts(variant) == _answer_texts(sibling):
        return False
    if variant.key.kind in _BY_VALUE:
        return grade_answer(variant.key, correct_answer(sibling.key)).outcome is not Outcome.CORRECT
    return True


def _answer_texts(variant: Variant) -> frozenset[str]:
    """What a learner would have to say, free of ids, which are shuffled."""
    key, text_of = variant.key, {option.id: option.text for option in (*variant.prompts, *variant.options)}
    pairs = (pair.partition(":") for pair in key.correct_pairs)
    return frozenset(
        (
            *(text_of[one] for one in key.correct_options),
            *(f"{place} {text_of[one]}" for place, one in enumerate(key.correct_order)),
            *(f"{text_of[left]} {text_of[right]}" for left, _, right in pairs),
            *(f"{place} {gap.value} {sorted(gap.accepted)}" for place, gap in enumerate(key.gaps)),
            *key.accepted,
            key.value,
        )
    )
