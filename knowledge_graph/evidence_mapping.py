"""How evidence of one course version counts in another: what merged and split concepts hand on.

Concepts keep their ids, so most evidence needs no mapping. A version that merged or split concepts records, beside the
version it came from, which concepts the old evidence counts for. The ledger itself is never changed: evidence is
projected through the mapping each time it is read, so going back to an old version gives the old states exactly.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeAlias

from knowledge_graph.concepts import ConceptId, content_hash

ConceptMapping: TypeAlias = Mapping[ConceptId, Mapping[ConceptId, float]]
"""Concept -> {concept: weight in (0, 1]}: what counts for the first counts for the others, by their weights. A concept
that is not named counts for itself alone."""

ConceptWeights: TypeAlias = tuple[tuple[ConceptId, float], ...]


def compose(first: ConceptMapping, second: ConceptMapping) -> ConceptMapping:
    """The mapping of two steps one after the other; where two ways lead to a concept the stronger one counts.

    >>> compose({ConceptId("a"): {ConceptId("b"): 0.5}}, {ConceptId("b"): {ConceptId("c"): 0.5}})
    {'a': {'c': 0.25}, 'b': {'c': 0.5}}
    """
    composed: dict[ConceptId, Mapping[ConceptId, float]] = {}
    for source in dict.fromkeys([*first, *second]):
        reached: dict[ConceptId, float] = {}
        for middle, weight in first.get(source, {source: 1.0}).items():
            for target, share in second.get(middle, {middle: 1.0}).items():
                reached[target] = max(reached.get(target, 0.0), weight * share)
        if reached != {source: 1.0}:
            composed[source] = reached
    return composed


@dataclass(frozen=True, slots=True)
class Succession:
    """One course version that followed another.

    Attributes:
        earlier: the version it was made from.
        later: the version.
        mapping: how evidence of the earlier one counts in the later one.
    """

    earlier: str
    later: str
    mapping: ConceptMapping = field(default_factory=dict)


def mapping_between(successions: Sequence[Succession], earlier: str, later: str) -> ConceptMapping:
    """How evidence of one version counts in another: along the shortest chain of successions between them.

    Where no chain leads from the one to the other, concepts count for themselves. Of two successions between the same
    versions the last one counts.
    """
    steps: dict[str, dict[str, ConceptMapping]] = {}
    for succession in successions:
        steps.setdefault(succession.earlier, {})[succession.later] = succession.mapping
    waiting: deque[tuple[str, ConceptMapping]] = deque([(earlier, {})])
    seen = {earlier}
    while waiting:
        version, mapping = waiting.popleft()
        if version == later:
            return mapping
        for following, step in steps.get(version, {}).items():
            if following not in seen:
                seen.add(following)
                waiting.append((following, compose(mapping, step)))
    return {}


@dataclass(frozen=True)
class EvidenceMapping:
    """How recorded evidence counts for the concepts of the versions that are taught now.

    >>> a, b = ConceptId("a"), ConceptId("b")
    >>> merged = EvidenceMapping({("old", a): ((b, 1.0),)})
    >>> merged.counted("old", ((a, 1.0), (b, 0.5))), merged.counted("new", ((b, 1.0),))
    ((('b', 1.0),), (('b', 1.0),))

    Attributes:
        counts_for: by version in which an exercise was issued and concept it exercised: the concepts it counts for, the
            strongest first. What is not named counts for itself.
    """

    counts_for: Mapping[tuple[str, ConceptId], ConceptWeights] = field(default_factory=dict)

    def counted(self, version: str, concepts: ConceptWeights) -> ConceptWeights:
        """The concepts an answer counts for, each once; the exercised concept, or the strongest it became, first."""
        if not self.counts_for:
            return concepts
        weights: dict[ConceptId, float] = {}
        for concept_id, weight in concepts:
            for target, share in self.counts_for.get((version, concept_id), ((concept_id, 1.0),)):
                weights[target] = max(weights.get(target, 0.0), weight * share)
        return tuple(weights.items())

    def sources_of(self, concept_id: ConceptId) -> frozenset[tuple[str, ConceptId]]:
        """The versions and concepts whose evidence counts for this concept as well."""
        return self._sources.get(concept_id, frozenset())

    @cached_property
    def _sources(self) -> Mapping[ConceptId, frozenset[tuple[str, ConceptId]]]:
        sources: dict[ConceptId, set[tuple[str, ConceptId]]] = {}
        for source, targets in self.counts_for.items():
            for target, _ in targets:
                sources.setdefault(target, set()).add(source)
        return {target: frozenset(found) for target, found in sources.items()}

    @cached_property
    def version(self) -> str:
        """Names the content; empty when nothing is mapped."""
        if not self.counts_for:
            return ""
        return content_hash(
            sorted([*source, [list(target) for target in to]] for source, to in self.counts_for.items())
        )


NO_MAPPING = EvidenceMapping(MappingProxyType({}))


def mapping_onto(
    successions: Mapping[str, Sequence[Succession]],
    taught: Mapping[str, Iterable[str]],
    concepts_of: Mapping[str, frozenset[ConceptId]],
) -> EvidenceMapping:
    """The mapping onto everything that is taught now.

    Evidence counts for what its concept became in each taught version of its course, and for the concept itself where
    another course still teaches it: nobody loses what they have shown.

    Args:
        successions: by course, in the order in which the versions were published.
        taught: the versions that are taught now, by course.
        concepts_of: the concepts of each taught version.
    """
    counts_for: dict[tuple[str, ConceptId], ConceptWeights] = {}
    for course_id, steps in successions.items():
        versions = list(taught.get(course_id, ()))
        if not versions or not any(step.mapping for step in steps):
            continue
        elsewhere = frozenset().union(
            *(concepts_of[one] for other, those in taught.items() if other != course_id for one in those)
        )
        for version in dict.fromkeys(end for step in steps for end in (step.earlier, step.later)):
            mappings = [mapping_between(steps, version, now) for now in versions]
            for concept_id in dict.fromkeys(source for mapping in mappings for source in mapping):
                targets = _together(concept_id, mappings, kept=concept_id in elsewhere)
                if targets != ((concept_id, 1.0),):
                    counts_for[version, concept_id] = targets
    return EvidenceMapping(counts_for)


def _together(concept_id: ConceptId, mappings: Iterable[ConceptMapping], *, kept: bool) -> ConceptWeights:
    weights: dict[ConceptId, float] = {concept_id: 1.0} if kept else {}
    for mapping in mappings:
        for target, weight in mapping.get(concept_id, {concept_id: 1.0}).items():
            weights[target] = max(weights.get(target, 0.0), weight)
    return tuple(sorted(weights.items(), key=lambda pair: (-pair[1], pair[0])))


def mapping_to_plain(mapping: ConceptMapping) -> dict[str, dict[str, float]]:
    """The mapping as JSON can hold it."""
    return {
        str(source): {str(target): float(weight) for target, weight in to.items()} for source, to in mapping.items()
    }


def mapping_from_plain(plain: Mapping[str, Any]) -> ConceptMapping:
    """The mapping that `mapping_to_plain` wrote."""
    return {
        ConceptId(source): {ConceptId(target): float(weight) for target, weight in to.items()}
        for source, to in plain.items()
    }
