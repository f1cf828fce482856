"""The expression language of templates: parsed by Python's grammar, restricted to a whitelist, evaluated by us.

No text is ever compiled or executed; see docs/course-format.md for the language itself.
"""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from knowledge_graph.exercises import operators
from knowledge_graph.exercises.exact_values import ExpressionError
from knowledge_graph.exercises.function_table import FUNCTIONS
from knowledge_graph.exercises.functions import Value, as_scalar, as_truth, item
from knowledge_graph.exercises.matrices import MAX_SIDE, Matrix, make_matrix, make_vector

MAX_LENGTH: Final = 500
MAX_NODES: Final = 250
MAX_DEPTH: Final = 25
MAX_DIGITS: Final = 15
MAX_NAME_LENGTH: Final = 40

CONSTANTS: Final = frozenset({"pi"})
RESERVED: Final = CONSTANTS | frozenset(keyword.kwlist)
"""Names that a parameter or value cannot have. Those of functions are free: what is called is always the function."""

NAME_PATTERN: Final = re.compile(rf"[A-Za-z][A-Za-z0-9_]{{0,{MAX_NAME_LENGTH - 1}}}")
_CHARACTERS = re.compile(r"[A-Za-z0-9_ \t\r\n+\-*/.,()\[\]<>=!]*")
_NUMBER_JOINED_TO_NAME = re.compile(r"(?<![A-Za-z0-9_.])[0-9.]+[A-Za-z_]")
_LONG_NUMBER = re.compile(rf"[0-9.]{{{MAX_DIGITS + 2},}}")

_BINARY: Final[Mapping[type[ast.operator], Callable[[Value, Value], Value]]] = {
    ast.Add: operators.add,
    ast.Sub: operators.subtract,
    ast.Mult: operators.multiply,
    ast.Div: operators.divide,
    ast.Pow: operators.power,
}
_COMPARISONS: Final[Mapping[type[ast.cmpop], Callable[[Value, Value], bool]]] = {
    ast.Eq: operators.is_equal,
    ast.NotEq: lambda left, right: not operators.is_equal(left, right),
    ast.Lt: lambda left, right: operators.order(left, right) < 0,
    ast.LtE: lambda left, right: operators.order(left, right) <= 0,
    ast.Gt: lambda left, right: operators.order(left, right) > 0,
    ast.GtE: lambda left, right: operators.order(left, right) >= 0,
}
_ALLOWED_PARTS: Final = (
    *_BINARY, *_COMPARISONS, ast.UnaryOp, ast.USub, ast.UAdd, ast.Not, ast.BoolOp, ast.And, ast.Or, ast.BinOp,
    ast.Compare, ast.IfExp, ast.Call, ast.Name, ast.Load, ast.Constant, ast.List, ast.Tuple, ast.Subscript,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Expression:
    """A text that passed the whitelist and the bounds.

    Attributes:
        root: its syntax tree.
        names: parameters and values that it refers to.
    """

    text: str
    root: ast.expr
    names: frozenset[str]


def is_valid_name(text: str) -> bool:
    """Whether a parameter or value may have that name.

    >>> is_valid_name("det"), is_valid_name("lambda"), is_valid_name("λ")
    (True, False, False)
    """
    return NAME_PATTERN.fullmatch(text) is not None and text not in RESERVED


@lru_cache(maxsize=4096)
def parse_expression(text: str) -> Expression:
    """Parses and checks a text without evaluating it.

    >>> sorted(parse_expression("dot(u, v) + a**2").names)
    ['a', 'u', 'v']

    Raises:
        ExpressionError: it is not an expression of the language, or too long.
    """
    _check_characters(text)
    try:
        root = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ExpressionError(f"{text!r} is not an expression") from error
    _check_tree(root)
    functions = {id(node.func) for node in ast.walk(root) if isinstance(node, ast.Call)}
    names = {node.id for node in ast.walk(root) if isinstance(node, ast.Name) and id(node) not in functions}
    return Expression(text, root, frozenset(names - CONSTANTS))


def check_expression(text: str, names: Iterable[str]) -> str | None:
    """What is wrong with an expression that may refer to these names, or None.

    >>> check_expression("a + b", {"a"})
    "'b' in 'a + b' is not a parameter or an earlier value"
    """
    try:
        unknown = parse_expression(text).names - set(names)
    except ExpressionError as error:
        return str(error)
    return f"{min(unknown)!r} in {text!r} is not a parameter or an earlier value" if unknown else None


def evaluate(expression: Expression, value_of: Callable[[str], Value]) -> Value:
    r"""The exact value of an expression.

    >>> from fractions import Fraction
    >>> from knowledge_graph.exercises.latex import to_latex
    >>> to_latex(evaluate(parse_expression("norm([1, a]) / 2"), {"a": Fraction(1)}.__getitem__))
    '\\frac{\\sqrt{2}}{2}'

    Args:
        expression: what to evaluate.
        value_of: the value of a parameter or an earlier value.

    Raises:
        UndefinedValueError: there is none for these parameters.
        ExpressionError: the kinds of values do not fit, or a bound is exceeded.
    """
    return _value(expression.root, value_of)


def _check_characters(text: str) -> None:
    if len(text) > MAX_LENGTH:
        raise ExpressionError(f"an expression has at most {MAX_LENGTH} characters")
    if not text.strip():
        raise ExpressionError("the expression is empty")
    if _CHARACTERS.fullmatch(text) is None:
        raise ExpressionError(f"{text!r} holds a character that no expression has")
    if _NUMBER_JOINED_TO_NAME.search(text):
        raise ExpressionError(f"{text!r} has a number joined to a name; write the multiplication sign")
    if _LONG_NUMBER.search(text):
        raise ExpressionError(f"numbers have at most {MAX_DIGITS} digits")


def _check_tree(root: ast.expr) -> None:
    level: list[ast.AST] = [root]
    nodes = depth = 0
    while level:
        nodes, depth = nodes + len(level), depth + 1
        if nodes > MAX_NODES or depth > MAX_DEPTH:
            raise ExpressionError("the expression has too many parts; use values of their own")
        for node in level:
            _check_node(node)
        level = [child for node in level for child in ast.iter_child_nodes(node)]


def _check_node(node: ast.AST) -> None:
    if not isinstance(node, _ALLOWED_PARTS):
        raise ExpressionError(f"{type(node).__name__} is not part of the expression language")
    if isinstance(node, ast.Constant) and not isinstance(node.value, int | float):
        raise ExpressionError("only numbers may stand in an expression")
    if isinstance(node, ast.List) and not 1 <= len(node.elts) <= MAX_SIDE:
        raise ExpressionError(f"vectors and matrices have 1 to {MAX_SIDE} rows and columns")
    if isinstance(node, ast.Call):
        _check_call(node)


def _check_call(node: ast.Call) -> None:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    function = FUNCTIONS.get(name)
    if function is None:
        raise ExpressionError(f"there is no function {name or ast.unparse(node.func)!r}")
    if node.keywords:
        raise ExpressionError("arguments have no names")
    if not function.fewest <= len(node.args) <= function.most:
        raise ExpressionError(f"{name} does not take {len(node.args)} arguments")


def _value(node: ast.expr, value_of: Callable[[str], Value]) -> Value:  # noqa: PLR0911 - one case for each kind of node
    match node:
        case ast.Constant(value=bool() as truth):
            return truth
        case ast.Constant(value=int() | float() as number):
            return operators.literal(number)
        case ast.Name(id=name):
            return _pi() if name in CONSTANTS else value_of(name)
        case ast.BinOp():
            return _BINARY[type(node.op)](_value(node.left, value_of), _value(node.right, value_of))
        case ast.UnaryOp():
            return _unary(node, value_of)
        case ast.BoolOp():
            wanted = isinstance(node.op, ast.Or)
            decided = any(as_truth(_value(part, value_of)) is wanted for part in node.values)
            return wanted if decided else not wanted
        case ast.IfExp():
            return _value(node.body if as_truth(_value(node.test, value_of)) else node.orelse, value_of)
        case _:
            return _compound_value(node, value_of)


def _compound_value(node: ast.expr, value_of: Callable[[str], Value]) -> Value:
    match node:
        case ast.Compare():
            return _comparison(node, value_of)
        case ast.Call(func=ast.Name(id=name)):
            return FUNCTIONS[name].apply(*(_value(argument, value_of) for argument in node.args))
        case ast.List():
            return _list_value(node, value_of)
        case ast.Subscript():
            positions = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            return item(_value(node.value, value_of), *(_value(position, value_of) for position in positions))
        case _:
            raise ExpressionError(f"{ast.unparse(node)!r} has no meaning here")


def _pi() -> Value:
    import sympy  # noqa: PLC0415 - paid only by templates with irrational numbers

    return sympy.pi


def _unary(node: ast.UnaryOp, value_of: Callable[[str], Value]) -> Value:
    value = _value(node.operand, value_of)
    if isinstance(node.op, ast.Not):
        return not as_truth(value)
    return operators.negate(value) if isinstance(node.op, ast.USub) else value


def _comparison(node: ast.Compare, value_of: Callable[[str], Value]) -> bool:
    left = _value(node.left, value_of)
    for operator, part in zip(node.ops, node.comparators, strict=True):
        right = _value(part, value_of)
        if not _COMPARISONS[type(operator)](left, right):
            return False
        left = right
    return True


def _list_value(node: ast.List, value_of: Callable[[str], Value]) -> Matrix:
    if all(isinstance(row, ast.List) for row in node.elts):
        rows = [
            [as_scalar(_value(entry, value_of)) for entry in row.elts] for row in node.elts if isinstance(row, ast.List)
        ]
        return make_matrix(rows)
    return make_vector([as_scalar(_value(entry, value_of)) for entry in node.elts])
