"""How demanding the verb is with which a statement begins.

Six levels of Bloom's taxonomy as revised by Anderson and Krathwohl (2001): remember, understand, apply, analyse,
evaluate, create. The lists hold verbs that are common in statements of what is to be learned. English only: a text of
another language has no level and counts as average.
"""

from __future__ import annotations

import re
from typing import Final

_LEVELS: Final = """
count find identify know label list locate match memorize name read recall recite recognize state
classify compare demonstrate describe distinguish explain express illustrate interpret relate represent sort understand
add subtract apply calculate compute convert divide draw estimate graph determine measure multiply round solve use
analyze decompose derive differentiate examine factor organize
assess choose critique evaluate judge justify prove verify
build construct create design extend formulate generalize model
"""
VERB_LEVELS: Final = {verb: level for level, verbs in enumerate(_LEVELS.split("\n")[1:-1]) for verb in verbs.split()}
_WORD: Final = re.compile(r"[a-z]+")


def verb_of(statement: str) -> str | None:
    """The first verb of the lists, None when there is none.

    >>> verb_of("Fluently recall products"), verb_of("Norm")
    ('recall', None)
    """
    return next((word for word in _WORD.findall(statement.lower()) if word in VERB_LEVELS), None)


def verb_level(statement: str) -> float | None:
    """From 0 (remember) to 5 (create) by the first verb of the lists, None when there is none.

    >>> verb_level("Prove theorems about triangles.")
    4.0
    """
    verb = verb_of(statement)
    return None if verb is None else float(VERB_LEVELS[verb])
