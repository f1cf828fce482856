"""One reply in a language model's words: heard within deadlines, verified, closed by the draft's own words."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import replace

from companion.answers import Answer, Flag, Piece
from companion.composing import Paragraph, parted
from companion.language_model import Deadlines, LanguageModel, LanguageModelError, Trouble
from companion.wording.editing import Editor, left_over
from companion.wording.material import WordingTask, cites_a_mistake
from companion.wording.prompt import PROMPT_VERSION, build_prompt
from companion.wording.splitting import SentenceStream
from companion.wording.verifying import Fault

MAX_TOKENS = 700
MAX_CHARACTERS = 8000
"""Of a whole reply, released or not; a model that goes on is not heard any longer."""
_MAX_DELTAS = 20_000
_CLOSING_SECONDS = 0.5


async def word(
    task: WordingTask, answer: Answer, model: LanguageModel, deadlines: Deadlines | None = None
) -> AsyncGenerator[Piece | Answer]:
    """Streams the model's verified sentences in place of the draft's quotations; ends with the answer as it was given.

    Where nothing passes, the draft's quotations are said instead; where the model breaks off, or most of what it said
    does not pass, those that were not cited yet follow. Closing this generator closes the model's stream.

    Args:
        task: what may be worded.
        answer: as the draft alone would give it.
        model: heard once.
        deadlines: after which the draft's own words are said; None takes the defaults.
    """
    editor, writer = Editor(task), _Writer(task.words)
    trouble: Trouble | None = None
    for paragraph in (*task.before, task.quoted[0][: task.opening]):
        for number, piece in enumerate(paragraph):
            yield writer.write(piece, new_paragraph=number == 0)
    before = len(writer.pieces)
    heard = _heard(task, editor, model, deadlines or Deadlines())
    try:
        async with aclosing(heard):
            async for piece, new_paragraph in heard:
                begins = not task.opening and len(writer.pieces) == before
                yield writer.write(piece, new_paragraph=new_paragraph or begins)
    except LanguageModelError as error:
        trouble = error.trouble
    trouble = trouble or _shortcoming(editor)
    for place, paragraph in enumerate(_closing_words(task, editor, trouble)):
        for number, piece in enumerate(paragraph):
            continues = place == 0 and not editor.released and task.opening
            yield writer.write(piece, new_paragraph=number == 0 and not continues)
    yield _as_given(answer, writer.pieces, editor, trouble, model.model_id)


def _shortcoming(editor: Editor) -> Trouble | None:
    """Why a reply that ended by itself is not enough, if it is not."""
    if editor.released == 0 or editor.released < editor.dropped:
        return Trouble.UNVERIFIED
    return Trouble.GARBLED if editor.faults[Fault.CUT_OFF] else None


def _closing_words(task: WordingTask, editor: Editor, trouble: Trouble | None) -> list[Paragraph]:
    def wanted(piece: Piece) -> bool:
        return trouble is not None or cites_a_mistake(piece)

    if editor.released:
        return [*left_over(task.quoted, editor.citations, wanted, task.opening), *task.closing]
    first, *others = task.quoted
    return [part for part in (first[task.opening :], *others, *task.closing) if part]


def _as_given(
    answer: Answer, pieces: Sequence[Piece], editor: Editor, trouble: Trouble | None, model_id: str
) -> Answer:
    worded = editor.released > 0
    withheld = (Flag.ANSWER_WITHHELD,) if editor.faults[Fault.ANSWER] else ()
    return replace(
        answer,
        text="".join(piece.text for piece in pieces),
        citations=tuple(citation for piece in pieces for citation in piece.citations),
        flags=tuple(dict.fromkeys((*answer.flags, *withheld))),
        model_id=model_id if worded else answer.model_id,
        worded_by_model=worded,
        fallback=trouble,
        dropped_sentences=editor.dropped,
        prompt_version=PROMPT_VERSION,
    )


async def _heard(
    task: WordingTask, editor: Editor, model: LanguageModel, deadlines: Deadlines
) -> AsyncGenerator[tuple[Piece, bool]]:
    """The pieces that pass, as soon as they do.

    Raises:
        LanguageModelError: the model's, or TIMED_OUT or GARBLED where it is too slow or never ends.
    """
    clock = asyncio.get_running_loop().time
    began, sentences = clock(), SentenceStream()
    async with _open(model, task) as stream:
        async for delta in _bounded(stream, editor, deadlines, began):
            for unit in sentences.feed(delta):
                for piece in await asyncio.to_thread(editor.consider, unit):
                    yield piece
                if editor.is_full or editor.is_looping:
                    return
            if sentences.is_overfull:
                raise LanguageModelError(Trouble.GARBLED)
    rest = sentences.finish()
    for unit in rest:
        if unit is rest[-1] and not unit.is_ended:
            editor.cut_off(unit)
        elif not editor.is_full:
            for piece in await asyncio.to_thread(editor.consider, unit):
                yield piece


async def _bounded(
    stream: AsyncIterator[str], editor: Editor, deadlines: Deadlines, began: float
) -> AsyncIterator[str]:
    """The deltas until the stream ends, within the deadlines and the bounds."""
    clock = asyncio.get_running_loop().time
    characters = 0
    for _ in range(_MAX_DELTAS):
        due = min(began + deadlines.whole, clock() + deadlines.stall)
        if not editor.released:
            due = min(due, began + deadlines.first)
        try:
            async with asyncio.timeout_at(due):
                delta = await anext(stream, None)
        except TimeoutError:
            raise LanguageModelError(Trouble.TIMED_OUT) from None
        if delta is None:
            return
        if clock() >= due:
            raise LanguageModelError(Trouble.TIMED_OUT)
        characters += len(delta)
        yield delta[:MAX_CHARACTERS]
        if characters > MAX_CHARACTERS:
            break
    raise LanguageModelError(Trouble.GARBLED)


@asynccontextmanager
async def _open(model: LanguageModel, task: WordingTask) -> AsyncIterator[AsyncIterator[str]]:
    """The model's stream, closed at the end whatever happens."""
    stream = model.stream(build_prompt(task.values), max_tokens=MAX_TOKENS)
    try:
        yield stream
    finally:
        close = getattr(stream, "aclose", None)
        if close is not None:
            with suppress(TimeoutError, LanguageModelError):
                async with asyncio.timeout(_CLOSING_SECONDS):
                    await close()


class _Writer:
    """Parts each piece from the one before and keeps what was written."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._before = ""
        self.pieces: list[Piece] = []

    def write(self, piece: Piece, *, new_paragraph: bool = False) -> Piece:
        apart = new_paragraph or "\n- " in self._before or "\n1. " in self._before
        written = parted(piece, self._before, self._language, new_paragraph=apart)
        self._before = piece.text
        self.pieces.append(written)
        return written
