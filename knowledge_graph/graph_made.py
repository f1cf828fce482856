"""Exercises that need no author: made of the titles, definitions and prerequisites of a course.

They are templates like any other, so that everything that handles templates handles them. What is asked and what is
offered beside it depends on the course and a number alone; a seed shuffles. None has two right answers: what is
offered as wrong is wrong by the graph, and nothing reads the same. They say less about a learner than an exercise that
somebody thought of, and their weight as evidence says so.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from knowledge_graph.adjacency import Positions
from knowledge_graph.compiled import CompiledGraph
from knowledge_graph.concepts import Concept, ConceptId, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.exercises.gap_markers import marker
from knowledge_graph.exercises.kinds import (
    ExerciseKind,
    ExerciseTemplate,
    GapTemplate,
    Misconception,
    OptionTemplate,
    PairTemplate,
)
from knowledge_graph.exercises.places import escape_places
from knowledge_graph.exercises.template_plain import with_content_hash
from knowledge_graph.graph import CyclicPrerequisitesError, merge_courses
from knowledge_graph.graph_made_words import FALLBACK, WORDS

EVIDENCE_WEIGHT: Final = 0.4
"""Of such an exercise about its own concept, where that of an author has 1."""
VERSIONS: Final = 2
"""Exercises of one sort for a concept."""
DISTRACTORS: Final = 3
LONGEST_CHAIN: Final = 4
SHORTEST_CHAIN: Final = 3
LONGEST_TEXT: Final = 400
PREFIX: Final = "made-by-graph-"


@dataclass(frozen=True)
class GraphMade:
    """Makes the exercises of one course."""

    course: Course

    @cached_property
    def _graph(self) -> CompiledGraph | None:
        try:
            return merge_courses([self.course], ()).compile()
        except CyclicPrerequisitesError:  # nothing comes before anything
            return None

    @cached_property
    def _languages(self) -> tuple[str, ...]:
        """The source language, and every other one that is spoken here and in the course."""
        source = self.course.source_language
        return (source, *(one for one in self.course.languages if one in WORDS and one != source))

    def templates(self, concept_id: ConceptId) -> tuple[ExerciseTemplate, ...]:
        """The exercises for a concept, the same ones every time; none where the course says too little."""
        if concept_id not in self._made:
            self._made[concept_id] = self._make(concept_id)
        return self._made[concept_id]

    @cached_property
    def _made(self) -> dict[ConceptId, tuple[ExerciseTemplate, ...]]:
        """What was asked for so far; two threads that ask for the same make the same."""
        return {}

    def _make(self, concept_id: ConceptId) -> tuple[ExerciseTemplate, ...]:
        if self._graph is None or concept_id not in self._clear:
            return ()
        sorts: tuple[Callable[[_Asked], ExerciseTemplate | None], ...] = (
            self._before,
            self._term,
            self._order,
            self._match,
            self._odd,
        )
        asked = [_Asked(self.course, concept_id, version) for version in range(VERSIONS)]
        made = (make(one) for one in asked for make in sorts)
        distinct = {template.id: template for template in made if template is not None}
        return tuple({_content(template): template for template in distinct.values()}.values())

    def _before(self, asked: _Asked) -> ExerciseTemplate | None:
        """One direct prerequisite among concepts that do not come before the concept."""
        strangers = self._not_before(asked.id)
        right = asked.pick("right", self._direct(asked.id), 1)
        wrong = self._distinct(asked, asked.near("wrong", strangers), right)
        if not right or len(wrong) < DISTRACTORS:
            return None
        return self._choice(asked, "before", right[0], wrong[:DISTRACTORS], "not-before")

    def _odd(self, asked: _Asked) -> ExerciseTemplate | None:
        """Three concepts that come before the concept, and one that does not."""
        ancestors = self._ids(self._compiled.ancestors([self._compiled.position[asked.id]]))
        inside = self._distinct(asked, asked.pick("inside", ancestors, DISTRACTORS + 3), ())[:DISTRACTORS]
        right = self._distinct(asked, asked.near("outside", self._not_before(asked.id)), inside)
        if len(inside) < DISTRACTORS or not right:
            return None
        return self._choice(asked, "odd", right[0], inside, "not-odd")

    def _term(self, asked: _Asked) -> ExerciseTemplate | None:
        """The definition, its own name left out, with the titles of concepts beside it."""
        others = self._distinct(asked, asked.near("term", self._others(asked.id)), (asked.id,))[:DISTRACTORS]
        text = self._definition(asked.concept)
        if text is None or len(others) < DISTRACTORS:
            return None
        if any(marker(1) in part for part in text.by_language.values()):
            stem = self._say("cloze", text=text)
            options = tuple(self._title(one) for one in (asked.id, *others))
            gap = GapTemplate(options=options)
            return self._template(asked, "cloze", ExerciseKind.CLOZE, stem, right=asked.id, gaps=(gap,))
        return self._choice(asked, "term", asked.id, others, "not-term", text=text)

    def _order(self, asked: _Asked) -> ExerciseTemplate | None:
        """A chain of prerequisites that ends at the concept: each needs the one before, so there is one order."""
        chain = [asked.id]
        while len(chain) < LONGEST_CHAIN:
            earlier = asked.pick(f"before {chain[0]}", self._direct(chain[0]), 1)
            if not earlier:
                break
            chain.insert(0, earlier[0])
        if len(chain) < SHORTEST_CHAIN or len(self._distinct(asked, chain, ())) < len(chain):
            return None
        stem = self._say("order")
        order = self._joined(" → ", [self._title(one) for one in chain])
        items = tuple(self._title(one) for one in chain)
        return self._template(asked, "order", ExerciseKind.ORDERING, stem, items=items, order=order)

    def _match(self, asked: _Asked) -> ExerciseTemplate | None:
        """The concept and those beside it with their definitions, in which no title of theirs is told."""
        chosen = self._distinct(asked, (asked.id, *asked.near("match", self._others(asked.id))), ())
        pairs, seen = [], set[str]()
        for one in chosen:
            text = self._definition(self.course.concept_by_id[one], dots=True)
            if text is not None and _plain(text.source) not in seen:
                seen.add(_plain(text.source))
                pairs.append(PairTemplate(self._title(one), text))
            if len(pairs) == DISTRACTORS + 1:
                break
        if len(pairs) <= DISTRACTORS or pairs[0].left != self._title(asked.id):
            return None
        told = self._joined("\n\n", [self._joined(": ", [pair.left, pair.right]) for pair in pairs])
        stem = self._say("match")
        return self._template(asked, "match", ExerciseKind.MATCHING, stem, pairs=tuple(pairs), told=told)

    # --- what there is to choose from ----------------------------------------------------------------------------

    @property
    def _compiled(self) -> CompiledGraph:
        if self._graph is None:
            raise ValueError("the course has no order")
        return self._graph

    @cached_property
    def _clear(self) -> frozenset[ConceptId]:
        """Concepts that share no name with another: only their names say which is meant."""
        times = Counter(name for names in self._names_of.values() for name in names)
        return frozenset(one for one, names in self._names_of.items() if all(times[name] == 1 for name in names))

    def _direct(self, concept_id: ConceptId) -> list[ConceptId]:
        """Its direct prerequisites."""
        found = [edge.source for edge in self.course.edges if edge.kind == "prerequisite" and edge.target == concept_id]
        return [one for one in found if one in self._clear]

    def _ids(self, positions: Positions) -> list[ConceptId]:
        found = [self._compiled.ids[int(position)] for position in positions]
        return [one for one in found if one in self._clear]

    def _not_before(self, concept_id: ConceptId) -> list[ConceptId]:
        """Concepts that the concept does not build on, near or far, itself left out."""
        ancestors = set(self._ids(self._compiled.ancestors([self._compiled.position[concept_id]])))
        return [one for one in self._others(concept_id) if one not in ancestors]

    def _others(self, concept_id: ConceptId) -> list[ConceptId]:
        return [one.id for one in self.course.concepts if one.id != concept_id and one.id in self._clear]

    def _distinct(
        self, asked: _Asked, candidates: Sequence[ConceptId], taken: Sequence[ConceptId]
    ) -> tuple[ConceptId, ...]:
        """Those whose names are neither the concept's, nor one another's, nor those of what is taken, in any language.

        The concept itself may be among them.
        """
        names = set[str]() if asked.id in candidates else set(self._names(asked.id))
        for one in taken:
            names |= self._names(one)
        kept = []
        for one in candidates:
            own = self._names(one)
            if names.isdisjoint(own):
                kept.append(one)
                names |= own
        return tuple(kept)

    def _names(self, concept_id: ConceptId) -> frozenset[str]:
        return self._names_of[concept_id]

    @cached_property
    def _names_of(self) -> Mapping[ConceptId, frozenset[str]]:
        """Titles and aliases of every concept in all languages, folded for comparing."""
        found = {}
        for concept in self.course.concepts:
            names = {concept.title.in_language(language) for language in self._languages}
            names |= {alias for aliases in concept.aliases.values() for alias in aliases}
            found[concept.id] = frozenset(plain for name in names if (plain := _plain(name)))
        return found

    # --- texts ---------------------------------------------------------------------------------------------------

    def _title(self, concept_id: ConceptId) -> LocalizedText:
        title = self.course.concept_by_id[concept_id].title
        return self._by_language(lambda language: escape_places(title.in_language(language)))

    def _definition(self, concept: Concept, *, dots: bool = False) -> LocalizedText | None:
        """The definition with a gap, or dots, for the concept's own names; None where nothing else is left.

        A gap stands once in every language or in none.
        """
        texts = {language: concept.definition.in_language(language) for language in self._languages}
        if any(not text.strip() or len(text) > LONGEST_TEXT for text in texts.values()):
            return None
        hidden = {language: _hide(text, self._own_names(concept, language)) for language, text in texts.items()}
        gaps = all(found == 1 for _, found in hidden.values()) and not dots
        filling = marker(1) if gaps else "…"
        return self._by_language(lambda language: escape_places(hidden[language][0]).replace(_HIDDEN, filling))

    def _own_names(self, concept: Concept, language: str) -> list[str]:
        names = [concept.title.in_language(language), *concept.aliases.get(language, ())]
        return sorted({name for name in names if name.strip()}, key=len, reverse=True)

    def _by_language(self, text: Callable[[str], str]) -> LocalizedText:
        return LocalizedText(self.course.source_language, {language: text(language) for language in self._languages})

    def _say(self, name: str, **parts: LocalizedText) -> LocalizedText:
        def said(language: str) -> str:
            words = WORDS.get(language, WORDS[FALLBACK])[name]
            for place, part in parts.items():
                words = words.replace(f"{{{place}}}", part.in_language(language))
            return words

        return self._by_language(said)

    def _joined(self, between: str, texts: Sequence[LocalizedText]) -> LocalizedText:
        return self._by_language(lambda language: between.join(text.in_language(language) for text in texts))

    # --- templates -----------------------------------------------------------------------------------------------

    def _choice(
        self,
        asked: _Asked,
        sort: str,
        right: ConceptId,
        wrong: Sequence[ConceptId],
        mistake: str,
        text: LocalizedText | None = None,
    ) -> ExerciseTemplate:
        title = self._title(asked.id)
        feedback = Misconception(mistake, self._say(mistake, title=title))
        options = (
            OptionTemplate(self._title(right), correct=True),
            *(OptionTemplate(self._title(one), correct=False, misconception=feedback) for one in wrong),
        )
        stem = self._say(sort, title=title) if text is None else self._say(sort, text=text)
        return self._template(asked, sort, ExerciseKind.SINGLE_CHOICE, stem, right=right, options=options)

    def _template(
        self,
        asked: _Asked,
        sort: str,
        kind: ExerciseKind,
        stem: LocalizedText,
        *,
        right: ConceptId | None = None,
        options: tuple[OptionTemplate, ...] = (),
        items: tuple[LocalizedText, ...] = (),
        pairs: tuple[PairTemplate, ...] = (),
        gaps: tuple[GapTemplate, ...] = (),
        order: LocalizedText | None = None,
        told: LocalizedText | None = None,
    ) -> ExerciseTemplate:
        parts: Mapping[str, LocalizedText | None] = {
            "title": self._title(asked.id),
            "right": None if right is None else self._title(right),
            "order": order,
            "pairs": told,
        }
        solution = self._say(f"{sort}-solution", **{name: part for name, part in parts.items() if part is not None})
        return with_content_hash(
            ExerciseTemplate(
                id=f"{PREFIX}{sort}-{_digest(asked.id)[:12]}-{asked.version + 1}",
                concept_id=asked.id,
                kind=kind,
                concept_weights={asked.id: EVIDENCE_WEIGHT},
                difficulty=0.0,
                minutes=1.0,
                parameters=(),
                values=(),
                require=(),
                stem=stem,
                hints=(self._say(f"{sort}-hint"),),
                solution=solution,
                answer="",
                tolerance=0.0,
                misconceptions=(),
                options=options,
                content_hash="",
                items=items,
                pairs=pairs,
                gaps=gaps,
            )
        )


@dataclass(frozen=True)
class _Asked:
    """What an exercise is about, and which of several it is; the source of its chance."""

    course: Course
    id: ConceptId
    version: int

    @property
    def concept(self) -> Concept:
        return self.course.concept_by_id[self.id]

    def pick(self, purpose: str, candidates: Sequence[ConceptId], count: int) -> list[ConceptId]:
        """Some of the candidates."""
        salt = f"{self.course.id}:{self.id}:{self.version}:{purpose}"
        return sorted(candidates, key=lambda candidate: _digest(f"{salt}:{candidate}"))[:count]

    def near(self, purpose: str, candidates: Sequence[ConceptId]) -> list[ConceptId]:
        """The candidates, those that stand near the concept in the book first, in a drawn order among each other."""
        place = {concept.id: number for number, concept in enumerate(self.course.concepts)}
        close = sorted(candidates, key=lambda candidate: abs(place[candidate] - place[self.id]))
        first = 2 * DISTRACTORS
        return [*self.pick(purpose, close[:first], first), *close[first:]]


_HIDDEN: Final = "\ufdd0"
"""Stands for a hidden name: a character that no text has."""


def _hide(text: str, names: Sequence[str]) -> tuple[str, int]:
    """The text without names, and how many were hidden outside of mathematics; inside, nothing is."""
    parts = re.split(r"(\$\$.*?\$\$|\$.*?\$)", text, flags=re.DOTALL)
    for place in range(0, len(parts), 2):
        for name in names:
            word = re.escape(name)
            if name.isascii():
                word = rf"(?<![A-Za-z0-9-]){word}(?:s|es)?(?![A-Za-z0-9-])"
            parts[place] = re.sub(word, _HIDDEN, parts[place], flags=re.IGNORECASE)
    hidden = "".join(parts)
    return hidden, hidden.count(_HIDDEN)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _content(template: ExerciseTemplate) -> tuple[object, ...]:
    """What two exercises must not share: the second version of a question may turn out to be the first."""
    shown: Iterator[str] = (
        text.source
        for text in (
            *(option.text for option in template.options),
            *template.items,
            *(pair.right for pair in template.pairs),
            *(option for gap in template.gaps for option in gap.options),
        )
    )
    return template.kind, template.stem.source, frozenset(shown)
