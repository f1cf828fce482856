"""Machine learning, training and reinforcement learning: by running the loops and differentiating whole losses."""

from __future__ import annotations

import math
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import count

import numpy as np
import sympy

from tests.curriculum.keys_learning_models import zero
from tests.curriculum.numerics import gradient, slope
from tests.curriculum.recomputing import Answer, Given, key


def descend(loss: Answer, start: float, rate: float, steps: int) -> float:
    """Gradient descent."""
    for _step in range(steps):
        start -= rate * slope(loss, start)
    return start


@key("gradient-descent-one-step")
def _(p: Given) -> Answer:
    return descend(lambda w: p.a * (w - p.c) ** 2, p.w, 1 / (2 * p.k), 1)


@key("gradient-descent-two-steps")
def _(p: Given) -> Answer:
    return descend(lambda w: (w - p.c) ** 2, p.w, 1 / p.k, 2)


@key("gradient-descent-largest-rate")
def _(p: Given) -> Answer:
    def growth(rate: float) -> float:  # of one step, seen from the minimum
        step = np.eye(2) - rate * np.diag([slope(lambda u: p.a * u**2, 1), slope(lambda v: p.b * v**2, 1)])
        return float(np.linalg.norm(step, 2)) - 1

    return zero(growth, 1e-3, 1)


@key("gradient-descent-linear-model")
def _(p: Given) -> Answer:
    return p.b - float(p.k) * gradient(lambda w, b: (w * p.x + b - p.y) ** 2, p.w, p.b)[1]


@key("gradient-descent-as-euler-step")
def _(p: Given) -> Answer:
    return descend(lambda w: p.a * w**2 / 2, p.w, 1 / p.k, 2)


@key("ml-gradient-squared-error-weight")
def _(p: Given) -> Answer:
    return gradient(lambda w, b: (w * p.x + b - p.y) ** 2, p.w, p.b)[0]


@key("ml-gradient-predict-change")
def _(p: Given) -> Answer:
    return p.L + slope(lambda t: p.g * (t * p.s / 100) + p.h * (t * p.t / 100), 0)


@key("ml-gradient-formula")
def _(p: Given) -> Answer:
    w, b = sympy.symbols("w b")
    return sympy.diff((p.x * w + b - p.y) ** 2, w)


@key("init-he-standard-deviation")
def _(p: Given) -> Answer:
    return zero(lambda deviation: p.n * deviation**2 / 2 - 1, 0, 1)  # keeps the mean square through the rectifier


@key("init-variance-through-layers")
def _(p: Given) -> Answer:
    square = float(p.v)
    for _layer in range(p.l):
        sums = p.n * float(p.s2) * square
        square = np.mean([sums, 0])  # the rectifier loses one of the two halves
    return square


@key("init-layer-norm")
def _(p: Given) -> Answer:
    value = p.m + p.s * p.d
    return p.p * math.copysign(math.dist([value], [p.m]), value - p.m) / p.d


@key("lr-schedules-step-decay")
def _(p: Given) -> Answer:
    rate = F(p.e)
    for epoch in range(1, p.t + 1):
        rate = rate / p.k if epoch % p.s == 0 else rate
    return rate


@key("lr-schedules-cosine")
def _(p: Given) -> Answer:
    return float(p.e) * math.cos(math.pi * p.t / p["T"] / 2) ** 2  # half an angle


@key("lr-schedules-warm-up")
def _(p: Given) -> Answer:
    return np.linspace(0, float(p.e), p.W + 1)[p.t]


@key("mdp-discounted-return")
def _(p: Given) -> Answer:
    return np.polyval([p.c, p.b, p.a], float(p.g))


@key("mdp-bellman-backup")
def _(p: Given) -> Answer:
    return p.r + float(p.g) * np.average([p.u, p.v], weights=[float(p.p), 1 - float(p.p)])


@key("mdp-self-loop-value")
def _(p: Given) -> Answer:
    works, ends = float(p.p), 1 - float(p.p)
    return np.linalg.solve(np.eye(2) - float(p.g) * np.array([[works, ends], [0, 1]]), [p.r, 0])[0]


@key("mdp-value-as-formula")
def _(p: Given) -> Answer:
    g, value = sympy.symbols("g V")
    return sympy.solve(p.r + g * sympy.Rational(p.p) * value - value, value)[0]


@key("momentum-two-steps")
def _(p: Given) -> Answer:
    weight, velocity = p.w, 0
    for force in (p.g, p.h):
        velocity = p.b * velocity + force
        weight = weight - p.e * velocity
    return weight


@key("momentum-terminal-velocity")
def _(p: Given) -> Answer:
    velocity = 0.0
    for _step in range(2000):
        velocity = float(p.b) * velocity + p.g
    return float(p.e) * velocity


@key("adam-bias-correction")
def _(p: Given) -> Answer:
    return np.average([p.h, p.g], weights=[1, float(p.b)])  # the correction makes the weights add up to one


@key("momentum-and-adam-as-filter")
def _(p: Given) -> Answer:
    response = [F(p.b, 10) ** k for k in range(p.n)]
    return np.convolve(response, [p.g] * p.n)[p.n - 1]


@key("q-learning-update")
def _(p: Given) -> Answer:
    return _moved(p, p.r + p.g * max(p.u, p.v))


@key("q-learning-terminal")
def _(p: Given) -> Answer:
    return _moved(p, p.r)


@key("q-learning-sarsa")
def _(p: Given) -> Answer:
    return _moved(p, p.r + p.g * p.u)


def _moved(p: Given, target: Answer) -> Answer:
    return np.average([float(target), p.q], weights=[float(p.a), 1 - float(p.a)])


@key("q-learning-epsilon-greedy")
def _(p: Given) -> Answer:
    others = (p.m - 1) * F(p.e) / p.m
    return 1 - others


@key("sgd-steps-in-epochs")
def _(p: Given) -> Answer:
    return sum(len(range(0, p.N, p.k)) for _epoch in range(p.e))


@key("sgd-two-steps")
def _(p: Given) -> Answer:
    weight = float(p.w)
    for batch in ([p.a, p.b], [p.c, p.d]):
        weight = descend(lambda w, batch=batch: ((w - batch[0]) ** 2 + (w - batch[1]) ** 2) / 2, weight, 0.25, 1)
    return weight


@key("sgd-noise-and-batch-size")
def _(p: Given) -> Answer:
    single = p.s * p.k * math.sqrt(p.b)  # of one example
    return next(size for size in count(1) if single / math.sqrt(size) <= p.s + 1e-9)
