"""From which evidence on a question is answered: two thresholds, found without labels when a library is built.

Honest limit: the evidence tells whether a question belongs to the course's subject. It hardly tells whether a question
on the subject is answered by the text, nor whether it presupposes something false.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from companion.passages import Passage, PassageKind
from companion.retrieval import PassageIndex, Query, readable_mathematics
from companion.vectors import TextVectors
from knowledge_graph.concepts import Concept
from knowledge_graph.course import Course
from knowledge_graph.words import query_terms

_SAMPLES = 200
"""Sentences taken from a course at most, evenly spaced: quantiles need no more."""
_QUESTIONS = {"en": "What is {name}?", "zh": "什么是{name}？"}

EVERYDAY_QUESTIONS: dict[str, tuple[str, ...]] = {
    "en": (
        "What should I cook for dinner tonight?",
        "Who won the football match yesterday?",
        "How much does a flight to Rome cost?",
        "Can you recommend a good film?",
        "Which phone should I buy this year?",
        "Why does my dog bark at night?",
        "How do I get red wine out of a shirt?",
        "What time does the library close on Sunday?",
        "Who is the president of France?",
        "Tell me a joke about cats.",
        "How do I ask someone on a date?",
        "Is it going to rain tomorrow?",
        "Which songs are popular at the moment?",
        "How long do I boil an egg?",
        "Where can I park near the station?",
        "What are the symptoms of the flu?",
        "How do I change a bicycle tyre?",
        "Write a poem about the sea.",
        "When did the Roman Empire fall?",
        "Should I invest my savings in shares?",
        "How do I renew my passport?",
        "What is the best way to learn the guitar?",
        "Translate good morning into Spanish.",
        "How many calories are in a banana?",
        "My neighbour is too loud, what can I do?",
    ),
    "zh": (
        "今天晚上吃什么好？",
        "昨天的足球比赛谁赢了？",
        "去罗马的机票多少钱？",
        "能推荐一部好看的电影吗？",
        "今年买哪款手机比较好？",
        "我的狗晚上为什么一直叫？",
        "衬衫上的红酒渍怎么洗掉？",
        "图书馆星期天几点关门？",
        "法国总统是谁？",
        "给我讲个关于猫的笑话。",
        "怎么约喜欢的人出去？",
        "明天会下雨吗？",
        "最近流行什么歌？",
        "鸡蛋要煮多久？",
        "火车站附近哪里可以停车？",
        "流感有哪些症状？",
        "自行车轮胎怎么换？",
        "写一首关于大海的诗。",
        "罗马帝国是什么时候灭亡的？",
        "我的存款应该拿去炒股吗？",
        "护照怎么续签？",
        "学吉他最好的方法是什么？",
        "早上好用西班牙语怎么说？",
        "一根香蕉有多少卡路里？",
        "邻居太吵了怎么办？",
    ),
}


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Of one course in one language, on the scale of `PassageIndex.evidence`.

    Attributes:
        abstain_below: less evidence: the course does not cover it.
        answer_from: this much or more: an answer; between the two: the closest passages, called that.
        positives, negatives: how many questions they were made from.
        separation: chance that a positive has more evidence than a negative (area under the ROC curve); 0.5 is none.
    """

    abstain_below: float
    answer_from: float
    positives: int
    negatives: int
    separation: float


@dataclass(frozen=True, slots=True)
class Sample:
    """A stand-in for a question, and the passage it was taken from, which may not answer it."""

    text: str
    held_out: str = ""


def thresholds_from(positives: NDArray[np.float64], negatives: NDArray[np.float64]) -> Thresholds:
    """The two thresholds.

    The first stands midway between the evidence that 5 % of the negatives reach and that 95 % of the positives reach,
    but never higher than the latter: to deny what a course covers is worse than to hedge. The second stands in the same
    way between the highest 1 % of the negatives and the lowest quarter of the positives.

    Raises:
        ValueError: there is nothing on one of the sides.

    >>> import numpy as np
    >>> found = thresholds_from(np.linspace(0.5, 0.9, 41), np.linspace(0.0, 0.3, 31))
    >>> round(found.abstain_below, 2), round(found.answer_from, 2), found.separation
    (0.4, 0.45, 1.0)
    """
    if not len(positives) or not len(negatives):
        raise ValueError("calibration needs at least one question on each side")
    first = _midway(np.quantile(negatives, 0.95), np.quantile(positives, 0.05))
    second = max(first, _midway(np.quantile(negatives, 0.99), np.quantile(positives, 0.25)))
    difference = positives[:, None] - negatives[None, :]
    separation = (difference > 0).mean() + 0.5 * (difference == 0).mean()
    return Thresholds(float(first), float(second), len(positives), len(negatives), float(separation))


def _midway(low: float, high: float) -> float:
    """Half way from low to high; ``high`` where the two are the wrong way round."""
    return min((low + high) / 2, high)


def calibrate(
    index: PassageIndex,
    course: Course,
    courses: Sequence[Course],
    vectors: TextVectors | None,
    elsewhere: Sequence[Concept] = (),
) -> Thresholds | None:
    """The thresholds of one course in the index's language; None where the course has no text in it."""
    positives, negatives = samples_of(index, course, courses, elsewhere)
    if not positives:
        return None
    return thresholds_from(
        sample_evidence(index, course, positives, vectors), sample_evidence(index, course, negatives, vectors)
    )


def samples_of(
    index: PassageIndex, course: Course, courses: Sequence[Course], elsewhere: Sequence[Concept] = ()
) -> tuple[Sequence[Sample], Sequence[Sample]]:
    """Stand-ins for questions that the course covers, and for questions that it does not.

    Positives are its titles and headings as questions, and held-out definitions and sentences. Negatives are titles and
    sentences of those concepts of the other courses that it does not share, titles of what is taught elsewhere, and
    everyday questions.
    """
    own = [passage for passage in index.passages if passage.course_id == course.id]
    shared = set(course.concept_by_id)
    foreign = [
        passage for passage in index.passages if passage.course_id != course.id and passage.concept_id not in shared
    ]
    foreign_concepts = [
        concept
        for concept in (*chain.from_iterable(other.concepts for other in courses if other.id != course.id), *elsewhere)
        if concept.id not in shared
    ]
    positives = [*_asked(course.concepts, own, index.language), *_held_out(own)]
    negatives = [
        *_asked(foreign_concepts, foreign, index.language),
        *_held_out(foreign),
        *(Sample(question) for question in EVERYDAY_QUESTIONS.get(index.language, EVERYDAY_QUESTIONS["en"])),
    ]
    return positives, negatives


def _asked(concepts: Sequence[Concept], passages: Sequence[Passage], language: str) -> list[Sample]:
    """Titles and headings turned into questions."""
    names = [concept.title.by_language[language] for concept in concepts if language in concept.title.by_language]
    headings = [passage.heading for passage in passages if passage.heading]
    form = _QUESTIONS.get(language, _QUESTIONS["en"])
    return [Sample(form.format(name=name)) for name in dict.fromkeys([*names, *headings])]


def _held_out(passages: Sequence[Passage]) -> list[Sample]:
    """Sentences that the rest of the course must answer for, evenly spaced; definitions are always among them."""
    definitions = [passage for passage in passages if passage.kind is PassageKind.DEFINITION]
    others = list(_first_sentences(passage for passage in passages if passage.kind is not PassageKind.DEFINITION))
    step = max(1, -(-len(others) // _SAMPLES))
    return [Sample(passage.text, passage.id) for passage in definitions] + others[::step]


def _first_sentences(passages: Iterator[Passage]) -> Iterator[Sample]:
    for passage in passages:
        for sentence in passage.sentences[:1]:
            yield Sample(sentence.text, passage.id)


def sample_evidence(
    index: PassageIndex, course: Course, samples: Sequence[Sample], vectors: TextVectors | None
) -> NDArray[np.float64]:
    """`PassageIndex.evidence` of each sample, its own passage held out, shape (samples,)."""
    texts = [readable_mathematics(sample.text) for sample in samples]
    rows = vectors.of(texts) if vectors else [None] * len(texts)
    places = {passage.id: place for place, passage in enumerate(index.passages)}
    return np.array(
        [
            index.evidence(
                Query(text, tuple(query_terms(text)), row),
                course.id,
                [places[sample.held_out]] if sample.held_out else (),
            )
            for sample, text, row in zip(samples, texts, rows, strict=True)
        ]
    )
