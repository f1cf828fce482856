"""`octant exercise preview`: what an exercise looks like, seed by seed, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from knowledge_graph.exercises.kinds import AnswerKey, ExerciseTemplate, Variant

exercise_app = typer.Typer(no_args_is_help=True, help="Look at exercises.")


@exercise_app.callback()
def _exercise() -> None:
    """Look at exercises."""


@exercise_app.command("preview")
def preview_exercise(
    exercise: Annotated[str, typer.Argument(help="Id of the exercise.")],
    folder: Annotated[Path, typer.Option(help="A course folder, or a folder of them.", exists=True)],
    seeds: Annotated[int, typer.Option(min=1, max=100, help="Variants to show.")] = 5,
    language: Annotated[str, typer.Option(help="Language of the texts.")] = "en",
) -> None:
    """Show question, options, answer, hints, solution and foreseen mistakes of an exercise for some seeds."""
    from knowledge_graph.exercises.variants import VariantError, make_variant  # noqa: PLC0415 - others start without
    from learning_platform.course_checking import find_courses  # noqa: PLC0415 - as above

    found = find_courses(folder)
    templates = {template.id: template for course in found.courses for template in course.templates}
    template = templates.get(exercise)
    if template is None:
        typer.echo(f"There is no exercise {exercise!r} in {folder} that can be read.")
        for problem in found.problems:
            if exercise in problem.message:
                typer.echo(str(problem))
        raise typer.Exit(1)
    failed = False
    for seed in range(seeds if template.varies else 1):
        typer.echo(f"--- {template.id}, {template.kind.value}, seed {seed}")
        try:
            variant = make_variant(template, seed, language)
        except VariantError as error:
            typer.echo(str(error))
            failed = True
            continue
        for line in _lines(template, variant):
            typer.echo(line)
    if failed:
        raise typer.Exit(1)


def _lines(template: ExerciseTemplate, variant: Variant) -> Iterator[str]:
    from knowledge_graph.exercises.grading import correct_answer  # noqa: PLC0415 - as above

    yield variant.stem
    for option in (*variant.prompts, *variant.options):
        yield f"  {option.id}. {option.text}"
    for row in (variant.columns, *variant.rows):
        if row:
            yield f"  | {' | '.join(row)} |"
    for gap in variant.gaps:
        if gap.options:
            yield f"  gap {gap.id}: {', '.join(f'{option.id}. {option.text}' for option in gap.options)}"
    right = correct_answer(variant.key)
    yield f"answer: {right.text or ', '.join(right.chosen or right.entries) or 'not marked'}{_allowed(variant.key)}"
    for point in variant.rubric:
        yield f"rubric: {point}"
    for number, hint in enumerate(variant.hints, start=1):
        yield f"hint {number}: {hint}"
    yield f"solution: {variant.solution}"
    for mistake in variant.key.mistakes:
        yield f"mistake {mistake.misconception}: {mistake.answer} -> {mistake.feedback}"
    others = {name: weight for name, weight in template.concept_weights.items() if name != template.concept_id}
    if others:
        yield f"also about: {', '.join(f'{name} ({weight:g})' for name, weight in others.items())}"
    yield ""


def _allowed(key: AnswerKey) -> str:
    parts = [f"within {key.tolerance:g}" if key.tolerance else "", f"within {key.relative:.2%}" if key.relative else ""]
    parts += [key.form, f"up to the constant {key.constant}" if key.constant else ""]
    shown = ", ".join(part for part in parts if part)
    return f" ({shown})" if shown else ""
