"""An exercise of a draft as learners would get it."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge_graph.exercises.grading import correct_answer
from knowledge_graph.exercises.grading_formulas import names_of
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseTemplate, Option, Variant
from knowledge_graph.exercises.variants import VariantError, make_variant
from learning_platform.authoring.preview_schemas import ExercisePreview, PreviewMistake, PreviewText, PreviewVariant


def exercise_preview(template: ExerciseTemplate, seeds: int, language: str) -> ExercisePreview:
    """The variants of the first seeds; one alone of a template that does not vary.

    Args:
        template: of a draft, which need not be sound.
        seeds: how many.
        language: of the texts; the source language where it has none in that one.
    """
    wanted = language if language in template.stem.by_language else template.stem.source_language
    variants: list[Variant] = []
    problem = None
    for seed in range(seeds if template.varies else 1):
        try:
            variants.append(make_variant(template, seed, wanted))
        except VariantError as error:
            problem = problem or str(error)[:2000]
    names = AnswerKey(template.kind, variables=template.variables, constant=template.constant)
    return ExercisePreview(
        exercise_id=template.id,
        kind=template.kind,
        names=list(names_of(names)),
        variants=[_variant_view(variant) for variant in variants],
        problem=problem,
    )


def _variant_view(variant: Variant) -> PreviewVariant:
    right = correct_answer(variant.key)
    return PreviewVariant(
        seed=variant.seed,
        stem=variant.stem,
        options=_texts(variant.options),
        prompts=_texts(variant.prompts),
        gap_options={gap.id: _texts(gap.options) for gap in variant.gaps if gap.options},
        columns=list(variant.columns),
        rows=[list(row) for row in variant.rows],
        answer=[right.text] if right.text else list(right.chosen or right.entries),
        rubric=list(variant.rubric),
        hints=list(variant.hints),
        solution=variant.solution,
        mistakes=[
            PreviewMistake(misconception=mistake.misconception, answer=mistake.answer, feedback=mistake.feedback)
            for mistake in variant.key.mistakes
        ],
    )


def _texts(options: Iterable[Option]) -> list[PreviewText]:
    return [PreviewText(id=option.id, text=option.text) for option in options]
