"""Whether a sentence denies what its source affirms, or turns it round by an opposite word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from knowledge_graph.words import STOP_WORDS, document_terms, is_chinese, normalise, stem

_NEGATORS = re.compile(
    r"\b(?:not|no|never|none|neither|nor|nothing|nowhere|nobody|without|cannot|hardly|rarely|seldom|fails?|failed|unable"
    r"|lacks?|lacking|false|wrong|impossible)\b|\w+n['’]t\b|\b(?:non|un|in|im|ir|dis)-?(?=invert|singular|zero|equal|"
    r"bounded|depend|consist|reversib|possib|true|regular|stable|correct|defin|known|order|finite|symmetric|square|"
    r"continu|connect|linear|negativ|trivial|empty|uniq|observ|control|biased|similar|exact|determin|complete)"
)
_CHINESE_WORDS = re.compile(
    "非常|无论|不妨|不过|不仅|不但|是否|能否|可否|否则|除非|无穷|不等式|未知|不断|不同|不管|不如|莫非"
)
"""Words with a character of negation in them that deny nothing."""
_CHINESE_NEGATORS = re.compile("[不没无非未否别勿莫]|错误")
_CLAUSES = re.compile(
    r"[,;:，；：、。.!?！？()（）\n]+(?=\s|\Z|[^\x00-\x7f])|\s[-–—]+\s|\b(?:but|because|while|whereas|although|though|if"
    r"|when|where|which|so|then|and|or|as|unless|until|however)\b|但|因为|如果|而且|而|所以|那么|并且"
)
_OPPOSITES = (
    "more fewer less",
    "larger smaller",
    "greater less smaller",
    "longer shorter",
    "increase decrease reduce",
    "grow shrink fall",
    "rise fall",
    "positive negative",
    "acute obtuse",
    "always never sometimes",
    "all none some",
    "every no some",
    "both neither either",
    "before after",
    "above below",
    "left right",
    "upper lower",
    "first last",
    "most least",
    "maximum minimum",
    "largest smallest",
    "highest lowest",
    "even odd",
    "add subtract",
    "sum difference product quotient",
    "multiply divide",
    "row column",
    "independent dependent",
    "sufficient necessary",
    "possible impossible",
    "true false",
    "same different opposite",
    "open closed",
    "fast slow",
    "faster slower",
    "parallel orthogonal perpendicular",
    "linear nonlinear",
    "finite infinite",
    "input output",
    "numerator denominator",
    "cause effect",
    "horizontal vertical",
    "inside outside",
    "good bad",
    "high low",
    "higher lower",
    "long short",
    "old new",
    "easy hard",
    "easier harder",
    "true false",
    "preserve destroy",
    "gain lose",
    "accept reject",
    "start end",
    "singular invertible",
    "stable unstable",
    "converge diverge",
)
_CHINESE_OPPOSITES = (
    "增加 减少",
    "增大 减小",
    "变大 变小",
    "大于 小于",
    "最大 最小",
    "正数 负数",
    "锐角 钝角",
    "总是 从不",
    "所有 某些",
    "行 列",
    "大 小",
    "高 低",
    "多 少",
    "长 短",
    "正 负",
    "左 右",
    "上 下",
    "之前 之后",
    "相同 相反",
    "奇 偶",
    "加 减",
    "乘 除",
    "平行 正交 垂直",
    "有限 无限",
    "收敛 发散",
    "充分 必要",
    "相关 无关",
    "之和 之差 之积",
)


def _table(groups: Sequence[str]) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for group in groups:
        words = [stem(word) for word in group.split()]
        for word in words:
            table.setdefault(word, set()).update(other for other in words if other != word)
    return {word: frozenset(others) for word, others in table.items()}


OPPOSITE_WORDS = _table(_OPPOSITES)
_OPPOSITE_CHARACTERS = _table(_CHINESE_OPPOSITES)
_EITHER = re.compile(r"\b[Ee]ither\b(?=.*\bor\b)|或者.*或者|要么", re.DOTALL)
_OR = re.compile(r"\bor\b|或|要么")
_WORD = re.compile(r"[^\W\d_]+")
_SAME_SENTENCE = 0.8
_SAME_CLAUSE = 0.6
"""Share of a clause's terms in another from which the two are taken to speak of the same."""


def negations(text: str) -> int:
    """How many words or prefixes deny something.

    >>> [negations(text) for text in ("It isn't invertible.", "No column is nonzero.", "非零向量不改变方向，非常好。")]
    [1, 2, 2]
    """
    plain = normalise(text)
    found = len(_NEGATORS.findall(plain))
    return found + len(_CHINESE_NEGATORS.findall(_CHINESE_WORDS.sub("", plain)))


def contradicts(claim: str, evidence: Sequence[str]) -> bool:
    """Whether the claim flips a negation of the evidence or replaces a word by its opposite.

    Clause by clause: a clause that speaks of the same as one of the evidence has as many negations, odd or even; as a
    whole, the claim may not deny where nothing of the evidence does, nor the other way round.

    >>> source = ["The order does not matter, but the sign does."]
    >>> contradicts("The order matters.", source), contradicts("Order doesn't matter.", source)
    (True, False)
    """
    return (
        _has_an_opposite(claim, evidence)
        or _leaves_out_an_alternative(claim, evidence)
        or _flips_a_negation(claim, evidence)
    )


def _is_rearranged(claim: str, evidence: Sequence[str]) -> bool:
    """One sentence of the evidence, most of it, with as many negations: its clauses may stand otherwise."""
    said = set(_terms(claim))
    return any(
        negations(text) == negations(claim) and len(said & set(terms)) >= _SAME_SENTENCE * len(set(terms) | said)
        for text, terms in ((text, _terms(text)) for text in evidence)
    )


def _flips_a_negation(claim: str, evidence: Sequence[str]) -> bool:
    if _is_rearranged(claim, evidence):
        return False
    sources = [(set(_terms(clause)), negations(clause) % 2) for text in evidence for clause in clauses_of(text)]
    sources += [(set(_terms(text)), negations(text) % 2) for text in evidence]
    for clause in clauses_of(claim):
        terms, odd = set(_terms(clause)), negations(clause) % 2
        if not terms:
            continue
        alike = [(len(terms & other) / len(terms | other), parity) for other, parity in sources if terms & other]
        best = max((share for share, _ in alike), default=0.0)
        covering = [parity for other, parity in sources if len(terms & other) >= _SAME_CLAUSE * len(terms)]
        closest = {parity for share, parity in alike if share >= best - 1e-9}
        if best < _SAME_CLAUSE and negations(claim) % 2 in closest:
            continue  # a part of a longer clause, whose negation stands elsewhere in the claim
        if covering and odd not in closest and (odd not in covering or best >= _SAME_CLAUSE):
            return True
        if not covering and odd and not any(negations(text) for text in evidence):
            return True
    return False


def _leaves_out_an_alternative(claim: str, evidence: Sequence[str]) -> bool:
    """The evidence says "either … or", the claim only one of the two."""
    return any(map(_EITHER.search, evidence)) and _OR.search(claim) is None


def _has_an_opposite(claim: str, evidence: Sequence[str]) -> bool:
    said = _words_of(claim)
    known = frozenset(chain.from_iterable(_words_of(text) for text in evidence))
    if any(OPPOSITE_WORDS[word] & known for word in said - known if word in OPPOSITE_WORDS):
        return True
    source = "".join(evidence)
    if not is_chinese(claim):
        return False
    return any(
        claim.count(word) > source.count(word) and any(claim.count(other) < source.count(other) for other in others)
        for word, others in _OPPOSITE_CHARACTERS.items()
    )


def clauses_of(text: str) -> list[str]:
    """The text between commas and connecting words.

    >>> clauses_of("It grows, but it does not turn")
    ['It grows', 'it does not turn']
    """
    return [part.strip() for part in _CLAUSES.split(text) if part and part.strip()]


def _words_of(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(normalise(text)))


def _terms(text: str) -> list[str]:
    """Terms without those that deny, so that a flip changes nothing but the count."""
    without = _CHINESE_NEGATORS.sub("", _NEGATORS.sub(" ", normalise(text)))
    return [term for term in document_terms(without) if term not in STOP_WORDS]
