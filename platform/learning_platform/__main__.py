"""The `octant` command."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from sqlalchemy.exc import OperationalError

from learning_platform.courses.shipped import DEMO_COURSE, course_folders
from learning_platform.exercise_files_command import exercises_app
from learning_platform.exercise_preview_command import exercise_app
from learning_platform.settings import Settings

if TYPE_CHECKING:
    from learning_platform.course_files_command import FilesReport

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="Octant.")
course_app = typer.Typer(no_args_is_help=True, help="Work with course folders.")
embeddings_app = typer.Typer(no_args_is_help=True, help="Prepare the embedding model.")
app.add_typer(course_app, name="course")
app.add_typer(embeddings_app, name="embeddings")
course_app.add_typer(exercises_app, name="exercises")
app.add_typer(exercise_app, name="exercise")

console = Console(stderr=True)

DataDir = Annotated[Path | None, typer.Option(help="Folder for the database and caches; OCTANT_DATA_DIR otherwise.")]
EmbeddingDir = Annotated[Path | None, typer.Option(help="Folder of the served embedding model.")]
Port = Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")]
Host = Annotated[str, typer.Option(help="Address to listen on.")]


def _settings(**chosen: Path | str | None) -> Settings:
    """The environment's settings; what the command line says goes first."""
    try:
        settings = Settings()
    except ValidationError as error:
        for problem in error.errors():
            name = "_".join(["OCTANT", *(str(part).upper() for part in problem["loc"])])
            where = f"{name}: " if problem["loc"] else ""
            console.print(where + problem["msg"].removeprefix("Value error, "), markup=False, highlight=False)
        console.print("Octant was not started. docs/settings.md explains every setting.", highlight=False)
        raise typer.Exit(2) from error
    return settings.model_copy(update={name: value for name, value in chosen.items() if value is not None})


def _served_settings(host: str, port: int, **chosen: Path | str | None) -> Settings:
    """Settings to serve with: the address people open is the one that is served, unless the operator named one."""
    settings = _settings(**chosen)
    if "public_url" in settings.model_fields_set:
        return settings
    return settings.model_copy(update={"public_url": f"http://{host}:{port}"})


def _refuse_taken_port(host: str, port: int) -> None:
    """Says so before any work is done when somebody else listens there."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            console.print(f"{host}:{port} cannot be used ({error.strerror}). Choose another with --port.", markup=False)
            raise typer.Exit(1) from error


def _progress() -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
    )


@app.command()
def serve(
    port: Port = 8000,
    host: Host = "127.0.0.1",
    data_dir: DataDir = None,
    reload: Annotated[bool, typer.Option()] = False,
) -> None:
    """Serve the platform with the settings of the environment."""
    from learning_platform.serving import serve_platform  # noqa: PLC0415 - other commands start without the web stack

    settings = _served_settings(host, port, data_dir=data_dir)
    _refuse_taken_port(host, port)
    if reload:  # the reloading process reads its settings anew, from the environment
        os.environ |= {"OCTANT_DATA_DIR": str(settings.data_dir), "OCTANT_PUBLIC_URL": settings.public_url}
    serve_platform(settings, host=host, port=port, reload=reload)


@app.command()
def demo(
    port: Port = 8000,
    host: Host = "127.0.0.1",
    data_dir: Annotated[Path, typer.Option(help="Folder for the demo's database.")] = Path("var/demo"),
    embedding_dir: EmbeddingDir = None,
    play: Annotated[bool, typer.Option(help="Play a learner's day over HTTP and show every step.")] = False,
    seed_only: Annotated[bool, typer.Option(help="Seed and stop, without serving.")] = False,
) -> None:
    """Seed the demo if needed and serve it; with --play, show a learner's day being played."""
    from learning_platform.demo.running import DemoServer, seed_deployment  # noqa: PLC0415 - see serve

    shared_model = embedding_dir or _settings().resolved_embedding_dir  # the demo's own folder has only its data
    settings = _served_settings(host, port, data_dir=data_dir, embedding_dir=shared_model, log_level="WARNING")
    if not seed_only:
        _refuse_taken_port(host, port)
    with _progress() as bars:
        tasks = {}

        def show(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=total)
            bars.update(tasks[what], completed=done, total=total)

        seeded = seed_deployment(settings, _demo_courses(), show)
    server = DemoServer(settings, seeded)
    if seed_only:
        server.introduce(f"http://{host}:{port}", console)
    else:
        server.run(host=host, port=port, play=play, console=console)


def _demo_courses() -> list[Path]:
    """The folders of the curriculum, the one that the demo's students study first."""
    return sorted(course_folders(), key=lambda path: (path != DEMO_COURSE, path.name))


@app.command()
def seed(
    path: Annotated[Path, typer.Argument(help="A course folder.", exists=True, file_okay=False)],
    data_dir: DataDir = None,
) -> None:
    """Import a course folder, open an offering of it and print the join code of its first cohort."""
    from learning_platform.courses.importing import CourseRefusedError, import_course  # noqa: PLC0415 - see serve
    from learning_platform.database.upgrade import upgrade_database  # noqa: PLC0415 - see serve
    from learning_platform.wiring import make_parts  # noqa: PLC0415 - see serve

    parts = make_parts(_settings(data_dir=data_dir))
    try:
        upgrade_database(parts.transactions.engine)
        _, offering, cohort = import_course(parts, path)
    except CourseRefusedError as error:
        console.print(str(error), markup=False, highlight=False, soft_wrap=True)  # editors read file:line: message
        console.print("Nothing was imported.")
        raise typer.Exit(1) from error
    finally:
        parts.transactions.engine.dispose()
    typer.echo(f"{offering.title}: offering {offering.id}, cohort {cohort.name!r}, join code {cohort.join_code}")


@course_app.command("check")
def check_courses(
    path: Annotated[Path, typer.Argument(help="A course folder, or a folder of course folders.", exists=True)],
    seeds: Annotated[int, typer.Option(min=1, max=10_000, help="Seeds each exercise is tried with.")] = 50,
    strict: Annotated[bool, typer.Option(help="Warnings fail, too.")] = False,
    complete: Annotated[bool, typer.Option(help="Too few exercises for a concept fail: four, of two kinds.")] = False,
    jobs: Annotated[int, typer.Option(min=1, max=64, help="Processes that try exercises.")] = 2,
) -> None:
    """List every problem of a course by file and line; exit code 1 if there is an error."""
    from learning_platform.course_checking import check_folder  # noqa: PLC0415 - see serve

    with _progress() as bars:
        task = bars.add_task("exercises", total=None)
        report = check_folder(
            path,
            seeds,
            lambda done, total: bars.update(task, completed=done, total=total),
            jobs=jobs,
            complete=complete,
        )
    for problem in report.problems:
        typer.echo(str(problem))
    typer.echo(report.summary)
    if report.errors or (strict and report.problems):
        raise typer.Exit(1)


@course_app.command("import")
def import_course_file(
    source: Annotated[Path, typer.Argument(help="A file or folder in any format of docs/formats.", exists=True)],
    out: Annotated[Path, typer.Option(help="The course folder to write; a new one.")],
    format_name: Annotated[str, typer.Option("--format", help="A name of docs/formats, or auto.")] = "auto",
    course_id: Annotated[str | None, typer.Option(help="The id of the course; else what the file says.")] = None,
    language: Annotated[str, typer.Option(help="Language of texts that name none.")] = "en",
    dry_run: Annotated[bool, typer.Option(help="Only tell what would be written.")] = False,
) -> None:
    """Make a course folder of a file of another system; exit code 1 if there is an error, and nothing written."""
    from knowledge_graph.formats.protocol import ReadingChoices  # noqa: PLC0415 - see serve
    from learning_platform.course_files_command import import_file  # noqa: PLC0415 - see serve

    choices = ReadingChoices(course_id, language)
    with _progress() as bars:
        task = bars.add_task("import", total=None)
        report = import_file(
            source,
            format_name,
            out,
            choices,
            dry_run=dry_run,
            progress=lambda done, total: bars.update(task, completed=done, total=total),
        )
    _tell(report)


@course_app.command("export")
def export_course_file(
    folder: Annotated[Path, typer.Argument(help="A course folder.", exists=True)],
    out: Annotated[Path, typer.Option(help="The file to write; a new one.")],
    format_name: Annotated[str, typer.Option("--format", help="A name of docs/formats.")],
) -> None:
    """Write a course folder in another format; exit code 1 if there is an error, and nothing written."""
    from learning_platform.course_files_command import export_folder  # noqa: PLC0415 - see serve

    with _progress() as bars:
        task = bars.add_task("export", total=None)
        report = export_folder(
            folder, format_name, out, lambda done, total: bars.update(task, completed=done, total=total)
        )
    _tell(report)


def _tell(report: FilesReport) -> None:
    for problem in report.problems:
        typer.echo(str(problem))
    typer.echo(report.summary)
    if report.failed:
        raise typer.Exit(1)


@course_app.command("suggest")
def suggest_course_edges(
    path: Annotated[Path, typer.Argument(help="A course folder.", exists=True, file_okay=False)],
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many.")] = 20,
    least: Annotated[float, typer.Option(min=0, max=1, help="Least confidence.")] = 0.0,
    data_dir: DataDir = None,
) -> None:
    """Print edges that a course may lack, with reasons and confidence; the course is left as it is."""
    from learning_platform.suggesting_command import suggest_for_folder  # noqa: PLC0415 - see serve

    report = suggest_for_folder(path, _settings(data_dir=data_dir), limit=limit, least=least)
    for line in (*report.problems, *report.lines):
        typer.echo(str(line))
    if report.problems:
        raise typer.Exit(1)


@embeddings_app.command("prepare")
def prepare_embeddings(
    data_dir: DataDir = None,
    model: Annotated[
        str | None,
        typer.Option(help="A folder or a hub name of another sentence-transformers model (BERT or XLM-RoBERTa)."),
    ] = None,
) -> None:
    """Make the served embedding model from published weights, once."""
    from knowledge_graph.minilm_export import export_minilm  # noqa: PLC0415 - imports onnx, which serving never does
    from knowledge_graph.sentence_model import export_sentence_model, find_model  # noqa: PLC0415 - as above

    target = _settings(data_dir=data_dir).resolved_embedding_dir

    def show(line: str) -> None:
        console.print(f"==> Octant: {line}", highlight=False)

    try:
        if model is None:
            export_minilm(target, show)
        else:
            export_sentence_model(find_model(model, show), target, show, name=Path(model).name)
    except ValueError as error:
        console.print(str(error), markup=False, highlight=False)
        raise typer.Exit(1) from error


@app.command()
def openapi(
    out: Annotated[Path | None, typer.Option(help="File to write; the document is printed otherwise.")] = None,
) -> None:
    """Write the OpenAPI document of the API; needs no server and no database."""
    from learning_platform.app import api_document  # noqa: PLC0415 - see serve

    document = api_document()
    if out is None:
        sys.stdout.write(document)
    else:
        out.write_text(document, encoding="utf-8")


@app.command()
def refit(
    data_dir: DataDir = None,
    switch: Annotated[bool, typer.Option(help="Put the new parameters in force if they are better.")] = False,
    back: Annotated[bool, typer.Option(help="Go back to the parameters before the last switch.")] = False,
) -> None:
    """Refit the learner model from the ledger, compare, and switch only when told to and only for the better."""
    from learning_platform.refitting_command import refit_or_go_back  # noqa: PLC0415 - see serve

    with _progress() as bars:
        task = bars.add_task("walks through the ledger", total=None)
        lines = refit_or_go_back(
            _settings(data_dir=data_dir),
            lambda _, done, total: bars.update(task, completed=done, total=total),
            switch=switch,
            back=back,
        )
    for line in lines:
        typer.echo(line)


@app.command()
def bench(
    name: Annotated[str, typer.Argument(help="Which; an unknown name lists them all.")],
    data: Annotated[Path | None, typer.Option(help="Public data to measure with, where one needs it.")] = None,
    course_folder: Annotated[
        Path | None, typer.Option(help="For placement: a course, or a folder of courses, measured as one.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Measure, beside a baseline of the same run."""
    from learning_platform.benchmarks.report import print_figures  # noqa: PLC0415 - see serve
    from learning_platform.benchmarks.suites import DATA_SUITES, SUITES  # noqa: PLC0415 - see serve

    if name in DATA_SUITES:
        print_figures(DATA_SUITES[name](course_folder or data), as_json=as_json)
        return
    if name not in SUITES:
        console.print(f"There is no benchmark {name!r}; there are {', '.join([*SUITES, *DATA_SUITES])}.")
        raise typer.Exit(2)
    print_figures(SUITES[name](data or DEMO_COURSE), as_json=as_json)


@app.command()
def simulate(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    report: Annotated[Path | None, typer.Option(help="HTML file to write the report to.")] = None,
    family: Annotated[list[str] | None, typer.Option(help="irt, bkt, gated; all by default.")] = None,
    noise: Annotated[list[int] | None, typer.Option(help="Percent of wrong edges: 0, 10, 20.")] = None,
    transfer: Annotated[list[str] | None, typer.Option(help="none, half, full.")] = None,
    learners: Annotated[int, typer.Option(min=2, max=1000, help="Paired learners in each cell.")] = 8,
    processes: Annotated[int, typer.Option(min=1, max=256, help="Cells measured at a time.")] = 1,
    ablations: Annotated[bool, typer.Option(help="Also measure the planner without each part.")] = True,
) -> None:
    """Compare the planner with published policies and an oracle on simulated learners."""
    from learning_platform.benchmarks.report import print_figures  # noqa: PLC0415 - see serve
    from learning_platform.simulating.command import chosen_cells, run_simulation  # noqa: PLC0415 - see serve
    from learning_platform.simulating.report import simulation_report  # noqa: PLC0415 - see serve

    cells = chosen_cells(family or (), noise or (), transfer or ())
    if not cells:
        console.print("No such cell: families are irt, bkt, gated; noise 0, 10, 20; transfer none, half, full.")
        raise typer.Exit(2)
    with _progress() as bars:
        task = bars.add_task("simulated cells", total=len(cells))
        run = run_simulation(cells, learners, processes, lambda: bars.advance(task), ablations=ablations)
    print_figures(run.figures(), as_json=as_json)
    if report is not None:
        report.write_text(simulation_report(run), encoding="utf-8")


def main() -> None:
    """Runs the command line."""
    if sys.stdout.encoding.lower() != "utf-8":
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # course texts are in every language
    try:
        app()
    except (OperationalError, OSError) as error:
        reason = error.orig if isinstance(error, OperationalError) else error
        console.print(f"Octant stopped: {str(reason).strip()}", markup=False, highlight=False)
        sys.exit(1)


if __name__ == "__main__":
    main()
