"""What may be typed as a number, and what happens to everything else."""

import math
import time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.exercises.number_arithmetic import UnreadableNumberError
from knowledge_graph.exercises.numbers import MAX_LENGTH, read_number

EXACT = {
    "3": Fraction(3),
    " -2.5 ": Fraction(-5, 2),
    "3/4": Fraction(3, 4),
    "1e3": Fraction(1000),
    "2.5E-1": Fraction(1, 4),
    "2^3": Fraction(8),
    "2**-1": Fraction(1, 2),
    "-2^2": Fraction(-4),
    "2^3^2": Fraction(512),
    "3²": Fraction(9),
    "10⁻²": Fraction(1, 100),
    "50%": Fraction(1, 2),
    "sqrt(9/4)": Fraction(3, 2),
    "8^(1/3)": Fraction(2),
    "√16": Fraction(4),
    "√√16": Fraction(2),
    "−３．５": Fraction(-7, 2),
    "（１＋２）×３÷４": Fraction(9, 4),
    "3。5": Fraction(7, 2),
    "2(3+4)": Fraction(14),
    "--3": Fraction(3),
    "+.5": Fraction(1, 2),
    "5.": Fraction(5),
    "0.1+0.2": Fraction(3, 10),
}

ROUNDED = {
    "√2": math.sqrt(2),
    "sqrt(2)/2": math.sqrt(2) / 2,
    "2√2": 2 * math.sqrt(2),
    "√2/2": math.sqrt(2) / 2,
    "PI": math.pi,
    "2π": 2 * math.pi,
    "(1+√5)/2": (1 + math.sqrt(5)) / 2,
    "e^2": math.e**2,
    "exp(-1)": 1 / math.e,
    "ln(2)": math.log(2),
    "log(e)": 1.0,
    "sin(pi/6)": 0.5,
    "2e": 2 * math.e,
    "2^0.5": math.sqrt(2),
}

REFUSED = {
    "": "empty",
    " \u3000\t": "empty",
    "three": "not-a-number",
    "1 1/2": "not-a-number",
    "1 000": "not-a-number",
    "1/2√2": "not-a-number",
    "x": "not-a-number",
    "x = 3": "not-a-number",
    "(3": "not-a-number",
    "3)": "not-a-number",
    "(2)3": "not-a-number",
    "3+": "not-a-number",
    "1/0": "not-a-number",
    "0^-1": "not-a-number",
    "√(-1)": "not-a-number",
    "(-8)^(1/3)": "not-a-number",
    "ln(0)": "not-a-number",
    "sqrt": "not-a-number",
    "1,5": "ambiguous-comma",
    "1，234": "ambiguous-comma",
    "9" * (MAX_LENGTH + 1): "too-long",
}

HOSTILE = (
    "9**9**9",
    "9^9^9^9^9",
    "2^2^2^2^2^2^2^2^2^2^2^2^2^2^2^2^2^2^2^2^2^2^2^2^2^2^2",
    "(10^300)^300",
    '__import__("os").system("x")',
    "().__class__.__mro__",
    "lambda:0",
    "factorial(10**9)",
    "(" * 10_000 + ")" * 10_000,
    "(" * 90 + "1" + ")" * 90,
    "√" * 199 + "2",
    "-" * 199 + "x",
    "2^" * 99 + "2",
    "2^-" * 60 + "2",
    "1e999999999",
    "1e-999999999",
    "exp(exp(exp(9)))",
    "9" * 199 + "x",
    "\0",
    "3\0",
    "\u202e3",
    "3\u200b",
    "\ud800",
    "\udfff3",
    "nan",
    "inf",
    "-Infinity",
    "∞",
    "🙂",
    "３" * 150 + "🙂",
    "\U0010ffff" * 100,
    "٣",
    "½½",
    "{{7*7}}",
    "${7*7}",
    "<script>",
    "a" * 100_000,
)


@pytest.mark.parametrize(("text", "value"), EXACT.items())
def test_fractions_stay_exact(text: str, value: Fraction) -> None:
    assert read_number(text) == value
    assert isinstance(read_number(text), Fraction)


@pytest.mark.parametrize(("text", "value"), ROUNDED.items())
def test_irrational_numbers_are_read_as_floats(text: str, value: float) -> None:
    assert read_number(text) == pytest.approx(value, rel=1e-14)


@pytest.mark.parametrize(("text", "code"), REFUSED.items())
def test_what_is_not_a_number_is_refused_with_a_code(text: str, code: str) -> None:
    with pytest.raises(UnreadableNumberError) as refusal:
        read_number(text)
    assert refusal.value.code == code


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_refused_at_once(text: str) -> None:
    start = time.process_time()
    with pytest.raises(UnreadableNumberError) as refusal:
        read_number(text)
    assert refusal.value.code in {"too-long", "too-complex", "not-a-number"}
    assert time.process_time() - start < 0.1


@given(st.text(alphabet="0123456789.+-*/^()%√eπ, sqrtpilnE−２³", max_size=220) | st.text(max_size=40))
def test_any_text_gives_a_finite_number_or_a_refusal(text: str) -> None:
    try:
        value = read_number(text)
    except UnreadableNumberError:
        return
    assert math.isfinite(float(value))


@given(st.fractions(max_denominator=10**9))
def test_a_fraction_is_read_as_it_is_written(value: Fraction) -> None:
    assert read_number(str(value)) == value


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9))
def test_a_decimal_is_read_exactly(value: Decimal) -> None:
    assert read_number(f"{value:f}") == Fraction(value)
