"""Signals and control, from eigenfunctions to digital filters: by numerical transforms and responses."""

from __future__ import annotations

import math
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import count

import numpy as np
import sympy
from scipy.optimize import brentq

from tests.curriculum.keys_signals_time import run
from tests.curriculum.numerics import area
from tests.curriculum.recomputing import Answer, Given, key


def decibel(factor: Answer) -> float:
    """Of an amplitude."""
    return 20 * math.log10(abs(factor))


@key("eigenfunctions-of-lti-systems-eigenvalue-difference")
def _(p: Given) -> Answer:
    x = [p.z**n if isinstance(p.z, int) and p.z > 0 else F(p.z) ** n for n in range(3)]
    return (p.a * x[2] + p.b * x[1] + p.c * x[0]) / F(x[2])


@key("eigenfunctions-of-lti-systems-eigenvalue-differential")
def _(p: Given) -> Answer:
    t, gain = sympy.symbols("t H")
    x = sympy.exp(p.c * t)
    equation = sympy.diff(gain * x, t) + p.a * gain * x - p.b * x
    return sympy.solve(sympy.simplify(equation / x), gain)[0]


@key("sig-fourier-series-amplitude-of-harmonic")
def _(p: Given) -> Answer:
    theta = np.linspace(0, 2 * np.pi, 40_001)
    return round(float((2 * (complex(p.a, p.b) * np.exp(1j * theta)).real).max()), 4)


@key("sig-fourier-series-mean-of-pulse-train")
def _(p: Given) -> Answer:
    return F(sum([p.A] * p.d + [p.B] * (p.T - p.d)), p.T)


@key("sig-fourier-series-power-by-parseval")
def _(p: Given) -> Answer:
    theta = np.arange(4096) * (2 * np.pi / 4096)
    x = p.c + 2 * p.a * np.cos(theta + 0.3) + 2 * p.b * np.cos(p.k * theta - 1)
    return (x**2).mean()


@key("fourier-transform-value-at-zero")
def _(p: Given) -> Answer:
    return sum([p.h] * p.a + [p.g] * p.b)


@key("fourier-transform-modulus-of-exponential")
def _(p: Given) -> Answer:
    real = area(lambda t: p.c * math.exp(-p.a * t) * math.cos(p.w * t), 0, 40 / p.a)
    imaginary = area(lambda t: -p.c * math.exp(-p.a * t) * math.sin(p.w * t), 0, 40 / p.a)
    return abs(complex(real, imaginary))


@key("fourier-transform-first-zero")
def _(p: Given) -> Answer:
    half = p.T / (2 * p.s)
    return brentq(lambda c: math.sin(c * math.pi * half) / c, 0.6 / half, 1.4 / half, xtol=1e-14)


@key("properties-of-the-fourier-transform-bandwidth-of-product")
def _(p: Given) -> Answer:
    t = np.arange(256) / 256
    spectrum = abs(np.fft.rfft(np.cos(2 * np.pi * p.a * t) * np.cos(2 * np.pi * p.b * t)))
    return int(np.flatnonzero(spectrum > 1).max())


@key("properties-of-the-fourier-transform-modulated-value")
def _(p: Given) -> Answer:
    def triangle(w: float) -> float:
        return max(0.0, float(2 * p.A * (1 - abs(w) / (2 * p.d))))

    return (triangle(p.w - p.w0) + triangle(p.w + p.w0)) / 2


@key("properties-of-the-fourier-transform-parseval-energy")
def _(p: Given) -> Answer:
    return area(lambda w: p.h**2 / (2 * math.pi), -p.w * math.pi, p.w * math.pi)


@key("frequency-response-gain-first-order")
def _(p: Given) -> Answer:
    rows = np.array([[p.a, p.w], [-p.w, p.a]])  # y = u cos + v sin put into the equation
    return np.linalg.norm(np.linalg.solve(rows, np.array([float(p.b) * p.A, 0])))


@key("frequency-response-phase-at-corner")
def _(p: Given) -> Answer:
    return math.degrees(np.angle(p.b / (p.a + 1j * p.a) ** p.n))


@key("frequency-response-series-decibel")
def _(p: Given) -> Answer:
    return round(p.a + decibel(p.b) + p.c)  # 6.02 dB for a factor of 2


@key("bode-plots-asymptote-value")
def _(p: Given) -> Answer:
    corners = [max(1.0, p.w / corner) for corner in (p.w1, p.w2)]
    return decibel(p.k * p.f / (corners[0] * corners[1]))


@key("bode-plots-normalise-gain")
def _(p: Given) -> Answer:
    return decibel(p.b / (1e-9j + p.a))


@key("bode-plots-final-slope")
def _(p: Given) -> Answer:
    def level(w: float) -> float:
        return decibel((1 + 1j * w) ** p.m / ((1 + 1j * w) ** p.n * (1j * w) ** p.i))

    return round(level(1e7) - level(1e6), 3)


@key("ideal-and-real-filters-ideal-output-power")
def _(p: Given) -> Answer:
    t = np.arange(1024) / 1024
    parts = {0: p.c, p.f1: p.a, p.f2: p.b, p.f3: p.d}
    passed = sum(height * np.cos(2 * np.pi * f * t) for f, height in parts.items() if f < p.fc)
    return (passed**2).mean()


@key("ideal-and-real-filters-butterworth-gain")
def _(p: Given) -> Answer:
    poles = [p.wc * np.exp(1j * np.pi * (2 * i + p.n - 1) / (2 * p.n)) for i in range(1, p.n + 1)]
    w = float(p.r * p.wc)
    return abs(p.wc**p.n / np.prod([1j * w - pole for pole in poles])) ** 2


@key("first-order-filters-corner-rc")
def _(p: Given) -> Answer:
    return 1 / (p.R * 1e3 * p.C * 1e-6)


@key("first-order-filters-gain-high-pass")
def _(p: Given) -> Answer:
    return abs(1j * p.w / (1j * p.w + p.wc))


@key("first-order-filters-choose-capacitor")
def _(p: Given) -> Answer:
    def passed(c: float) -> float:
        return float(abs(1 / (1 + 1j * p.w * p.R * 1e3 * c * 1e-6)) ** 2)

    return brentq(lambda c: passed(c) - 0.5, 1e-6, 1e3, xtol=1e-14, rtol=1e-14)


@key("sampling-theorem-nyquist-rate")
def _(p: Given) -> Answer:
    return 2 * max(p.a, p.b, p.c)  # cos(2a pi t) with t in ms has a kHz


@key("sampling-theorem-gap-for-filter")
def _(p: Given) -> Answer:
    next_copy = range(p.fs - p.fm, p.fs + p.fm + 1)
    return min(next_copy) - p.fm


@key("sampling-theorem-product-rate")
def _(p: Given) -> Answer:
    t = np.arange(512) / 512
    spectrum = abs(np.fft.rfft(np.cos(2 * np.pi * p.a * t) ** p.k * np.cos(2 * np.pi * p.b * t)))
    return 2 * int(np.flatnonzero(spectrum > 1).max())


@key("aliasing-apparent-frequency")
def _(p: Given) -> Answer:
    n = np.arange(400)
    samples = np.cos(2 * np.pi * float(p.f) / p.fs * n)
    candidates = [F(i, 20) * p.fs for i in range(11)]
    return min(candidates, key=lambda f: abs(np.cos(2 * np.pi * float(f) / p.fs * n) - samples).max())


@key("aliasing-fold-with-rate")
def _(p: Given) -> Answer:
    n = np.arange(400)
    samples = np.cos(2 * np.pi * float(p.d) / p.fs * n)
    candidates = [F(i, 20) * p.fs for i in range(10, 21)]
    return min(candidates, key=lambda f: abs(np.cos(2 * np.pi * float(f) / p.fs * n) - samples).max())


@key("aliasing-wheel")
def _(p: Given) -> Answer:
    turn = (p.m - F(p.q, p.N)) % 1
    seeming = turn if turn <= F(1, 2) else turn - 1  # the shorter way
    return -seeming * p.F


@key("quantization-step-size")
def _(p: Given) -> Answer:
    return F(2 * p.V, len(range(2**p.B)))


@key("quantization-noise-power")
def _(p: Given) -> Answer:
    step = 2 * p.V / 2**p.B
    return area(lambda e: e**2 / step, -step / 2, step / 2)


@key("quantization-bits-needed")
def _(p: Given) -> Answer:
    return next(bits for bits in count(1) if p.R / F(2**bits) <= p.tol)


@key("discrete-time-fourier-transform-value-at-pi")
def _(p: Given) -> Answer:
    return sum(x * (-1) ** n for n, x in enumerate((p.a, p.b, p.c, p.d)))


@key("discrete-time-fourier-transform-gain-of-filter")
def _(p: Given) -> Answer:
    omega = math.radians({1: 60, 2: 90, 3: 120, 4: 180}[p.q])
    return abs(p.a + p.b * np.exp(-1j * omega) + p.a * np.exp(-2j * omega))


@key("discrete-time-fourier-transform-frequency-to-omega")
def _(p: Given) -> Answer:
    return 2 * F(p.f) / p.fs


@key("discrete-fourier-transform-bin-frequency")
def _(p: Given) -> Answer:
    return abs(np.fft.fftfreq(p.N, 1 / p.fs)[p.N - p.k])


@key("discrete-fourier-transform-dft-of-four")
def _(p: Given) -> Answer:
    return np.fft.fft([p.a, p.b, p.c, p.d])[1].imag


@key("discrete-fourier-transform-amplitude-from-bin")
def _(p: Given) -> Answer:
    unit = np.cos(2 * np.pi * p.k * np.arange(p.N) / p.N)
    return p.A * p.N / 2 / abs(np.fft.fft(unit)[p.k])


@key("discrete-fourier-transform-record-length")
def _(p: Given) -> Answer:
    samples = F(p.fs) / p.d
    assert math.isclose(np.fft.fftfreq(int(samples), 1 / p.fs)[1], float(p.d))
    return samples


@key("discrete-fourier-transform-real-parts")
def _(p: Given) -> Answer:
    x = np.fft.fft([p.a, p.b, p.c, p.d])
    return [x[0].real, x[1].real, x[1].imag, x[2].real, x[3].real, x[3].imag]


@key("fast-fourier-transform-butterfly")
def _(p: Given) -> Answer:
    half = p.m // 2
    x = np.zeros(p.m)
    x[0:2] = [p.e, p.o]  # the even samples add up to e, the odd ones to o
    return np.fft.fft(x)[half].real


@key("fast-fourier-transform-count-multiplications")
def _(p: Given) -> Answer:
    def butterflies(n: int) -> int:
        return 0 if n == 1 else 2 * butterflies(n // 2) + n // 2

    return p.A * butterflies(p.N)


@key("fast-fourier-transform-speed-ratio")
def _(p: Given) -> Answer:
    return F(p.A) * p.N**2 / (F(p.N, 2) * (p.N.bit_length() - 1))


@key("windowing-and-leakage-periods-in-record")
def _(p: Given) -> Answer:
    return F(p.N, p.fs) * p.f


@key("windowing-and-leakage-main-lobe-hertz")
def _(p: Given) -> Answer:
    return p.wn * np.fft.fftfreq(p.N, 1 / p.fs)[1]


@key("windowing-and-leakage-amplitude-correction")
def _(p: Given) -> Answer:
    n = np.arange(p.N)
    unit = np.cos(2 * np.pi * p.k * n / p.N) * (0.5 - 0.5 * np.cos(2 * np.pi * n / p.N))
    return p.A * p.N / 4 / abs(np.fft.fft(unit)[p.k])


@key("z-transform-sample-from-fraction")
def _(p: Given) -> Answer:
    return run([p.a], [p.c, p.b], [1, 0, 0])[2]


@key("z-transform-final-value")
def _(p: Given) -> Answer:
    return run([float(p.a)], [p.c], [1] * 400)[-1]


@key("z-transform-partial-fractions")
def _(p: Given) -> Answer:
    pole, other = sympy.Rational(p.p), sympy.Rational(p.q)
    a, b = sympy.symbols("A B")
    return sympy.solve([a + b - p.k, a * other + b * pole], [a, b])[a]


@key("z-transform-closed-form")
def _(p: Given) -> Answer:
    n = sympy.Symbol("n")
    a, b = sympy.symbols("A B")
    x = run([p.p], [1], run([p.q], [p.k], [1, 0, 0, 0]))
    found = sympy.solve([a + b - x[0], a * p.p + b * p.q - x[1]], [a, b])
    assert found[a] * p.p**3 + found[b] * p.q**3 == x[3]
    return f"({found[a]})*({p.p})^n + ({found[b]})*({p.q})^n" if n else ""


@key("fir-and-iir-filters-moving-average-length")
def _(p: Given) -> Answer:
    turn = np.exp(-2j * np.pi * p.f / p.fs)
    return next(n for n in count(1) if abs(sum(turn**i for i in range(n))) < 1e-9)


@key("fir-and-iir-filters-smoothing-value")
def _(p: Given) -> Answer:
    return run([p.q], [1 - p.q], [p.x1, p.x2], rest=p.y0)[-1]


@key("fir-and-iir-filters-normalise-gain")
def _(p: Given) -> Answer:
    weights = [p.a, p.b, p.c, p.b, p.a]
    return F(p.c, sum(weights))
