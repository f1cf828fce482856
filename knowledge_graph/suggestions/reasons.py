"""Why an edge is suggested: a code and its values, so that every language can say it in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from knowledge_graph.concepts import ConceptId
from knowledge_graph.suggestions.features import DIRECTION_FEATURES, STRUCTURE_DIRECTION, TextEvidence
from knowledge_graph.suggestions.structure import Structure
from knowledge_graph.suggestions.verbs import verb_of
from knowledge_graph.suggestions.words import Values

LEAST_PART: Final = 0.1
"""A feature that adds less than this to the logit of the direction is not worth telling."""
_NEAR: Final = 0.4
_TERMS: Final = 3


class ReasonCode(StrEnum):
    """What speaks for an edge. The values of each are named after the colon.

    MENTIONS: the target's text names the source; name.
    USES_TERMS: the target's text uses more of the source's terms than the other way round; share, terms.
    NEIGHBOURS_REFER: concepts near the target use the source's terms, not the other way round.
    SIMPLER_VERB: the source asks for less; source_verb, target_verb.
    COMMONER_TERMS: the source's terms are commoner in this course.
    SIMPLER, TAUGHT_EARLIER: by meaning, on a line from simple to complex, from first to advanced.
    MORE_GENERAL: the source is nearer to what the whole course is about.
    EARLIER_LEVEL: by what was learned from graphs with known order.
    STANDS_EARLIER: by the prerequisites that are there.
    NEAR_IN_MEANING: cosine.
    SHARED_TERMS: rare terms that both have; terms.
    COMMON_NEIGHBOURS: joined to the same concepts; concepts.
    """

    MENTIONS = "mentions"
    USES_TERMS = "uses-terms"
    NEIGHBOURS_REFER = "neighbours-refer"
    SIMPLER_VERB = "simpler-verb"
    COMMONER_TERMS = "commoner-terms"
    SIMPLER = "simpler"
    TAUGHT_EARLIER = "taught-earlier"
    MORE_GENERAL = "more-general"
    EARLIER_LEVEL = "earlier-level"
    STANDS_EARLIER = "stands-earlier"
    NEAR_IN_MEANING = "near-in-meaning"
    SHARED_TERMS = "shared-terms"
    COMMON_NEIGHBOURS = "common-neighbours"


CODE_OF_FEATURE: Final[Mapping[str, ReasonCode]] = {
    "verb": ReasonCode.SIMPLER_VERB,
    "rarity": ReasonCode.COMMONER_TERMS,
    "simplicity": ReasonCode.SIMPLER,
    "age": ReasonCode.TAUGHT_EARLIER,
    "generality": ReasonCode.MORE_GENERAL,
    "learned_level": ReasonCode.EARLIER_LEVEL,
    "coverage": ReasonCode.USES_TERMS,
    "reference": ReasonCode.NEIGHBOURS_REFER,
    "mention": ReasonCode.MENTIONS,
    "position": ReasonCode.STANDS_EARLIER,
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason.

    Attributes:
        code: what kind it is.
        values: what the words need, by name.
        strength: for a reason of direction what it adds to the logit; 0 for a reason of relatedness.
    """

    code: ReasonCode
    values: Mapping[str, str | float | tuple[str, ...]] = field(default_factory=dict)
    strength: float = 0.0


def direction_reasons(evidence: TextEvidence, source: int, target: int, parts: Values) -> Iterator[Reason]:
    """What speaks for source → target, the strongest first.

    Args:
        evidence: of the course.
        source: position of the prerequisite.
        target: position of the dependent.
        parts: shape (features,), what each direction feature adds to the logit of source → target.
    """
    names = (*DIRECTION_FEATURES, *STRUCTURE_DIRECTION)[: len(parts)]
    found = sorted(zip(names, parts.tolist(), strict=True), key=lambda part: -part[1])
    for name, part in found:
        if part >= LEAST_PART and (name != "verb" or _both_have_verbs(evidence, source, target)):
            yield Reason(CODE_OF_FEATURE[name], _values(name, evidence, source, target), round(part, 3))


def relatedness_reasons(
    evidence: TextEvidence, structure: Structure | None, first: int, second: int, ids: tuple[ConceptId, ...]
) -> Iterator[Reason]:
    """What speaks for the two belonging together."""
    cosine = float(evidence.vectors[first] @ evidence.vectors[second])
    if cosine >= _NEAR:
        yield Reason(ReasonCode.NEAR_IN_MEANING, {"cosine": round(cosine, 2)})
    shared = evidence.table.shared_terms(first, second, _TERMS)
    if shared:
        yield Reason(ReasonCode.SHARED_TERMS, {"terms": shared})
    common = structure.neighbours_of_both(first, second) if structure else ()
    if common:
        yield Reason(ReasonCode.COMMON_NEIGHBOURS, {"concepts": tuple(ids[position] for position in common)})


def _both_have_verbs(evidence: TextEvidence, source: int, target: int) -> bool:
    return all(verb_of(evidence.texts[position].statement) for position in (source, target))


def _values(name: str, evidence: TextEvidence, source: int, target: int) -> Mapping[str, str | float | tuple[str, ...]]:
    if name == "verb":
        verbs = (verb_of(evidence.texts[position].statement) for position in (source, target))
        source_verb, target_verb = (verb or "" for verb in verbs)
        return {"source_verb": source_verb, "target_verb": target_verb}
    if name == "coverage":
        share = float(evidence.table.coverage_of(source, target))
        return {"share": round(share, 2), "terms": evidence.table.shared_terms(source, target, _TERMS)}
    if name == "mention":
        return {"name": evidence.texts[source].title}
    return {}
