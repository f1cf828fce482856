"""Reads ``catalogue.toml``: edges between concepts of different courses."""

from __future__ import annotations

from typing import Final

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind, is_valid_id
from knowledge_graph.exercises.template_fields import ProblemLog, TableReader
from knowledge_graph.formats.course_files import CourseFiles
from knowledge_graph.formats.toml_file import read_toml

MOST_EDGES: Final = 20_000
_LONGEST_ID: Final = 200
_ANY_WEIGHT: Final = 1e6


def read_catalogue_edges(files: CourseFiles, file: str) -> tuple[tuple[Edge, int], ...]:
    """The edges with their lines; problems are among those of the files. Ends and weights are not checked yet."""
    document = read_toml(files, file)
    if document is None:
        return ()
    log = ProblemLog(document.lines)
    table = TableReader(document.values, (), log)
    edges = []
    for entry in table.tables("edge", most=MOST_EDGES):
        before = log.errors
        edge = _edge(entry)
        entry.refuse_unknown_keys()
        if log.errors == before:
            edges.append((edge, document.lines.line_of(entry.path)))
    table.refuse_unknown_keys()
    files.report_all(file, log.problems, "invalid-field")
    return tuple(edges)


def _edge(entry: TableReader) -> Edge:
    ends = [_concept_id(entry, key) for key in ("source", "target")]
    kind = entry.text("kind", longest=_LONGEST_ID)
    if kind and kind not in [known.value for known in EdgeKind]:
        entry.error("kind", f"there is no kind {kind!r}; there are {', '.join(EdgeKind)}")
    encompasses = kind == EdgeKind.ENCOMPASSES
    if encompasses and "weight" not in entry:
        entry.error("weight", "say how much carries over: weight = 0.5")
    if not encompasses and "weight" in entry:
        entry.error("weight", "only an encompassing edge has a weight: remove it")
    if kind != EdgeKind.PREREQUISITE and "key" in entry:
        entry.error("key", "only a prerequisite can be a key one: remove it")
    weight = entry.number("weight", low=-_ANY_WEIGHT, high=_ANY_WEIGHT, default=1.0)  # the range is checked later
    known = EdgeKind(kind) if kind in [one.value for one in EdgeKind] else EdgeKind.RELATED
    return Edge(ends[0], ends[1], known, weight, entry.truth("key"))


def _concept_id(entry: TableReader, key: str) -> ConceptId:
    written = entry.text(key, longest=_LONGEST_ID)
    if written and not is_valid_id(written):
        entry.error(key, f"{written!r} is not an id: lower-case words joined by hyphens")
    return ConceptId(written)
