"""`octant course exercises`: exercises from the files of other systems, and for them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from knowledge_graph.formats.exercise_formats import ExerciseFormat
    from knowledge_graph.problems import Problem

exercises_app = typer.Typer(no_args_is_help=True, help="Exercises from and for other systems.")

ConceptName = Annotated[str, typer.Option(help="Id of the concept the exercises belong to.")]
FormatName = Annotated[str, typer.Option("--format", help="moodle-xml, gift or qti.")]
Language = Annotated[str, typer.Option(help="Language of the texts.")]


@exercises_app.command("import")
def import_exercises(
    file: Annotated[Path, typer.Argument(help="A file of questions.", exists=True, dir_okay=False)],
    concept: ConceptName,
    format_name: FormatName,
    out: Annotated[
        Path | None, typer.Option(help="Exercise file to write; left out, only problems are listed.")
    ] = None,
    language: Language = "en",
) -> None:
    """Read questions as exercises of a concept and list what is not understood; nothing is written with errors."""
    # Imported here, as below, so that other commands start without the formats.
    from knowledge_graph.concepts import ConceptId, is_valid_id  # noqa: PLC0415
    from knowledge_graph.exercises.template_toml import templates_to_toml  # noqa: PLC0415
    from knowledge_graph.formats.protocol import ReadingChoices  # noqa: PLC0415
    from knowledge_graph.problems import has_errors  # noqa: PLC0415

    chosen = _format(format_name)
    if not is_valid_id(concept):
        raise typer.BadParameter(f"{concept!r} is not the id of a concept", param_hint="--concept")
    found = chosen.reader.read(file, ConceptId(concept), ReadingChoices(source_language=language))
    _list(found.problems)
    broken = has_errors(found.problems)
    typer.echo(f"{len(found.templates)} exercises read, {len(found.problems)} problems.")
    if out is not None and not broken:
        if out.exists():
            raise typer.BadParameter(f"{out} exists: it is not written over", param_hint="--out")
        out.write_text(templates_to_toml(found.templates), encoding="utf-8")
        typer.echo(f"Written to {out}.")
    if broken:
        raise typer.Exit(1)


@exercises_app.command("export")
def export_exercises(
    folder: Annotated[Path, typer.Argument(help="A course folder.", exists=True, file_okay=False)],
    concept: ConceptName,
    format_name: FormatName,
    out: Annotated[Path, typer.Option(help="File to write.")],
    seeds: Annotated[int, typer.Option(min=1, max=100, help="Variants of each exercise.")] = 3,
    language: Language = "en",
) -> None:
    """Write fixed variants of a concept's exercises, with key, feedback, hints and solution."""
    from knowledge_graph.concepts import ConceptId  # noqa: PLC0415 - see import_exercises
    from knowledge_graph.formats.course_folder import load_course  # noqa: PLC0415 - see import_exercises
    from knowledge_graph.problems import has_errors  # noqa: PLC0415 - see import_exercises

    chosen = _format(format_name)
    loaded = load_course(folder)
    _list(loaded.problems)
    if loaded.course is None:
        raise typer.Exit(1)
    templates = loaded.course.templates_by_concept.get(ConceptId(concept), ())
    if not templates:
        raise typer.BadParameter(f"the course has no exercises for {concept!r}", param_hint="--concept")
    problems = chosen.writer.write(templates, out, language=language, seeds=range(seeds))
    _list(problems)
    typer.echo(f"{chosen.title} written to {out}.")
    if has_errors(problems):
        raise typer.Exit(1)


def _format(name: str) -> ExerciseFormat:
    from knowledge_graph.formats.exercise_formats import EXERCISE_FORMATS  # noqa: PLC0415 - see import_exercises

    if name not in EXERCISE_FORMATS:
        known = ", ".join(EXERCISE_FORMATS)
        raise typer.BadParameter(f"there is no format {name!r}; there are {known}", param_hint="--format")
    return EXERCISE_FORMATS[name]


def _list(problems: Iterable[Problem]) -> None:
    for problem in problems:
        typer.echo(str(problem))
