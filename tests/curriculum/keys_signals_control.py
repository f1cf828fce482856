"""Signals and control, from the Laplace transform to compensators: by poles, sweeps and simulations."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import count, pairwise

import numpy as np
import sympy
from scipy.linalg import expm
from scipy.optimize import brentq

from tests.curriculum.keys_signals_frequency import decibel
from tests.curriculum.recomputing import Answer, Given, key

S, T = sympy.Symbol("s"), sympy.Symbol("t", positive=True)
Coefficients = Sequence[float]


def stable(polynomial: Coefficients) -> bool:
    """Whether all roots have negative real parts."""
    return bool(max(np.roots(polynomial).real) < 0)


def limit_of_error(loop: Answer, reference: Answer) -> Answer:
    """What the error tends to, by the final value theorem; the poles of the closed loop are looked at."""
    return sympy.limit(S * reference / (1 + loop), S, 0)


@key("sig-laplace-transform-solve-first-order")
def _(p: Given) -> Answer:
    rest = F(p.a * p.f, p.a)
    return p.y0 - rest


@key("sig-laplace-transform-residue")
def _(p: Given) -> Answer:
    a, b = sympy.symbols("A B")
    rest = sympy.Poly(a * (S + p.q) + b * (S + p.p) - p.b * S - p.c, S)
    return sympy.solve(rest.coeffs(), [a, b])[a]


@key("sig-laplace-transform-final-value")
def _(p: Given) -> Answer:
    x = sympy.apart((p.c * S + p.k) / (S * (S + p.a) * (S + p.b)), S)
    return sympy.limit(S * x, S, 0)


@key("sig-laplace-transform-inverse")
def _(p: Given) -> Answer:
    transform = (p.n1 * S + p.n0) / ((S + p.p) * (S + p.q))
    found = sympy.inverse_laplace_transform(sympy.apart(transform, S), S, T)
    return str(found)


@key("transfer-function-dc-gain")
def _(p: Given) -> Answer:
    a = np.array([[0, 1], [-p.a0 / p.a2, -p.a1 / p.a2]])
    assert stable([p.a2, p.a1, p.a0])
    state = np.linalg.solve(-a, np.array([0, 1.0]) * p.x)
    return np.array([p.b0, p.b1]) @ state / p.a2


@key("transfer-function-series-coefficient")
def _(p: Given) -> Answer:
    return np.polymul([1, p.a], [1, p.b])[1]


@key("transfer-function-write-from-equation")
def _(p: Given) -> Answer:
    gain, x = sympy.Symbol("G"), sympy.exp(S * T)
    y = gain * x
    equation = p.m * y.diff(T, 2) + p.a * y.diff(T) + p.b * y - p.c * x.diff(T) - p.d * x
    return sympy.solve(sympy.expand(equation / x), gain)[0]


@key("poles-and-zeros-dominant-time-constant")
def _(p: Given) -> Answer:
    poles = (-p.q, -p.a, -(p.q + p.d))
    return F(-1, max(poles))


@key("poles-and-zeros-complex-pair")
def _(p: Given) -> Answer:
    return max(np.roots([1, 2 * p.s, p.s**2 + p.w**2]).imag)


@key("poles-and-zeros-gain-by-distances")
def _(p: Given) -> Answer:
    return p.K * abs(12j + p.zz) / abs(12j + p.pp)


@key("first-order-step-response-normalise")
def _(p: Given) -> Answer:
    return -1 / np.roots([p.a, p.b])[0].real


@key("first-order-step-response-value-after-n-tau")
def _(p: Given) -> Answer:
    moment = np.array([[-1 / p.tau, p.yi / p.tau], [0, 0]])
    return (expm(moment * p.n * p.tau) @ [p.y0, 1])[0]


@key("first-order-step-response-identify-gain")
def _(p: Given) -> Answer:
    return F(p.y1 - p.y0) / (p.u1 - p.u0)


@key("first-order-step-response-write-response")
def _(p: Given) -> Answer:
    transform = sympy.Integer(p.a * p.b * p.g) / (p.a * S + p.a * p.b) * p.A / S
    return str(sympy.inverse_laplace_transform(sympy.apart(transform, S), S, T))


@key("second-order-systems-damping-ratio")
def _(p: Given) -> Answer:
    pole = np.roots([float(p.m), float(p.b), float(p.c)])[0]
    return -pole.real / abs(pole)


@key("second-order-systems-damped-frequency")
def _(p: Given) -> Answer:
    return max(np.roots([1, 2 * p.re, p.wn**2]).imag)


@key("second-order-systems-overshoot")
def _(p: Given) -> Answer:
    zeta = float(p.t)
    companion = np.array([[0, 1, 0], [-1, -2 * zeta, 1], [0, 0, 0]])  # time counted in 1/omega_n
    peak = math.pi / math.sqrt(1 - zeta**2)
    state, step = expm(companion * 0.8 * peak) @ [0, 0, 1], expm(companion * 0.005 * peak)
    sampled = []
    for _step in range(81):
        sampled.append(state[0])
        state = step @ state
    return 100 * (max(sampled) - 1)


@key("block-diagrams-loop-gain-number")
def _(p: Given) -> Answer:
    y = sympy.Symbol("y")
    return sympy.solve(p.g * (p.r - sympy.Rational(p.h) * y) - y, y)[0]


def closed(forward: Answer, back: Answer) -> Answer:
    """The closed loop with negative feedback, from the equation of the summing point."""
    y = sympy.Symbol("y")
    return sympy.cancel(sympy.solve(forward * (1 - back * y) - y, y)[0])


@key("block-diagrams-closed-loop-coefficient")
def _(p: Given) -> Answer:
    bottom = sympy.fraction(closed(p.k / (S * (S + p.a)), p.h))[1]
    return sympy.Poly(bottom, S).monic().coeffs()[-1]


@key("block-diagrams-closed-loop-formula")
def _(p: Given) -> Answer:
    return closed(p.k / ((S + p.a) * (S + p.b)), p.h)


@key("feedback-disturbance-left")
def _(p: Given) -> Answer:
    y = sympy.Symbol("y")
    return sympy.solve(p.D - p.L * y - y, y)[0]


@key("feedback-needed-gain")
def _(p: Given) -> Answer:
    return brentq(lambda k: 1 / (1 + k * p.g / p.a) - 1 / p.m, 0, 1e4, xtol=1e-13, rtol=1e-14)


@key("feedback-closed-loop-pole")
def _(p: Given) -> Answer:
    bottom = sympy.fraction(closed(p.g * p.K / (S + p.a), 1))[1]
    return sympy.solve(bottom, S)[0]


@key("steady-state-error-step-error")
def _(p: Given) -> Answer:
    assert stable([1, p.a + p.b, p.a * p.b + p.k])
    return limit_of_error(p.k / ((S + p.a) * (S + p.b)), p.A / S)


@key("steady-state-error-ramp-error")
def _(p: Given) -> Answer:
    assert stable([1, p.a + p.b, p.a * p.b + p.k, p.k * p.z])
    return limit_of_error(p.k * (S + p.z) / (S * (S + p.a) * (S + p.b)), p.A / S**2)


@key("steady-state-error-needed-velocity-gain")
def _(p: Given) -> Answer:
    k = sympy.Symbol("K", positive=True)
    error = limit_of_error(k / (S * (S + p.a) * (S + p.b)), p.A / S**2)
    return sympy.solve(error - sympy.Rational(p.q), k)[0]


@key("routh-hurwitz-criterion-critical-gain")
def _(p: Given) -> Answer:
    return round(brentq(lambda k: max(np.roots([1, p.a + p.b, p.a * p.b, k]).real), 1e-9, 1e4), 6)


@key("routh-hurwitz-criterion-limit-frequency")
def _(p: Given) -> Answer:
    return max(np.roots([1, p.c, p.a1, p.a0]).imag)


def routh(polynomial: Sequence[int]) -> list[F]:
    """The first column of the Routh array."""
    width = len(polynomial) // 2 + 2
    rows = [[F(x) for x in polynomial[start::2]] for start in (0, 1)]
    rows = [row + [F(0)] * (width - len(row)) for row in rows]
    while len(rows) < len(polynomial):
        above, last = rows[-2], rows[-1]
        rows.append([(last[0] * above[i + 1] - above[0] * last[i + 1]) / last[0] for i in range(width - 1)] + [F(0)])
    return [row[0] for row in rows]


@key("routh-hurwitz-criterion-array-entry")
def _(p: Given) -> Answer:
    return routh([1, p.a3, p.a2, p.a1, p.a0])[2]


@key("routh-hurwitz-criterion-sign-changes")
def _(p: Given) -> Answer:
    return sum(first * second < 0 for first, second in pairwise((p.a, p.b, p.c, p.d, p.e)))


@key("routh-hurwitz-criterion-fill-array")
def _(p: Given) -> Answer:
    column = routh([1, p.a3, p.a2, p.a1, p.a0])
    changes = sum(first * second < 0 for first, second in pairwise(column))
    assert changes == sum(np.roots([float(x) for x in (1, p.a3, p.a2, p.a1, p.a0)]).real > 0)
    return column[2:]


@key("root-locus-asymptote-centre")
def _(p: Given) -> Answer:
    far = 1e9  # at large gains the two far poles lie on the asymptote
    poles = np.roots(np.polyadd(np.poly([-p.a, -p.b, -p.c]), far * np.array([0, 0, 1, p.z])))
    return round(2 * float(max(poles, key=abs).real), 3) / 2


@key("root-locus-breakaway")
def _(p: Given) -> Answer:
    gain = -(S + p.a) * (S + p.b)
    return sympy.solve(sympy.diff(gain, S), S)[0]


@key("root-locus-gain-at-point")
def _(p: Given) -> Answer:
    return np.polymul([1, p.a - 1j * p.w], [1, p.a + 1j * p.w])[2].real


@key("nyquist-criterion-count-unstable")
def _(p: Given) -> Answer:
    return next(z for z in count() if p.P - z == p.n)


@key("nyquist-criterion-critical-gain")
def _(p: Given) -> Answer:
    w = brentq(lambda w: 3 * math.atan(w / p.a) - math.pi, 0.1 * p.a, 10 * p.a, xtol=1e-14)
    return abs(1j * w + p.a) ** 3 / p.g


@key("gain-and-phase-margin-phase-margin-value")
def _(p: Given) -> Answer:
    return -p.ph - (-180)


@key("gain-and-phase-margin-gain-margin")
def _(p: Given) -> Answer:
    def phase(w: float) -> float:
        return -math.pi / 2 - math.atan(w / p.a) - math.atan(w / p.b)

    w = brentq(lambda w: phase(w) + math.pi, 1e-3, 1e3, xtol=1e-14, rtol=1e-14)
    return abs(1j * w * (1j * w + p.a) * (1j * w + p.b)) / p.K


@key("gain-and-phase-margin-delay-margin")
def _(p: Given) -> Answer:
    return 1000 * p.pm / 360 * (2 * math.pi / p.wc)  # a share of the period


@key("pid-control-controller-output")
def _(p: Given) -> Answer:
    integral = p.S0 + p.e1 * F(p.T)
    slope = (p.e1 - p.e0) / F(p.T)
    return p.Kp * p.e1 + p.Ki * integral + p.Kd * slope


@key("pid-control-place-poles-pd")
def _(p: Given) -> Answer:
    zeta = float(p.z)
    pole = p.w * (-zeta + 1j * math.sqrt(1 - zeta**2))
    return -(2 * pole.real) - p.a


@key("pid-control-p-only-error")
def _(p: Given) -> Answer:
    e = sympy.Symbol("e")
    return sympy.solve(p.r - p.Kp * p.g * e - e, e)[0]


@key("lead-lag-compensation-centre-frequency")
def _(p: Given) -> Answer:
    def slope(w: float) -> float:
        return float(p.z / (p.z**2 + w**2) - p.p / (p.p**2 + w**2))  # of the phase

    return brentq(slope, p.z, p.p, xtol=1e-13, rtol=1e-14)


@key("lead-lag-compensation-gain-ratio")
def _(p: Given) -> Answer:
    return 10 ** (decibel(p.K * (1e-9j + p.z) / (1e-9j + p.p)) / 20)


@key("lead-lag-compensation-alpha-from-phase")
def _(p: Given) -> Answer:
    def largest(alpha: float) -> float:
        return math.sin(np.angle((1 + 1j * math.sqrt(alpha)) / (1 + 1j / math.sqrt(alpha))))

    return brentq(lambda alpha: largest(alpha) - float(p.s), 1, 1e3, xtol=1e-13, rtol=1e-14)
