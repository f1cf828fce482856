"""Makes ids of concepts from the ids and titles of other systems: the same file always gives the same ids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import count

from knowledge_graph.concepts import MAX_ID_LENGTH, ConceptId, is_valid_id, text_hash

_APOSTROPHES = re.compile("['\u2019\u02bc]")
_OTHER = re.compile(r"[^a-z0-9]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def id_from(text: str, *, otherwise: str = "concept") -> str:
    """A valid id that resembles the text; of a text in another script, one that ends in a hash of it.

    >>> id_from("K.CC.A.1"), id_from("Théorème d'Euler"), id_from("LinearAlgebra")
    ('k-cc-a-1', 'theoreme-d-euler', 'linear-algebra')
    >>> id_from("点积")
    'concept-04ac164a'

    Args:
        otherwise: the first word where the text has no letter or digit to begin with.
    """
    text = unicodedata.normalize("NFC", text)
    spread = _CAMEL.sub("-", _APOSTROPHES.sub("", text))
    plain = unicodedata.normalize("NFKD", spread).encode("ascii", "ignore").decode().lower()
    words = _OTHER.sub("-", plain).strip("-")
    letters = sum(character.isalnum() for character in text)
    kept = sum(character.isalnum() for character in words)
    if kept * 2 < letters or not words:  # another script: what is left over does not tell concepts apart
        digest = text_hash(text.encode("utf-8", "replace").decode())[:8]
        return f"{(words or otherwise)[: MAX_ID_LENGTH - 9].strip('-')}-{digest}"
    return words[:MAX_ID_LENGTH].strip("-")


def concept_ids(foreign_ids: Iterable[str], names: Mapping[str, str] | None = None) -> dict[str, ConceptId]:
    """An id for every foreign id: itself where it is valid, else made from its name, numbered where two agree.

    >>> concept_ids(["a b", "a-b", "A.B"])
    {'a b': 'a-b-2', 'a-b': 'a-b', 'A.B': 'a-b-3'}

    Args:
        foreign_ids: in the order of the file; each is taken once.
        names: what to make an id from, by foreign id; the foreign id itself where there is none.
    """
    written = list(dict.fromkeys(foreign_ids))
    names = names or {}
    given = {foreign: foreign for foreign in written if is_valid_id(foreign) and foreign not in names}
    taken = set(given)
    next_number: dict[str, int] = {}
    for foreign in written:
        if foreign not in given:
            given[foreign] = _free(id_from(names.get(foreign, foreign)), taken, next_number)
            taken.add(given[foreign])
    return {foreign: ConceptId(given[foreign]) for foreign in written}


def _free(wanted: str, taken: set[str], next_number: dict[str, int]) -> str:
    if wanted not in taken:
        return wanted
    for number in count(next_number.get(wanted, 2)):
        next_number[wanted] = number + 1
        ending = f"-{number}"
        numbered = wanted[: MAX_ID_LENGTH - len(ending)].rstrip("-") + ending
        if numbered not in taken:
            return numbered
    raise AssertionError("counting has no end")


def short_title(text: str, longest: int = 80) -> str:
    """The beginning of a statement, up to a word's end, for what has no title of its own.

    >>> short_title("Count to 100 by ones and by tens.", 20)
    'Count to 100 by…'
    """
    line = " ".join(text.split())
    if len(line) <= longest:
        return line.removesuffix(".")
    cut = line[:longest]
    return cut[: cut.rfind(" ") if " " in cut[1:] else longest - 1].rstrip(" ,;:(") + "…"
