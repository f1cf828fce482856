"""Calculus of several variables: by steps into the complex plane, quadrature and geometry."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import sympy

from tests.curriculum.keys_calculus_derivatives import K, X, Y, root, zero
from tests.curriculum.keys_calculus_integrals import C
from tests.curriculum.numerics import area, gradient, slope, volume
from tests.curriculum.recomputing import Answer, Given, key

T, Z = sympy.symbols("t z", real=True)


def jacobian(outputs: Answer, *point: Answer) -> Answer:
    """The matrix of the partial derivatives; a row for each output."""
    return np.array([gradient(lambda *x, i=i: outputs(*x)[i], *point) for i in range(len(outputs(*point)))])


@key("several-variables-level-through-point")
def _(p: Given) -> Answer:
    return np.array([p.x, p.y]) @ [[p.a, p.b], [0, 0]] @ [p.x, p.y]


@key("several-variables-radius")
def _(p: Given) -> Answer:
    return zero(lambda r: p.k * r**2 + p.h - p.c, 0, 100)


@key("several-variables-path-limit")
def _(p: Given) -> Answer:
    x, y = 1e-8, p.m * 1e-8
    return p.c * x * y / (p.a * x**2 + p.b * y**2)


@key("partial-derivatives-value")
def _(p: Given) -> Answer:
    return gradient(lambda x, y: p.a * x**p.n * y**2 + p.b * x * y, p.x, p.y)[0]


@key("partial-derivatives-tangent-plane")
def _(p: Given) -> Answer:
    corner, ahead, aside = [p.a, p.b, p.v], [p.a + 1, p.b, p.v + p.p], [p.a, p.b + 1, p.v + p.q]
    normal = np.cross(np.subtract(ahead, corner), np.subtract(aside, corner))  # of the plane through three points
    return p.v - (normal[0] * float(p.dx) + normal[1] * float(p.dy)) / normal[2]


@key("partial-derivatives-mixed")
def _(p: Given) -> Answer:
    f = sympy.Poly(p.a * X**p.n * Y**p.m + p.b * X**2 - p.a * Y**3, X, Y)
    return f.diff(Y).diff(X).eval({X: p.x, Y: p.y})


@key("partial-derivatives-formula")
def _(p: Given) -> Answer:
    return p.a * p.n * X**2 * Y ** (p.n - 1) + p.k * X * sympy.cos(p.k * X * Y)  # by hand


@key("directional-derivative-compute")
def _(p: Given) -> Answer:
    length = math.hypot(p.v1, p.v2)
    return slope(lambda s: p.p * s * p.v1 / length + p.q * s * p.v2 / length, 0)


@key("directional-derivative-toward-point")
def _(p: Given) -> Answer:
    way = np.subtract([p.tx, p.ty], [p.x, p.y]) / math.dist((p.tx, p.ty), (p.x, p.y))
    return slope(lambda s: p.a * (p.x + s * way[0]) ** 2 + (p.y + s * way[1]) ** 2, 0)


@key("directional-derivative-angle")
def _(p: Given) -> Answer:
    steep = np.array([0.6, 0.8]) * p.g
    angle = math.atan2(0.8, 0.6) + math.radians(p.th)
    return steep @ [math.cos(angle), math.sin(angle)]


@key("directional-derivative-partials-from-slopes")
def _(p: Given) -> Answer:
    return np.linalg.solve(np.array([[1, 0], [0.6, 0.8]]), np.array([p.p, p.s1], float))[1]


@key("calc-jacobian-entry")
def _(p: Given) -> Answer:
    return jacobian(lambda x, y: [p.a * x**2 * y, p.b * x + p.c * y**2], p.x, p.y)[0, 1]


@key("calc-jacobian-determinant")
def _(p: Given) -> Answer:
    return np.linalg.det(jacobian(lambda x, y: [p.a * x**2 + p.b * y, p.c * x * y], p.x, p.y))


@key("calc-jacobian-approximation")
def _(p: Given) -> Answer:
    return (np.array([p.f, p.g]) + np.array([[p.p, p.q], [p.r, p.s]]) @ [p.i / 10, p.j / 10])[1]


@key("multi-chain-from-rates")
def _(p: Given) -> Answer:
    return slope(lambda t: p.p * (p.a + p.u * t) + p.q * (p.b + p.w * t), p.t)


@key("multi-chain-compute")
def _(p: Given) -> Answer:
    return slope(lambda t: p.a * t**4 + p.b * t**2 * (p.c * t + p.d), p.t)


@key("multi-chain-implicit-slope")
def _(p: Given) -> Answer:
    return root(p.p * (X - p.a) + p.q * (Y - p.b), Y).diff(X)  # of the tangent


@key("multi-chain-polar")
def _(p: Given) -> Answer:
    start = math.atan2(p.si, p.co)
    return slope(lambda turn: p.p * p.r * np.cos(turn) + p.q * p.r * np.sin(turn), start)


@key("multi-chain-formula")
def _(p: Given) -> Answer:
    inserted = sympy.Poly(sympy.expand(p.x**2 * p.y), T)
    return inserted.diff(T).as_expr()


@key("hessian-determinant")
def _(p: Given) -> Answer:
    return sympy.hessian(p.a * X**2 + p.b * X * Y + p.c * Y**2 + p.d, (X, Y)).det()


@key("hessian-find-minimum")
def _(p: Given) -> Answer:
    here = gradient(lambda x, y: p.a * x**2 + p.b * x * y + p.c * y**2 + p.d * x + p.e * y, 0, 0)
    return np.linalg.solve([[2 * p.a, p.b], [p.b, 2 * p.c]], -here)[0]  # a step of Newton's method is enough


@key("lagrange-product")
def _(p: Given) -> Answer:
    best = zero(lambda x: slope(lambda x: x * (p.c - p.a * x) / p.b, x), 0, p.c / p.a)
    return best * (p.c - p.a * best) / p.b


@key("lagrange-linear-on-circle")
def _(p: Given) -> Answer:
    angle = math.atan2(p.b, p.a)
    return p.r * (p.a * math.cos(angle) + p.b * math.sin(angle))


@key("lagrange-shadow-price")
def _(p: Given) -> Answer:
    return np.polyval(np.polyfit([p.c, p.c + 1], [p.v, p.v + p.l], 1), p.c + p.d)


@key("double-integral-rectangle")
def _(p: Given) -> Answer:
    return volume(lambda x, y: p.p * x + p.q * y + p.c, (0, p.a), (0, p.b))


@key("double-integral-triangle")
def _(p: Given) -> Answer:
    return volume(lambda x, _y: p.k * x, (0, p.a), (0, lambda x: p.m * x))


@key("double-integral-product-form")
def _(p: Given) -> Answer:
    return volume(lambda x, y: p.k * x**p.n * y, (0, p.a), (0, p.b))


@key("double-integral-average")
def _(p: Given) -> Answer:
    return volume(lambda x, y: p.p * x * p.a + p.q * y * p.b + p.c, (0, 1), (0, 1))


@key("change-variables-polar-power")
def _(p: Given) -> Answer:
    shell = area(lambda r: p.c * (r * r) ** (p.n / 2) * r, 0, p.R)
    return shell * area(lambda _angle: 1, 0, 2 * math.pi / p.h) / math.pi


@key("change-variables-linear-area")
def _(p: Given) -> Answer:
    return abs(np.linalg.det([[p.a, p.b], [p.c, p.d]])) * p.A


def polygon(corners: Answer) -> float:
    """The area between corners in their order round the polygon."""
    x, y = np.transpose(corners)
    return float(abs(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2)


@key("change-variables-inverse-map")
def _(p: Given) -> Answer:
    rows = np.array([[p.a, -p.b], [p.c, p.d]], float)
    return polygon([np.linalg.solve(rows, uv) for uv in ((0, 0), (p.k, 0), (p.k, p.m), (0, p.m))])


@key("change-of-variables-area-of-image")
def _(p: Given) -> Answer:
    rows = np.array([[p.a, p.b], [p.c, p.d]])
    return polygon([rows @ uv for uv in ((0, 0), (p.r, 0), (p.r, p.r), (0, p.r))])


@key("vector-field-find-constant")
def _(p: Given) -> Answer:
    first, second = p.c * X + K * X * Y, p.b * X**2 + p.d * Y
    return root((first.diff(Y) - second.diff(X)) / X, K)


@key("vector-field-potential-difference")
def _(p: Given) -> Answer:
    along = area(lambda x: p.b, 0, p.x)  # on the axis, then upwards
    return along + area(lambda y: p.a * p.x**2 + 2 * p.c * y, 0, p.y)


@key("vector-field-potential-formula")
def _(p: Given) -> Answer:
    along, up = sympy.diff(p.f, X).subs(Y, 0), sympy.diff(p.f, Y)  # on the axis, then upwards
    return sympy.integrate(along, X) + sympy.integrate(up, Y) + C


@key("line-integral-straight")
def _(p: Given) -> Answer:
    return area(lambda t: p.p * p.b * t * p.a + p.q * p.a * t * p.b, 0, 1)


@key("line-integral-potential")
def _(p: Given) -> Answer:
    def force(t: float) -> float:
        x, y = p.x0 + t * (p.x1 - p.x0), p.y0 + t * (p.y1 - p.y0)  # any way between the two points
        field = gradient(lambda x, y: p.a * x**2 + p.b * x * y, x, y)
        return float(field @ [p.x1 - p.x0, p.y1 - p.y0])

    return area(force, 0, 1)


@key("line-integral-green")
def _(p: Given) -> Answer:
    corners = np.array([[0, 0], [p.a, 0], [p.a, p.b], [0, p.b], [0, 0]], float)
    around = 0.0
    for start, end in pairwise(corners):
        x, y = (start + end) / 2  # the field is linear, so that its value in the middle is the mean along a side
        around += np.array([p.c * x + p.p * y, p.q * x - p.c * y]) @ (end - start)
    return around


@key("divergence-value")
def _(p: Given) -> Answer:
    return jacobian(lambda x, y, z: [p.a * x**2, p.b * y * z, p.c * y * z], p.x, p.y, p.z).trace()


@key("curl-plane-value")
def _(p: Given) -> Answer:
    rates = jacobian(lambda x, y: [p.a * x * y + p.b * y**2, p.c * x**2], p.x, p.y)
    return rates[1, 0] - rates[0, 1]


@key("divergence-make-incompressible")
def _(p: Given) -> Answer:
    field = sympy.Matrix([p.a * X + p.d * Y, p.b * Y - p.c * Z, K * Z + p.d * X])
    return root(field.jacobian([X, Y, Z]).trace(), K)
