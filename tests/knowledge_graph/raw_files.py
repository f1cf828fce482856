"""Files of other systems as anybody may write them, sound or not, for tests of what readers make of them."""

from __future__ import annotations

import csv
import io
import json
import tarfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

Row = Mapping[str, str]

TABLES = ("csv", "graphml", "node-link", "json-ld", "case")
"""Formats that hold concepts and edges of any shape."""


def write_tables(name: str, folder: Path, concepts: Sequence[Row], edges: Sequence[Row]) -> Path:
    """A file with these concepts (id, title) and edges (source, target)."""
    if name == "csv":
        path = folder / "tables"
        path.mkdir()
        _write_csv(path / "concepts.csv", ("id", "title"), concepts)
        _write_csv(path / "edges.csv", ("source", "target"), edges)
        return path
    path = folder / f"{name}.{'graphml' if name == 'graphml' else 'json'}"
    content = {"graphml": _graphml, "node-link": _node_link, "json-ld": _json_ld, "case": _case}[name](concepts, edges)
    path.write_text(content, encoding="utf-8")
    return path


def _write_csv(path: Path, columns: Sequence[str], rows: Sequence[Row]) -> None:
    with path.open("w", encoding="utf-8", errors="surrogatepass", newline="") as opened:
        writer = csv.DictWriter(opened, columns)
        writer.writeheader()
        writer.writerows(rows)


def _graphml(concepts: Sequence[Row], edges: Sequence[Row]) -> str:
    nodes = "\n".join(
        f'<node id={quoteattr(one["id"])}><data key="title">{escape(one["title"])}</data></node>' for one in concepts
    )
    lines = "\n".join(f"<edge source={quoteattr(one['source'])} target={quoteattr(one['target'])}/>" for one in edges)
    opening = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">'
    return f"{opening}\n{nodes}\n{lines}\n</graph></graphml>"


def _json_lines(rows: Sequence[object]) -> str:
    return ",\n".join(map(json.dumps, rows))


def _node_link(concepts: Sequence[Row], edges: Sequence[Row]) -> str:
    return f'{{"nodes": [\n{_json_lines(concepts)}],\n"edges": [\n{_json_lines(edges)}]}}'


def _json_ld(concepts: Sequence[Row], edges: Sequence[Row]) -> str:
    prefix = "urn:octant:concept:"
    nodes: list[object] = [
        {
            "@id": prefix + one["id"],
            "@type": "skos:Concept",
            "skos:prefLabel": one["title"],
            "octant:prerequisite": [{"@id": prefix + edge["source"]} for edge in edges if edge["target"] == one["id"]],
        }
        for one in concepts
    ]
    context = {"skos": "http://www.w3.org/2004/02/skos/core#", "octant": "urn:octant:vocabulary#"}
    return f'{{"@context": {json.dumps(context)},\n"@graph": [\n{_json_lines(nodes)}]}}'


def _case(concepts: Sequence[Row], edges: Sequence[Row]) -> str:
    items: list[object] = [
        {"identifier": one["id"], "fullStatement": one["title"], "abbreviatedStatement": one["title"]}
        for one in concepts
    ]
    associations: list[object] = [
        {
            "associationType": "precedes",
            "originNodeURI": {"identifier": one["source"]},
            "destinationNodeURI": {"identifier": one["target"]},
        }
        for one in edges
    ]
    return f'{{"CFItems": [\n{_json_lines(items)}],\n"CFAssociations": [\n{_json_lines(associations)}]}}'


def write_zip(path: Path, files: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def write_tar(path: Path, files: Mapping[str, str | bytes]) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for name, content in files.items():
            entry, data = tarfile.TarInfo(name), content.encode() if isinstance(content, str) else content
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return path


CARTRIDGE = {
    "imsmanifest.xml": """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
          xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
  <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>
    <lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string>Vectors</lomimscc:string></lomimscc:title>
    </lomimscc:general></lomimscc:lom></metadata>
  <organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root">
    <item identifier="week1"><title>Week 1</title>
      <item identifier="i1" identifierref="r1"><title>What a vector is</title></item>
      <item identifier="i2" identifierref="r2"><title>Length</title></item>
      <item identifier="i3" identifierref="r3"><title>First test</title></item>
      <item identifier="i4" identifierref="r4"><title>More to read</title></item>
      <item identifier="i5" identifierref="nowhere"><title>Lost</title></item>
    </item></item></organization></organizations>
  <resources>
    <resource identifier="r1" type="webcontent" href="pages/what%20it%20is.html">
      <file href="pages/what it is.html"/></resource>
    <resource identifier="r2" type="webcontent" href="pages/length.html"><file href="pages/length.html"/></resource>
    <resource identifier="r3" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment"><file href="test.xml"/></resource>
    <resource identifier="r4" type="imswl_xmlv1p1"><file href="link.xml"/></resource>
    <resource identifier="r5" type="webcontent" href="pages/hidden.html"><file href="pages/hidden.html"/></resource>
  </resources>
</manifest>
""",
    "pages/what it is.html": "<html><head><title>V</title></head><body><h1>Arrows</h1><p>An <em>arrow</em>.</p></body>",
    "pages/length.html": r"<p>The length is \(\sqrt{x_1^2 + x_2^2}\). <img src='a.png' alt='a triangle'></p>",
    "pages/hidden.html": "<p>Not shown.</p>",
    "test.xml": "<questestinterop/>",
    "link.xml": "<webLink/>",
}

OLX = {
    "course/course.xml": '<course url_name="2026" org="Octant" course="VEC1"/>',
    "course/course/2026.xml": """<course display_name="Vectors" language="en">
  <chapter url_name="week1"/>
  <wiki slug="x"/>
</course>""",
    "course/chapter/week1.xml": """<chapter display_name="Week 1">
  <sequential url_name="s1"/>
  <sequential url_name="s2"/>
  <sequential url_name="homework"/>
</chapter>""",
    "course/sequential/s1.xml": """<sequential display_name="What a vector is">
  <vertical url_name="v1"/>
  <vertical url_name="v2"/>
</sequential>""",
    "course/sequential/s2.xml": """<sequential display_name="Length">
  <vertical display_name="Length">
    <html url_name="inline">The length is [mathjaxinline]\\sqrt{2}[/mathjaxinline].</html></vertical>
</sequential>""",
    "course/sequential/homework.xml": """<sequential display_name="Homework">
  <vertical><problem url_name="p1" display_name="Add two vectors"/></vertical>
</sequential>""",
    "course/vertical/v1.xml": """<vertical display_name="Arrows">
  <html url_name="h1"/>
  <video display_name="A film"/>
</vertical>""",
    "course/vertical/v2.xml": """<vertical display_name="Pairs">
  <html url_name="h2" filename="h2" display_name="Pairs"/>
</vertical>""",
    "course/html/h1.xml": '<html filename="h1" display_name="Arrows"/>',
    "course/html/h1.html": "<h2>Arrows</h2><p>An arrow costs $5.</p><script>alert(1)</script>",
    "course/html/h2.html": "<p>A pair of numbers.</p>",
    "course/problem/p1.xml": "<problem/>",
}
