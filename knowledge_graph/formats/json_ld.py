"""Reads JSON-LD: SKOS concepts or schema.org terms, with prerequisites in a vocabulary of our own.

Nothing is fetched: contexts must be in the file, but for schema.org's, whose terms all lie in one namespace.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from rdflib import RDF, RDFS, Graph, Literal, Namespace, Node, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, SKOS

from knowledge_graph.concepts import EdgeKind
from knowledge_graph.formats.assembly import assemble
from knowledge_graph.formats.foreign import SOURCE, ForeignConcept, ForeignCourse, Texts, TooMuchError
from knowledge_graph.formats.json_ld_document import read_graph
from knowledge_graph.formats.json_ld_writing import CONCEPT_PREFIX, COURSE_PREFIX, JsonLdWriter
from knowledge_graph.formats.json_ld_writing import OCTANT as OCTANT_IRI
from knowledge_graph.formats.json_ld_writing import SCHEMA as SCHEMA_IRI
from knowledge_graph.formats.protocol import Progress, ReadCourse, ReadingChoices, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError

__all__ = ["JsonLdReader", "JsonLdWriter"]

SCHEMA, SCHEMA_HTTP = Namespace(SCHEMA_IRI), Namespace("http://schema.org/")
OCTANT = Namespace(OCTANT_IRI)
_CONCEPT_TYPES: Final = (SKOS.Concept, SCHEMA.DefinedTerm, SCHEMA_HTTP.DefinedTerm)
_COURSE_TYPES: Final = (SCHEMA.Course, SCHEMA_HTTP.Course, SKOS.ConceptScheme)
_TITLES: Final = (SKOS.prefLabel, SCHEMA.name, SCHEMA_HTTP.name, RDFS.label, DCTERMS.title)
_DEFINITIONS: Final = (
    SKOS.definition,
    SCHEMA.description,
    SCHEMA_HTTP.description,
    DCTERMS.description,
    RDFS.comment,
)
_ALIASES: Final = (OCTANT.aliases, SKOS.altLabel, SCHEMA.alternateName, SCHEMA_HTTP.alternateName)
_PREREQUISITES: Final = (
    OCTANT.prerequisite,
    OCTANT.keyPrerequisite,
    SCHEMA.competencyRequired,
    SCHEMA_HTTP.competencyRequired,
)
_LICENSES: Final = (SCHEMA.license, SCHEMA_HTTP.license, DCTERMS.license)
_UNDERSTOOD: Final = frozenset(
    [
        *(RDF.type, SKOS.inScheme, SKOS.related, OCTANT.minutes, OCTANT.difficulty, OCTANT.encompasses),
        *(*_TITLES, *_DEFINITIONS, *_ALIASES, *_PREREQUISITES),
    ]
)


class JsonLdReader:
    """Reads JSON-LD; all statements of a file are held at once, so its size is bounded more narrowly."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse:
        """The course; progress is in bytes."""
        report = Report(path.name)
        try:
            course = _Statements(*read_graph(path, report, progress), report).course()
            return assemble(course, path, choices, report)
        except (UnreadableError, TooMuchError):
            return ReadCourse(None, report.problems())


class _Statements:
    """The statements of one file."""

    def __init__(self, graph: Graph, lines: Mapping[str, int], report: Report) -> None:
        self._graph, self._lines, self._report = graph, lines, report
        self._course = ForeignCourse(report)

    def course(self) -> ForeignCourse:
        scheme = next(
            (node for kind in _COURSE_TYPES for node in _in_order(self._graph.subjects(RDF.type, kind))), None
        )
        if scheme is not None:
            self._read_header(scheme)
        concepts = self._concepts(scheme)
        lessons = self._lessons()
        for node in concepts:
            self._course.add_concept(self._concept(node, lessons.get(node, {})))
        for node in concepts:
            self._read_edges(node)
        self._note_the_rest(concepts)
        return self._course

    def _read_header(self, scheme: Node) -> None:
        header = self._course.header
        iri = str(scheme)
        header.course_id = iri.removeprefix(COURSE_PREFIX) if iri.startswith(COURSE_PREFIX) else ""
        header.title = self._texts(scheme, *_TITLES)
        header.description = self._texts(scheme, *_DEFINITIONS)
        languages = [str(tag) for tag in self._list(scheme, OCTANT.languages)]
        header.languages = tuple(languages)
        header.source_language = languages[0] if languages else ""
        header.license = next((str(one) for name in _LICENSES for one in self._graph.objects(scheme, name)), "")

    def _concepts(self, scheme: Node | None) -> list[Node]:
        """In the order of the course, else of the file."""
        found = {node for kind in _CONCEPT_TYPES for node in self._graph.subjects(RDF.type, kind)}
        listed = [node for node in self._list(scheme, OCTANT.concepts) if node in found] if scheme else []
        rest = found - set(listed)
        return [*dict.fromkeys(listed), *sorted(rest, key=lambda node: (self._line(node), str(node)))]

    def _concept(self, node: Node, lessons: dict[str, tuple[str, str]]) -> ForeignConcept:
        iri = str(node)
        titles = self._texts(node, *_TITLES)
        ours = iri.startswith(CONCEPT_PREFIX)
        last = unquote(iri.rstrip("/#").replace("#", "/").rpartition("/")[2])
        return ForeignConcept(
            foreign_id=_foreign_id(iri),
            title=titles or {SOURCE: last},
            line=self._line(node),
            name=None if ours else last if last.isascii() and not last.isdigit() else next(iter(titles.values()), last),
            definition=self._texts(node, *_DEFINITIONS),
            aliases=self._aliases(node),
            minutes=self._number(node, OCTANT.minutes),
            difficulty=self._number(node, OCTANT.difficulty),
            lessons={language: text for language, (text, _) in lessons.items()},
            source_hashes={language: source for language, (_, source) in lessons.items() if source},
        )

    def _aliases(self, node: Node) -> dict[str, list[str]]:
        names = [one for one in self._list(node, OCTANT.aliases) if isinstance(one, Literal)]
        if not names:
            found = (one for name in _ALIASES[1:] for one in self._graph.objects(node, name))
            names = sorted((one for one in found if isinstance(one, Literal)), key=str)
        aliases: dict[str, list[str]] = {}
        for name in names:
            aliases.setdefault(name.language or SOURCE, []).append(str(name))
        return aliases

    def _lessons(self) -> dict[Node, dict[str, tuple[str, str]]]:
        """Text and source hash by concept and language."""
        lessons: dict[Node, dict[str, tuple[str, str]]] = {}
        for schema in (SCHEMA, SCHEMA_HTTP):
            for resource in _in_order(set(self._graph.subjects(schema.teaches))):
                concept = next(iter(self._graph.objects(resource, schema.teaches)))
                source = next((str(one) for one in self._graph.objects(resource, OCTANT.sourceHash)), "")
                for text in _in_order(self._graph.objects(resource, schema.text)):
                    if isinstance(text, Literal):
                        lessons.setdefault(concept, {})[text.language or SOURCE] = (str(text), source)
        return lessons

    def _read_edges(self, node: Node) -> None:
        line, own = self._line(node), _foreign_id(str(node))
        for name in _PREREQUISITES:
            for earlier in _in_order(self._nodes(node, name)):
                key = name == OCTANT.keyPrerequisite
                self._course.add_edge(_foreign_id(str(earlier)), own, EdgeKind.PREREQUISITE, key=key, line=line)
        for other in _in_order(self._nodes(node, SKOS.related)):
            self._course.add_edge(own, _foreign_id(str(other)), EdgeKind.RELATED, line=line)
        for part in self._graph.objects(node, OCTANT.encompasses):
            target = next(iter(self._nodes(part, OCTANT.part)), None)
            weight = self._number(part, OCTANT.weight)
            if target is None or weight is None:
                message = "octant:encompasses needs octant:part and octant:weight"
                self._report.error("invalid-field", message, line)
            else:
                self._course.add_edge(own, _foreign_id(str(target)), EdgeKind.ENCOMPASSES, weight=weight, line=line)

    def _note_the_rest(self, concepts: list[Node]) -> None:
        """Properties of concepts that nothing here reads, each once."""
        counts: Counter[str] = Counter()
        first: dict[str, int] = {}
        for node in concepts:
            for predicate in self._graph.predicates(node, unique=True):
                if predicate not in _UNDERSTOOD:
                    counts[str(predicate)] += 1
                    first.setdefault(str(predicate), self._line(node))
        for name, count in sorted(counts.items()):
            message = f"the property {name} of {count} concepts is not understood and left out"
            self._report.warning("not-understood", message, first[name])

    def _texts(self, node: Node, *names: URIRef) -> Texts:
        """By language, from the first property that has any."""
        texts: Texts = {}
        for name in names:
            for text in _in_order(self._graph.objects(node, name)):
                if isinstance(text, Literal):
                    texts.setdefault(text.language or SOURCE, str(text))
        return texts

    def _number(self, node: Node, name: URIRef) -> float | None:
        for written in self._graph.objects(node, name):
            try:
                return float(str(written))
            except ValueError:
                message = f"{name} must be a number, not {str(written)[:40]!r}"
                self._report.error("invalid-field", message, self._line(node))
        return None

    def _nodes(self, node: Node, name: URIRef) -> Iterator[Node]:
        return (one for one in self._graph.objects(node, name) if isinstance(one, URIRef))

    def _list(self, node: Node, name: URIRef) -> list[Node]:
        head = next(iter(self._graph.objects(node, name)), None)
        if head is None:
            return []
        try:
            return list(Collection(self._graph, head))
        except ValueError:  # a list that bites its own tail
            return []

    def _line(self, node: Node) -> int:
        return self._lines.get(str(node), 1)


def _in_order(nodes: Iterable[Node]) -> list[Node]:
    """The same statements always give the same course."""
    return sorted(nodes, key=lambda node: (str(node), getattr(node, "language", None) or ""))


def _foreign_id(iri: str) -> str:
    return iri.removeprefix(CONCEPT_PREFIX)
