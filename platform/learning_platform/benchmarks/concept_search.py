"""How fast concepts are found, the query's embedding included."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from random import Random

import numpy as np

from knowledge_graph.concepts import Concept, ConceptId, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.embedding import MiniLmEmbedder
from knowledge_graph.search import ConceptSearch
from knowledge_graph.similarity import ExactIndex
from learning_platform.benchmarks.report import Figure
from learning_platform.settings import Settings

QUERIES = 300
HITS = 20


def _words(text: str) -> list[str]:
    return text.split()


_SUBJECTS = _words(
    "matrix vector function limit derivative integral series sequence group ring field module graph tree path circle "
    "triangle angle fraction ratio percent equation inequality polynomial root factor probability variance mean sample "
    "test regression likelihood distribution entropy energy force motion current voltage wave atom bond reaction cell "
    "gene protein market price demand contract verb clause sonnet treaty empire glacier climate orbit galaxy algorithm"
)
_KINDS = _words(
    "linear quadratic discrete continuous random partial total dual inverse normal symmetric orthogonal convex bounded "
    "finite infinite local global absolute relative conditional joint marginal binary weighted directed regular simple"
)
_HANDLINGS = _words("rules properties examples limits products sums bounds comparison estimation classification")
_CHINESE = _words("矩阵 向量 函数 极限 导数 积分 级数 序列 群 环 域 图 树 路径 圆 三角形 角 分数 比例 方程")


def measure_search(size: int) -> Iterator[Figure]:
    """Queries as people type them (whole, cut off, misspelled, Chinese, asked as a question), beside meaning alone.

    The vectors of the concepts are drawn at random, which takes as long to compare as real ones; that of each query is
    computed by the served model.
    """
    course = invented_course(size, seed=28)
    embedder = MiniLmEmbedder(Settings().resolved_embedding_dir)
    vectors = np.random.default_rng(29).normal(size=(size, embedder.dimension)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    began = time.process_time_ns()
    search = ConceptSearch([course], vectors)
    yield Figure(f"search_index_ms_{size}", (time.process_time_ns() - began) / 1e6, "ms")
    times, plain_times = [], []
    index = ExactIndex(vectors)
    for query in _queries(course, Random(32)):
        began = time.process_time_ns()
        search.search(query, "en", limit=HITS, query_vector=embedder.embed([query])[0])
        times.append((time.process_time_ns() - began) / 1e6)
        began = time.process_time_ns()
        index.nearest(embedder.embed([query])[0], HITS)
        plain_times.append((time.process_time_ns() - began) / 1e6)
    p95 = [statistics.quantiles(values, n=100)[94] for values in (times, plain_times)]
    yield Figure(f"search_p95_ms_{size}", p95[0], "ms", bar=30, baseline=p95[1])


def invented_course(size: int, seed: int) -> Course:
    """Concepts with titles, an alias and a definition each, in English and partly in Chinese; no edges, no lessons."""
    random = Random(seed)
    concepts = []
    for number in range(size):
        subject, kind, handling = random.choice(_SUBJECTS), random.choice(_KINDS), random.choice(_HANDLINGS)
        title = f"{handling} of a {kind} {subject}".capitalize()
        words = " ".join(random.choices(_SUBJECTS + _KINDS + _HANDLINGS, k=14))
        chinese = "".join(random.choices(_CHINESE, k=3))
        concepts.append(
            Concept(
                ConceptId(f"concept-{number:05d}"),
                LocalizedText("en", {"en": title, "zh": chinese}),
                LocalizedText("en", {"en": f"How {title.lower()} follow from {words}."}),
                {"en": (f"{kind} {subject} {random.choice(_HANDLINGS)}",)},
            )
        )
    name = LocalizedText("en", {"en": "Everything"})
    return Course("everything", name, name, "en", ("en", "zh"), "CC0", tuple(concepts), (), (), (), "")


def _queries(course: Course, random: Random) -> Iterator[str]:
    for number in range(QUERIES):
        title = random.choice(course.concepts).title
        words = title.by_language["en"].lower()
        match number % 5:
            case 0:
                yield words
            case 1:
                yield words[: random.randint(2, len(words))]
            case 2:
                slip = random.randrange(1, len(words) - 1)
                yield words[:slip] + words[slip + 1] + words[slip] + words[slip + 2 :]
            case 3:
                yield title.by_language["zh"][: random.randint(1, 4)]
            case _:
                yield f"what are the {words} and when do I need them?"
