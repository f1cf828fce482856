"""Ids and titles: well-formed, unique, readable, and not the same thing twice."""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.checks.findings import MOST_OF_A_KIND, listed
from knowledge_graph.checks.places import Places
from knowledge_graph.concepts import Concept, ConceptId, is_valid_id
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.formats.clean_text import is_clean_name
from knowledge_graph.problems import Mend, MendKind, Place, Problem, Severity
from knowledge_graph.spelling import edit_distance
from knowledge_graph.words import CHINESE, normalise, readable, singular

TitleKey: TypeAlias = tuple[str, ...]
_LocalKey: TypeAlias = tuple[str, TitleKey]

_TOKENS: Final = re.compile(rf"[{CHINESE}]+|[^\W_{CHINESE}]+|[+<=>#^*/%±×÷√∑∫≤≥≠→]")
"""Words, and signs that make another title: of C and C++, of x < 2 and x > 2."""
_FILLERS: Final = frozenset({"a", "an", "and", "of", "the"})
_CHINESE_FILLERS: Final = re.compile("[的与和及]")
_MOST_UNORDERED: Final = 3
"""Words of a title whose order does not count: "convert fractions to mixed numbers" is not the way back."""
_SHORTEST_MISSPELLED: Final = 6
"""Letters of a word that may be a slip of another: shorter ones differ by a letter and mean something else."""
_MOST_IN_A_GROUP: Final = 50
"""Titles with the same bulk that are compared one by one."""


def check_ids(course: Course, places: Places) -> Iterator[Problem]:
    """Ids of concepts and exercises: form, uniqueness, and ids that only look different."""
    counts = Counter(concept.id for concept in course.concepts)
    yield from listed([one for one in counts if not is_valid_id(one)], lambda one: _invalid(one, places))

    def copied(concept_id: ConceptId) -> Problem:
        message = f"{concept_id!r} is the id of {counts[concept_id]} concepts: rename all but one"
        mend = Mend(MendKind.RENAME_CONCEPT, f"rename a {concept_id}", concepts=(concept_id,))
        return Problem.at(places.of_concept(concept_id), "duplicate-id", message, concepts=[concept_id], mend=mend)

    yield from listed([one for one, count in counts.items() if count > 1], copied)
    yield from _check_look_alikes(counts, places)
    yield from _check_exercise_ids(course.templates)


def _invalid(concept_id: ConceptId, places: Places) -> Problem:
    message = f"{concept_id!r} is not an id: lower-case words joined by hyphens"
    proposed = "-".join(re.findall("[a-z0-9]+", normalise(concept_id)))
    value = proposed if is_valid_id(proposed) else ""
    text = f"rename it to {value}" if value else "give it another id"
    mend = Mend(MendKind.RENAME_CONCEPT, text, concepts=(concept_id,), value=value)
    return Problem.at(places.of_concept(concept_id), "invalid-id", message, concepts=[concept_id], mend=mend)


def _check_look_alikes(ids: Iterable[ConceptId], places: Places) -> Iterator[Problem]:
    alike: dict[str, list[ConceptId]] = defaultdict(list)
    for concept_id in ids:
        alike[normalise(concept_id)].append(concept_id)

    def problem(whole_group: list[ConceptId]) -> Problem:
        group = whole_group[:MOST_OF_A_KIND]
        shown = ", ".join(ascii(one) for one in group[:5])
        message = f"these ids look the same and are written with different characters: {shown}; keep one of them"
        mend = Mend(MendKind.MERGE_CONCEPTS, f"merge them into {group[0]!a}", concepts=tuple(group))
        return Problem.at(places.of_concept(group[0]), "look-alike-id", message, concepts=group, mend=mend)

    yield from listed([group for group in alike.values() if len(group) > 1], problem)


def _check_exercise_ids(templates: Iterable[ExerciseTemplate]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    again: list[ExerciseTemplate] = []
    for template in templates:
        if template.id in first:
            again.append(template)
        first.setdefault(template.id, Place(template.file, template.line))

    def problem(template: ExerciseTemplate) -> Problem:
        file, line = first[template.id]
        message = f"exercise {template.id!r} is already in {file}, line {line}: give one of them another id"
        mend = Mend(MendKind.RENAME_EXERCISE, f"rename the second {template.id}", concepts=(template.concept_id,))
        place = Place(template.file, template.line)
        return Problem.at(place, "duplicate-id", message, concepts=[template.concept_id], mend=mend)

    yield from listed(again, problem)


def check_titles(concepts: Sequence[Concept], places: Places) -> Iterator[Problem]:
    """Titles and other names with unseen characters, and titles that nearly repeat each other."""
    hidden = [(concept, name) for concept in concepts for name in _names(concept) if not is_clean_name(name)]
    yield from listed(hidden, lambda found: _hidden(*found, places))
    yield from listed(near_duplicates(concepts), lambda group: near_duplicate(group, places))


def _names(concept: Concept) -> Iterator[str]:
    yield from concept.title.by_language.values()
    for aliases in concept.aliases.values():
        yield from aliases


def _hidden(concept: Concept, name: str, places: Places) -> Problem:
    value = " ".join(readable(name).split())
    message = (
        f"{concept.id!r} has a name with a line end or a character that is unseen or turns the writing, "
        f"{name!a}: write {value!r}"
    )
    mend = Mend(MendKind.CHANGE_TITLE, f"write {value}", concepts=(concept.id,), value=value)
    return Problem.at(places.of_concept(concept.id), "hidden-character", message, concepts=[concept.id], mend=mend)


def near_duplicate(group: Sequence[Concept], places: Places) -> Problem:
    """The problem of a group that `near_duplicates` found."""
    first, *others = group[:MOST_OF_A_KIND]
    titles = ", ".join(f"{concept.id} ({concept.title.source})" for concept in group[:5])
    message = (
        f"these titles are nearly the same: {titles}{', …' if len(group) > 5 else ''}; "
        "make them one concept, or say in the titles what tells them apart"
    )
    ids = tuple(concept.id for concept in group[:MOST_OF_A_KIND])
    into = f"merge {', '.join(one.id for one in others[:5])} into {first.id}"
    mend = Mend(MendKind.MERGE_CONCEPTS, into, concepts=ids)
    place = places.of_concept(others[0].id)
    return Problem.at(place, "near-duplicate-title", message, Severity.WARNING, concepts=ids, mend=mend)


def near_duplicates(concepts: Sequence[Concept]) -> list[tuple[Concept, ...]]:
    """Groups of concepts whose titles differ, in some language, only in what carries no meaning of its own.

    That is: form of the characters, case, plural, words like "of", order of up to three others; or one slip (a letter
    too many, missing, wrong, or two swapped) in one word of six letters or more, its first letter aside. Titles are not
    compared pair by pair: the first are found by a common key, the second by what is left when a letter is taken out.
    """
    by_key: dict[tuple[str, TitleKey], dict[ConceptId, Concept]] = defaultdict(dict)
    for concept in concepts:
        for language, title in concept.title.by_language.items():
            key = title_key(title)
            if key:
                by_key[language, key].setdefault(concept.id, concept)
    found = {tuple(same): tuple(same.values()) for same in by_key.values() if len(same) > 1}
    for one, other in _slips(by_key):
        pair = [*by_key[one].values(), *by_key[other].values()]
        distinct = {concept.id: concept for concept in pair}
        if len(distinct) > 1:
            found.setdefault(tuple(distinct), tuple(distinct.values()))
    return list(found.values())


def title_key(title: str) -> TitleKey:
    """What two titles of one concept have in common.

    >>> title_key("Products of Matrices") == title_key("matrix product"), title_key("矩阵的秩")
    (True, ('矩阵秩',))
    """
    tokens = _TOKENS.findall(normalise(title))
    kept = [_CHINESE_FILLERS.sub("", singular(token)) for token in tokens if token not in _FILLERS] or tokens
    return tuple(sorted(kept) if len(kept) <= _MOST_UNORDERED else kept)


def _slips(keys: Iterable[_LocalKey]) -> Iterator[tuple[_LocalKey, _LocalKey]]:
    """Pairs of keys that differ by one slip in one word.

    Two words a slip apart have a word in common that lacks a letter of each, or is one of them. Those words are kept as
    numbers in arrays: of a hundred thousand titles there are millions. What falls together by chance is compared again.
    """
    words: list[tuple[_LocalKey, int]] = []
    numbers, owners = array("q"), array("q")
    for key in keys:
        language, tokens = key
        for place, token in enumerate(tokens):
            if len(token) >= _SHORTEST_MISSPELLED and token.isascii() and token.isalpha():
                rest = hash((language, tokens[:place] + tokens[place + 1 :]))
                numbers.extend(hash((rest, variant)) for variant in _shortened(token))
                owners.extend([len(words)] * (len(numbers) - len(owners)))
                words.append((key, place))
    seen = set()
    for alike in _equal_runs(np.frombuffer(numbers, np.int64), np.frombuffer(owners, np.int64)):
        for left, right in combinations(alike[:_MOST_IN_A_GROUP], 2):
            if (left, right) not in seen:
                seen.add((left, right))
                if _one_slip(*words[left], *words[right]):
                    yield words[left][0], words[right][0]


def _shortened(token: str) -> set[str]:
    """The word, and the word without any one of its letters but the first."""
    return {token, *(token[:cut] + token[cut + 1 :] for cut in range(1, len(token)))}


def _equal_runs(numbers: NDArray[np.int64], owners: NDArray[np.int64]) -> Iterator[list[int]]:
    """The owners of each number that has several, ascending."""
    order = np.lexsort((owners, numbers))
    bounds = np.flatnonzero(np.diff(numbers[order])) + 1
    starts, ends = np.append(0, bounds), np.append(bounds, len(order))
    for start, end in zip(*(bound[ends - starts > 1].tolist() for bound in (starts, ends)), strict=True):
        yield owners[order[start:end]].tolist()


def _one_slip(one: _LocalKey, place: int, other: _LocalKey, other_place: int) -> bool:
    rest, other_rest = (key[1][:at] + key[1][at + 1 :] for key, at in ((one, place), (other, other_place)))
    left, right = one[1][place], other[1][other_place]
    return one[0] == other[0] and rest == other_rest and left != right and edit_distance(left, right, 1) == 1
