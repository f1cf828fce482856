"""Linear algebra, matrices, systems, determinants, eigenvalues and singular values: by numerical linear algebra."""

from __future__ import annotations

import math
from itertools import count

import numpy as np
import sympy
from scipy.linalg import cholesky, eigh, expm, null_space

from tests.curriculum.keys_linear_algebra_vectors import K, X, root, weights
from tests.curriculum.recomputing import Answer, Given, key

Y, T, N = sympy.symbols("y t n")


def matrix_of(vectors: Answer, eigenvalues: Answer) -> Answer:
    """The matrix with these eigenvectors (as rows of the argument) and eigenvalues."""
    columns = np.array(vectors, float).T
    return columns @ np.diag(eigenvalues) @ np.linalg.inv(columns)


def turned(eigenvalues: Answer) -> Answer:
    """Some symmetric matrix with these eigenvalues."""
    turn = np.linalg.qr(np.array([[2.0, 1, 0], [1, 1, 3], [0, -1, 1]]))[0]
    return turn @ np.diag(eigenvalues) @ turn.T


def chain(p: Given) -> Answer:
    """Leaves state 1 with ``a`` tenths, state 2 with ``b``."""
    return np.array([[10 - p.a, p.b], [p.a, 10 - p.b]]) / 10


@key("matrix-vector-from-images")
def _(p: Given) -> Answer:
    return (np.column_stack([[p.a, p.b], [p.c, p.d]]) @ [p.x, p.y])[1]


@key("matrix-vector-with-unknowns")
def _(p: Given) -> Answer:
    return (sympy.Matrix([[p.a, p.b], [p.c, p.d]]) * sympy.Matrix([X, Y]))[1]


@key("matrix-multiplication-entry")
def _(p: Given) -> Answer:
    return (np.array(p.A) @ p.B)[1, 0]


@key("matrix-multiplication-unknown-entry")
def _(p: Given) -> Answer:
    product = sympy.Matrix([[p.a, p.b], [0, p.d]]) * sympy.Matrix([[p.g, 1], [K, 2]])
    return root(product[0, 0] - p.total)


@key("matrix-transpose-gram-entry")
def _(p: Given) -> Answer:
    return (np.transpose(p.A) @ p.A)[0, 1]


@key("matrix-transpose-make-symmetric")
def _(p: Given) -> Answer:
    matrix = sympy.Matrix([[p.a, p.b, p.m * K + p.p], [p.b, p.c, p.d], [p.q, p.d, p.e]])
    return next(k for k in range(-50, 51) if matrix.subs(K, k).is_symmetric())


@key("linear-system-solve")
def _(p: Given) -> Answer:
    return np.linalg.solve([[p.a, p.b], [p.c, p.d]], [p.p, p.q])[0]


@key("linear-system-infinitely-many")
def _(p: Given) -> Answer:
    return root(sympy.Matrix([[p.a, p.p], [p.k * p.a, K]]).det())


@key("elimination-factor")
def _(p: Given) -> Answer:
    return root(p.m * p.a - K * p.a)


@key("elimination-step")
def _(p: Given) -> Answer:
    return np.linalg.det([[p.a, p.b], [p.m * p.a, p.d]]) / p.a  # the product of the pivots


@key("elimination-back-substitution")
def _(p: Given) -> Answer:
    return np.linalg.solve([[1, p.b, p.c], [0, p.d, p.e], [0, 0, p.f]], [p.p, p.q, p.r])[0]


@key("elimination-free-unknowns")
def _(p: Given) -> Answer:
    return null_space(np.eye(p.m, p.n) * (np.arange(p.n) < p.r)).shape[1]


@key("inverse-matrix-solve")
def _(p: Given) -> Answer:
    return np.linalg.solve(p.A, [p.s, p.t])[0]


@key("inverse-matrix-of-product")
def _(p: Given) -> Answer:
    return np.linalg.inv(np.linalg.inv(p.M) @ np.linalg.inv(p.N))[0, 0]


@key("inverse-matrix-singular-parameter")
def _(p: Given) -> Answer:
    return root(sympy.Matrix([[p.a, p.b], [p.c, K]]).det())


@key("lu-multiplier")
def _(p: Given) -> Answer:
    minor = np.delete(np.delete(p.A, 2, axis=1), 1, axis=0)
    return np.linalg.det(minor) / np.linalg.det(np.array(p.A)[:2, :2])  # Cramer's rule for L


@key("lu-solve")
def _(p: Given) -> Answer:
    return np.linalg.solve(np.array(p.L) @ p.U, p.b)[0]


@key("determinant-two-by-two")
def _(p: Given) -> Answer:
    return np.linalg.det([[p.a, p.b], [p.c, p.d]])


@key("determinant-three-by-three")
def _(p: Given) -> Answer:
    return np.linalg.det(p.A)


@key("determinant-scale-and-exchange")
def _(p: Given) -> Answer:
    matrix = np.diag([float(p.d), *[1.0] * (p.n - 1)])
    return np.linalg.det((p.k * matrix)[[1, 0, *range(2, p.n)]])


@key("determinant-with-unknown")
def _(p: Given) -> Answer:
    return sympy.Matrix([[p.a - X, p.b], [p.c, p.d - X]]).det()


@key("column-space-membership")
def _(p: Given) -> Answer:
    return root(sympy.Matrix([[1, p.p, p.b[0]], [p.q, p.p * p.q + 1, p.b[1]], [p.s, p.t, K]]).det())


@key("null-space-complete-solution")
def _(p: Given) -> Answer:
    t = root(p.P[0] + K * p.n[0])
    return p.P[2] + t * p.n[2]


@key("rank-and-nullity-find-nullity")
def _(p: Given) -> Answer:
    return null_space(np.array(p.A, float)).shape[1]


@key("rank-and-nullity-theorem")
def _(p: Given) -> Answer:
    matrix = np.eye(p.m, p.n) * (np.arange(p.n) < p.n - p.k)
    assert null_space(matrix).shape[1] == p.k
    return np.linalg.matrix_rank(matrix.T)


@key("linear-transformations-apply")
def _(p: Given) -> Answer:
    return (np.column_stack([[p.a, p.b], [p.c, p.d]]) @ [p.x, p.y])[0]


@key("linear-transformations-from-basis")
def _(p: Given) -> Answer:
    matrix = np.array([[p.a, p.c], [p.b, p.d]]) @ np.linalg.inv(np.column_stack([p.b1, p.b2]))
    return (matrix @ p.v)[0]


@key("similar-matrices-missing-entry")
def _(p: Given) -> Answer:
    corner = sympy.Symbol("l")
    wanted = sympy.Matrix([[p.a, p.b], [p.c, p.d]]).charpoly(X).as_expr()
    found = sympy.Matrix([[K, corner], [1, p.e]]).charpoly(X).as_expr()
    return sympy.solve(sympy.Poly(wanted - found, X).coeffs(), [K, corner], dict=True)[0][corner]


@key("similar-matrices-entry-in-new-basis")
def _(p: Given) -> Answer:
    first, second = np.transpose(p.P)
    return weights([first, second], np.array(p.A) @ first)[1]


@key("eigenvalues-and-eigenvectors-larger")
def _(p: Given) -> Answer:
    return max(np.linalg.eigvals(p.A).real)


@key("eigenvalues-and-eigenvectors-value-of-vector")
def _(p: Given) -> Answer:
    return weights([p.v], np.array(p.A) @ p.v)[0]


@key("eigenvalues-and-eigenvectors-trace-determinant")
def _(p: Given) -> Answer:
    third = root(np.diag([p.s, p.t]).trace() + K - p.tr)
    return np.linalg.det(turned([p.s, p.t, float(third)]))


@key("eigenvalues-characteristic-polynomial")
def _(p: Given) -> Answer:
    return (sympy.Matrix([[p.a, p.b], [p.c, p.d]]) - X * sympy.eye(2)).det()


@key("complex-eigenvalues-imaginary-part")
def _(p: Given) -> Answer:
    return max(np.linalg.eigvals(p.A).imag)


@key("complex-eigenvalues-modulus")
def _(p: Given) -> Answer:
    return max(abs(np.roots([1, -2 * p.a, p.a**2 + p.b**2])))


@key("diagonalization-power")
def _(p: Given) -> Answer:
    return np.linalg.matrix_power(p.A, p.n)[0, 0]


@key("diagonalization-parameter")
def _(p: Given) -> Answer:
    matrix = sympy.Matrix([[p.a, p.b, K], [0, p.c, p.d], [0, 0, p.a]])
    minimal = (matrix - p.a * sympy.eye(3)) * (matrix - p.c * sympy.eye(3))  # must vanish
    return root(sum(entry for entry in minimal if entry != 0))


@key("diagonalization-formula-for-powers")
def _(p: Given) -> Answer:
    power_0, power_1 = 1, p.A[0][0]
    x, y = np.linalg.solve([[1, 1], [p.s, p.t]], [power_0, power_1])  # x s^n + y t^n
    return round(x) * sympy.Integer(p.s) ** N + round(y) * sympy.Integer(p.t) ** N


@key("spectral-theorem-rebuild-matrix")
def _(p: Given) -> Answer:
    return matrix_of([[p.p, p.q], [-p.q, p.p]], [p.s, p.t])[0, 1]


@key("spectral-theorem-apply-by-parts")
def _(p: Given) -> Answer:
    plane = null_space(np.array([p.n], float)).T
    return (matrix_of([p.n, *plane], [p.t, p.s, p.s]) @ p.x)[0]


@key("quadratic-forms-value")
def _(p: Given) -> Answer:
    return np.einsum("i,ij,j", p.v, p.A, p.v)


@key("quadratic-forms-largest-value")
def _(p: Given) -> Answer:
    mixed = p.m * p.p * p.q  # half of the coefficient in the stem
    return eigh([[p.A[0][0], mixed], [mixed, p.A[1][1]]], eigvals_only=True)[-1]


@key("quadratic-forms-three-variables")
def _(p: Given) -> Answer:
    z = sympy.Symbol("z")
    form = p.a * X**2 + p.d * Y**2 + p.e * z**2 + 2 * p.c * X * Y + 2 * p.b * X * z
    return sympy.hessian(form, (X, Y, z))[2, 0] / 2


@key("quadratic-forms-write-out")
def _(p: Given) -> Answer:
    row = sympy.Matrix([[X, Y]])
    return sympy.expand((row * sympy.Matrix([[p.a, p.b], [p.b, p.c]]) * row.T)[0])


@key("positive-definite-smallest-integer")
def _(p: Given) -> Answer:
    return next(k for k in count(-100) if min(np.linalg.eigvalsh([[p.a, p.b], [p.b, k]])) > 1e-9)


@key("positive-definite-cholesky")
def _(p: Given) -> Answer:
    return cholesky([[p.p**2, p.p * p.q], [p.p * p.q, p.q**2 + p.r**2]], lower=True)[1, 1]


@key("positive-definite-matrices-bound-of-mixed-derivative")
def _(p: Given) -> Answer:
    singular = sympy.solve(sympy.Matrix([[p.a, K], [K, p.d**2 * p.a]]).det(), K)
    return max(singular)


@key("singular-value-decomposition-largest")
def _(p: Given) -> Answer:
    return np.linalg.norm(np.array(p.A, float), 2)


@key("singular-value-decomposition-approximation-error")
def _(p: Given) -> Answer:
    kept = [p.s1, p.s2, p.s3, p.s4][: p.k] + [0] * (4 - p.k)
    return np.linalg.norm(np.diag(np.array([p.s1, p.s2, p.s3, p.s4]) - kept).astype(float), 2)


@key("condition-number-symmetric")
def _(p: Given) -> Answer:
    return np.linalg.cond(p.A)


@key("condition-number-error-bound")
def _(p: Given) -> Answer:
    matrix, right, change = np.diag([float(p.k), 1]), np.array([1, 0]), np.array([0, float(p.p)])  # the worst case
    return np.linalg.norm(np.linalg.solve(matrix, change)) / np.linalg.norm(np.linalg.solve(matrix, right))


@key("matrix-norms-frobenius")
def _(p: Given) -> Answer:
    return math.hypot(*np.linalg.svd([[p.a, p.b], [p.c, p.d]], compute_uv=False))


@key("matrix-exponential-nilpotent")
def _(p: Given) -> Answer:
    return expm(p.t * np.array(p.N, float))[0, 2]


@key("matrix-exponential-solution")
def _(p: Given) -> Answer:
    return (expm(math.log(2) * matrix_of([p.u, p.w], [p.s, p.t])) @ p.x)[0]


@key("matrix-exponential-solution-formula")
def _(p: Given) -> Answer:
    matrix = matrix_of([[p.a, p.d], [p.c, p.f]], [p.r, p.s])
    start = p.k1 * np.array([p.a, p.d]) + p.k2 * np.array([p.c, p.f])
    value, slope = start[0], (matrix @ start)[0]
    x, y = np.linalg.solve([[1, 1], [p.r, p.s]], [value, slope])  # x e^{rt} + y e^{st}
    return round(x) * sympy.exp(p.r * T) + round(y) * sympy.exp(p.s * T)


@key("power-iteration-two-steps")
def _(p: Given) -> Answer:
    vector = np.array([1, 1])
    for _step in range(2):
        vector = np.array(p.A) @ vector
        vector = vector / vector[0]
    return vector[1]


@key("power-iteration-rayleigh-quotient")
def _(p: Given) -> Answer:
    image = np.array(p.A) @ p.x
    return np.linalg.lstsq(np.transpose([p.x]), image, rcond=None)[0][0]  # the best factor between x and Ax


@key("power-iteration-rate")
def _(p: Given) -> Answer:
    return sorted(abs(np.linalg.eigvalsh(turned([p.a, p.b, p.c]) / p.a)))[-2]


@key("power-iteration-inverse-with-shift")
def _(p: Given) -> Answer:
    inverse = np.linalg.inv(turned([p.a, p.b, p.c]) - float(p.m) * np.eye(3))
    values = np.linalg.eigvalsh(inverse)
    return float(p.m) + 1 / values[np.argmax(abs(values))]


@key("power-iteration-population-dominant-growth")
def _(p: Given) -> Answer:
    return max(np.linalg.eigvals([[0, p.f], [1, p.s]]), key=abs)


@key("stochastic-matrices-one-step")
def _(p: Given) -> Answer:
    return (chain(p) @ [p.p / 10, 1 - p.p / 10])[0]


@key("stochastic-matrices-stationary")
def _(p: Given) -> Answer:
    flow = null_space(chain(p) - np.eye(2))[:, 0]
    return flow[0] / flow.sum()


@key("stochastic-matrices-second-eigenvalue")
def _(p: Given) -> Answer:
    return min(np.linalg.eigvals(chain(p)).real)


@key("stochastic-matrices-weather-shares")
def _(p: Given) -> Answer:
    return np.linalg.matrix_power(chain(p), 400)[0, 0]
