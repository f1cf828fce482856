"""The learner model of one catalogue version: compiled once, shared by all learners and requests."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.compiled import CompiledGraph
from knowledge_graph.concepts import ConceptId, content_hash
from recommender.concept_record import CONCEPT_RECORD
from recommender.corrections import CONCEPT_TERMS, NO_CORRECTIONS, TERMS, Corrections
from recommender.evidence import ConceptKey
from recommender.graph_prior import GraphPrior, compile_prior
from recommender.likeness_prior import LARGEST, likeness_links
from recommender.parameters import DEFAULT_PARAMETERS, ModelParameters
from recommender.variety import Likeness

if TYPE_CHECKING:  # to import the recommender does not load what makes the vectors
    from knowledge_graph.embedding import Vectors

FOLD_VERSION = 4
"""To be raised with every change of what folding the same evidence gives, or of what counts as evidence: states of an
older one are replayed."""


@dataclass(frozen=True, eq=False, repr=False)
class LearnerModel:
    """Graph, concept keys, prior levels and parameters.

    A *position* counts concepts in the graph's topological order; a *row* counts them by ascending key, the order of
    a learner's state. Learner state itself knows keys only.

    Attributes:
        graph: the merged graph of all courses of the deployment.
        keys: int64, shape (n,): concept key by position.
        difficulties: float64, shape (n,): prior difficulty in logits as given, by position.
        levels: float64, shape (n,): prior logit of a correct unaided answer on a median item, by position.
        parameters: the population's numbers.
        version: content hash of all of the above.
        row_of_position: int64, shape (n,).
        row_keys: int64, shape (n,): ascending keys.
        row_levels: ``levels`` by row.
        prior: what evidence on each row bears on.
        corrections: of a refit; its concept shifts are in ``levels`` already.
        likeness: of the concepts in meaning; None where no vectors are known.
    """

    graph: CompiledGraph
    keys: NDArray[np.int64]
    difficulties: NDArray[np.float64]
    levels: NDArray[np.float64]
    parameters: ModelParameters
    version: str
    row_of_position: NDArray[np.int64]
    row_keys: NDArray[np.int64]
    row_levels: NDArray[np.float64]
    prior: GraphPrior
    corrections: Corrections = NO_CORRECTIONS
    likeness: Likeness | None = None

    def __len__(self) -> int:
        return len(self.graph)

    def __repr__(self) -> str:
        return f"LearnerModel({len(self)} concepts, version {self.version})"

    def corrected(self, corrections: Corrections) -> LearnerModel:
        """The same graph and parameters with the corrections of another refit."""
        arrays = (self.keys, self.difficulties)
        return _assembled(self.graph, *arrays, self.parameters, corrections, self.likeness, self.prior)

    def prepared(self) -> LearnerModel:
        """Itself, with all worked out that its first plan or answer would otherwise wait for."""
        _ = self.row_of_key, self.keys_and_end, self.coefficient_table, self.untouched_records
        _ = self.encompassed_pairs, self.ancestor_bits
        return self

    @cached_property
    def row_of_key(self) -> Mapping[ConceptKey, int]:
        return {key: row for row, key in enumerate(self.row_keys.tolist())}

    @cached_property
    def keys_and_end(self) -> NDArray[np.int64]:
        """``row_keys`` and a last one that no concept has, so that every place of a search may be read."""
        return np.append(self.row_keys, np.iinfo(np.int64).min)

    @cached_property
    def coefficient_table(self) -> NDArray[np.float64]:
        """Coefficients of the correction terms by row, shape (n + 1, `TERMS`); the last row for foreign concepts."""
        corrections = self.corrections
        table = np.zeros((len(self) + 1, len(TERMS)))
        if corrections.coefficients is not None:
            table += corrections.coefficients
        for key, own in corrections.concept_coefficients.items():
            if key in self.row_of_key:
                table[self.row_of_key[key], CONCEPT_TERMS] += own
        return table

    def coefficients_of(self, keys: NDArray[np.int64]) -> NDArray[np.float64]:
        """The same by key, shape (m, `TERMS`)."""
        rows = np.searchsorted(self.row_keys, keys)
        found = self.keys_and_end[rows] == keys
        return self.coefficient_table[np.where(found, rows, len(self))]

    @cached_property
    def untouched_records(self) -> NDArray[np.void]:
        """One record a row, as of a learner who has touched nothing; read-only."""
        records = np.zeros(len(self), dtype=CONCEPT_RECORD)
        records["key"] = self.row_keys
        records["variance"] = self.parameters.concept_variance
        records.setflags(write=False)
        return records

    @cached_property
    def encompassed(self) -> tuple[tuple[tuple[int, float], ...], ...]:
        """By position, what practising it practises too: (position, path weight)."""
        places = self.position_of_row.tolist()
        rows = self.row_of_position.tolist()
        return tuple(tuple((places[part], weight) for part, weight in self.prior.encompassed[row]) for row in rows)

    @cached_property
    def encompassed_pairs(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
        """The same as three arrays of one length: what is practised, what that practises too, path weights."""
        sizes = [len(parts) for parts in self.encompassed]
        flat = [pair for parts in self.encompassed for pair in parts]
        parts, weights = zip(*flat, strict=True) if flat else ((), ())
        wholes = np.repeat(np.arange(len(self), dtype=np.int64), sizes)
        return wholes, np.array(parts, dtype=np.int64), np.array(weights, dtype=np.float64)

    @cached_property
    def position_of_row(self) -> NDArray[np.int64]:
        inverse = np.empty_like(self.row_of_position)
        inverse[self.row_of_position] = np.arange(len(self), dtype=np.int64)
        return inverse

    @cached_property
    def ancestor_bits(self) -> tuple[int, ...]:
        """By position, a bit set of everything that must come before it."""
        bits: list[int] = []
        for position in range(len(self)):
            union = 0
            for prerequisite in self.graph.prerequisites.neighbours(position).tolist():
                union |= bits[prerequisite] | (1 << prerequisite)
            bits.append(union)
        return tuple(bits)

    def ancestor_mask(self, positions: Sequence[int]) -> NDArray[np.bool_]:
        """Which positions must come before one of those given, shape (n,)."""
        union = 0
        for position in positions:
            union |= self.ancestor_bits[position]
        packed = np.frombuffer(union.to_bytes(len(self) // 8 + 1, "little"), dtype=np.uint8)
        return np.unpackbits(packed, bitorder="little")[: len(self)].astype(np.bool_)

    def key_of(self, concept_id: ConceptId) -> ConceptKey:
        """The integer key of a concept of the graph; KeyError if it is not there."""
        return int(self.keys[self.graph.position[concept_id]])


def compile_model(
    graph: CompiledGraph,
    keys: Sequence[ConceptKey],
    difficulties: NDArray[np.float64],
    parameters: ModelParameters = DEFAULT_PARAMETERS,
    corrections: Corrections = NO_CORRECTIONS,
    vectors: Vectors | None = None,
) -> LearnerModel:
    """Compiles the model of one catalogue version.

    Args:
        graph: the merged graph of all courses of the deployment.
        keys: the concept key at each position; distinct.
        difficulties: prior difficulty in logits at each position, shape (n,).
        parameters: the population's numbers.
        corrections: of a refit.
        vectors: unit vectors of what the concepts mean, float32, shape (n, dimension), a zero row where that is not
            known. They inform neighbours in meaning and vary the plan; without them, and with more than
            `likeness_prior.LARGEST` concepts, the model is the graph's alone.

    Raises:
        ValueError: shapes do not fit, a key occurs twice, or a number is not finite.
    """
    key_array = np.array(keys, dtype=np.int64)
    hardness = np.asarray(difficulties, dtype=np.float64)
    if key_array.shape != (len(graph),) or hardness.shape != (len(graph),):
        raise ValueError(
            f"the graph has {len(graph)} concepts; got {key_array.shape} keys, {hardness.shape} difficulties"
        )
    if len(np.unique(key_array)) != len(key_array):
        raise ValueError("two concepts have the same key")
    if not np.isfinite(hardness).all():
        raise ValueError("every concept's difficulty must be finite")
    likeness = _likeness(vectors, len(graph)) if vectors is not None else None
    return _assembled(graph, key_array, hardness, parameters, corrections, likeness, None)


def _likeness(vectors: Vectors, size: int) -> Likeness | None:
    """None where there is nothing to compare, or too much."""
    if vectors.ndim != 2 or len(vectors) != size or not np.isfinite(vectors).all():
        raise ValueError(f"the graph has {size} concepts; got vectors of shape {vectors.shape}, all to be finite")
    return Likeness(vectors) if size <= LARGEST and vectors.any() else None


def _assembled(
    graph: CompiledGraph,
    key_array: NDArray[np.int64],
    hardness: NDArray[np.float64],
    parameters: ModelParameters,
    corrections: Corrections,
    likeness: Likeness | None,
    compiled: GraphPrior | None,
) -> LearnerModel:
    order = np.argsort(key_array)
    rows = np.empty(len(graph), dtype=np.int64)
    rows[order] = np.arange(len(graph), dtype=np.int64)
    levels = parameters.intercept - hardness
    levels += np.array([corrections.concepts.get(key, 0.0) for key in key_array.tolist()], dtype=np.float64)
    arrays = hashlib.sha256(key_array.astype("<i8").tobytes() + hardness.astype("<f8").tobytes()).hexdigest()
    named = {"fold": FOLD_VERSION, "parameters": parameters.to_plain(), "graph": graph.version, "arrays": arrays}
    if not corrections.is_empty:
        named["corrections"] = content_hash(corrections.to_plain())
    alike = likeness_links(likeness.vectors, parameters) if likeness is not None and compiled is None else None
    prior = compiled or compile_prior(graph, rows, parameters, alike)
    if prior.likeness:
        named["likeness"] = prior.likeness
    version = content_hash(named)[:16]
    priors, by_row = (hardness, levels), (key_array[order], levels[order])
    return LearnerModel(graph, key_array, *priors, parameters, version, rows, *by_row, prior, corrections, likeness)
