"""Text to the units that are compared: normal form, words of alphabetic scripts, character pairs of Chinese."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

CHINESE = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_UNITS = re.compile(rf"[{CHINESE}]+|[^\W_{CHINESE}]+(?:['’][^\W_{CHINESE}]+)*")
_CHINESE_RUN = re.compile(rf"[{CHINESE}]+")
_ACCENT = re.compile("[\u0300-\u036f]")
_LATEX_ENVIRONMENT = re.compile(r"\\(?:begin|end)\s*\{[^}]*\}")
_LATEX_COMMAND = re.compile(r"\\[a-zA-Z]+|\\.")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS = _words(
    "a about am an and any are as at be been but by can could did do does explain for from give had has have how i if "
    "in into is it its let me mean means my of on one or please shall should show so some tell than that the their "
    "them then there these they this those to understand up us use was we were what when where which who why will with "
    "would you your"
)
_CHINESE_STOP = re.compile(
    "为什么|是什么|什么是|什么叫|什么|怎么样|怎么|怎样|如何|哪些|哪个|哪里|请问|解释一下|解释|告诉我|告诉|一下|可以|能否|"
    "能不能|是不是|有没有|这个|那个|我们|你们|他们|请|我|你|他|她|它|的|了|吗|呢|吧|啊|是|和|与|在|把|被|就|都|也|个"
)
_IRREGULAR = {
    "matrices": "matrix",
    "vertices": "vertex",
    "indices": "index",
    "bases": "basis",
    "axes": "axis",
    "eigenbases": "eigenbasis",
    "hypotheses": "hypothesis",
}


def readable(text: str) -> str:
    r"""The text without characters that cannot be seen; control characters and lone surrogates become spaces.

    >>> readable("no\u200brm\x00 of v")
    'norm  of v'
    """
    kept = []
    for character in text:
        category = unicodedata.category(character)
        if category != "Cf":
            kept.append(" " if category in {"Cc", "Cs", "Co"} else character)
    return "".join(kept)


def normalise(text: str) -> str:
    r"""Readable, NFKC and case folded: what two spellings of one word have in common.

    >>> normalise("Ｄｏｔ\u200b Product")
    'dot product'
    """
    return unicodedata.normalize("NFKC", readable(text)).casefold()


def unaccented(text: str) -> str:
    """The text without accents on its letters.

    >>> unaccented("Bézier"), unaccented("한 が")
    ('Bezier', '한 が')
    """
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", _ACCENT.sub("", decomposed))


def singular(word: str) -> str:
    """An English word without its plural ending; other words as they are.

    >>> [singular(word) for word in ("vectors", "matrices", "properties", "basis", "class", "axes")]
    ['vector', 'matrix', 'property', 'basis', 'class', 'axis']
    """
    word = word.removesuffix("'s").removesuffix("’s")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def stem(word: str) -> str:
    """An English word without the endings that do not change what it is about; light, so that few words fall together.

    >>> [stem(word) for word in ("mapping", "mapped", "maps", "determines", "determined", "rank", "zero")]
    ['map', 'map', 'map', 'determin', 'determin', 'rank', 'zero']
    """
    word = singular(word)
    if word.isascii() and word.isalpha():
        for ending in ("ing", "ed"):
            if len(word) > len(ending) + 3 and word.endswith(ending):
                word = word.removesuffix(ending)
                doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz"
                word = word[:-1] if doubled else word
                break
        word = word[:-1] if len(word) > 4 and word.endswith("e") else word
    return word


def without_latex_commands(text: str) -> str:
    r"""Mathematics with its letters and numbers only.

    >>> without_latex_commands(r"$\mathbf u\cdot 2$").split()
    ['$', 'u', '2$']
    """
    return _LATEX_COMMAND.sub(" ", _LATEX_ENVIRONMENT.sub(" ", text))


def chinese_runs(text: str) -> list[str]:
    """Stretches of Chinese characters between the words that carry no meaning of their own.

    >>> chinese_runs("什么是矩阵的秩？")
    ['矩阵', '秩']
    """
    return _CHINESE_RUN.findall(_CHINESE_STOP.sub(" ", text))


def document_terms(text: str) -> list[str]:
    """What a passage is found by: words without stop words, Chinese characters and pairs of characters.

    >>> document_terms("The norms of a vector"), document_terms("零向量")
    (['norm', 'vector'], ['零', '向', '量', '零向', '向量'])
    """
    return _terms(text, single_characters=True)


def query_terms(text: str) -> list[str]:
    """What a question asks for; a Chinese character alone only where it stands alone.

    >>> query_terms("What is a vector?"), query_terms("什么是零向量？"), query_terms("什么是秩")
    (['vector'], ['零向', '向量'], ['秩'])
    """
    return _terms(text, single_characters=False)


def _terms(text: str, *, single_characters: bool) -> list[str]:
    found: list[str] = []
    for unit in _UNITS.findall(without_latex_commands(normalise(text))):
        if not _CHINESE_RUN.match(unit):
            if unit not in STOP_WORDS:
                found.append(stem(unit))
            continue
        for run in chinese_runs(unit):
            if single_characters or len(run) == 1:
                found.extend(run)
            found.extend(first + second for first, second in pairwise(run))
    return found


def is_chinese(text: str) -> bool:
    """Whether the text is written in Chinese, formulas and names in other scripts aside.

    >>> is_chinese("什么是 rank？"), is_chinese("What does 秩 mean in English?")
    (True, False)
    """
    chinese = sum(len(run) for run in _CHINESE_RUN.findall(text))
    return chinese > 0 and chinese >= len(re.findall(r"[^\W\d_]+", _CHINESE_RUN.sub(" ", text)))
