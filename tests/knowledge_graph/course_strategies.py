"""Courses of any content that a course may hold, for properties of formats."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import strategies as st

from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, Lesson, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import (
    ExerciseKind,
    ExerciseTemplate,
    Misconception,
    OptionTemplate,
    Parameter,
)
from knowledge_graph.exercises.template_plain import with_content_hash
from knowledge_graph.formats.plain import with_version

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")
_INTERESTING = "=+-@'|\\,;\"<>&#$`*_[]{}():\u3001点积éß٣🙂 .\n"
IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text)).strip()


def _clean_lines(text: str) -> str:
    lines = [_UNSEEN.sub("", line) for line in text.split("\n")]
    return unicodedata.normalize("NFC", "\n".join(lines)).strip()


def names(longest: int = 40) -> st.SearchStrategy[str]:
    """One line of visible characters, in NFC."""
    characters = st.one_of(st.sampled_from(_INTERESTING), st.characters(codec="utf-8"))
    return st.text(characters, min_size=1, max_size=longest).map(_clean).filter(lambda text: 0 < len(text) <= 200)


def prose(longest: int = 200) -> st.SearchStrategy[str]:
    """Several lines, in NFC."""
    characters = st.one_of(st.sampled_from(_INTERESTING), st.characters(codec="utf-8"))
    return st.text(characters, min_size=1, max_size=longest).map(_clean_lines).filter(bool)


def localized(texts: st.SearchStrategy[str], languages: tuple[str, ...]) -> st.SearchStrategy[LocalizedText]:
    return st.tuples(*(texts if n == 0 else st.none() | texts for n in range(len(languages)))).map(
        lambda written: LocalizedText(
            languages[0], {tag: text for tag, text in zip(languages, written, strict=True) if text is not None}
        )
    )


@st.composite
def concepts(draw: st.DrawFn, concept_id: str, languages: tuple[str, ...]) -> Concept:
    aliases = draw(
        st.dictionaries(
            st.sampled_from(languages), st.lists(names(20), min_size=1, max_size=3, unique=True), max_size=2
        )
    )
    return Concept(
        ConceptId(concept_id),
        draw(localized(names(), languages)),
        draw(localized(prose(), languages)),
        {language: tuple(written) for language, written in aliases.items()},
        draw(st.sampled_from([0.5, 15.0, 7.25, 600.0])),
        draw(st.sampled_from([-4.0, -0.5, 0.0, 1.125, 4.0])),
    )


@st.composite
def edges(draw: st.DrawFn, ids: tuple[ConceptId, ...]) -> tuple[Edge, ...]:
    """Prerequisites lead along an order, so that they have one."""
    order = draw(st.permutations(ids))
    found: dict[tuple[str, str, EdgeKind], Edge] = {}
    for earlier in range(len(order)):
        for later in range(earlier + 1, len(order)):
            for kind in draw(st.sets(st.sampled_from(EdgeKind), max_size=2)):
                source, target = order[earlier], order[later]
                if kind is not EdgeKind.PREREQUISITE and draw(st.booleans()):
                    source, target = target, source
                weight = draw(st.sampled_from([0.3, 0.55, 1.0])) if kind is EdgeKind.ENCOMPASSES else 1.0
                key = kind is EdgeKind.PREREQUISITE and draw(st.booleans())
                found[source, target, kind] = Edge(source, target, kind, weight, key)
    return tuple(sorted(found.values()))


@st.composite
def courses(draw: st.DrawFn, *, with_exercises: bool = False, all_lessons: bool = False) -> Course:
    """A course with up to five concepts in up to two languages."""
    languages = draw(st.sampled_from([("en",), ("en", "zh"), ("zh", "en"), ("de", "pt-BR")]))
    ids = tuple(map(ConceptId, draw(st.lists(IDS, min_size=1, max_size=5, unique=True))))
    lessons = []
    for concept_id in ids:
        if all_lessons or draw(st.booleans()):
            lessons.append(Lesson(concept_id, languages[0], draw(prose())))
            if len(languages) > 1 and draw(st.booleans()):
                lessons.append(
                    Lesson(concept_id, languages[1], draw(prose()), draw(st.sampled_from(["0123456789abcdef"])))
                )
    templates = tuple(draw(exercise(ids[0], number, languages)) for number in range(2)) if with_exercises else ()
    return with_version(
        Course(
            id=draw(IDS),
            title=draw(localized(names(), languages)),
            description=draw(localized(prose(), languages)),
            source_language=languages[0],
            languages=languages,
            license=draw(names(20)),
            concepts=tuple(draw(concepts(concept_id, languages)) for concept_id in ids),
            edges=draw(edges(ids)),
            lessons=tuple(lessons),
            templates=templates,
            version="",
        )
    )


@st.composite
def exercise(draw: st.DrawFn, concept_id: ConceptId, number: int, languages: tuple[str, ...]) -> ExerciseTemplate:
    """A sound exercise: numeric or with options."""
    texts = prose(60).map(lambda text: text.replace("@", "at"))
    kind = draw(st.sampled_from([ExerciseKind.NUMERIC, ExerciseKind.SINGLE_CHOICE]))
    numeric = kind is ExerciseKind.NUMERIC
    complete = st.tuples(*(texts for _ in languages)).map(
        lambda written: LocalizedText(languages[0], dict(zip(languages, written, strict=True)))
    )
    mistake = Misconception("wrong-way", draw(complete), "a + 1" if numeric else "")
    return with_content_hash(
        ExerciseTemplate(
            id=f"exercise-{number}",
            concept_id=concept_id,
            kind=kind,
            concept_weights={concept_id: 1.0},
            difficulty=draw(st.sampled_from([-1.0, 0.0, 0.25])),
            minutes=draw(st.sampled_from([0.1, 2.0])),
            parameters=(Parameter("a", -3, 9, (0,)), Parameter("b", choices=("1/2", "sqrt(2)"))),
            values=(("c", "a*b"),),
            require=draw(st.sampled_from([(), ("c != 0",)])),
            stem=draw(complete),
            hints=tuple(draw(st.lists(complete, min_size=1, max_size=2))),
            solution=draw(complete),
            answer="c" if numeric else "",
            tolerance=draw(st.sampled_from([0.0, 0.01])) if numeric else 0.0,
            misconceptions=(mistake,) if numeric else (),
            options=()
            if numeric
            else (OptionTemplate(draw(complete), True), OptionTemplate(draw(complete), False, mistake)),
            content_hash="",
        )
    )
