"""QTI packages: a zip file with a manifest and one file an item, opened with bounds."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final

from lxml import etree
from lxml.builder import ElementMaker

from knowledge_graph.formats.questions import QuestionCollector
from knowledge_graph.formats.safe_xml import MOST_BYTES, XmlRefusedError, local_name, parse_xml

MANIFEST: Final = "imsmanifest.xml"
MOST_ENTRIES: Final = 6_000
MOST_UNPACKED: Final = 100_000_000
MOST_PACKING: Final = 200
"""Times that one entry may grow, from 1 MB on."""
CONTENT_PACKAGING: Final = "http://www.imsglobal.org/xsd/imscp_v1p1"
_ITEM_TYPE: Final = "imsqti_item_xmlv2p1"
_ITEM_TYPES: Final = ("imsqti_item_xmlv2p0", _ITEM_TYPE, "imsqti_item_xmlv2p2")
_WHEN: Final = (1980, 1, 1, 0, 0, 0)
"""Of every entry, so that the same questions make the same file."""


def is_package(content: bytes) -> bool:
    """Whether it begins as a zip file does."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def items_in(content: bytes, collector: QuestionCollector) -> Iterator[tuple[str, bytes]]:
    """Name and content of every item that the manifest lists; without a manifest, of every XML file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if not _is_sound(package, collector):
                return
            for name in _item_names(package, collector):
                yield name, package.read(name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        collector.error(1, "broken-archive", f"the package cannot be unpacked: {error}")


def _is_sound(package: zipfile.ZipFile, collector: QuestionCollector) -> bool:
    entries = package.infolist()
    if len(entries) > MOST_ENTRIES:
        collector.error(1, "archive-too-large", f"the package has more than {MOST_ENTRIES} files")
        return False
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        message = f"the package is larger than {MOST_UNPACKED // 1_000_000} MB when it is unpacked"
        collector.error(1, "archive-too-large", message)
        return False
    for entry in entries:
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0:1]:
            collector.error(1, "outside-the-archive", f"the package holds {entry.filename!r}, which leads out of it")
            return False
        if entry.file_size > 1_000_000 and entry.file_size > MOST_PACKING * max(1, entry.compress_size):
            collector.error(1, "archive-too-large", f"{entry.filename!r} is packed more tightly than any text")
            return False
        if entry.file_size > MOST_BYTES:
            collector.error(1, "file-too-large", f"{entry.filename!r} is larger than {MOST_BYTES // 1_000_000} MB")
            return False
    return True


def _item_names(package: zipfile.ZipFile, collector: QuestionCollector) -> list[str]:
    names = set(package.namelist())
    if MANIFEST not in names:
        collector.warning(1, "no-manifest", f"the package has no {MANIFEST}: every XML file in it is looked at")
        return sorted(name for name in names if name.endswith(".xml"))
    try:
        manifest = parse_xml(package.read(MANIFEST))
    except XmlRefusedError as refused:
        collector.error(refused.line, refused.code, f"{MANIFEST}: {refused}")
        return []
    listed = []
    for resource in manifest.iter():
        if not isinstance(resource.tag, str) or local_name(resource) != "resource":
            continue
        kind, name = resource.get("type", ""), resource.get("href", "")
        if kind not in _ITEM_TYPES:
            collector.not_understood(resource.sourceline or 1, f"{MANIFEST}: resources of type {kind!r} are no items")
        elif name in names:
            listed.append(name)
        else:
            collector.error(resource.sourceline or 1, "missing-file", f"{MANIFEST}: the package has no file {name!r}")
    return listed


def package_of(items: Iterable[tuple[str, bytes]]) -> bytes:
    """A package of named items."""
    cp = ElementMaker(namespace=CONTENT_PACKAGING, nsmap={None: CONTENT_PACKAGING})
    resources = cp.resources()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in items:
            file = f"items/{name}.xml"
            package.writestr(zipfile.ZipInfo(file, _WHEN), content, zipfile.ZIP_DEFLATED)
            resources.append(cp.resource(cp.file(href=file), identifier=name, type=_ITEM_TYPE, href=file))
        metadata = cp.metadata(cp.schema("QTIv2.1 Package"), cp.schemaversion("1.0.0"))
        manifest = cp.manifest(metadata, cp.organizations(), resources, identifier="questions")
        content = etree.tostring(manifest, xml_declaration=True, encoding="UTF-8", pretty_print=True)
        package.writestr(zipfile.ZipInfo(MANIFEST, _WHEN), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
