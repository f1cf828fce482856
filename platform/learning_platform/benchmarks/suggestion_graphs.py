"""The public prerequisite graphs that suggestions are trained and measured with.

Nothing that tells the order goes on: ids, codes and school years are dropped, and the concepts are shuffled.
"""

from __future__ import annotations

import csv
import json
import os
import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from knowledge_graph.suggestions.concept_texts import ConceptText, hide_codes

DATA_VARIABLE: Final = "OCTANT_SHARED_DATA"
DEFAULT_DATA: Final = Path("../shared/data")
FREELY_LICENSED: Final = ("ccssm", "skillmaster")
"""MIT and Apache-2.0: what the shipped coefficients are trained on. The others are for measuring alone."""


@dataclass(frozen=True)
class LabelledGraph:
    """Concepts in a shuffled order, known by their texts alone.

    Attributes:
        texts: codes hidden.
        edges: (prerequisite, dependent) by position.
        unjoined: pairs that were looked at and found to be no prerequisites, either way; often not known.
        file_rank: where each concept stands in its file: for the leak probe alone.
    """

    name: str
    texts: tuple[ConceptText, ...]
    edges: tuple[tuple[int, int], ...]
    unjoined: tuple[tuple[int, int], ...] = ()
    file_rank: tuple[int, ...] = ()

    def part(self, kept: Iterable[int]) -> LabelledGraph:
        """Only the kept concepts and the edges among them."""
        order = list(kept)
        place = {old: new for new, old in enumerate(order)}
        return LabelledGraph(
            self.name,
            tuple(self.texts[old] for old in order),
            tuple((place[a], place[b]) for a, b in self.edges if a in place and b in place),
            tuple((place[a], place[b]) for a, b in self.unjoined if a in place and b in place),
            tuple(self.file_rank[old] for old in order),
        )


def data_folder() -> Path | None:
    """Where the public data lies; None when it is not there."""
    folder = Path(os.environ.get(DATA_VARIABLE, DEFAULT_DATA)) / "graphs"
    return folder if folder.is_dir() else None


def load_graphs(folder: Path) -> dict[str, LabelledGraph]:
    """Every graph by name, shuffled by a fixed seed."""
    return {name: load(folder) for name, load in _LOADERS.items()}


def _graph(
    name: str,
    texts: Mapping[str, ConceptText],
    edges: Iterable[tuple[str, str]],
    unjoined: Iterable[tuple[str, str]] = (),
) -> LabelledGraph:
    keys = list(texts)
    rank = {key: place for place, key in enumerate(keys)}
    random.Random(20_26).shuffle(keys)
    place = {key: position for position, key in enumerate(keys)}
    return LabelledGraph(
        name,
        hide_codes(texts[key] for key in keys),
        tuple(sorted({(place[a], place[b]) for a, b in edges if a != b and a in place and b in place})),
        tuple(sorted({(place[a], place[b]) for a, b in unjoined if a in place and b in place})),
        tuple(rank[key] for key in keys),
    )


def _ccssm(folder: Path) -> LabelledGraph:
    texts: dict[str, ConceptText] = {}
    for part in ("k8", "hs"):
        listed = json.loads((folder / "ccssm" / f"ccssm-{part}.json").read_text(encoding="utf-8"))
        for standard in listed["standards"]:
            name = ".".join(
                piece
                for piece in (
                    standard["grade_level_code"] + standard.get("category_code", ""),
                    standard["domain_code"],
                    standard["cluster_code"],
                    standard["standard_counter"],
                    standard["substandard_counter"],
                )
                if piece
            )
            texts[name] = ConceptText("", standard["description"])
    links = json.loads((folder / "ccssm" / "ccssm-dependencies.json").read_text(encoding="utf-8"))["dependencies"]
    edges = [(link["source"], link["target"]) for link in links if link["relationship"] == "dependency"]
    joined = {code for edge in edges for code in edge}
    return _graph("ccssm", {code: text for code, text in texts.items() if code in joined}, edges)


def _skillmaster(folder: Path) -> LabelledGraph:
    texts, edges = {}, []
    for file in sorted((folder / "skillmaster" / "course").glob("*/skills/*.json")):
        skill = json.loads(file.read_text(encoding="utf-8"))
        texts[skill["id"]] = ConceptText(skill["title"], skill["desc"])
        edges += [(earlier["id"], skill["id"]) for earlier in skill["prereqs"]]
    return _graph("skillmaster", texts, edges)


def _lecturebank(folder: Path) -> LabelledGraph:
    lines = (folder / "lecturebank" / "CV.topics.tsv").read_text(encoding="utf-8").splitlines()
    topics = [line.split("\t") for line in lines if "\t" in line]
    with (folder / "lecturebank" / "CV.annotation.csv").open(encoding="utf-8", newline="") as file:
        edges = [(row[0].strip(), row[1].strip()) for row in csv.reader(file) if row[2].strip() == "1"]
    return _graph("lecturebank", {topic[0].strip(): ConceptText(topic[1].strip()) for topic in topics}, edges)


def _alcpl(name: str) -> Callable[[Path], LabelledGraph]:
    def load(folder: Path) -> LabelledGraph:
        def read(ending: str) -> list[tuple[str, str]]:
            with (folder / "al-cpl" / f"{name}.{ending}").open(encoding="utf-8", newline="") as file:
                return [(row[1], row[0]) for row in csv.reader(file)]  # written as target, prerequisite

        edges, pairs = read("preqs"), read("pairs")
        joined = set(edges)
        unjoined = [(a, b) for a, b in pairs if not {(a, b), (b, a)} & joined]
        names = dict.fromkeys(key for pair in pairs for key in pair)
        return _graph(f"alcpl_{name}", {key: ConceptText(key.replace("_", " ")) for key in names}, edges, unjoined)

    return load


_LOADERS: Final[Mapping[str, Callable[[Path], LabelledGraph]]] = {
    "ccssm": _ccssm,
    "skillmaster": _skillmaster,
    "lecturebank": _lecturebank,
    "alcpl_geometry": _alcpl("geometry"),
    "alcpl_precalculus": _alcpl("precalculus"),
}
