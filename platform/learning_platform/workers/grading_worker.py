"""A guarded grading process: reads questions from a socket, one JSON line each, and answers them under limits.

Started by `grading_pool`; loads nothing but the grading of the domain, and gets no setting or secret of the server.
"""

from __future__ import annotations

import importlib
import json
import math
import resource
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, TypeAlias

from knowledge_graph.exercises.grading import Library, load_library
from knowledge_graph.exercises.kinds import (
    AnswerKey,
    ExerciseKind,
    ExpectedMistake,
    Grade,
    Outcome,
    RawAnswer,
    Variable,
)

GradeFunction: TypeAlias = Callable[[AnswerKey, RawAnswer], Grade]

READY: Final = b"ready\n"
LOAD: Final = b"load "
"""Begins a line that names a library; every question is a JSON object."""
OPEN_FILES: Final = 16
RECURSION: Final = 500
GRACE_SECONDS: Final = 1.0
"""The pool kills a process that is late; should the pool be gone, the process kills itself this much later."""


def encode_question(key: AnswerKey, answer: RawAnswer) -> bytes:
    """One line for the worker. Plain ASCII, whatever characters the answer holds."""
    question = {
        "key": _plain_key(key),
        "text": answer.text,
        "chosen": answer.chosen,
        "entries": answer.entries,
    }
    return json.dumps(question).encode("ascii") + b"\n"


def _plain_key(key: AnswerKey) -> dict[str, Any]:
    return {
        "kind": key.kind.value,
        "value": key.value,
        "tolerance": key.tolerance,
        "correct": sorted(key.correct_options),
        "all": sorted(key.all_options),
        "mistakes": [[mistake.answer, mistake.misconception, mistake.feedback] for mistake in key.mistakes],
        "order": key.correct_order,
        "pairs": sorted(key.correct_pairs),
        "accepted": key.accepted,
        "variables": [[one.name, one.low, one.high, one.whole] for one in key.variables],
        "form": key.form,
        "constant": key.constant,
        "unit": key.unit,
        "relative": key.relative,
        "gaps": list(map(_plain_key, key.gaps)),
    }


def decode_question(line: bytes) -> tuple[AnswerKey, RawAnswer]:
    """What `encode_question` wrote."""
    question: dict[str, Any] = json.loads(line)
    answer = RawAnswer(question["text"], tuple(question["chosen"]), tuple(question["entries"]))
    return _key_from_plain(question["key"]), answer


def _key_from_plain(plain: dict[str, Any]) -> AnswerKey:
    return AnswerKey(
        kind=ExerciseKind(plain["kind"]),
        value=plain["value"],
        tolerance=plain["tolerance"],
        correct_options=frozenset(plain["correct"]),
        all_options=frozenset(plain["all"]),
        mistakes=tuple(ExpectedMistake(*mistake) for mistake in plain["mistakes"]),
        correct_order=tuple(plain["order"]),
        correct_pairs=frozenset(plain["pairs"]),
        accepted=tuple(plain["accepted"]),
        variables=tuple(Variable(*variable) for variable in plain["variables"]),
        form=plain["form"],
        constant=plain["constant"],
        unit=plain["unit"],
        relative=plain["relative"],
        gaps=tuple(map(_key_from_plain, plain["gaps"])),
    )


def encode_grade(grade: Grade) -> bytes:
    """One line for the pool."""
    fields = [grade.outcome.value, grade.score, grade.misconception, grade.feedback, grade.problem]
    return json.dumps(fields).encode("ascii") + b"\n"


def decode_grade(line: bytes) -> Grade:
    """What `encode_grade` wrote."""
    outcome, score, misconception, feedback, problem = json.loads(line)
    return Grade(Outcome(outcome), score, misconception, feedback, problem)


def answer_questions(grade: GradeFunction, seconds: float) -> None:
    """Answers questions from standard input on standard output until the pool closes its end.

    Args:
        grade: does the grading.
        seconds: the pool kills this process when one answer takes longer.
    """
    with suppress(ConnectionResetError, BrokenPipeError):  # the pool is gone, and nobody waits for a grade
        _answer_until_closed(grade, seconds)


def _answer_until_closed(grade: GradeFunction, seconds: float) -> None:
    questions, grades = sys.stdin.buffer, sys.stdout.buffer
    grades.write(READY)
    grades.flush()
    for line in questions:
        if line.startswith(LOAD):
            load_library(Library(line.removeprefix(LOAD).decode().strip()))
            grades.write(READY)
            grades.flush()
            continue
        key, answer = decode_question(line)
        _start_guards(seconds)
        try:
            result = grade(key, answer)
        except (MemoryError, RecursionError):
            result = Grade(Outcome.UNREADABLE, 0.0, problem="too-complex")
        signal.setitimer(signal.ITIMER_REAL, 0)
        grades.write(encode_grade(result))
        grades.flush()


def limit_process(memory_megabytes: int) -> None:
    """Sets the limits that hold for the whole life of this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server decides when its workers stop
    sys.setrecursionlimit(RECURSION)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NOFILE, OPEN_FILES)
    _limit(resource.RLIMIT_AS, memory_megabytes * 1024 * 1024)


def _limit(what: int, most: int) -> None:
    hard = resource.getrlimit(what)[1]
    allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
    try:
        resource.setrlimit(what, (allowed, allowed))
    except (ValueError, OSError):
        # macOS knows the limit of address space by name but refuses to set it.
        if sys.platform == "linux":
            raise


def _start_guards(seconds: float) -> None:
    """Both end this process by a signal: too much processor time, or a clock that runs while it waits."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = math.ceil(used.ru_utime + used.ru_stime + seconds + GRACE_SECONDS)
    resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    signal.setitimer(signal.ITIMER_REAL, seconds + GRACE_SECONDS)


def _load(path: str) -> GradeFunction:
    module, _, name = path.partition(":")
    function: GradeFunction = getattr(importlib.import_module(module), name)
    return function


def main() -> None:
    """Arguments: import path of the grade function, seconds for one answer, megabytes of memory."""
    grade = _load(sys.argv[1])
    limit_process(int(sys.argv[3]))
    answer_questions(grade, float(sys.argv[2]))


if __name__ == "__main__":
    main()
