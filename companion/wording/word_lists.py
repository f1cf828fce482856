"""The closed lists of words that the checks know."""

from __future__ import annotations

import re

from knowledge_graph.words import STOP_WORDS, document_terms, stem


def listed(text: str) -> list[str]:
    """The words of a list that is written as text."""
    return text.split()


_GREEK_AND_ITS_LETTERS = listed(
    "alpha α beta β gamma γ delta δ varepsilon ε epsilon ε zeta ζ eta η vartheta ϑ theta θ iota ι kappa κ lambda λ "
    "mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ varphi φ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ "
    "Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω"
)
GREEK = dict(zip(_GREEK_AND_ITS_LETTERS[::2], _GREEK_AND_ITS_LETTERS[1::2], strict=True))
ENGLISH_NUMBERS = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
ENGLISH_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_NEUTRAL_WORDS = listed(
    "call said see tell also here just simply because therefore thus hence while whereas note word idea case way "
    "thing follow make made take taken give given look find found think know say happen become another own very much "
    "many but not no never without cannot if else like symbol together instance short simple each any get got use "
    "used want work go come help start begin try"
)
_NEUTRAL_CHARACTERS = "一为对于以及其之由从到则若当并且又还要会能即值说上出来起得某叫做称"
NEUTRAL = STOP_WORDS | frozenset(map(stem, _NEUTRAL_WORDS)) | frozenset(_NEUTRAL_CHARACTERS)
"""Words that are no sign of what a sentence is about; stems."""
TELLING = frozenset(
    stem(word)
    for word in listed(
        "first second third fourth last plus minus squared cubed square cube divided multiplied product sum "
        "difference quotient double twice triple half always never sometimes every none only exactly unique"
    )
)
"""Words that change what is stated and have no synonym to pass as; stems."""
SAME_REACH = tuple(
    frozenset(stem(word) for word in listed(words))
    for words in ("each every all any always", "exactly only iff", "never no none not cannot")
)
"""Words that reach as far as each other."""
NOT_TECHNICAL = STOP_WORDS | frozenset(listed("example number way time us new set thing onto via per upon most least"))
"""Words in names of concepts that are too common to be told apart by."""
INTRODUCING = frozenset(
    term
    for text in (
        "step way case property rule point part reason condition get work go example main kind fact do method detail",
        "list two three four five six come meaning question remember important both result",
        "步骤 方法 情况 性质 要点 条件 如下 以下 几点 部分",
    )
    for word in listed(text)
    for term in document_terms(word)
)
"""Terms that the line before a list may hold besides those of the passage."""
CONNECTIVES = frozenset(
    line
    for text in (
        "for example\nfor instance\nin short\nin other words\nto sum up\nin summary\ngood question\ngreat question",
        "lets see\nlet us see\nlets look at it step by step\nlet us look at it step by step\nlets go step by step",
        "let us go step by step\nhere is the idea\nheres the idea\nhere is how\nheres how\nhere is why\nheres why",
        "does that help\ndoes this help\ni hope this helps\nhope this helps",
        "例如\n比如\n举个例子\n换句话说\n也就是说\n简单来说\n总之\n总的来说\n好问题\n这是个好问题\n我们一步一步来看\n我们来看一下",
        "原因如下\n做法如下",
    )
    for line in text.splitlines()
)
"""Sentences that state no fact: the only ones that need no citation; without marks of punctuation."""
REFERS = re.compile(r"\b(?:it|its|they|their|them|that|this|these|those|such)\b|它|这|其(?!中)|该|此", re.IGNORECASE)
"""A word in a sentence that may mean something of the sentence before."""
REFERS_BACK = re.compile(
    r"(?:and |but |so |then |thus |hence )?(?:it|its|it's|they|their|these|those|this|that|such|both|he|she|here"
    r"|therefore|thus|hence|so|otherwise|similarly|likewise|conversely|instead"
    r"|the (?:latter|former|same|other|second|next))\b"
    r"|它|这|其|此|因此|所以|于是|从而|否则|同样|反之|相反|前者|后者",
    re.IGNORECASE,
)
"""How a sentence begins that needs the one before it."""
OPENING = re.compile(
    r"\A(?:(?:in other words|put simply|simply put|in short|in summary|to sum up|for example|for instance|in symbols"
    r"|in words"
    r"|in particular|so|thus|hence|therefore|first|then|finally|note that|remember that|this means that"
    r"|(?:the|your) (?:lesson|course|passage|text) (?:says|explains|notes) that"
    r"|according to (?:the|your) (?:lesson|course))"
    r"(?:,\s*|(?<=that)\s+)|(?:也就是说|换句话说|简单来说|总之|例如|比如|所以|因此|课程(?:指出|提到)|注意)[，,：:]?)",
    re.IGNORECASE,
)
"""How a sentence may begin without stating anything more."""
