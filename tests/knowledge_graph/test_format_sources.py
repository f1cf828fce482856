"""Courses of other systems: small ones written here, and the real ones whole."""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path

import networkx as nx
import pytest

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind, is_valid_id
from knowledge_graph.course import Course
from knowledge_graph.exercises.verification import verify_template
from knowledge_graph.formats.exercise_formats import EXERCISE_FORMATS
from knowledge_graph.formats.html_text import TooDeepError, html_to_markdown
from knowledge_graph.formats.protocol import ReadCourse, ReadingChoices
from knowledge_graph.formats.registry import COURSE_FORMATS, detect
from knowledge_graph.graph import CourseGraph
from knowledge_graph.problems import Severity
from tests.knowledge_graph.raw_files import CARTRIDGE, OLX, TABLES, write_tables, write_tar, write_zip
from tests.shared_data import shared_data


def read(name: str, path: Path) -> ReadCourse:
    return COURSE_FORMATS[name].reader().read(path, ReadingChoices())


def course_of(found: ReadCourse) -> Course:
    assert found.course is not None, "\n".join(map(str, found.problems))
    assert all(problem.file and problem.line >= 1 for problem in found.problems)
    assert all(is_valid_id(concept.id) for concept in found.course.concepts)
    prerequisites = CourseGraph([concept.id for concept in found.course.concepts], found.course.edges)
    assert len(prerequisites.topological_order()) == len(found.course.concepts), "the prerequisites have an order"
    return found.course


def kinds(course: Course) -> dict[str, int]:
    return dict(Counter(edge.kind.value for edge in course.edges))


def test_an_open_edx_course_becomes_a_concept_a_subsection(tmp_path: Path) -> None:
    path = write_tar(tmp_path / "vectors.tar.gz", OLX)
    assert detect(path) == "olx"
    found = read("olx", path)
    course = course_of(found)
    assert (course.id, course.title.source, course.source_language) == ("vec1-2026", "Vectors", "en")
    assert [concept.id for concept in course.concepts] == ["what-a-vector-is", "length"]
    lesson = course.lesson(ConceptId("what-a-vector-is"), "en")
    assert lesson is not None
    assert lesson.markdown == ("## Arrows\n\nAn arrow costs \\$5.\n\n## Pairs\n\nA pair of numbers.")
    assert course.lessons[1].markdown == "The length is $\\sqrt{2}$."
    assert course.edges == (), "the order of pages is no prerequisite"
    told = {(problem.file, problem.line, problem.code) for problem in found.problems}
    assert told == {
        ("vectors.tar.gz", 1, "no-license"),
        ("vectors.tar.gz/sequential/s1.xml", 1, "no-definition"),
        ("vectors.tar.gz/sequential/homework.xml", 1, "no-text"),
        ("vectors.tar.gz/problem/p1.xml", 1, "not-understood"),
        ("vectors.tar.gz/vertical/v1.xml", 3, "not-understood"),
    }
    assert any("'Add two vectors' is an exercise" in problem.message for problem in found.problems)


def test_an_open_edx_folder_is_read_like_its_archive(tmp_path: Path) -> None:
    for name, content in OLX.items():
        path = tmp_path / "vectors" / name.removeprefix("course/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    assert detect(tmp_path / "vectors") == "olx"
    assert [one.id for one in course_of(read("olx", tmp_path / "vectors")).concepts] == ["what-a-vector-is", "length"]


def test_a_page_outside_the_archive_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("<p>secret</p>")
    pages = {**OLX, "course/html/h1.xml": '<html filename="../../../../secret" display_name="Arrows"/>'}
    found = read("olx", write_tar(tmp_path / "a.tar.gz", pages))
    course = course_of(found)
    assert all("secret" not in lesson.markdown for lesson in course.lessons)
    assert any(problem.code == "missing-file" for problem in found.problems)


def test_a_common_cartridge_becomes_a_concept_a_page(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "vectors.imscc", CARTRIDGE)
    assert detect(path) == detect(path.rename(tmp_path / "vectors.zip")) == "common-cartridge"
    found = read("common-cartridge", tmp_path / "vectors.zip")
    course = course_of(found)
    assert course.title.source == "Vectors"
    assert [(concept.id, concept.title.source) for concept in course.concepts] == [
        ("what-a-vector-is", "What a vector is"),
        ("length", "Length"),
    ]
    assert [lesson.markdown for lesson in course.lessons] == [
        "## Arrows\n\nAn *arrow*.",
        "The length is $\\sqrt{x_1^2 + x_2^2}$. a triangle",
    ]
    told = {problem.code: problem for problem in found.problems}
    assert told["unknown-id"].line == 13
    messages = [problem.message for problem in found.problems]
    assert "'First test' is not imported from this format: assessment (QTI)" in messages
    assert "'More to read' is not imported from this format: link to a web page" in messages
    assert "left out of the lesson: 1 pictures" in messages
    assert any("'pages/hidden.html' is in no place" in message for message in messages)


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>a &lt;b&gt; c</p>", "a &lt;b> c"),
        ("<p>5 &amp;lt; 6</p>", "5 &amp;lt; 6"),
        ("<a href='javascript:alert(1)'>x</a> <a href='https://e.org'>y</a>", "x [y](https://e.org)"),
        ("<p onclick='x()'>a<script>b</script><style>c</style></p>", "a"),
        (r"<p>\[x_1 * y_1\]</p>", "$$x_1 * y_1$$"),
        ("<p>a_b * c</p>", r"a\_b \* c"),
        ("<pre><code>a &lt; $b</code></pre>", "```\na < $b\n```"),
        ("<h1>A</h1><h2>B</h2>", "## A\n\n### B"),
        ("<h2>A</h2><h3>B</h3>", "## A\n\n### B"),
        ("<table><tr><th>a</th></tr><tr><td>1</td></tr></table>", "| a |\n| --- |\n| 1 |"),
        ("", ""),
        ("<p>unclosed <b>bold", "unclosed **bold**"),
    ],
)
def test_html_becomes_markdown_that_shows_the_same(html: str, markdown: str) -> None:
    assert html_to_markdown(html).markdown == markdown


def test_html_that_is_nested_without_end_is_refused() -> None:
    with pytest.raises(TooDeepError):
        html_to_markdown("<div>" * 5000)


def write_skills(folder: Path, questions: str) -> Path:
    for name, content in {
        "skills/S1.json": '{"id": "S1", "title": "Count", "desc": "Count things.", "prereqs": [], "xp": 1}',
        "skills/S2.json": '{"id": "S2", "title": "Add", "desc": "Add.",\n"prereqs": [{"id": "S1", "weight": 1}]}',
        "topics/T1.json": '{"id": "T1", "name": "Numbers", "ass": ["S2", "S1"]}',
        "as_md/S1.md": "# Count\n\nOne, two, three.\n",
        "as_questions/S2.yaml": questions,
    }.items():
        path = folder / "course" / "EA" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def test_lessons_and_questions_of_skillmaster_are_read_where_they_are(tmp_path: Path) -> None:
    questions = """format: ASQ-v1
id: S2
pool:
  - id: q1
    stem: |
      What is $2 + 3$?
    choices: ['4', '5', '6']
    correct: 1
  - id: q2
    stem: Nothing to choose.
    choices: ['OK']
    correct: 0
  - id: q3
    stem: Which?
    choices: [a, b]
    correct: 7
"""
    folder = write_skills(tmp_path / "skills-course", questions)
    assert detect(folder) == "skillmaster"
    found = read("skillmaster", folder)
    course = course_of(found)
    assert [concept.id for concept in course.concepts] == ["s2", "s1"], "as the topics list them"
    assert course.edges == (Edge(ConceptId("s1"), ConceptId("s2"), EdgeKind.PREREQUISITE),)
    assert [lesson.markdown for lesson in course.lessons] == ["One, two, three."]
    (template,) = course.templates
    assert (template.id, template.concept_id) == ("s2-1", "s2")
    assert [option.correct for option in template.options] == [False, True, False]
    assert not [problem for problem in verify_template(template) if problem.severity == "error"]
    left_out = [problem for problem in found.problems if problem.code == "not-understood"]
    assert [(problem.file, problem.line) for problem in left_out] == [
        ("skills-course/course/EA/as_questions/S2.yaml", 9),
        ("skills-course/course/EA/as_questions/S2.yaml", 13),
    ]


def test_exercises_of_concepts_with_long_ids_have_ids_of_their_own(tmp_path: Path) -> None:
    pool = "format: ASQ-v1\npool:\n" + "  - {stem: Which?, choices: [a, b], correct: 0}\n" * 2
    folder = write_skills(tmp_path / "a", pool)
    skills, long = folder / "course" / "EA" / "skills", "x" * 79
    for ending in "12":
        (skills / f"{ending}.json").write_text(f'{{"id": "{long}{ending}", "title": "T"}}')
        (skills.parent / "as_questions" / f"{ending}.yaml").write_text(pool)
    ids = [template.id for template in course_of(read("skillmaster", folder)).templates]
    assert len(set(ids)) == len(ids) == 6
    assert all(map(is_valid_id, ids))


def test_broken_questions_of_skillmaster_are_an_error_with_its_line(tmp_path: Path) -> None:
    found = read("skillmaster", write_skills(tmp_path / "a", "format: ASQ-v1\npool: [\n"))
    assert found.course is None
    assert {problem.code for problem in found.problems if problem.severity is Severity.ERROR} == {"broken-yaml"}


def test_the_common_core_is_read_whole() -> None:
    path = shared_data("graphs/ccssm")
    assert detect(path) == "ccssm"
    started = time.process_time()
    found = read("ccssm", path)
    assert time.process_time() - started < 3
    course = course_of(found)
    assert len(course.concepts) == 471
    assert kinds(course) == {"prerequisite": 729, "related": 144}
    joined = {end for edge in course.edges if edge.kind is EdgeKind.PREREQUISITE for end in (edge.source, edge.target)}
    assert len(joined) == 381, "standards that depend on another, or that another depends on"
    assert [problem.code for problem in found.problems] == ["no-license"]
    first = course.concepts[0]
    assert (first.id, first.aliases) == ("k-cc-a-1", {"en": ("K.CC.A.1",)})
    assert first.definition.source == "Count to 100 by ones and by tens."


def test_skillmaster_is_read_whole() -> None:
    path = shared_data("graphs/skillmaster")
    assert detect(path) == "skillmaster"
    started = time.process_time()
    found = read("skillmaster", path)
    assert time.process_time() - started < 30
    course = course_of(found)
    assert len(course.concepts) == 195
    assert kinds(course) == {"prerequisite": 354}
    assert found.set_aside == ()
    assert {problem.code for problem in found.problems} <= {"no-license", "not-understood"}


def test_lecturebank_is_read_whole_with_its_cycles_set_aside() -> None:
    path = shared_data("graphs/lecturebank")
    assert detect(path) == "lecturebank"
    found = read("lecturebank", path)
    course = course_of(found)
    assert len(course.concepts) == 201
    assert len(course.edges) + len(found.set_aside) == 929
    assert len(found.set_aside) == 14
    cycles = [problem for problem in found.problems if problem.code == "cyclic-prerequisites"]
    assert len(cycles) == 14
    assert all(problem.file == "lecturebank/CV.annotation.csv" and problem.line > 1 for problem in cycles)
    assert all("leads back" in problem.message for problem in cycles)
    graph = CourseGraph([concept.id for concept in course.concepts], course.edges)
    assert all(graph.is_ancestor(edge.target, edge.source) for edge in found.set_aside), "none without need"


@pytest.mark.parametrize(("name", "concepts", "edges"), [("geometry", 88, 524), ("precalculus", 196, 699)])
def test_al_cpl_is_read_whole(name: str, concepts: int, edges: int) -> None:
    path = shared_data(f"graphs/al-cpl/{name}.preqs")
    assert detect(path) == "al-cpl"
    course = course_of(read("al-cpl", path))
    assert (len(course.concepts), kinds(course)) == (concepts, {"prerequisite": edges})


def test_what_belongs_where_in_a_framework_becomes_related(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    link = (
        '{"associationType": "%s", "originNodeURI": {"identifier": "%s"}, "destinationNodeURI": {"identifier": "%s"}}'
    )
    associations = [("isChildOf", "1", "d"), ("isChildOf", "2", "1"), ("isPartOf", "3", "1"), ("precedes", "2", "3")]
    items = ", ".join(f'{{"identifier": "{one}", "fullStatement": "S{one}."}}' for one in "123")
    path.write_text(
        f'{{"CFAssociations": [{", ".join(link % one for one in associations)}],'
        f'"CFItems": [{items}], "CFRubrics": [{{"identifier": "r"}}],'
        f'"CFDocument": {{"identifier": "d", "title": "T"}}}}'
    )
    found = read("case", path)
    course = course_of(found)
    assert [(edge.source, edge.target, edge.kind.value) for edge in course.edges] == [
        ("s1", "s2", "related"),
        ("s1", "s3", "related"),
        ("s2", "s3", "prerequisite"),
    ]
    messages = [problem.message for problem in found.problems if problem.code == "not-understood"]
    assert any("read as related (2 times)" in message for message in messages)
    assert any("CFRubrics are not read" in message for message in messages)


def test_terms_of_schema_org_are_read_without_fetching_its_context(tmp_path: Path) -> None:
    path = tmp_path / "terms.jsonld"
    terms = [
        {
            "@id": "https://e.org/b",
            "@type": "DefinedTerm",
            "name": "B",
            "competencyRequired": {"@id": "https://e.org/a"},
        },
        {"@id": "https://e.org/a", "@type": "DefinedTerm", "name": "A", "alternateName": ["x", "w"], "colour": "red"},
    ]
    path.write_text(json.dumps({"@context": "https://schema.org", "@graph": terms}, indent=1))
    found = read("json-ld", path)
    course = course_of(found)
    assert [concept.id for concept in course.concepts] == ["b", "a"], "the order of the file"
    assert course.edges == (Edge(ConceptId("a"), ConceptId("b"), EdgeKind.PREREQUISITE),)
    assert course.concepts[1].aliases == {"en": ("w", "x")}
    (unknown,) = (problem for problem in found.problems if problem.code == "not-understood")
    assert "schema.org/colour" in unknown.message
    assert unknown.line == 12


def test_an_archive_is_recognised_without_its_ending_and_what_finder_adds_is_ignored(tmp_path: Path) -> None:
    inside = {f"export/{name}": content for name, content in CARTRIDGE.items()}
    path = write_zip(tmp_path / "upload", {**inside, "__MACOSX/export/._imsmanifest.xml": "x", ".DS_Store": "x"})
    assert detect(path) == "common-cartridge"
    assert len(course_of(read("common-cartridge", path)).concepts) == 2
    assert detect(write_tar(tmp_path / "other", OLX)) == "olx"


@pytest.mark.parametrize("name", TABLES)
def test_the_format_of_a_file_is_told_from_its_content(name: str, tmp_path: Path) -> None:
    path = write_tables(name, tmp_path, [{"id": "a", "title": "A"}], [])
    assert detect(path) == name


@pytest.mark.parametrize("name", [name for name, one in COURSE_FORMATS.items() if one.can_write])
def test_what_a_writer_writes_is_recognised_and_read(name: str, tiny_algebra: Course, tmp_path: Path) -> None:
    chosen = COURSE_FORMATS[name]
    path = tmp_path / f"written{chosen.endings[0] if chosen.endings else ''}"
    told: list[tuple[int, int]] = []
    chosen.writer().write(tiny_algebra, path, lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0, "progress ends at the whole"
    assert detect(path) == name
    assert course_of(read(name, path)).concepts == tiny_algebra.concepts


def test_a_table_of_any_name_is_read_with_the_edges_beside_it(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("id,label\nA b,A\nc,C\n")
    found = read("csv", tmp_path / "mine.csv")
    assert [concept.id for concept in course_of(found).concepts] == ["a-b", "c"]
    assert "missing-file" in {problem.code for problem in found.problems}, "there are no edges"
    (tmp_path / "edges.csv").write_text("source,target\nA b,c\n")
    assert len(course_of(read("csv", tmp_path / "mine.csv")).edges) == 1


def test_a_format_that_is_only_read_says_so() -> None:
    with pytest.raises(ValueError, match="can be read, but not written"):
        COURSE_FORMATS["olx"].writer()


def test_names_of_formats_are_not_shared_with_those_of_exercises() -> None:
    assert not set(COURSE_FORMATS) & set(EXERCISE_FORMATS)


@pytest.mark.parametrize("name", ["graphml", "node-link"])
def test_names_that_other_programs_use_are_understood(name: str, tmp_path: Path) -> None:
    path = tmp_path / "graph.json"
    path.write_text(
        '{"nodes": [{"id": "a", "label": "A", "description": "First."}, {"id": "b", "name": "B"}],'
        '"links": [{"source": "a", "target": "b", "relation": "related", "key": 0}]}'
    )
    if name == "graphml":
        path.write_text(
            "<graphml><graph><node id='a'><data key='label'>A</data><data key='description'>First.</data></node>"
            "<node id='b'><data key='name'>B</data></node>"
            "<edge source='a' target='b'><data key='relation'>related</data></edge></graph></graphml>"
        )
    found = read(name, path)
    course = course_of(found)
    assert [concept.title.source for concept in course.concepts] == ["A", "B"]
    assert course.concepts[0].definition.source == "First."
    assert kinds(course) == {"related": 1}
    assert {problem.code for problem in found.problems} == {"no-license", "no-definition"}


def test_a_graph_of_networkx_is_read(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("Linear map", title="Linear map")
    graph.add_edge("vectors", "Linear map")
    path = tmp_path / "graph.json"
    path.write_text(json.dumps(nx.node_link_data(graph, edges="edges")))
    nx.write_graphml(graph, tmp_path / "graph.graphml")
    for found in (read("node-link", path), read("graphml", tmp_path / "graph.graphml")):
        course = course_of(found)
        assert [concept.id for concept in course.concepts] == ["linear-map", "vectors"]
        assert course.edges == (Edge(ConceptId("vectors"), ConceptId("linear-map"), EdgeKind.PREREQUISITE),)


@pytest.mark.parametrize("name", ["graphml", "node-link"])
def test_networkx_reads_what_is_written(name: str, tiny_algebra: Course, tmp_path: Path) -> None:
    path = tmp_path / "graph"
    COURSE_FORMATS[name].writer().write(tiny_algebra, path)
    if name == "graphml":
        graph = nx.read_graphml(path)
    else:
        graph = nx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges")
    assert set(graph.nodes) == {concept.id for concept in tiny_algebra.concepts}
    assert graph.number_of_edges() == len(tiny_algebra.edges)
    assert graph.nodes["average"]["title"] == "Average"


def test_the_caller_may_name_the_course_and_its_language(tmp_path: Path) -> None:
    path = write_tables("node-link", tmp_path, [{"id": "a", "title": "点积"}], [])
    found = COURSE_FORMATS["node-link"].reader().read(path, ReadingChoices("my-course", "zh"))
    assert found.course is not None
    assert (found.course.id, found.course.source_language) == ("my-course", "zh")
