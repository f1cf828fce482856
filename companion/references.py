"""How a question points at what was said before: "it", "that example", "why?", "再简单点". Words only, no memory."""

from __future__ import annotations

import re
from enum import StrEnum

from companion.request_patterns import any_of
from knowledge_graph.words import normalise, query_terms

_FEW_WORDS = 2
_FEW_CHARACTERS = 8
_END = r"[\s?.!,;…。]*$"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Pointer(StrEnum):
    """How a question hangs on an earlier one.

    NONE: it speaks for itself. BARE: a request without an object ("simpler", "an example?"). PRONOUN: "it", "它" stands
    for the object. WHY and MORE: of what was said. EXAMPLE: the example that was shown. NEXT: a case of the same ("and
    in two dimensions?"). LIKEWISE: the same about something else ("what about the norm?").
    """

    NONE = "none"
    BARE = "bare"
    PRONOUN = "pronoun"
    WHY = "why"
    MORE = "more"
    EXAMPLE = "example"
    NEXT = "next"
    LIKEWISE = "likewise"


_WHY = re.compile(
    r"^(?:but |and |so |ok(?:ay)?,? )?(?:why(?: (?:is|does|would) (?:that|this|it)(?: so"
    r"| true| the case| work| hold)?| so| not)?"
    r"|how so|how come(?: that)?|why is that|what for)"
    + _END
    + r"|^(?:那)?(?:这是)?(?:为什么|为啥|为何|怎么会)(?:呢|啊|会?这样|是这样)?"
    + _END
)
_MORE = re.compile(
    r"^(?:please |can you |could you )?(?:(?:tell me |say |give me |show me |explain )?(?:some "
    r"|a bit |a little )?more(?: about (?:it|this|that|them)| details?)?"
    r"|(?:and )?(?:another|one more|the next|next)(?: one)?|go on|continue|keep going"
    r"|and then|what else|anything else|elaborate|in more detail|details?)(?: please)?"
    + _END
    + r"|^(?:请)?(?:再|多)?(?:继续(?:说|讲)?|来一?个|来一道|换一?个"
    r"|下一个|另一个|还有(?:吗|呢|什么|别的吗)?|再?多?(?:讲|说)(?:点"
    r"|些|一点|一些|讲|说)|详细(?:一?点|些|说说|讲讲)?|展开(?:说说"
    r"|讲讲)?)(?:吧|呢)?" + _END
)
_THAT_EXAMPLE = re.compile(
    r"\b(?:that|this|the|your|the last|the previous) example\b(?! of\b)|(?:刚才"
    r"|刚刚|上面|前面)的?(?:那个|这个)?(?:例子|例题)|(?:那|这)个(?:例子"
    r"|例题)"
)
_NEXT = re.compile(
    r"^(?!.{2,}\b(?:what|which|who|whom|how|why)\b)(?:and|but|what about|how about"
    r"|what if|so)?,? ?(?:in|for|with|without|when|if|over|using|what if)\b.{1,60}$"
    r"|^(?:那么?|还有|另外|可是|但是)?(?:在|如果|当|对于?|若|要是).{1,20}呢?[?？]?$|^(?:那么?)?.{1,12}(?:的时候|的情况下?|情况下|时)呢?[?？]?$"
)
_LIKEWISE = re.compile(
    r"^(?:and|what about|how about|and what about|same for)\b|^(?:那么?|还有|至于|换成).{1,}|呢[?？]?$"
)
_PRONOUN_ENGLISH = re.compile(
    r"\b(?:it|its|they|them|their|those|these)\b|\b(?:this|that)(?: (?:one|concept"
    r"|thing|idea|result|formula|theorem|definition|method))?(?=\s*(?:$|[?.!,]|is\b"
    r"|mean|work|for\b|lead|differ|used?\b|relate))"
)
_EXPLETIVE = any_of(
    r"\bit(?:['’]s| is| will| to)? (?:rain|snow|late|time|cold|hot|possible|true|clear|easy|hard)\w*",
    r"\b(?:is|will) it (?:rain|snow|late|cold|hot|possible|true that)\w*",
)
_PRONOUN_CHINESE = re.compile(
    r"它们|它|这个(?:概念|东西|方法|公式|定理)?|那个(?:概念|东西|方法|公式|定理)?|其(?!他|它|实|中|余)|这(?=是|有|和|跟)"
)
_ORDINAL = (
    re.compile(
        r"^(?:i mean |i meant |the )?(?:first|1st|former)(?: one)?"
        + _END
        + r"|\bthe (?:first|former) one\b|第一个|第一种|前者|^1"
        + _END
    ),
    re.compile(
        r"^(?:i mean |i meant |the )?(?:second|2nd|latter)(?: one)?"
        + _END
        + r"|\bthe (?:second|latter) one\b|第二个|第二种|后者|^2"
        + _END
    ),
    re.compile(r"^(?:i mean |the )?(?:third|3rd)(?: one)?" + _END + r"|\bthe third one\b|第三个|第三种|^3" + _END),
    re.compile(
        r"^(?:i mean |the )?(?:fourth|4th|last)(?: one)?"
        + _END
        + r"|\bthe (?:fourth|last) one\b|第四个|最后一个|^4"
        + _END
    ),
)
_GENERIC_WORDS = _words(
    "a about abstract actual after again all also an and another any anything apart application applications "
    "apply are ask be before beginner benefit better bit break build builds but by can can't cant case child "
    "come comes complicated concrete confused could couple definition depend depended depends describe detail "
    "details did didn't difference different differently do does don't dont down dumb dummies easier easy else "
    "english equation example examples exercise exercises explain explanation few first five follow for formal "
    "formula formulas from further get give go good got have how i i'm im important in instance intuition is "
    "it know later lead leads learn let's lets life like little lost made make maths matter matters me mean "
    "mind more much my need needed needs not numbers of ok okay on once one ones open opens or other over "
    "plain plan please point practice practise prerequisite prerequisites problem problems purpose put "
    "question questions quick quiz real really repeat rephrase require required say see should show simple "
    "simpler simplest simplified simply slower slowly so some something start step steps still study symbols "
    "technical tell terms test than thank thanks that the their them then there these they thing this those "
    "through time to today too try two understand understandable understood unlock unlocks up use used useful "
    "uses version walk want was way we were what what's when where which who why will with word words work "
    "worked works would write you your"
)
_GENERIC_CHINESE = re.compile(
    r"请|再|更|能不能|可以|能|给我|给|我|你|一下|一个|一道|一点|一些|一遍"
    r"|几个|几道|些|点|个|道|举|例子|例题|例|实例|示例|简单|通俗|直白"
    r"|浅显|易懂|说法|方式|换|讲讲|讲|说说|说|解释|"
    r"公式|表达式|是什么|什么|有没有|有|吗|呢|吧|啊|了|的|用|为什么|为啥|重要|用处|意义|作用|学|完|之前|之后|以后|要|先|会|懂|需要|哪些|基础|前置|知识|后面|接着|"
    r"区别|不同|差别|怎么|考考|考|测|出题|出|题|练习|练|做|来|没|不|看"
    r"|听|明白|理解|太|难|抽象|复杂|大白话|人话|重新|它们|它|这个|那个"
    r"|其|这|那|比如|例如|具体|写|是|想|又|还|好|应用|后续|引出|通向"
    r"|用到|哪里|哪|就|地|得|么"
)
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")


def pointer_of(question: str) -> Pointer:
    """How the question hangs on what was said before; the first kind that fits, the plainest first.

    >>> [pointer_of(text).value for text in ("Why?", "In two dimensions?", "再简单点", "它有什么用", "What is a norm?")]
    ['why', 'next', 'bare', 'pronoun', 'none']
    """
    text = normalise(question).strip()
    kinds = (
        (Pointer.WHY, _WHY.match),
        (Pointer.MORE, _MORE.match),
        (Pointer.EXAMPLE, _THAT_EXAMPLE.search),
        (Pointer.BARE, _is_bare),
        (Pointer.PRONOUN, _has_pronoun),
        (Pointer.NEXT, _NEXT.match),
        (Pointer.LIKEWISE, _LIKEWISE.search),
    )
    return next((pointer for pointer, fits in kinds if fits(text)), Pointer.NONE)


def asks_likewise(question: str) -> bool:
    """Whether it asks the same about something else that it names: "what about the norm?".

    >>> asks_likewise("What about the norm?"), asks_likewise("那范数呢？"), asks_likewise("What is a norm?")
    (True, True, False)
    """
    return _LIKEWISE.search(normalise(question).strip()) is not None


def ordinal_of(question: str) -> int | None:
    """Which of several is meant, counted from 0.

    >>> ordinal_of("the second one"), ordinal_of("第一个"), ordinal_of("the rank")
    (1, 0, None)
    """
    text = normalise(question).strip()
    return next((place for place, pattern in enumerate(_ORDINAL) if pattern.search(text)), None)


def is_plural(question: str) -> bool:
    """Whether it points at several things at once.

    >>> is_plural("How do they differ?"), is_plural("What is it for?")
    (True, False)
    """
    return (
        re.search(r"\b(?:they|them|their|those|these|both|two)\b|它们|两者|二者|两个", normalise(question)) is not None
    )


def with_name(question: str, name: str) -> str:
    """The question with its first pronoun replaced by a name; the name beside it where it has none.

    >>> with_name("What is it used for?", "Dot product"), with_name("它有什么用？", "点积"), with_name("more", "Rank")
    ('What is Dot product used for?', '点积有什么用？', 'more: Rank')
    """
    for pattern in (_PRONOUN_CHINESE, re.compile(_PRONOUN_ENGLISH.pattern, re.IGNORECASE)):
        match = pattern.search(question)
        if match is not None:
            possessive = "'s" if match.group().lower() in {"its", "their"} else ""
            return question[: match.start()] + name + possessive + question[match.end() :]
    return f"{question.strip(' ?？.。!！')}: {name}"


def _is_bare(text: str) -> bool:
    """Whether no word of it says what it is about."""
    english = _WORD.findall(text)
    if english:
        known = all(word.replace("’", "'") in _GENERIC_WORDS for word in english)
        return known and not _has_pronoun(text) and not re.search(r"[一-鿿]", text)
    return (
        bool(text.strip(" ?？.。!！"))
        and not re.search(r"\w", _GENERIC_CHINESE.sub("", text))
        and not _has_pronoun(text)
    )


def _has_pronoun(text: str) -> bool:
    """Whether a pronoun stands for what it is about: beside it there are few words of weight."""
    if _PRONOUN_CHINESE.search(text):
        return len(re.findall(r"\w", _GENERIC_CHINESE.sub("", text))) <= _FEW_CHARACTERS
    if _EXPLETIVE.search(text) or not _PRONOUN_ENGLISH.search(text):
        return False
    weighty = [term for term in query_terms(text) if term not in _GENERIC_WORDS]
    return len(weighty) <= _FEW_WORDS
