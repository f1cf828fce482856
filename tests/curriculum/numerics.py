"""Numerical routes that the recomputations of several courses take."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy.integrate import dblquad, quad, solve_ivp

from tests.curriculum.recomputing import Answer


def area(function: Callable[[float], float], low: float, high: float) -> float:
    """The integral, by quadrature."""
    return float(quad(function, float(low), float(high), epsabs=1e-13, epsrel=1e-12)[0])


def volume(function: Callable[[float, float], float], x: Answer, y: Answer) -> float:
    """The integral of ``f(x, y)`` over ``x = (low, high)`` and ``y = (low, high)``, which may depend on x."""
    (low, high), (below, above) = x, y
    return float(dblquad(lambda y, x: function(x, y), low, high, below, above, epsabs=1e-12, epsrel=1e-12)[0])


def slope(function: Callable[[Answer], Answer], x: Answer) -> float:
    """The derivative of an analytic function, by a step into the complex plane: exact to machine precision.

    Squire and Trapp, Using complex variables to estimate derivatives of real functions, SIAM Review 40 (1998).
    """
    return float(np.imag(function(complex(x, 1e-30))) / 1e-30)


def gradient(function: Callable[..., Answer], *point: Answer) -> Answer:
    """The partial derivatives of an analytic function, each by a step into the complex plane."""
    steps = np.eye(len(point)) * 1e-30j
    return np.array([np.imag(function(*np.add([float(x) for x in point], step))) / 1e-30 for step in steps])


def run_ode(rates: Callable[[float, Answer], Answer], start: Answer, low: Answer, high: Answer) -> Answer:
    """The state at the end of the interval, by a Runge-Kutta method of order 8."""
    begin = np.atleast_1d(np.array(start, float))
    return solve_ivp(rates, (float(low), float(high)), begin, method="DOP853", rtol=1e-13, atol=1e-13).y[:, -1]
