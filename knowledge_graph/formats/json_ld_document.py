"""JSON-LD files as graphs of statements: bounded, with lines, and without fetching anything."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NoReturn

from rdflib import Graph
from rdflib.plugins.shared.jsonld.errors import JSONLDException

from knowledge_graph.formats.json_ld_writing import SCHEMA
from knowledge_graph.formats.json_stream import read_json
from knowledge_graph.formats.limits import MOST_CONTEXT_VALUES, MOST_LINKED_DATA_BYTES, MOST_STATEMENTS
from knowledge_graph.formats.protocol import Progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError

_NO_STATEMENT: Final = frozenset({"@id", "@language", "@value"})
"""Keys whose text belongs to a statement that is counted already."""
_SCHEMA_CONTEXTS: Final = frozenset(
    {"schema.org", "schema.org/docs/jsonldcontext.json", "schema.org/docs/jsonldcontext.jsonld"}
)
_BROKEN: Final = (JSONLDException, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError)
"""What rdflib raises for JSON of the wrong shape."""


def read_graph(path: Path, report: Report, progress: Progress) -> tuple[Graph, Mapping[str, int]]:
    """The statements of a file, and the line of each node that its lists name.

    Raises:
        UnreadableError: the file is too large, is no JSON-LD, or needs a context that is not in it.
    """
    document = _Document(report)
    document.read(path, progress)
    return _parsed(document.value, report), document.lines


class _Document:
    """A file read as JSON, without contexts that would have to be fetched.

    Attributes:
        value: the whole.
        lines: the line of each ``@id`` in its lists.
    """

    def __init__(self, report: Report) -> None:
        self.value: dict[str, Any] = {}
        self.lines: dict[str, int] = {}
        self._report = report
        self._line = 1
        self._statements = self._context_values = 0

    def read(self, path: Path, progress: Progress) -> None:
        for item in read_json(path, self._report, progress, most=MOST_LINKED_DATA_BYTES):
            self._line = item.line
            is_context = item.key == "@context"
            value = self._context(item.value) if is_context else self._local(item.value)
            if item.listed:
                self.value.setdefault(item.key or "@graph", []).append(value)
            else:
                self.value[item.key] = value
            if (
                not is_context
                and isinstance(value, dict)
                and isinstance(name := value.get("@id", value.get("id")), str)
            ):
                self.lines.setdefault(name, item.line)
        if self._report.has_errors():
            raise UnreadableError

    def _local(self, value: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """The value with every context in it made local."""
        if isinstance(value, list):
            return [self._local(entry) for entry in value]
        self._count(1)
        if not isinstance(value, dict):
            return value
        if isinstance(entries := value.get("@list"), list):
            self._count(len(entries))  # a list has two statements for each entry
        return {key: self._entry(key, entry) for key, entry in value.items()}

    def _entry(self, key: str, entry: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
        if key == "@context":
            return self._context(entry)
        return entry if key in _NO_STATEMENT and isinstance(entry, str) else self._local(entry)

    def _count(self, statements: int) -> None:
        self._statements += statements
        if self._statements > MOST_STATEMENTS:
            message = f"more than {MOST_STATEMENTS:,} statements: divide the course or choose another format"
            self._refuse("too-many-statements", message)

    def _context(self, context: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """A context, in which only the address of schema.org's own is understood."""
        self._context_values += len(context) if isinstance(context, dict) else 1
        if self._context_values > MOST_CONTEXT_VALUES:
            self._refuse(
                "too-many-statements", f"contexts with more than {MOST_CONTEXT_VALUES:,} values: simplify them"
            )
        if isinstance(context, list):
            return [self._context(entry) for entry in context]
        if isinstance(context, str):
            if context.rstrip("/").removeprefix("https://").removeprefix("http://") in _SCHEMA_CONTEXTS:
                return {"@vocab": SCHEMA}
            message = f"the context {context[:100]!r} would have to be fetched: write its terms out in the file"
            self._report.error("remote-context", message, self._line)
            return {}
        if not isinstance(context, dict):
            return context
        if "@import" in context:
            message = "a context with @import would have to be fetched: write it out"
            self._report.error("remote-context", message, self._line)
        return {key: self._local(entry) for key, entry in context.items() if key != "@import"}

    def _refuse(self, code: str, message: str) -> NoReturn:
        self._report.error(code, message, self._line)
        raise UnreadableError(message)


def _parsed(document: Any, report: Report) -> Graph:  # noqa: ANN401 - whatever JSON can hold
    graph = Graph(bind_namespaces="none")
    try:
        graph.parse(data=json.dumps(document), format="json-ld", publicID="urn:octant:file:")
    except _BROKEN as error:
        report.error("broken-json-ld", f"this is no JSON-LD that can be understood: {error}")
        raise UnreadableError from error
    return graph
