"""Machine learning, neural networks: by differentiating whole models and laying arrays out."""

from __future__ import annotations

import math
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import count, pairwise

import numpy as np
import sympy

from tests.curriculum.keys_learning_models import shares
from tests.curriculum.numerics import gradient, slope
from tests.curriculum.recomputing import Answer, Given, key


def relu(z: Answer, leak: float = 0.0) -> Answer:
    """The (leaky) rectifier, also a step into the complex plane away from its corner."""
    return z if np.real(z) > 0 else leak * z


def layers(*sizes: int) -> int:
    """The number of parameters of fully connected layers with biases."""
    return sum(np.zeros((after, before + 1)).size for before, after in pairwise(sizes))


@key("activation-sigmoid-derivative")
def _(p: Given) -> Answer:
    z = math.log(p.p / (1 - p.p))
    return p.g * slope(lambda z: 1 / (1 + np.exp(-z)), z)


@key("activation-leaky-relu-gradient")
def _(p: Given) -> Answer:
    return p.g * slope(lambda w: relu(w * p.x + p.b, float(p.a)), p.w)


@key("activation-vanishing-bound")
def _(p: Given) -> Answer:
    steepest = max(slope(lambda z: 1 / (1 + np.exp(-z)), z) for z in np.linspace(-4, 4, 81))
    return p.g * steepest**p.n


@key("activation-derivative-softplus")
def _(p: Given) -> Answer:
    x = sympy.Symbol("x")
    return sympy.diff(sympy.log(1 + sympy.exp(p.a * x)) + p.c, x)


@key("attention-output-component")
def _(p: Given) -> Answer:
    scores = float(p.r) * np.log([p.a, p.b, p.c]) / math.sqrt(p.d)
    return shares(np.exp(scores)) @ [p.u, p.v, p.w]


@key("attention-causal-mask")
def _(p: Given) -> Answer:
    scores = np.where(np.arange(4) <= 1, np.log([p.a, p.b, p.c, p.e]), -np.inf)
    return shares(np.exp(scores))[1]


@key("attention-variance-scaling")
def _(p: Given) -> Answer:
    products = [q * k for q in (-p.v, p.v) for k in (-p.k, p.k)]  # of components that are plus or minus one deviation
    return math.sqrt(sum(np.var(products) for _component in range(p.d)) / p.d)


@key("attention-cost")
def _(p: Given) -> Answer:
    return np.zeros((p.h, p.N, p.N)).size


@key("autoencoders-parameters")
def _(p: Given) -> Answer:
    return layers(p.d, p.m, p.d)


@key("autoencoders-reconstruction")
def _(p: Given) -> Answer:
    unit = np.array([3, 4]) / 5
    return np.linalg.norm(np.array([p.a, p.b]) - np.outer(unit, unit) @ [p.a, p.b]) ** 2


@key("autoencoders-vae-kl")
def _(p: Given) -> Answer:
    return sum((p.m**2 + 1**2 - 1 - math.log(1**2)) / 2 for _coordinate in range(p.n))


@key("backprop-first-weight")
def _(p: Given) -> Answer:
    return slope(lambda w: (p.v * relu(w * p.x) - p.y) ** 2 / 2, p.w)


@key("backprop-inactive-unit")
def _(p: Given) -> Answer:
    leak = float(p.g)
    return slope(lambda w: (p.p * relu(w * p.x, leak) + p.q * relu(p.b * p.x, leak) - p.y) ** 2 / 2, p.a)


@key("backprop-hidden-error-signal")
def _(p: Given) -> Answer:
    weights, errors = np.array([[p.a, p.b], [p.c, p.f]]), np.array([p.d, p.e])
    return gradient(lambda h1, h2: errors @ (weights @ np.array([relu(h1), relu(h2)])), 1, 1)[0]


@key("backprop-shared-weight")
def _(p: Given) -> Answer:
    return p.g * slope(lambda w: w * (w * p.x), p.w)


@key("backprop-formula-two-weights")
def _(p: Given) -> Answer:
    u, v = sympy.symbols("u v")
    return sympy.diff((v * (u * p.x) - p.y) ** 2 / 2, u)


@key("backpropagation-two-layer-chain")
def _(p: Given) -> Answer:
    return slope(lambda x: (p.u * (p.a * x) + p.b * x**2 - p.t) ** 2 / 2, p.x)


@key("cnn-output-size")
def _(p: Given) -> Answer:
    return len(range(-p.p, p.n + p.p - p.k + 1, p.s))  # the places of the left end of the filter


@key("cnn-parameters")
def _(p: Given) -> Answer:
    return np.zeros((p.m, p.c, p.k, p.k)).size + np.zeros(p.m).size


@key("cnn-apply-filter")
def _(p: Given) -> Answer:
    return np.correlate([p.a, p.b, p.c, p.d, p.e, p.f], [p.p, p.q, p.r], mode="valid")[1]


@key("cnn-receptive-field")
def _(p: Given) -> Answer:
    seen = np.ones(1)
    for _layer in range(p.L):
        seen = np.convolve(seen, np.ones(p.k))
    return np.count_nonzero(seen)


@key("convolutional-networks-output-of-filter")
def _(p: Given) -> Answer:
    signal, kernel = [p.a, p.b, p.c], [p.u, p.v, p.w]
    return (np.convolve(signal, kernel, "valid") - np.correlate(signal, kernel, "valid"))[0]


@key("dropout-scaled-sum")
def _(p: Given) -> Answer:
    kept = np.array([p.a, 0, p.c])
    return sum(kept / (1 - 1 / p.k))


@key("dropout-early-stopping-epoch")
def _(p: Given) -> Answer:
    losses = [p.a, p.b, p.x3, p.x4, p.x5, p.x6, p.x7, p.x8]
    best, waited = math.inf, 0
    for epoch in count(1):
        waited = waited + 1 if losses[epoch - 1] >= best else 0
        best = min(best, losses[epoch - 1])
        if waited == p.p:
            return epoch
    return None


@key("dropout-expected-kept")
def _(p: Given) -> Answer:
    return sum(1 - F(1, p.k) for _unit in range(p.N))


@key("embeddings-cosine")
def _(p: Given) -> Answer:
    return math.cos(math.atan2(p.ay, p.ax) - math.atan2(p.by, p.bx))


@key("embeddings-parameters")
def _(p: Given) -> Answer:
    return np.zeros((p.v, p.d)).size + layers(p.d, p.k)


@key("embeddings-skip-gram-probability")
def _(p: Given) -> Answer:
    return shares(np.exp(np.array([[p.p, p.q], [p.r, p.s]]) @ [p.a, p.b]))[0]


@key("ml-jacobian-linear-change")
def _(p: Given) -> Answer:
    return (np.array([[p.a, p.b], [p.c, p.d]]) @ [p.s / 10, p.t / 10])[1]


@key("ml-jacobian-chain-rule")
def _(p: Given) -> Answer:
    return slope(lambda x: p.u * (p.a * x + p.b) + p.v * (p.c * x + p.d), 0)


@key("ml-jacobian-softmax")
def _(p: Given) -> Answer:
    logits = np.log(np.array([p.p, p.q, 1 - p.p - p.q], float))
    return gradient(lambda *z: np.exp(z[0]) / sum(np.exp(one) for one in z), *logits)[1]


@key("ml-jacobian-matrix-softmax-determinant")
def _(p: Given) -> Answer:
    share = np.array([p.p, p.q, p.r]) / 10
    return np.linalg.det((np.diag(share) - np.outer(share, share))[:2, :2])


@key("neural-networks-count-parameters")
def _(p: Given) -> Answer:
    return layers(p.a, p.b, p.c)


@key("neural-networks-forward-pass")
def _(p: Given) -> Answer:
    hidden = np.maximum(0, np.array([[p.a, p.b, 0], [p.c, p.d, 1]]) @ [p.x, p.y, 1])
    return np.dot([p.p, p.q], hidden) + p.e


@key("neural-networks-linear-collapse")
def _(p: Given) -> Answer:
    return (np.array([[p.c, p.d], [0, 1]]) @ [[p.a, p.b], [0, 1]])[0, 1]


@key("transformers-block-parameters")
def _(p: Given) -> Answer:
    shapes = [(p.d, p.d)] * 4 + [(4 * p.d, p.d), (p.d, 4 * p.d)]
    return sum(rows * columns for rows, columns in shapes * p.L) / 10**6


@key("transformers-perplexity")
def _(p: Given) -> Answer:
    return math.exp(np.mean([-math.log(1 / p.p), -math.log(1 / p.q)]))


@key("transformers-causal-pairs")
def _(p: Given) -> Answer:
    return np.tri(p.n).sum()
