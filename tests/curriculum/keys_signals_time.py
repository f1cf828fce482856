"""Signals and control, from complex numbers to difference equations: by running the signals and systems."""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import count

import numpy as np
import sympy

from tests.curriculum.numerics import area
from tests.curriculum.recomputing import Answer, Given, key

T = sympy.Symbol("t", real=True)


def run(back: Sequence[Answer], ahead: Sequence[Answer], inputs: Sequence[Answer], rest: Answer = 0) -> list[Answer]:
    """The output of ``y[n] = back[0] y[n-1] + … + ahead[0] x[n] + ahead[1] x[n-1] + …`` from ``y[-1] = rest``."""
    outputs: list[Answer] = []
    for n in range(len(inputs)):
        value = sum(b * inputs[n - i] for i, b in enumerate(ahead) if n - i >= 0)
        value += sum(a * (outputs[n - i] if n - i >= 0 else rest) for i, a in enumerate(back, start=1))
        outputs.append(value)
    return outputs


@key("sig-complex-numbers-product")
def _(p: Given) -> Answer:
    return (complex(p.a, p.b) * complex(p.c, p.d)).real


@key("sig-complex-numbers-modulus-of-quotient")
def _(p: Given) -> Answer:
    return abs(complex(p.re, p.im) / complex(0, p.m))


@key("sig-complex-numbers-quotient-imaginary")
def _(p: Given) -> Answer:
    return (complex(p.a, p.b) / complex(p.c, p.d)).imag


@key("complex-exponentials-and-phasors-amplitude-of-sum")
def _(p: Given) -> Answer:
    theta = math.atan2(p.s * p.b, p.a)  # where the sum is largest
    return p.a * math.cos(theta) + p.s * p.b * math.sin(theta)


@key("complex-exponentials-and-phasors-value-of-exponential")
def _(p: Given) -> Answer:
    return (p.A * cmath.exp(1j * p.q * math.pi / 3)).real


@key("complex-exponentials-and-phasors-period")
def _(p: Given) -> Answer:
    return 2 * math.pi / (p.m * math.pi)


@key("continuous-and-discrete-signals-period-of-sequence")
def _(p: Given) -> Answer:
    return next(n for n in count(1) if F(p.num * n, p.M) % 2 == 0)


@key("continuous-and-discrete-signals-discrete-frequency")
def _(p: Given) -> Answer:
    per_sample = 2 * sympy.pi * p.f * sympy.Rational(1, p.fs)
    return per_sample / sympy.pi


@key("signal-operations-where-is-the-peak")
def _(p: Given) -> Answer:
    return sympy.solve(sympy.Rational(p.a) * T - p.b - p.tau, T)[0]


@key("signal-operations-end-of-flipped-pulse")
def _(p: Given) -> Answer:
    return max(F(p.b - end) / p.a for end in (p.p, p.q))


@key("signal-operations-width-after-scaling")
def _(p: Given) -> Answer:
    start, end = (F(edge + p.c) / p.a for edge in (0, p.w))
    return end - start


@key("even-and-odd-signals-value-of-even-part")
def _(p: Given) -> Answer:
    odd = F(p.a - p.b, 2)
    return p.a - odd


@key("even-and-odd-signals-even-integral")
def _(p: Given) -> Answer:
    return sympy.integrate(p.d * T**5 + 3 * p.a * T**2 + p.b * T + p.c, (T, -p.L, p.L))


@key("energy-and-power-of-signals-power-of-sum")
def _(p: Given) -> Answer:
    t = np.arange(4096) * (2 * np.pi / 4096) / p.w
    x = p.c + p.a * np.cos(p.w * t) + p.b * np.sin(p.k * p.w * t)
    return (x**2).mean()


@key("energy-and-power-of-signals-energy-of-exponential")
def _(p: Given) -> Answer:
    return area(lambda t: (p.A * math.exp(-p.a * t)) ** 2, 0, math.inf)


@key("energy-and-power-of-signals-energy-of-sequence")
def _(p: Given) -> Answer:
    return np.linalg.norm([p.a, p.b, p.c, p.d]) ** 2


@key("unit-step-and-impulse-sifting")
def _(p: Given) -> Answer:
    return sympy.integrate((p.a * T**2 + p.b) * sympy.DiracDelta(p.g * T - p.g * p.t0), (T, -sympy.oo, sympy.oo))


@key("unit-step-and-impulse-impulse-in-derivative")
def _(p: Given) -> Answer:
    x = p.a + (p.b - p.a) * sympy.Heaviside(T - p.t1) + (p.c - p.b) * sympy.Heaviside(T - p.t2)
    return sympy.diff(x, T).coeff(sympy.DiracDelta(T - p.t2))


@key("systems-and-their-properties-superposition-output")
def _(p: Given) -> Answer:
    return np.dot([p.a, p.b], [p.p, p.q])


@key("systems-and-their-properties-delayed-value")
def _(p: Given) -> Answer:
    answers = {n: p.c * n + p.a for n in range(-20, 20)}
    return {n + p.n0: value for n, value in answers.items()}[p.n]


@key("linear-time-invariant-systems-staircase-answer")
def _(p: Given) -> Answer:
    h = [p.s1, p.s2 - p.s1, p.s3 - p.s2]
    x = [p.a, p.a, p.a + p.b]
    return np.convolve(h, x)[2]


@key("linear-time-invariant-systems-cascade-gain")
def _(p: Given) -> Answer:
    first = {n + p.d: p.g * p.x for n in range(40)}
    return {n + p.e: p.h * value for n, value in first.items()}[20]


@key("impulse-response-from-difference")
def _(p: Given) -> Answer:
    return np.convolve([p.s0, p.s1, p.s2, p.s3], [1, -1])[2]


@key("impulse-response-gain-for-constants")
def _(p: Given) -> Answer:
    return np.convolve([p.a, p.b, p.c], [p.d] * 10)[5]


@key("convolution-rectangles-value")
def _(p: Given) -> Answer:
    overlap = max(0, min(float(p.t), p.W) - max(0, float(p.t) - p.w))  # of x(tau) and h(t - tau)
    return p.A * p.B * overlap


@key("convolution-peak-value")
def _(p: Given) -> Answer:
    x, h = [p.A] * (100 * p.W), [p.B] * (100 * p.w)
    return np.convolve(x, h).max() / 100


@key("convolution-support-end")
def _(p: Given) -> Answer:
    x, h = np.ones(10 * (p.b - p.a)), np.ones(10 * (p.d - p.c))
    return F(len(np.convolve(x, h)) + 1, 10) + p.a + p.c  # n cells and m cells of a tenth make n + m


@key("convolution-two-exponentials")
def _(p: Given) -> Answer:
    t, tau = sympy.symbols("t tau", positive=True)
    return sympy.integrate(sympy.expand(p.c * sympy.exp(-p.a * tau - p.b * (t - tau))), (tau, 0, t))


@key("discrete-convolution-value")
def _(p: Given) -> Answer:
    return np.convolve([p.a, p.b, p.c], [p.d, p.e, p.f])[2]


@key("discrete-convolution-length-and-start")
def _(p: Given) -> Answer:
    return p.s + p.t + len(np.convolve(np.ones(p.N), np.ones(p.M))) - 1


@key("discrete-convolution-undo-with-two")
def _(p: Given) -> Answer:
    return run([-p.h1], [1], [p.y0, p.y1, p.y2])[2]


@key("discrete-convolution-table-of-values")
def _(p: Given) -> Answer:
    return list(np.convolve([p.a, p.b, p.c], [p.d, p.e]))


@key("bibo-stability-worst-case-finite")
def _(p: Given) -> Answer:
    signs = ((i, j, k) for i in (-p.B, p.B) for j in (-p.B, p.B) for k in (-p.B, p.B))
    return max(abs(p.a * x + p.b * y + p.c * z) for x, y, z in signs)


@key("bibo-stability-geometric-sum")
def _(p: Given) -> Answer:
    return sum(p.c * abs(float(p.a)) ** n for n in range(400))


@key("differential-equations-of-systems-final-value")
def _(p: Given) -> Answer:
    y = sympy.Symbol("y")
    return sympy.solve(p.b * y - p.c * p.x0, y)[0]


@key("differential-equations-of-systems-time-constant")
def _(p: Given) -> Answer:
    s = sympy.Symbol("s")
    return -1 / sympy.solve(p.a * s + p.b, s)[0]


@key("differential-equations-of-systems-ringing-frequency")
def _(p: Given) -> Answer:
    return max(np.roots([1, p.a1, p.a0]).imag)


@key("differential-equations-of-systems-write-solution")
def _(p: Given) -> Answer:
    s, t = sympy.Symbol("s"), sympy.Symbol("t", positive=True)
    transform = (p.m * p.al * p.f / s + p.m * p.y0) / (p.m * s + p.m * p.al)
    solution = sympy.inverse_laplace_transform(sympy.apart(transform, s), s, t)
    assert sympy.simplify(p.m * solution.diff(t) + p.m * p.al * solution - p.m * p.al * p.f) == 0
    return solution


@key("difference-equations-recursion-value")
def _(p: Given) -> Answer:
    return run([p.a], [p.b], [p.x0, p.x1, p.x2])[2]


@key("difference-equations-final-value")
def _(p: Given) -> Answer:
    return run([float(p.a)], [p.b], [p.x0] * 400)[-1]


@key("difference-equations-impulse-value")
def _(p: Given) -> Answer:
    return run([p.a], [p.b0, p.b1], [1, 0, 0, 0, 0])[p.k]


@key("difference-equations-run-the-recursion")
def _(p: Given) -> Answer:
    return run([p.a], [p.b], [p.x0, 0, p.x2, 0])
