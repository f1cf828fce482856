"""What the prerequisites that a course already has say about a pair that they do not join."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags, identity
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import cg

from knowledge_graph.suggestions.words import Pairs, Values

_SMOOTHING = 1.0
_NEAR = 8
_PULL = 0.1
_ROUNDS = 500


@dataclass(frozen=True)
class Structure:
    """The visible prerequisites of a course. The pair that is asked about must not be among them.

    Attributes:
        position: float64, shape (n,), mean 0 and deviation 1: how late each concept stands.
        linked: n x n, symmetric, who is joined to whom.
        descendants: by position, a bit for every concept that is reached, the concept itself left out.
    """

    position: Values
    linked: csr_matrix
    descendants: tuple[int, ...]

    def neighbours_of_both(self, first: int, second: int) -> tuple[int, ...]:
        """Concepts that both are joined to, in either direction."""
        return tuple(np.intersect1d(self.linked[first].indices, self.linked[second].indices).tolist())

    def implied(self, pairs: Pairs) -> Values:
        """Shape (pairs,): 1 where a chain of prerequisites leads from one to the other, either way."""
        return np.array([float(self.reaches(a, b) or self.reaches(b, a)) for a, b in pairs.tolist()], dtype=np.float64)

    def reaches(self, earlier: int, later: int) -> bool:
        """Whether a chain of prerequisites leads from one to the other."""
        return bool(self.descendants[earlier] >> later & 1)


def read_structure(
    count: int, edges: Iterable[tuple[int, int]], neighbours: NDArray[np.int64], cosines: Values
) -> Structure:
    """The structure of a course.

    The position minimises the sum over edges of (position of target - position of source - 1)^2 (HodgeRank: Jiang et
    al. 2011), plus the squared differences to the nearest in meaning by cosine^4, so that a concept without edges
    stands where its neighbours do, plus a small pull to 0.

    Args:
        count: how many concepts there are.
        edges: pairs (prerequisite, dependent); may have cycles.
        neighbours: shape (n, k), the nearest in meaning of each.
        cosines: shape (n, k).
    """
    joined = np.array(sorted({(a, b) for a, b in edges if a != b}), dtype=np.int64).reshape(-1, 2)
    ones = np.ones(len(joined))
    directed = csr_matrix((ones, (joined[:, 0], joined[:, 1])), shape=(count, count))
    linked = ((directed + directed.T) > 0).astype(np.float64).tocsr()
    near = neighbours[:, :_NEAR]
    strength = np.maximum(cosines[:, :_NEAR], 0).ravel() ** 4
    rows = np.repeat(np.arange(count), near.shape[1])
    alike = csr_matrix((strength, (rows, near.ravel())), shape=(count, count))
    alike = alike.maximum(alike.T)
    system = _laplacian(directed + directed.T) + _SMOOTHING * _laplacian(alike) + _PULL * identity(count)
    pull = np.asarray(directed.sum(axis=0)).ravel() - np.asarray(directed.sum(axis=1)).ravel()
    position = cg(system.tocsr(), pull, rtol=1e-6, maxiter=_ROUNDS)[0] if len(joined) else np.zeros(count)
    deviation = position.std() if count else 0.0
    position = (position - position.mean()) / deviation if deviation > 1e-9 else np.zeros(count)
    return Structure(position, linked, _descendants(directed))


def _laplacian(weights: csr_matrix) -> csr_matrix:
    return diags(np.asarray(weights.sum(axis=1)).ravel()) - weights


def _descendants(directed: csr_matrix) -> tuple[int, ...]:
    """Reachability as bits, cycles taken together; a concept reaches itself only by a cycle, which is left out."""
    parts, part_of = connected_components(directed, directed=True, connection="strong")
    members = [0] * parts
    for concept, part in enumerate(part_of.tolist()):
        members[part] |= 1 << concept
    after: list[set[int]] = [set() for _ in range(parts)]
    waiting = [0] * parts
    for source, target in zip(*directed.nonzero(), strict=True):
        first, second = int(part_of[source]), int(part_of[target])
        if first != second and second not in after[first]:
            after[first].add(second)
            waiting[second] += 1
    order = [part for part in range(parts) if waiting[part] == 0]
    for part in order:
        for later in after[part]:
            waiting[later] -= 1
            if waiting[later] == 0:
                order.append(later)
    reached = [0] * parts
    for part in reversed(order):
        for later in after[part]:
            reached[part] |= reached[later] | members[later]
    return tuple((reached[part] | members[part]) & ~(1 << concept) for concept, part in enumerate(part_of.tolist()))
