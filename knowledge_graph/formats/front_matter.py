"""Front matter: YAML between two lines of hyphens, with the line of every key.

Only the plain part of YAML is read: mappings, lists, texts, numbers, true and false. Anchors, aliases and tags are
refused, as is deep nesting, so that nothing in a file can grow when it is read.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Final

import frontmatter
import yaml

from knowledge_graph.exercises.template_lines import LineIndex, Path

MAX_LENGTH: Final = 50_000
MAX_DEPTH: Final = 6
_BOUNDARY: Final[re.Pattern[str]] = frontmatter.YAMLHandler.FM_BOUNDARY
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_YAML: Final = "tag:yaml.org,2002:"
_AS_TEXT: Final = frozenset({f"{_YAML}str", f"{_YAML}timestamp", f"{_YAML}value", f"{_YAML}merge"})
_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?")
"""No exponents and not many digits: a hash is a text, even when it happens to hold no letter but e."""


class FrontMatterError(ValueError):
    """Front matter that cannot be read.

    Attributes:
        line: of the file, from 1.
    """

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A file in its two parts.

    Attributes:
        values: what the front matter says; keys without a value are left out.
        lines: the line of each key and list entry in the file.
        body: the text below, without blank lines around it.
        body_line: the line on which the body begins.
    """

    values: dict[str, Any]
    lines: LineIndex
    body: str
    body_line: int


class _YamlLines(LineIndex):
    """Lines of YAML nodes, asked for like lines of TOML tables."""

    def __init__(self) -> None:
        super().__init__("")

    def note(self, path: Path, line: int) -> None:
        self._lines[path] = line


def read_front_matter(text: str) -> FrontMatter:
    r"""The front matter and the text below it.

    >>> found = read_front_matter("---\nid: norm\nminutes: 15\n---\nLength.\n")
    >>> found.values, found.body, found.lines.line_of(("minutes",))
    ({'id': 'norm', 'minutes': 15}, 'Length.', 3)

    Raises:
        FrontMatterError: there is none, or it is not valid.
    """
    begin = _BOUNDARY.match(text)
    if begin is None:
        raise FrontMatterError(1, "the file must begin with front matter between two lines of ---")
    end = _BOUNDARY.search(text, begin.end())
    if end is None:
        raise FrontMatterError(1, "the front matter has no end: add a line with --- below it")
    if end.start() - begin.end() > MAX_LENGTH:
        raise FrontMatterError(1, f"the front matter is longer than {MAX_LENGTH} characters")
    reader = _YamlReader(text[begin.end() : end.start()], text.count("\n", 0, begin.end()) + 1)
    rest = text[end.end() :]
    skipped = len(rest) - len(rest.lstrip())
    body_line = text.count("\n", 0, end.end() + skipped) + 1
    return FrontMatter(reader.read(), reader.lines, rest.strip(), body_line)


class _YamlReader:
    """One YAML mapping, with lines counted from the given first one."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        self._first_line = first_line
        self.lines = _YamlLines()

    def read(self) -> dict[str, Any]:
        try:
            self._check_shape()
            node = yaml.compose(self._text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = self._first_line + (mark.line if mark else 0)
            raise FrontMatterError(line, f"this is not valid YAML: {error.problem}") from None
        except yaml.YAMLError:
            raise FrontMatterError(self._first_line, "the front matter is not valid YAML") from None
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise FrontMatterError(self._line(node), "the front matter must consist of lines such as `id: dot-product`")
        return self._mapping(node, ())

    def _check_shape(self) -> None:
        """Looks at the flat stream of events, before anything is nested or shared."""
        depth = 0
        for event in yaml.parse(self._text, Loader=_LOADER):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
                raise FrontMatterError(self._line(event), "anchors (&) and aliases (*) are not used here: write it out")
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > MAX_DEPTH:
                raise FrontMatterError(self._line(event), "too many levels inside each other")

    def _line(self, marked: Any) -> int:  # noqa: ANN401 - nodes and events have marks, but no common type
        return self._first_line + int(marked.start_mark.line)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        seen: set[str] = set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise FrontMatterError(self._line(key_node), "a key must be a word")
            key = str(key_node.value)
            if key in seen:
                raise FrontMatterError(self._line(key_node), f"the key {key!r} is written twice: keep one")
            seen.add(key)
            self.lines.note((*path, key), self._line(key_node))
            value = self._value(value_node, (*path, key))
            if value is not None:
                values[key] = value
        return values

    def _value(self, node: yaml.Node, path: Path) -> Any:  # noqa: ANN401 - whatever YAML can hold
        if isinstance(node, yaml.MappingNode) and node.tag == f"{_YAML}map":
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode) and node.tag == f"{_YAML}seq":
            for position, entry in enumerate(node.value):
                self.lines.note((*path, position), self._line(entry))
            return [self._value(entry, (*path, position)) for position, entry in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        raise FrontMatterError(self._line(node), f"tags such as {node.tag} are not used here")

    def _scalar(self, node: yaml.ScalarNode) -> str | int | float | bool | None:
        text = unicodedata.normalize("NFC", str(node.value))
        if node.tag == f"{_YAML}null":
            return None
        if node.tag == f"{_YAML}bool" and text.lower() in {"true", "false"}:
            return text.lower() == "true"
        if node.tag in {f"{_YAML}int", f"{_YAML}float"} and _NUMBER.fullmatch(text):
            return float(text) if "." in text else int(text)
        if node.tag in _AS_TEXT or node.tag in {f"{_YAML}bool", f"{_YAML}int", f"{_YAML}float"}:
            return text
        raise FrontMatterError(self._line(node), f"tags such as {node.tag} are not used here")
