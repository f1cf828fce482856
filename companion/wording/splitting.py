"""A stream of text cut into what is verified and released: sentences, and lists as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass

from companion.markup import markup_spans
from companion.sentences import Sentence, split_sentences
from knowledge_graph.words import readable

MAX_WAITING = 1500
"""Characters without an end of a sentence from which a stream is given up."""
INVALID = "\ufffd"
_LOOK_AHEAD = 4
"""Characters that must follow before an end of a sentence is sure: a mark of emphasis, of a list, a connecting word."""
_MARKER = r"(?:\[\^?\d{1,3}(?:\s*[,，、]\s*\d{1,3})*\]|【\d{1,3}】)"
_AFTER_STOP = re.compile(rf"([.!?。！？]{{1,4}}[\"”’」』）)]*)( ?)((?:{_MARKER} ?)*{_MARKER})(?=([A-Za-z])?)")
_UNFINISHED_MARKER = re.compile(r"\s*(?:\[[\^\d\s,，、]*|【\d*)\Z")
_HEADING = re.compile(r"^(#{1,6} [^\n]*)\n(?!\n)", re.MULTILINE)
_ITEM = re.compile(r"\n[ \t]{0,6}(?P<mark>[-*+•]|\d{1,3}[.)])[ \t]+\Z")
_TAG = re.compile(r"<[a-zA-Z/!?]")
_MOST_TAGS = 20
_STRAY = re.compile(r"(?<!\\)[$`]")
_NO_TEXT = re.compile("[\ud800-\udfff\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_ENDED = re.compile(r"(?:[.!?。！？:：][\"”’」』）)*_]*|\$\$)\Z")


@dataclass(frozen=True, slots=True)
class Unit:
    """What is released or dropped together.

    Attributes:
        lead: a sentence; before a list the line that introduces it, or nothing.
        items: of a list, without their marks.
        ordered: the list is numbered.
        new_paragraph: a blank line stands before it.
    """

    lead: str
    items: tuple[str, ...] = ()
    ordered: bool = False
    new_paragraph: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(text for text in (self.lead, *self.items) if text)

    @property
    def is_ended(self) -> bool:
        """Whether it ends as sentences do; the last one of a stream that was cut off does not."""
        last = self.sentences[-1]
        like_the_others = self.items[:-1] and not _ENDED.search(self.items[0])
        return _ENDED.search(re.sub(rf"(?:\s*{_MARKER})+\Z", "", last)) is not None or bool(like_the_others)


class SentenceStream:
    """Collects deltas and gives out units as soon as each is complete, whatever way the text was cut into deltas.

    >>> stream = SentenceStream()
    >>> [unit.lead for delta in ("It is 2", ".5 [1]. The", " next") for unit in stream.feed(delta)]
    ['It is 2.5 [1].']
    >>> [unit.lead for unit in stream.finish()]
    ['The next']
    """

    def __init__(self) -> None:
        self._waiting = "\n"

    @property
    def is_overfull(self) -> bool:
        """Nothing ends any more, or it is a page of markup."""
        return len(self._waiting) > MAX_WAITING or len(_TAG.findall(self._waiting)) > _MOST_TAGS

    def feed(self, delta: str) -> tuple[Unit, ...]:
        """The units that are complete with this delta. Characters that are no text become U+FFFD."""
        self._waiting = _in_order(self._waiting + _cleaned(delta))
        found = _units(self._waiting[: _open_markup(self._waiting)])
        complete = found[:-1]
        if complete and not _is_certain(self._waiting[found[-1].start :]):
            complete = complete[:-1]
        if complete:
            self._waiting = self._waiting[complete[-1].end :]
        return tuple(placed.unit for placed in complete)

    def finish(self) -> tuple[Unit, ...]:
        """What is left at the end of the stream."""
        found = _units(self._waiting)
        self._waiting = ""
        return tuple(placed.unit for placed in found)


@dataclass(frozen=True, slots=True)
class _Placed:
    start: int
    end: int
    unit: Unit


def _cleaned(delta: str) -> str:
    marked = _NO_TEXT.sub(INVALID, delta.replace("\r\n", "\n"))
    return "\n".join(readable(line) for line in marked.split("\n"))


def _in_order(text: str) -> str:
    """Citations that follow a full stop put before it, and headings apart from what follows."""
    text = _AFTER_STOP.sub(lambda found: f"{found[2]}{found[3]}{found[1]}{' ' if found[4] else ''}", text)
    return _HEADING.sub(r"\1\n\n", text)


def _open_markup(text: str) -> int:
    """Where a formula or code begins that has not ended yet; the text's length if none has."""
    end = 0
    for span in markup_spans(text):
        if stray := _STRAY.search(text, end, span.start):
            return stray.start()
        end = span.end
    stray = _STRAY.search(text, end)
    return stray.start() if stray else len(text)


def _is_certain(following: str) -> bool:
    return len(following.strip()) >= _LOOK_AHEAD and _UNFINISHED_MARKER.match(following) is None


def _units(text: str) -> list[_Placed]:
    """Sentences, with each list and the line that introduces it put together."""
    found: list[_Placed] = []
    end_of_previous = 0
    for sentence in split_sentences(text):
        between = text[end_of_previous : sentence.start]
        mark = _ITEM.search(between)
        previous = found[-1] if found else None
        if mark is not None and previous is not None and _opens_or_continues_a_list(previous.unit):
            found[-1] = _Placed(previous.start, sentence.end, _with_item(previous.unit, sentence, mark["mark"]))
        elif previous is not None and previous.unit.items and "\n" not in between and mark is None:
            found[-1] = _Placed(previous.start, sentence.end, _with_longer_item(previous.unit, sentence))
        else:
            apart = "\n\n" in between.replace(" ", "")
            unit = Unit(sentence.text, new_paragraph=apart)
            if mark is not None:
                unit = Unit("", (sentence.text,), ordered=mark["mark"][0].isdigit(), new_paragraph=True)
            found.append(_Placed(sentence.start, sentence.end, unit))
        end_of_previous = sentence.end
    return found


def _opens_or_continues_a_list(unit: Unit) -> bool:
    return bool(unit.items) or unit.lead.rstrip("*_ ").endswith((":", "："))


def _with_item(unit: Unit, sentence: Sentence, mark: str) -> Unit:
    ordered = unit.ordered or mark[0].isdigit()
    return Unit(unit.lead, (*unit.items, sentence.text), ordered=ordered, new_paragraph=unit.new_paragraph)


def _with_longer_item(unit: Unit, sentence: Sentence) -> Unit:
    *before, last = unit.items
    longer = f"{last} {sentence.text}"
    return Unit(unit.lead, (*before, longer), ordered=unit.ordered, new_paragraph=unit.new_paragraph)
