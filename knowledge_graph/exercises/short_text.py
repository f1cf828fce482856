"""Folding of short texts, so that spelling habits that mean nothing do not make an answer wrong."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_KEPT_PUNCTUATION: Final = frozenset("%#&@*/\\")
"""Part of what is meant: ``50%``, ``C#``, ``and/or``."""
_WITHIN_NUMBERS: Final = frozenset(".,:")
_SPACES: Final = re.compile(r"\s+")
_SPACE_OUTSIDE_NUMBERS: Final = re.compile(r"(?<!\d) | (?!\d)")


def fold_text(text: str) -> str:
    r"""What is compared: NFKC, without case, punctuation, invisible characters and spaces.

    The sign of a number, what stands between digits, ``% # & @ * / \`` and symbols such as ``+`` are kept; so are
    accents.

    >>> fold_text(" Row-Echelon  form. "), fold_text("ＡＢＣ"), fold_text("3 or -1.5")
    ('rowechelonform', 'abc', '3or-1.5')
    """
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    plain = _SPACES.sub(" ", plain.replace("\N{MINUS SIGN}", "-"))
    around = f" {plain} "
    kept = "".join(map(_kept, around, around[1:], around[2:]))
    return _SPACE_OUTSIDE_NUMBERS.sub("", _SPACES.sub(" ", kept).strip())


def _kept(before: str, character: str, after: str) -> str:
    """The character in the middle, or nothing."""
    if character in _WITHIN_NUMBERS:
        return character if before.isdigit() and after.isdigit() else ""
    if character == "-":
        return character if after.isdigit() and not before.isalpha() else ""
    category = unicodedata.category(character)
    dropped = category[0] == "P" or category in {"Cc", "Cf"}
    return "" if dropped and character not in _KEPT_PUNCTUATION else character
