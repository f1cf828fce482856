"""Numbers with a unit, read by a grammar of our own; what units mean, and how they convert, is pint's.

The unit follows the number: ``9.81 m/s^2``, ``3 kg m^2 s^-2``, ``20 °C``, ``5 米/秒``. A unit is a product of known
names with whole exponents; ``/`` divides by what follows it::

    unit   = factor (("*" | "·" | "/" | " ") factor)*
    factor = name ("^" "-"? digits)?
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, Final

from knowledge_graph.exercises.number_arithmetic import Number, UnreadableNumberError
from knowledge_graph.exercises.numbers import MAX_LENGTH, normalise_mathematics, read_number

MAX_FACTORS: Final = 12
MAX_POWER: Final = 12
_LETTERS: Final = "A-Za-zµμΩÅ°℃%"
_FACTOR: Final = re.compile(rf" *(?P<join>[*/])? *(?P<name>[{_LETTERS}]+)(?: ?\^ ?\(?(?P<power>-?[0-9]{{1,2}})\)?)? *")
_NAME: Final = re.compile(rf"[{_LETTERS}]+")
_CHINESE: Final = {
    "千米": "km", "公里": "km", "厘米": "cm", "毫米": "mm", "米": "m", "千克": "kg", "公斤": "kg", "克": "g",
    "毫秒": "ms", "秒": "s", "分钟": "min", "小时": "h", "天": "day", "牛顿": "N", "牛": "N", "焦耳": "J", "焦": "J",
    "千瓦": "kW", "瓦": "W", "帕": "Pa", "伏": "V", "安": "A", "欧": "ohm", "赫兹": "Hz", "毫升": "ml", "升": "l",
    "摄氏度": "degC", "度": "degree", "弧度": "rad", "开": "K", "摩尔": "mol",
}  # fmt: skip
_SPELLED: Final = {"℃": "degC", "°C": "degC", "°F": "degF", "°": "degree", "%": "percent"}


class UnreadableQuantityError(UnreadableNumberError):
    """The text is not a number with a unit; ``code`` is one of numbers, ``unit-missing`` or ``unknown-unit``."""


class WrongDimensionError(ValueError):
    """The unit measures something else."""


def read_quantity(text: str, unit: str) -> Number:
    """The number of what was typed in a unit, converted from the one it was typed in.

    >>> read_quantity("9.81 m/s^2", "m/s^2"), round(read_quantity("3.6 km/h", "m/s"), 12)
    (Fraction(981, 100), 1.0)

    Raises:
        UnreadableNumberError: there is no number, no unit, or one that is not known.
        WrongDimensionError: the unit measures something else.
    """
    number, written = _split(text)
    given, wanted = known_unit(written), known_unit(unit)
    if given == wanted:
        return number
    from pint.errors import DimensionalityError  # noqa: PLC0415 - paid only by quantities

    try:
        return float(_registry().Quantity(float(number), given).to(wanted).magnitude)
    except DimensionalityError as error:
        raise WrongDimensionError(f"{written} measures something else than {unit}") from error


@lru_cache(maxsize=1024)
def known_unit(text: str) -> Any:  # noqa: ANN401 - of pint
    """The unit that a text names.

    Raises:
        UnreadableQuantityError: it names none.
    """
    plain = _spelled(text)
    registry = _registry()
    unit: Any = registry.Unit("")
    position = factors = 0
    while position < len(plain):
        match = _FACTOR.match(plain, position)
        power = int(match["power"] or 1) if match else 0
        factors += 1
        if match is None or factors > MAX_FACTORS or abs(power) > MAX_POWER or (not position and match["join"]):
            raise _unknown(text)
        factor = _named(match["name"]) ** power
        unit = unit / factor if match["join"] == "/" else unit * factor
        position = match.end()
    if not factors:
        raise UnreadableQuantityError("unit-missing", "a unit is needed")
    return unit


def _named(name: str) -> Any:  # noqa: ANN401 - of pint
    from pint.errors import UndefinedUnitError  # noqa: PLC0415 - as above

    try:
        return _registry().Unit(_SPELLED.get(name, name))
    except UndefinedUnitError as error:
        raise _unknown(name) from error


def _unknown(text: str) -> UnreadableQuantityError:
    return UnreadableQuantityError("unknown-unit", f"{text!r} is no unit that is known here")


@cache
def _registry() -> Any:  # noqa: ANN401 - of pint
    import pint  # noqa: PLC0415 - as above

    return pint.UnitRegistry(cache_folder=None, autoconvert_offset_to_baseunit=True)


def _spelled(text: str) -> str:
    plain = normalise_mathematics(text)
    for chinese in sorted(_CHINESE, key=len, reverse=True):
        plain = plain.replace(chinese, f" {_CHINESE[chinese]} ")
    return plain.strip()


def _split(text: str) -> tuple[Number, str]:
    """The number and the text of its unit: the longest beginning that is a number, followed by a unit."""
    if len(text) > MAX_LENGTH:
        raise UnreadableQuantityError("too-long", f"a quantity has at most {MAX_LENGTH} characters")
    plain = _spelled(text)
    trouble: UnreadableNumberError | None = None
    for start in reversed([match.start() for match in _NAME.finditer(plain)]):
        if not plain[:start].strip():
            continue
        try:
            number = read_number(plain[:start])
        except UnreadableNumberError as error:
            trouble = error if trouble is None or error.code != "not-a-number" else trouble
            continue
        known_unit(plain[start:])
        return number, plain[start:]
    read_number(text)  # says what is wrong with it, if it is no number either
    raise (
        trouble
        if trouble and trouble.code == "ambiguous-comma"
        else UnreadableQuantityError("unit-missing", "a unit is needed")
    )


def same_dimension(one: str, other: str) -> bool:
    """Whether two units measure the same."""
    return bool(known_unit(one).dimensionality == known_unit(other).dimensionality)
