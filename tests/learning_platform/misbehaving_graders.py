"""Grade functions that do what a grading process must survive. Reached only by import path, never by an answer."""

import os
import time

from knowledge_graph.exercises.grading import grade_answer
from knowledge_graph.exercises.kinds import AnswerKey, Grade, RawAnswer


def grade(key: AnswerKey, answer: RawAnswer) -> Grade:
    """Misbehaves when the answer asks for it, else grades."""
    misdeed = MISDEEDS.get(answer.text)
    if misdeed is not None:
        misdeed()
    return grade_answer(key, answer)


def _spin() -> None:
    while True:
        pass


def _hog() -> None:
    kept = []
    while True:
        kept.append(bytearray(32 * 1024 * 1024))


def _recurse() -> None:
    _recurse()


def _fail() -> None:
    raise RuntimeError("a fault in the grader")


def _open_files() -> None:
    kept = [os.open("/dev/null", os.O_RDONLY) for _ in range(100)]
    raise AssertionError(f"{len(kept)} files could be opened")


MISDEEDS = {
    "sleep": lambda: time.sleep(3600),
    "spin": _spin,
    "hog": _hog,
    "recurse": _recurse,
    "fail": _fail,
    "exit": lambda: os._exit(3),
    "open": _open_files,
}
