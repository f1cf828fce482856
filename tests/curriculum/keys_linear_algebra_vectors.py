"""Linear algebra, vectors, spans, projections and least squares: by solving for what the words ask."""

from __future__ import annotations

import cmath
import math
from itertools import count

import numpy as np
import sympy
from scipy.optimize import brentq

from tests.curriculum.recomputing import Answer, Given, key

K, X = sympy.symbols("k x")


def weights(vectors: Answer, target: Answer) -> Answer:
    """The numbers with which the vectors add up to the target."""
    found, _, rank, _ = np.linalg.lstsq(np.array(vectors, float).T, np.array(target, float), rcond=None)
    assert rank == len(vectors)
    assert np.allclose(np.array(vectors, float).T @ found, np.array(target, float))
    return found


def root(equation: Answer, unknown: sympy.Symbol = K) -> Answer:
    """The only solution of ``equation = 0``."""
    (solution,) = sympy.solve(equation, unknown)
    return solution


@key("vectors-component")
def _(p: Given) -> Answer:
    return dict(enumerate([p.a, p.b, p.c, p.d], start=1))[p.k]


@key("vectors-displacement")
def _(p: Given) -> Answer:
    return next(step for step in range(-20, 21) if p.b + step == p.d)


@key("vector-difference-component")
def _(p: Given) -> Answer:
    return np.subtract([p.a, p.b], [p.c, p.d])[1]


@key("scaled-sum-component")
def _(p: Given) -> Answer:
    return (p.k * np.array([p.a, p.b]) + [p.c, p.d])[1]


@key("norm-compute")
def _(p: Given) -> Answer:
    return math.hypot(p.a, p.b, p.c)


@key("norm-scaled")
def _(p: Given) -> Answer:
    return np.linalg.norm(p.k * np.array([p.n, 0]))


@key("norm-unit-vector")
def _(p: Given) -> Answer:
    return math.cos(math.atan2(p.b, p.a))


@key("norm-distance")
def _(p: Given) -> Answer:
    return math.dist((p.p, p.q), (p.p + p.a, p.q + p.b))


@key("dot-product-compute")
def _(p: Given) -> Answer:
    u, v = np.array([p.a, p.b, p.c]), np.array([p.d, p.e, p.f])
    return ((u + v) @ (u + v) - (u - v) @ (u - v)) / 4  # polarization


@key("dot-product-missing-component")
def _(p: Given) -> Answer:
    return root(sympy.Matrix([p.a, K]).dot(sympy.Matrix([p.c, p.d])) - p.target)


@key("dot-product-rules")
def _(p: Given) -> Answer:
    u, v, w = np.array([1, 0]), np.array([p.p, 7]), np.array([p.q, -2])  # any vectors with these products
    return u @ (p.k * v + p.m * w)


@key("linear-combination-component")
def _(p: Given) -> Answer:
    return (np.array([[p.u1, p.u2, p.u3], [p.v1, p.v2, p.v3]]).T @ [p.k, p.m])[1]


@key("linear-combination-find-weight")
def _(p: Given) -> Answer:
    return weights([[p.u1, p.u2], [p.v1, p.v2]], [p.w1, p.w2])[0]


@key("span-membership-component")
def _(p: Given) -> Answer:
    return root(sympy.Matrix([[1, 0, p.p], [0, 1, p.q], [p.x, p.y, K]]).det())


@key("span-only-a-line")
def _(p: Given) -> Answer:
    return root(sympy.Matrix([[p.a, p.b], [p.k * p.a, K]]).det())


@key("linear-independence-find-parameter")
def _(p: Given) -> Answer:
    return root(sympy.Matrix([p.u, p.v, [p.s, p.t, K]]).det())


@key("linear-independence-coefficient")
def _(p: Given) -> Answer:
    return weights([p.u, p.v], np.negative(p.w))[0]


@key("basis-and-dimension-coordinate")
def _(p: Given) -> Answer:
    return weights([p.b1, p.b2], p.v)[1]


@key("basis-and-dimension-of-span")
def _(p: Given) -> Answer:
    return np.linalg.matrix_rank(np.array([p.x, p.y, p.z, p.w], float))


@key("change-of-basis-coordinates")
def _(p: Given) -> Answer:
    return weights([p.b1, p.b2], p.x)[0]


@key("change-of-basis-between-bases")
def _(p: Given) -> Answer:
    return weights(np.transpose(p.C), np.array(p.B) @ p.x)[0]


@key("change-of-basis-polynomials")
def _(p: Given) -> Answer:
    shifted = sympy.Poly((p.c * X**2 + p.b * X + p.d).subs(X, X + p.a), X)
    return shifted.coeff_monomial(X)


@key("subspaces-parameter")
def _(p: Given) -> Answer:
    x, y, z = sympy.symbols("x y z")
    equation = p.a * x + p.b * y + K * z - (p.m * K + p.n)
    return root(equation.subs({x: 0, y: 0, z: 0}))


@key("subspaces-of-polynomials")
def _(p: Given) -> Answer:
    return root(sympy.rem(X**2 + p.b * X + K, X - p.a, X))


@key("cross-product-component")
def _(p: Given) -> Answer:
    return np.cross([p.u1, p.u2, p.u3], [p.v1, p.v2, p.v3])[1]


@key("cross-product-triangle-area")
def _(p: Given) -> Answer:
    a, b, c = math.dist(p.P, p.Q), math.dist(p.Q, p.R), math.dist(p.R, p.P)
    half = (a + b + c) / 2
    return math.sqrt(half * (half - a) * (half - b) * (half - c))  # Heron


@key("cross-product-volume")
def _(p: Given) -> Answer:
    return abs(np.linalg.det(np.array([p.u, p.v, p.w], float)))


@key("lines-and-planes-intersection")
def _(p: Given) -> Answer:
    point, way, normal = (np.array(v, float) for v in (p.P, p.d, p.n))
    t = brentq(lambda t: normal @ (point + t * way) - p.k, -1000, 1000, xtol=1e-13)
    return (point + t * way)[0]


@key("lines-and-planes-distance")
def _(p: Given) -> Answer:
    nearest = sympy.Plane(_on_plane(p.n, p.k), normal_vector=p.n).projection(sympy.Point3D(*p.q))
    return nearest.distance(sympy.Point3D(*p.q))


def _on_plane(normal: Answer, right: Answer) -> Answer:
    return sympy.Point3D(*(sympy.Rational(right, sum(n * n for n in normal)) * n for n in normal))


@key("orthogonality-missing-component")
def _(p: Given) -> Answer:
    return root(sympy.Matrix([p.a, p.b, p.s]).dot(sympy.Matrix([p.d, K, p.f])))


@key("orthogonality-pythagoras")
def _(p: Given) -> Answer:
    return abs(complex(p.a, p.s * p.b))


@key("projection-coefficient")
def _(p: Given) -> Answer:
    return np.linalg.lstsq([[p.p], [p.q]], [p.u1, p.u2], rcond=None)[0][0]


@key("projection-component")
def _(p: Given) -> Answer:
    unit = np.array([p.p, p.q]) / math.hypot(p.p, p.q)
    return (np.outer(unit, unit) @ [p.u1, p.u2])[1]


@key("projection-distance")
def _(p: Given) -> Answer:
    return abs(np.linalg.det([[p.u1, p.u2], [p.p, p.q]])) / math.hypot(p.p, p.q)


@key("gram-schmidt-second-vector")
def _(p: Given) -> Answer:
    q, r = np.linalg.qr(np.array([p.q, p.w], float).T)
    return q[0, 1] * r[1, 1]


@key("gram-schmidt-coefficient")
def _(p: Given) -> Answer:
    return np.linalg.lstsq(np.transpose([p.v]), np.array(p.w, float), rcond=None)[0][0]


@key("orthogonal-matrices-missing-entry")
def _(p: Given) -> Answer:
    found = [k for k in range(-30, 31) if _orthogonal(np.array([[p.a, p.b], [p.s * p.b, k]]) / p.c)]
    assert len(found) == 1
    return found[0]


def _orthogonal(matrix: Answer) -> bool:
    return np.allclose(matrix.T @ matrix, np.eye(len(matrix)))


@key("orthogonal-matrices-solve")
def _(p: Given) -> Answer:
    return np.linalg.solve(np.array(p.M) / 3, p.b)[0]


@key("orthogonal-matrices-lengths-kept")
def _(p: Given) -> Answer:
    x = np.array([p.m, 0])
    y = np.array([p.d / p.m, math.sqrt(p.n**2 - (p.d / p.m) ** 2)])
    turn = np.array([[0.6, 0.8], [-0.8, 0.6]])
    return np.linalg.norm(turn @ (p.a * x - y)) ** 2


@key("qr-entry")
def _(p: Given) -> Answer:
    upper = np.linalg.qr(np.array(p.A, float))[1]
    return upper[0, 1] * math.copysign(1, upper[0, 0])


@key("qr-least-squares")
def _(p: Given) -> Answer:
    q = np.array([[1, 2], [2, 1], [2, -2]]) / 3
    r = np.array([[3 * p.r11, 3 * p.r12], [0, 3 * p.r22]])
    return np.linalg.lstsq(q @ r, np.array(p.b, float), rcond=None)[0][0]


@key("least-squares-slope")
def _(p: Given) -> Answer:
    return np.polyfit([p.x1, p.s, p.x3], [p.y1, p.y2, p.y3], 1)[0]


@key("least-squares-one-unknown")
def _(p: Given) -> Answer:
    return np.linalg.lstsq(np.transpose([p.a]), np.array(p.b, float), rcond=None)[0][0]


@key("least-squares-through-origin-as-regression")
def _(p: Given) -> Answer:
    force, length = [[p.a], [p.a + p.b]], [p.c + 9, p.d + 9]
    return np.linalg.lstsq(np.array(force, float), np.array(length, float), rcond=None)[0][0]


@key("pseudoinverse-shortest-solution")
def _(p: Given) -> Answer:
    return (np.linalg.pinv(np.array([p.n], float)) * p.d)[0, 0]


@key("pseudoinverse-rank-one")
def _(p: Given) -> Answer:
    return np.linalg.pinv(np.outer([p.x1, p.x2], [p.y1, p.y2]).astype(float))[0, 1]


@key("la-complex-numbers-product")
def _(p: Given) -> Answer:
    return (complex(p.a, p.b) * complex(p.c, p.d)).real


@key("la-complex-numbers-quotient")
def _(p: Given) -> Answer:
    return (complex(p.a, p.b) / complex(p.c, p.d)).imag


@key("la-complex-numbers-power")
def _(p: Given) -> Answer:
    return math.degrees(cmath.phase(cmath.rect(p.r, math.radians(p.t)) ** p.n)) % 360


@key("la-complex-numbers-quadratic-equation")
def _(p: Given) -> Answer:
    return max(np.roots([1, -2 * p.a, p.a**2 + p.b**2]).imag)


@key("matrix-entry")
def _(p: Given) -> Answer:
    entries = [p.a, p.b, p.c, p.d, p.e, p.f, p.g, p.h, p.k]
    by_index = dict(zip([11, 12, 13, 21, 22, 23, 31, 32, 33], entries, strict=True))
    return by_index[10 * p.i + p.j]


@key("matrix-size-of-a-row")
def _(p: Given) -> Answer:
    return len(np.zeros((p.m, p.n))[0])


@key("low-rank-storage")
def _(p: Given) -> Answer:
    return sum(np.zeros(size).size for size in ((p.m, p.k), (p.k,), (p.n, p.k)))


@key("low-rank-how-many-terms")
def _(p: Given) -> Answer:
    squares = np.cumsum(np.square([p.a, p.b, p.c, p.d]))
    return next(n for n in count(1) if 100 * squares[n - 1] >= p.g * squares[-1])


@key("low-rank-frobenius-error")
def _(p: Given) -> Answer:
    return np.linalg.norm(np.diag([p.a, p.b, p.c, p.d]) - np.diag([p.a, p.b, 0, 0]))


@key("matrix-combination-entry")
def _(p: Given) -> Answer:
    return (p.k * np.array([[p.a, p.b], [p.c, p.d]]) - [[p.e, p.f], [p.g, p.h]])[1, 0]


@key("matrix-vector-component")
def _(p: Given) -> Answer:
    return (np.array([[p.a, p.b, p.c], [p.d, p.e, p.f], [p.g, p.h, p.k]]) @ [p.x, p.y, p.z])[1]


@key("matrix-vector-size")
def _(p: Given) -> Answer:
    return (np.zeros((p.m, p.n)) @ np.zeros(p.n)).size
