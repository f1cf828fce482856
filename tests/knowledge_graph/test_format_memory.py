"""However large or bad a file is, reading it takes less than 500 MB, measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge_graph.formats.limits import MOST_EDGES
from tests.knowledge_graph.raw_files import write_tar, write_zip

ROOT = Path(__file__).parents[2]
MOST_MEGABYTES = 500
READ = """
import sys
from pathlib import Path
from knowledge_graph.formats.protocol import ReadingChoices
from knowledge_graph.formats.registry import COURSE_FORMATS
for argument in sys.argv[1:]:
    name, path = argument.split("=", 1)
    found = COURSE_FORMATS[name].reader().read(Path(path), ReadingChoices())
    problem = found.problems[0].code if found.problems else ""
    print(len(found.course.edges) if found.course else -1, problem)
# Of this program alone: getrusage would count the process that started it as well.
print(next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) // 1024)
"""


def read_apart(*files: str) -> tuple[list[list[str]], int]:
    """For each file its number of edges (-1 when refused) and first problem; then the most memory, in MB."""
    run = subprocess.run(
        [sys.executable, "-c", READ, *files], cwd=ROOT, capture_output=True, text=True, check=False, timeout=600
    )
    assert run.returncode == 0, run.stderr
    *lines, megabytes = run.stdout.splitlines()
    return [line.split() for line in lines], int(megabytes)


def test_bombs_and_endless_files_take_little_memory(tmp_path: Path) -> None:
    zip_bomb = write_zip(tmp_path / "bomb.zip", {"concepts.csv": bytes(100_000_000)})
    tar_bomb = write_tar(tmp_path / "bomb.tar.gz", {"course.xml": bytes(100_000_000)})
    endless = tmp_path / "endless.json"
    endless.write_bytes(b'{"nodes": ["' + b"\xf0\x9f\x99\x82" * 10_000_000)
    wide = tmp_path / "wide.graphml"
    wide.write_bytes(b"<graphml>" + b"<x/>" * 600_000 + b"</graphml>")
    flat = tmp_path / "concepts.csv"
    flat.write_bytes(b"id,title\n" + b"x" * 20_000_000)
    read, megabytes = read_apart(
        f"csv={zip_bomb}",
        f"olx={tar_bomb}",
        f"node-link={endless}",
        f"case={endless}",
        f"graphml={wide}",
        f"csv={flat}",
    )
    assert [line[1] for line in read] == [
        "archive-bomb",
        "archive-bomb",
        "entry-too-long",
        "entry-too-long",
        "no-concepts",
        "line-too-long",
    ]
    assert megabytes < MOST_MEGABYTES


def edges(count: int) -> Iterator[tuple[int, int]]:
    for number in range(count):
        start = number % 100_000
        yield start, start + 1 + number // 100_000


def write_csv(folder: Path, count: int) -> str:
    folder.mkdir()
    with (folder / "concepts.csv").open("w") as opened:
        opened.write("id,title\n" + "".join(f"c{number},Concept {number}\n" for number in range(100_020)))
    with (folder / "edges.csv").open("w") as opened:
        opened.write("source,target\n")
        opened.writelines(f"c{source},c{target}\n" for source, target in edges(count))
    return f"csv={folder}"


def write_graphml(folder: Path, count: int) -> str:
    path = folder.with_suffix(".graphml")
    with path.open("w") as opened:
        opened.write("<graphml><graph>\n")
        opened.writelines(f'<node id="c{number}"/>\n' for number in range(100_020))
        opened.writelines(f'<edge source="c{source}" target="c{target}"/>\n' for source, target in edges(count))
        opened.write("</graph></graphml>\n")
    return f"graphml={path}"


def write_node_link(folder: Path, count: int) -> str:
    path = folder.with_suffix(".json")
    with path.open("w") as opened:
        opened.write('{"nodes": [{"id": "c100020"}')
        opened.writelines(f',\n{{"id": "c{number}"}}' for number in range(100_020))
        opened.write('],\n"edges": [{"source": "c0", "target": "c100020"}')
        opened.writelines(f',\n{{"source": "c{source}", "target": "c{target}"}}' for source, target in edges(count - 1))
        opened.write("]}\n")
    return f"node-link={path}"


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("write", [write_csv, write_graphml, write_node_link])
def test_a_million_edges_fit_and_one_more_is_refused(write: object, tmp_path: Path) -> None:
    assert callable(write)
    (fitting, *_), megabytes = read_apart(write(tmp_path / "fits", MOST_EDGES))
    assert fitting[0] == str(MOST_EDGES)
    assert megabytes < MOST_MEGABYTES
    (refused, *_), megabytes = read_apart(write(tmp_path / "more", MOST_EDGES + 1))
    assert refused == ["-1", "too-many-edges"]
    assert megabytes < MOST_MEGABYTES
