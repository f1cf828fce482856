"""Parses XML that nobody has looked at: no DTD, no own entities, no network, bounded size and depth, with lines."""

from __future__ import annotations

from typing import Final

from lxml import etree

MOST_BYTES: Final = 20_000_000
DEEPEST: Final = 60


class XmlRefusedError(ValueError):
    """A text that is not read as XML.

    Attributes:
        line: where, from 1.
        code: a stable name of the reason.
    """

    def __init__(self, line: int, code: str, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.code = code


def parse_xml(content: bytes) -> etree._Element:
    """The root of a document, with the line of every element.

    >>> parse_xml(b"<quiz><question/></quiz>").tag
    'quiz'

    Raises:
        XmlRefusedError: it is too large, not well-formed, nested too deeply, or has a document type.
    """
    if len(content) > MOST_BYTES:
        raise XmlRefusedError(1, "file-too-large", f"the file is larger than {MOST_BYTES // 1_000_000} MB: divide it")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        message = str(error.msg).split(", line ")[0]
        raise XmlRefusedError(error.lineno or 1, "broken-xml", f"this is not well-formed XML: {message}") from error
    if root.getroottree().docinfo.doctype:
        raise XmlRefusedError(1, "document-type", "a document type (<!DOCTYPE …>) is not read: remove it")
    _check_depth(root)
    return root


def _check_depth(root: etree._Element) -> None:
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            message = f"elements are nested more than {DEEPEST} deep"
            raise XmlRefusedError(line_of(element), "too-deep", message)


def line_of(element: etree._Element) -> int:
    """The line on which an element begins."""
    return element.sourceline or 1


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(element).localname


def children(element: etree._Element, name: str) -> list[etree._Element]:
    """The children of that name, in whatever namespace."""
    return [child for child in element if isinstance(child.tag, str) and local_name(child) == name]


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child of that name."""
    return next(iter(children(element, name)), None)


def text_of(element: etree._Element | None) -> str:
    """The text in an element, without markup; empty where there is none."""
    return "" if element is None else "".join(str(piece) for piece in element.itertext())


def text_at(element: etree._Element, *path: str) -> str:
    """The text at the end of a path of children."""
    found: etree._Element | None = element
    for name in path:
        found = None if found is None else child(found, name)
    return text_of(found).strip()


def to_bytes(root: etree._Element) -> bytes:
    """The document, indented where that does not change texts."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
