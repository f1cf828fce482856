"""A question as it may be kept: bounded, readable, without addresses and numbers that name a person."""

from __future__ import annotations

import re

from knowledge_graph.words import readable

MAX_QUESTION_CHARACTERS = 2000
_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}")
_PHONE = re.compile(
    r"(?<![\w.,=(+-])(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)|\d{1,4})(?:[ .-]?\d{2,4}){2,4}"
    r"|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,4}[ .-]\d{3,4}[ .-]?\d{3,4}"
    r"|\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}-\d{3}-\d{4})(?![\w.,]?\d)"
)


class QuestionTooLongError(ValueError):
    """The question has more characters than a reply reads; nothing was searched."""

    def __init__(self, length: int) -> None:
        self.length = length
        super().__init__(
            f"the question has {length} characters, at most {MAX_QUESTION_CHARACTERS} are read; ask in fewer words"
        )


def clean_question(question: str) -> str:
    r"""The question as it is read: no invisible characters, no control characters, no lone surrogates.

    Raises:
        QuestionTooLongError: it has more than `MAX_QUESTION_CHARACTERS`.

    >>> clean_question(" what\x00 is a\u200b norm? ")
    'what is a norm?'
    """
    if len(question) > MAX_QUESTION_CHARACTERS:
        raise QuestionTooLongError(len(question))
    return " ".join(readable(question).split())


def redact(text: str) -> str:
    """E-mail addresses and telephone numbers replaced by marks; mathematics stays.

    >>> redact("mail ann@example.org or +44 20 7946 0958 about 3-4-5 and 0.25")
    'mail [e-mail] or [phone] about 3-4-5 and 0.25'
    """
    return _PHONE.sub("[phone]", _EMAIL.sub("[e-mail]", text))
