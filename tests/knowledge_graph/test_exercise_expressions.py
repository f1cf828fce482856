"""The expression language of templates."""

import contextlib
import subprocess
import sys
import time
from fractions import Fraction
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.exercises.exact_values import ExpressionError, UndefinedValueError
from knowledge_graph.exercises.expressions import check_expression, evaluate, parse_expression
from knowledge_graph.exercises.functions import Value
from knowledge_graph.exercises.latex import to_latex
from knowledge_graph.exercises.places import check_places, fill_places, has_balanced_dollars, outside_mathematics


def value(text: str, **names: Value) -> Value:
    return evaluate(parse_expression(text), names.__getitem__)


def shown(text: str, form: str = "", **names: Value) -> str:
    return to_latex(value(text, **names), form)


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("1/2 + 1/3", r"\frac{5}{6}"),
        ("0.1 + 0.2", r"\frac{3}{10}"),
        ("-1/2", r"-\frac{1}{2}"),
        ("2**-3", r"\frac{1}{8}"),
        ("sqrt(12)", r"2 \sqrt{3}"),
        ("sqrt(2)**2", "2"),
        ("1/(1 + sqrt(2))", r"-1 + \sqrt{2}"),
        ("(1 + sqrt(2))**-3", r"-7 + 5 \sqrt{2}"),
        ("sqrt(2)**61", r"1073741824 \sqrt{2}"),
        ("8**(2/3) + sqrt(2)**(4/2)", "6"),
        ("sqrt(9/16)", r"\frac{3}{4}"),
        ("cos(pi/3)", r"\frac{1}{2}"),
        ("pi", r"\pi"),
        ("abs(-3) + sign(-2) + floor(7/2) + ceil(7/2)", "9"),
        ("floor(sqrt(2)) + ceil(-sqrt(2))", "0"),
        ("min(3, 1/2) + max(1, sqrt(2))**2", r"\frac{5}{2}"),
        ("gcd(12, 18) + lcm(4, 6)", "18"),
        ("factorial(5) + binomial(5, 2)", "130"),
        ("3 if 1 < 2 <= 2 else 4", "3"),
        ("3 if not (1 == 1 and 2 != 2) else 4", "3"),
        ("dot([1, 2, 3], [4, 5, 6])", "32"),
        ("cross([1, 0, 0], [0, 1, 0])", r"\begin{bmatrix} 0 \\ 0 \\ 1 \end{bmatrix}"),
        ("norm([1, 1])", r"\sqrt{2}"),
        ("[[1, 2], [3, 4]] * [1, 1]", r"\begin{bmatrix} 3 \\ 7 \end{bmatrix}"),
        ("matmul(transpose([1, 2]), [3, 4])[0, 0]", "11"),
        ("[[1, 2], [3, 4]]**2 - identity(2)*3", r"\begin{bmatrix} 4 & 10 \\ 15 & 19 \end{bmatrix}"),
        ("inverse([[1, 2], [3, 4]])", r"\begin{bmatrix} -2 & 1 \\ \frac{3}{2} & -\frac{1}{2} \end{bmatrix}"),
        ("det([[2, 0], [0, 3]])", "6"),
        ("det([[0, 2, 1], [1, 0, 3], [2, 1, 0]])", "13"),
        ("det([[1, 2, 3], [4, 5, 6], [7, 8, 9]])", "0"),
        ("rank([[1, 2], [2, 4]]) + nullity([[1, 2, 3], [2, 4, 6]])", "3"),
        ("trace([[1, 2], [3, 4]])", "5"),
        ("rref([[2, 4, 2], [1, 2, 5]])", r"\begin{bmatrix} 1 & 2 & 0 \\ 0 & 0 & 1 \end{bmatrix}"),
        ("column([[1, 2], [3, 4]], 1)", r"\begin{bmatrix} 2 \\ 4 \end{bmatrix}"),
        ("row([[1, 2], [3, 4]], 1)", r"\begin{bmatrix} 3 & 4 \end{bmatrix}"),
        ("[[1, 2], [3, 4]][1, 0] + [5, 6][1]", "9"),
        ("eigenvalues([[2, 1], [1, 2]])", r"1,\ 3"),
        ("eigenvalues([[2, 0, 1], [0, 3, 0], [1, 0, 2]])[0]", "1"),
        ("eigenvalues([[1/2, 0, 0], [0, 0, 1], [0, 1, 1]])[1]", r"\frac{1}{2}"),
        ("eigenvalues([[2, 1], [1, 1]])[1]", r"\frac{\sqrt{5}}{2} + \frac{3}{2}"),
        ("max(eigenvalues([[2, 1], [1, 2]]))", "3"),
        ("[sqrt(2), 1] * sqrt(2)", r"\begin{bmatrix} 2 \\ \sqrt{2} \end{bmatrix}"),
    ],
)
def test_values_are_exact(text: str, latex: str) -> None:
    assert shown(text) == latex


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("sqrt(2) == 2**(1/2)", True),
        ("sqrt(2) < 1.5 and sqrt(2) > 1.4", True),
        ("sqrt(2)*sqrt(3) == sqrt(6)", True),
        ("sqrt(3 + 2*sqrt(2)) == 1 + sqrt(2)", True),
        ("[1, 2] == [1, 2]", True),
        ("[1, 2] != [2, 1]", True),
        ("[[1, 0], [0, 1]] == identity(2)", True),
        ("eigenvalues([[2, 0], [0, 1]]) == [1, 2]", True),
        ("1 == 2 or False", False),
        ("a > 0 and 1/a > 0", False),
    ],
)
def test_conditions_are_decided_exactly(text: str, truth: bool) -> None:
    assert value(text, a=Fraction(0)) is truth


@pytest.mark.parametrize(
    ("form", "shown_forms"),
    [
        ("", ("3", "-3", "1", "-1", r"-\frac{1}{2}")),
        ("paren", ("3", r"\left(-3\right)", "1", r"\left(-1\right)", r"\left(-\frac{1}{2}\right)")),
        ("signed", ("+ 3", "- 3", "+ 1", "- 1", r"- \frac{1}{2}")),
        ("coefficient", ("3", "-3", "", "-", r"-\frac{1}{2}")),
        ("term", ("+ 3", "- 3", "+", "-", r"- \frac{1}{2}")),
        ("decimal", ("3", "-3", "1", "-1", "-0.5")),
    ],
)
def test_forms_are_those_of_the_documentation(form: str, shown_forms: tuple[str, ...]) -> None:
    assert tuple(shown(text, form) for text in ("3", "-3", "1", "-1", "-1/2")) == shown_forms


def test_sums_with_roots_get_parentheses_where_they_are_needed() -> None:
    assert shown("1 + sqrt(2)", "paren") == r"\left(1 + \sqrt{2}\right)"
    assert shown("1 + sqrt(2)", "term") == r"+ \left(1 + \sqrt{2}\right)"
    assert shown("-sqrt(2)", "signed") == r"- \sqrt{2}"
    assert shown("[sqrt(2), 1/3]", "decimal") == r"\begin{bmatrix} 1.4142 \\ 0.3333 \end{bmatrix}"


def test_decimals_are_rounded_to_four_places() -> None:
    assert [shown(text, "decimal") for text in ("sqrt(2)", "2/3", "1/20000", "-1/100000", "100")] == [
        "1.4142", "0.6667", "0.0001", "0", "100"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "1/0", "0**-1", "sqrt(-1)", "(-2)**(1/2)", "log(0)", "tan(pi/2)", "inverse([[1, 2], [2, 4]])",
        "eigenvalues([[0, 1], [-1, 0]])", "factorial(-1)", "[[1, 1], [1, 1]]**-1",
    ],
)  # fmt: skip
def test_what_has_no_value_for_these_numbers_is_undefined(text: str) -> None:
    with pytest.raises(UndefinedValueError):
        value(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "1 +", "x = 3", "a.b", "a[0:1]", "(lambda: 1)()", "[x for x in [1]]", "f(1)", "abs(1, 2)",
        "abs()", "1 in [1]", "1 is 1", "a // b", "a % b", "a @ b", "~a", "'text'", "f'{a}'", "{1: 2}", "(1, 2)[0]",
        "2x", "1e5", "0x10", "1_000", "1j", "print(1)", "__import__('os')", "dot(*[1, 2])", "abs(x=1)", "...",
        "None", "await a", "(a := 1)", "[1, 2][0, 1]", "[]", "[[1, 2], [3]]", "[[1, 2], 3]", "1 + [1, 2]",
        "[1, 2] * [3, 4]", "[1, 2] + [1, 2, 3]", "det([[1, 2, 3], [4, 5, 6]])", "1 and 2", "not 1", "3 if 1 else 2",
        "[1, 2][2]", "[1, 2][-1]", "[1, 2][1/2]", "True + 1", "[1, 2] < [3, 4]", "[1, 2]**2", "gcd(1/2, 3)",
        "eigenvalues([[0, 0, 2], [1, 0, 0], [0, 1, 0]])", "é", "a\0b",
    ],
)  # fmt: skip
def test_what_is_not_of_the_language_is_an_error(text: str) -> None:
    with pytest.raises(ExpressionError) as error:
        value(text, a=Fraction(1), b=Fraction(2))
    assert not isinstance(error.value, UndefinedValueError)


@pytest.mark.parametrize(
    "text",
    [
        "9**9**9", "2**64**2", "factorial(10**9)", "factorial(41)", "binomial(1000, 500)", "(10**15)**60",
        "factorial(40)*factorial(40)*factorial(40)", "exp(exp(exp(9)))", "exp(100)**60", "sin(10**15)",
        "2**(1/1000)", "identity(1000)", "[[1,2],[3,4]]**1000", "9" * 30, "(" * 240 + "1" + ")" * 240,
        "-" * 400 + "1", "1" + "+1" * 249, "[" * 30 + "1" + "]" * 30, "[1,2,3,4,5,6,7]", "a" * 10_000,
        "(1+sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)+sqrt(11)+sqrt(13)+sqrt(17))**20",
        "eigenvalues([[10**9,1,1],[1,1,1],[1,1,2]])",
        "(sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)+sqrt(11))**(61/2)", "(2+sqrt(2))**(30+pi)",
        "sqrt(1+sqrt(2+sqrt(3+sqrt(5+sqrt(7+sqrt(11+sqrt(13)))))))**30",
    ],
)  # fmt: skip
def test_expressions_cannot_make_numbers_or_time_grow_without_limit(text: str) -> None:
    start = time.process_time()
    with pytest.raises(ExpressionError):
        value(text)
    assert time.process_time() - start < 2.0


def test_names_are_checked_without_evaluating() -> None:
    assert check_expression("a + dot(u, v)", {"a", "u", "v"}) is None
    assert "'b'" in (check_expression("a + b", {"a"}) or "")
    assert check_expression("1/0", set()) is None
    assert "'sqrt'" in (check_expression("sqrt", {"a"}) or "")


def test_a_value_may_have_the_name_of_a_function() -> None:
    assert value("dot + dot([1, 2], [3, 4])", dot=Fraction(1)) == 12


def test_places_are_filled_and_checked() -> None:
    names = {"a": Fraction(-2), "b": Fraction(1)}
    assert fill_places("$@{a:coefficient}x @{b:term}y = @{ a*b }$", names.__getitem__) == "$-2x +y = -2$"
    assert check_places("$@{a}$", names) == ()
    assert len(check_places("$@{c} @{a:loud} @{a$", names)) == 3


def test_dollars_are_paired() -> None:
    assert [has_balanced_dollars(text) for text in ("$a$ $$b$$", "$a", "$$a$", r"\$3", "")] == [
        True, False, False, True, True
    ]  # fmt: skip
    assert outside_mathematics("a $b$ c $$d$$ e") == "a  c  e"


Rows: TypeAlias = list[list[int]]

small = st.integers(-6, 6)
matrix = st.lists(st.lists(small, min_size=3, max_size=3), min_size=3, max_size=3)


@given(matrix)
def test_a_regular_matrix_times_its_inverse_is_the_identity(rows: Rows) -> None:
    if value(f"det({rows})") == 0:
        with pytest.raises(UndefinedValueError):
            value(f"inverse({rows})")
    else:
        assert value(f"matmul({rows}, inverse({rows})) == identity(3)") is True


@given(matrix, matrix)
def test_the_determinant_of_a_product_is_the_product_of_determinants(left: Rows, right: Rows) -> None:
    assert value(f"det(matmul({left}, {right})) == det({left}) * det({right})") is True


@given(matrix)
def test_rank_and_nullity_add_up_to_the_number_of_columns(rows: Rows) -> None:
    assert value(f"rank({rows}) + nullity({rows})") == 3


@given(small, small, small)
def test_eigenvalues_add_up_to_the_trace_and_multiply_to_the_determinant(a: int, b: int, c: int) -> None:
    rows = [[a, b], [b, c]]
    assert value(f"eigenvalues({rows})[0] + eigenvalues({rows})[1] == trace({rows})") is True
    assert value(f"eigenvalues({rows})[0] * eigenvalues({rows})[1] == det({rows})") is True
    assert value(f"eigenvalues({rows})[0] <= eigenvalues({rows})[1]") is True


@given(st.text(alphabet="ab01+-*/()[],. <>=andorif", max_size=60) | st.text(max_size=30))
def test_any_text_gives_a_value_or_an_expression_error(text: str) -> None:
    unknown = check_expression(text, {"a", "b"}) is not None
    with contextlib.suppress(ExpressionError, *([KeyError] if unknown else [])):
        value(text, a=Fraction(2), b=Fraction(-1))
        assert not unknown


def test_reading_and_grading_do_not_import_sympy() -> None:
    modules = "knowledge_graph.exercises.templates, knowledge_graph.exercises.verification"
    program = f"import sys, {modules}; sys.exit('sympy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
