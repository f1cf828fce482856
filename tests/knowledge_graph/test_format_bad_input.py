"""Bad files of every kind become a clear list of problems, and nothing of them is imported."""

from __future__ import annotations

import io
import json
import random
import tarfile
import unicodedata
import zipfile
from pathlib import Path

import pytest

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.formats import foreign, limits
from knowledge_graph.formats.protocol import ReadCourse, ReadingChoices
from knowledge_graph.formats.registry import COURSE_FORMATS, detect
from knowledge_graph.problems import Problem, Severity
from tests.knowledge_graph.raw_files import CARTRIDGE, OLX, TABLES, write_tables, write_tar, write_zip

ARCHIVES = ("csv", "course-folder", "olx", "common-cartridge", "ccssm", "skillmaster")
each_table = pytest.mark.parametrize("name", TABLES)
each_archive = pytest.mark.parametrize("name", ARCHIVES)
A, B = {"id": "a", "title": "A"}, {"id": "b", "title": "B"}
A_B = {"source": "a", "target": "b"}


def read(name: str, path: Path) -> ReadCourse:
    return COURSE_FORMATS[name].reader().read(path, ReadingChoices())


def codes(found: ReadCourse, severity: Severity) -> set[str]:
    return {problem.code for problem in found.problems if problem.severity is severity}


def refused(found: ReadCourse) -> Problem:
    """The one error, which says where and what; nothing is imported."""
    assert found.course is None
    errors = [problem for problem in found.problems if problem.severity is Severity.ERROR]
    assert len(errors) == 1, "\n".join(map(str, found.problems))
    assert errors[0].file
    assert errors[0].line >= 1
    assert len(errors[0].message) > 20
    return errors[0]


@each_table
def test_the_smallest_sound_file_is_read(name: str, tmp_path: Path) -> None:
    found = read(name, write_tables(name, tmp_path, [A, B], [A_B]))
    assert found.course is not None, found.problems
    assert found.course.edges == (Edge(ConceptId("a"), ConceptId("b"), EdgeKind.PREREQUISITE),)
    assert codes(found, Severity.WARNING) == {"no-license", "no-definition"} - (
        {"no-definition"} if name == "case" else set()
    )


@each_table
def test_an_edge_to_a_concept_that_is_not_there_is_an_error(name: str, tmp_path: Path) -> None:
    edge = {"source": "ghost", "target": "b"}
    problem = refused(read(name, write_tables(name, tmp_path, [A, B], [A_B, edge])))
    assert problem.code == "unknown-id"
    assert "'ghost'" in problem.message
    assert problem.line > 1


@each_table
def test_a_loop_is_set_aside(name: str, tmp_path: Path) -> None:
    found = read(name, write_tables(name, tmp_path, [A, B], [A_B, {"source": "b", "target": "b"}]))
    assert found.course is not None
    assert found.set_aside == (Edge(ConceptId("b"), ConceptId("b"), EdgeKind.PREREQUISITE),)
    assert len(found.course.edges) == 1
    assert "self-loop" in codes(found, Severity.WARNING)


@each_table
def test_of_a_cycle_one_edge_is_set_aside_and_the_rest_is_a_draft(name: str, tmp_path: Path) -> None:
    found = read(name, write_tables(name, tmp_path, [A, B], [A_B, {"source": "b", "target": "a"}]))
    assert found.course is not None
    assert found.set_aside == (Edge(ConceptId("b"), ConceptId("a"), EdgeKind.PREREQUISITE),)
    (problem,) = (one for one in found.problems if one.code == "cyclic-prerequisites")
    assert "a → b leads back" in problem.message


@each_table
def test_ids_that_differ_only_in_unicode_form_are_an_error(name: str, tmp_path: Path) -> None:
    composed, decomposed = (unicodedata.normalize(form, "équation") for form in ("NFC", "NFD"))
    assert composed != decomposed
    concepts = [{"id": composed, "title": "A"}, {"id": decomposed, "title": "B"}]
    problem = refused(read(name, write_tables(name, tmp_path, concepts, [])))
    assert problem.code == "duplicate-id"
    assert "another Unicode form" in problem.message


@pytest.mark.parametrize("name", ["csv", "graphml", "node-link", "case"])
def test_the_same_id_twice_is_an_error(name: str, tmp_path: Path) -> None:
    problem = refused(read(name, write_tables(name, tmp_path, [A, {"id": "a", "title": "Other"}], [])))
    assert problem.code == "duplicate-id"


@each_table
def test_a_title_that_turns_the_writing_is_read_without_the_turn(name: str, tmp_path: Path) -> None:
    found = read(name, write_tables(name, tmp_path, [{"id": "a", "title": "safe\u202exe.tset"}, B], [A_B]))
    assert found.course is not None
    assert found.course.concepts[0].title.source == "safexe.tset"
    (problem,) = (one for one in found.problems if one.code == "unseen-character")
    assert "U+202E" in problem.message


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("csv", "control-character"),
        ("graphml", "broken-xml"),
        ("node-link", "control-character"),
        ("json-ld", "control-character"),
        ("case", "control-character"),
    ],
)
def test_nul_is_an_error(name: str, code: str, tmp_path: Path) -> None:
    found = read(name, write_tables(name, tmp_path, [{"id": "a", "title": "one\0two"}, B], [A_B]))
    assert found.course is None
    assert code in codes(found, Severity.ERROR)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("csv", "not-utf-8"),
        ("node-link", "lone-surrogate"),
        ("json-ld", "lone-surrogate"),
        ("case", "lone-surrogate"),
    ],
)
def test_a_lone_surrogate_is_an_error(name: str, code: str, tmp_path: Path) -> None:
    found = read(name, write_tables(name, tmp_path, [{"id": "a", "title": "one\ud800two"}, B], [A_B]))
    assert found.course is None
    assert code in codes(found, Severity.ERROR)
    assert all(str(problem).encode() for problem in found.problems), "every problem can be printed"


def test_a_lone_surrogate_in_xml_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.graphml"
    path.write_bytes(b"<graphml><graph><node id='a'/>&#xD800;</graph></graphml>")
    assert refused(read("graphml", path)).code == "broken-xml"


@each_table
def test_more_edges_than_are_read_are_an_error(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "MOST_EDGES", 3)
    concepts = [{"id": f"c{number}", "title": f"C {number}"} for number in range(9)]
    edges = [{"source": "c0", "target": f"c{number}"} for number in range(1, 9)]
    assert refused(read(name, write_tables(name, tmp_path, concepts, edges))).code == "too-many-edges"


@each_table
def test_more_concepts_than_are_read_are_an_error(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "MOST_CONCEPTS", 1)
    assert refused(read(name, write_tables(name, tmp_path, [A, B], []))).code == "too-many-concepts"


@each_table
def test_more_text_than_is_read_is_an_error(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "MOST_TEXT_CHARACTERS", 100)
    long = {"id": "a", "title": "word " * 30}
    assert refused(read(name, write_tables(name, tmp_path, [long, B], []))).code == "too-much-text"


@each_table
def test_a_file_without_concepts_is_an_error(name: str, tmp_path: Path) -> None:
    assert refused(read(name, write_tables(name, tmp_path, [], []))).code == "no-concepts"


@pytest.mark.parametrize("name", [*TABLES, *ARCHIVES, "al-cpl"])
def test_a_file_over_200_megabytes_is_not_even_opened(name: str, tmp_path: Path) -> None:
    path = tmp_path / ("concepts.csv" if name == "csv" else "huge.bin")
    with path.open("wb") as opened:
        opened.truncate(limits.MOST_FILE_BYTES + 1)  # sparse: takes no room
    assert refused(read(name, path)).code == "file-too-large"


@pytest.mark.parametrize("name", [*TABLES, *ARCHIVES, "lecturebank", "al-cpl"])
def test_a_file_that_is_missing_or_empty_is_an_error(name: str, tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.bin", tmp_path / "empty.bin"):
        if path.name == "empty.bin":
            path.touch()
        assert read(name, path).course is None
        assert codes(read(name, path), Severity.ERROR)


@each_archive
def test_a_bomb_is_an_error(name: str, tmp_path: Path) -> None:
    path = write_zip(tmp_path / "bomb.zip", {"concepts.csv": b"\0" * 30_000_000})
    assert refused(read(name, path)).code == "archive-bomb"


@each_archive
def test_a_bomb_in_tar_is_an_error(name: str, tmp_path: Path) -> None:
    path = write_tar(tmp_path / "bomb.tar.gz", {"course.xml": b"\0" * 30_000_000})
    assert refused(read(name, path)).code == "archive-bomb"


@each_archive
def test_an_archive_that_is_too_large_unpacked_is_an_error(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge_graph.formats.archives.MOST_ARCHIVE_BYTES", 1000)
    path = write_zip(tmp_path / "large.zip", {"film.mp4": random.Random(1).randbytes(2000)})
    assert refused(read(name, path)).code == "archive-too-large"


@each_archive
@pytest.mark.parametrize("outside", ["../../escaped.txt", "/tmp/escaped.txt", "..\\escaped.txt", "C:\\escaped.txt"])
def test_an_archive_that_writes_elsewhere_is_an_error(name: str, outside: str, tmp_path: Path) -> None:
    for path in (
        write_zip(tmp_path / "slip.zip", {outside: "x"}),
        write_tar(tmp_path / "slip.tar.gz", {outside: "x"}),
    ):
        assert refused(read(name, path)).code == "outside-the-archive"
    assert not list(tmp_path.parent.glob("**/escaped.txt"))


@each_archive
def test_links_in_an_archive_are_an_error(name: str, tmp_path: Path) -> None:
    zipped = tmp_path / "link.zip"
    with zipfile.ZipFile(zipped, "w") as archive:
        entry = zipfile.ZipInfo("course.toml")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    tarred = tmp_path / "link.tar.gz"
    with tarfile.open(tarred, "w:gz") as archive_of_tar:
        link = tarfile.TarInfo("course.xml")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive_of_tar.addfile(link)
    for path in (zipped, tarred):
        assert refused(read(name, path)).code == "link-in-archive"


@each_archive
def test_devices_in_an_archive_are_an_error(name: str, tmp_path: Path) -> None:
    path = tmp_path / "device.tar"
    with tarfile.open(path, "w") as archive:
        device = tarfile.TarInfo("course.xml")
        device.type = tarfile.FIFOTYPE
        archive.addfile(device)
    assert refused(read(name, path)).code == "not-a-file"


@each_archive
def test_too_many_entries_are_an_error(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge_graph.formats.archives.MOST_ARCHIVE_ENTRIES", 10)
    files = {f"file-{number}": "x" for number in range(11)}
    for path in (write_zip(tmp_path / "many.zip", files), write_tar(tmp_path / "many.tar.gz", files)):
        assert refused(read(name, path)).code == "too-many-entries"


def test_the_directory_of_a_zip_file_is_measured_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "many.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a", "x")
    end = path.read_bytes()
    path.write_bytes(end[:-10] + (0x7FFFFFFF).to_bytes(4, "little") + end[-6:])
    assert refused(read("csv", path)).code == "too-many-entries"
    assert detect(path) is None


@each_archive
def test_a_header_that_claims_gigabytes_is_an_error(name: str, tmp_path: Path) -> None:
    entry = tarfile.TarInfo("pax")
    entry.type, entry.size = tarfile.XHDTYPE, 4_000_000_000
    path = tmp_path / "claims.tar"
    path.write_bytes(entry.tobuf() + b"\0" * 1024)
    assert refused(read(name, path)).code == "broken-archive"


@each_archive
@pytest.mark.parametrize("content", [b"PK\x03\x04 broken", b"\x1f\x8b broken", b"BZh broken", b"\xfd7zXZ broken", b"?"])
def test_a_broken_archive_is_an_error(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.bin"
    path.write_bytes(content)
    assert refused(read(name, path)).code == "broken-archive"


LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE {root} [<!ENTITY a "ha"><!ENTITY b "{many}">]>
<{root}>&b;</{root}>""".replace("{many}", "&a;" * 1000)
EXTERNAL = '<!DOCTYPE {root} [<!ENTITY x SYSTEM "file:///etc/passwd">]><{root}>&x;</{root}>'
REMOTE = '<!DOCTYPE {root} SYSTEM "http://127.0.0.1:9/evil.dtd"><{root}/>'
DEEP = "<{root}>" + "<x>" * 300 + "</x>" * 300 + "</{root}>"
UNKNOWN = "<{root}>&unknown;</{root}>"


def write_xml(name: str, content: str, folder: Path) -> Path:
    if name == "graphml":
        path = folder / "a.graphml"
        path.write_text(content.replace("{root}", "graphml"))
        return path
    if name == "olx":
        return write_tar(folder / "a.tar.gz", {**OLX, "course/course/2026.xml": content.replace("{root}", "course")})
    return write_zip(folder / "a.imscc", {**CARTRIDGE, "imsmanifest.xml": content.replace("{root}", "manifest")})


@pytest.mark.parametrize("name", ["graphml", "olx", "common-cartridge"])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (LAUGHS, "document-type"),
        (EXTERNAL, "document-type"),
        (REMOTE, "document-type"),
        (UNKNOWN, "broken-xml"),
        (DEEP, "too-deep"),
        ("<{root}><a></b></{root}>", "broken-xml"),
    ],
)
def test_xml_brings_no_entities_no_dtd_and_no_depth(name: str, content: str, code: str, tmp_path: Path) -> None:
    assert refused(read(name, write_xml(name, content, tmp_path))).code == code


@pytest.mark.parametrize("name", ["node-link", "json-ld", "case"])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('{"nodes": ' + "[" * 100 + "]" * 100 + "}", "too-deep"),
        ('{"nodes": [' + '{"a":' * 100_000 + "1" + "}" * 100_000 + "]}", "too-deep"),
        ('{"nodes": [NaN]}', "broken-json"),
        ('{"nodes": [\n{"id": "a",}\n]}', "broken-json"),
        ('{"nodes": [' + "9" * 5000 + "]}", "broken-json"),
        ('{"nodes": ["\\u12"', "broken-json"),
        ("[1, 2", "broken-json"),
        ("hello", "broken-json"),
        ('{"a": 1} {"b": 2}', "broken-json"),
    ],
)
def test_broken_json_is_an_error(name: str, content: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(content)
    assert refused(read(name, path)).code == code


def test_a_mistake_in_json_is_shown_on_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"nodes": [\n{"id": "a"},\n{"id": "b",\n"title": }\n]}')
    assert refused(read("node-link", path)).line == 4


def test_an_entry_that_never_ends_is_an_error_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"nodes": ["' + "x" * (limits.MOST_ITEM_CHARACTERS * 2))
    assert refused(read("node-link", path)).code == "entry-too-long"


@pytest.mark.parametrize(
    "context",
    [
        "https://example.org/context.jsonld",
        ["https://example.org/context.jsonld"],
        {"@import": "https://example.org/context.jsonld"},
        {"x": {"@id": "urn:x", "@context": "http://127.0.0.1:9/c.jsonld"}},
    ],
)
def test_json_ld_fetches_nothing(context: object, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonld"
    path.write_text(json.dumps({"@context": context, "@graph": [{"@id": "urn:a"}]}))
    assert refused(read("json-ld", path)).code == "remote-context"


@pytest.mark.parametrize(
    ("table", "code", "line"),
    [
        ("id,title\na,=1+1\n", "formula", 2),
        ("id,title\na,@SUM(A1)\n", "formula", 2),
        ("id,title,colour\na,A,red\n", "not-understood", 1),
        ("id,title,minutes\na,A,soon\n", "invalid-field", 2),
        ("id,title,difficulty\na,A,9\n", "invalid-field", 2),
        ("id,title\na,A,more\n", "broken-csv", 2),
        ('id,title\na,"never ends\n', "broken-csv", 2),
        ("id,id\na,b\n", "invalid-field", 1),
    ],
)
def test_what_is_strange_in_a_table_is_named_with_its_line(table: str, code: str, line: int, tmp_path: Path) -> None:
    (tmp_path / "concepts.csv").write_text(table)
    found = read("csv", tmp_path)
    assert (code, line) in {(problem.code, problem.line) for problem in found.problems}, found.problems


def test_a_line_without_end_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "concepts.csv").write_bytes(b"id,title\n" + b"x" * (limits.MOST_LINE_BYTES + 10))
    problem = refused(read("csv", tmp_path))
    assert (problem.code, problem.line) == ("line-too-long", 2)


def test_problems_without_number_are_counted_and_not_listed(tmp_path: Path) -> None:
    edges = [{"source": f"ghost-{number}", "target": "b"} for number in range(1000)]
    found = read("csv", write_tables("csv", tmp_path, [A, B], edges))
    assert found.course is None
    assert len(found.problems) < 250
    assert "800 more" in found.problems[-1].message


@pytest.mark.parametrize("name", [*TABLES, "olx", "common-cartridge", "course-folder"])
def test_no_damage_to_a_file_makes_reading_raise(name: str, tmp_path: Path) -> None:
    chance = random.Random(11)
    pieces = [
        b"",
        b"\n",
        b"[",
        b"{",
        b'"',
        b"<",
        b"&",
        b">",
        b"\0",
        b"\xff",
        b"'",
        b",",
        b"0" * 50,
        b"null",
        b"@context",
    ]
    if name in TABLES:
        sound = write_tables(
            name, tmp_path, [A, B, {"id": "C d", "title": "C"}], [A_B, {"source": "b", "target": "C d"}]
        )
        target = sound / "edges.csv" if sound.is_dir() else sound
    elif name == "olx":
        sound = target = write_tar(tmp_path / "a.tar.gz", OLX)
    else:
        sound = target = write_zip(tmp_path / "a.zip", CARTRIDGE)
    content = target.read_bytes()
    for _ in range(150):
        start = chance.randrange(len(content))
        end = start + chance.randrange(20)
        target.write_bytes(content[:start] + chance.choice(pieces) + content[end:])
        found = read(name, sound)
        assert found.course is not None or codes(found, Severity.ERROR)


def test_bytes_that_look_like_nothing_are_of_no_format(tmp_path: Path) -> None:
    path = tmp_path / "what.bin"
    path.write_bytes(io.BytesIO(b"\0\1\2" * 1000).getvalue())
    assert detect(path) is None


def test_a_tangle_of_more_cycles_than_anybody_drafts_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge_graph.formats.ordering.MOST_TANGLED", 10)
    concepts = [{"id": f"c{number}", "title": f"C {number}"} for number in range(5)]
    edges = [{"source": a["id"], "target": b["id"]} for a in concepts for b in concepts if a is not b]
    problem = refused(read("csv", write_tables("csv", tmp_path, concepts, edges)))
    assert problem.code == "cyclic-prerequisites"
    assert "20 prerequisites lie on cycles" in problem.message


@pytest.mark.parametrize(
    "document",
    [
        {"@context": {}, "@graph": [{"@id": "urn:a", "urn:p": list(range(230_000))}]},
        {"@context": {f"t{number}": "urn:t" for number in range(3_000)}, "@graph": []},
        {"@context": {}, "@graph": [{"@context": {f"t{n}": "urn:t" for n in range(100)}} for _ in range(100)]},
    ],
)
def test_more_statements_than_fit_in_memory_are_an_error(document: object, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonld"
    path.write_text(json.dumps(document))
    assert refused(read("json-ld", path)).code == "too-many-statements"
