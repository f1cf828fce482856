"""The guarded grading processes."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from knowledge_graph.exercises.grading import grade_answer
from knowledge_graph.exercises.kinds import (
    AnswerKey,
    ExerciseKind,
    ExpectedMistake,
    Grade,
    Outcome,
    RawAnswer,
    Variable,
)
from learning_platform.workers import grading_worker
from learning_platform.workers.grading_pool import GradingPool
from learning_platform.workers.grading_worker import decode_grade, decode_question, encode_grade, encode_question

KEY = AnswerKey(ExerciseKind.NUMERIC, value="3/4", mistakes=(ExpectedMistake("1/2", "half", "只有一半 \u2028 🙂"),))
CHOICE = AnswerKey(
    ExerciseKind.SINGLE_CHOICE, correct_options=frozenset("a"), all_options=frozenset("ab"),
    mistakes=(ExpectedMistake("b", "bee", "Not b."),),
)  # fmt: skip
HOSTILE = (
    "9**9**9", '__import__("os").system("x")', "factorial(10**9)", "(" * 10_000, "1e999999999", "\0", "\u202e3",
    "\ud800", "nan", "inf", "🙂" * 150, "\n3\n", '"}\n{', "a" * 1_000_000,
)  # fmt: skip


def misbehaving_pool(workers: int = 1, timeout_seconds: float = 1.0, memory_megabytes: int = 256) -> GradingPool:
    return GradingPool(
        workers,
        timeout_seconds,
        memory_megabytes,
        grade_function="misbehaving_graders:grade",
        import_roots=(Path(__file__).parent,),
    )


def children() -> list[psutil.Process]:
    return psutil.Process().children(recursive=True)


def seconds_worked() -> float:
    """CPU time of the grading processes, which does not depend on who else is at work on this machine."""
    return sum(process.cpu_times().user + process.cpu_times().system for process in children())


@pytest.fixture(autouse=True)
def _no_process_is_left_over() -> Iterator[None]:
    before = {process.pid for process in children()}
    yield
    assert {process.pid for process in children()} == before


@pytest.fixture
def pool() -> Iterator[GradingPool]:
    with GradingPool(workers=2) as pool:
        yield pool


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (KEY, RawAnswer("0.75")),
        (KEY, RawAnswer("0.5")),
        (KEY, RawAnswer("7")),
        (KEY, RawAnswer("three")),
        (CHOICE, RawAnswer(chosen=("a",))),
        (CHOICE, RawAnswer(chosen=("b",))),
        (CHOICE, RawAnswer(chosen=("z",))),
        (CHOICE, RawAnswer()),
    ],
)
def test_a_guarded_grade_is_the_same_as_an_unguarded_one(pool: GradingPool, key: AnswerKey, answer: RawAnswer) -> None:
    assert pool.grade(key, answer) == grade_answer(key, answer)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_answers_are_refused_at_once_and_harm_no_process(pool: GradingPool, text: str) -> None:
    for _ in range(2):  # both processes are ready now
        pool.grade(KEY, RawAnswer("1"))
    before, worked = {process.pid for process in children()}, seconds_worked()
    grade = pool.grade(KEY, RawAnswer(text))
    assert seconds_worked() - worked < 0.5
    assert grade == grade_answer(KEY, RawAnswer(text))
    assert grade.problem not in (None, "timed-out") or text == "\n3\n"
    assert {process.pid for process in children()} == before


def test_many_threads_are_served_at_once(pool: GradingPool) -> None:
    texts = ["0.75", "0.5", "x"] * 40
    grades: dict[int, Grade] = {}

    def ask(position: int) -> None:
        grades[position] = pool.grade(KEY, RawAnswer(texts[position]))

    threads = [threading.Thread(target=ask, args=(position,)) for position in range(len(texts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [grades[position] for position in range(len(texts))] == [
        grade_answer(KEY, RawAnswer(text)) for text in texts
    ]


@pytest.mark.parametrize("misdeed", ["sleep", "spin"])
def test_a_process_that_hangs_is_killed_and_the_next_answer_is_graded(misdeed: str) -> None:
    with misbehaving_pool(timeout_seconds=2.0) as pool:
        assert pool.grade(KEY, RawAnswer("0.75")).outcome is Outcome.CORRECT
        (hanging,) = children()
        start = time.monotonic()
        grade = pool.grade(KEY, RawAnswer(misdeed))
        assert time.monotonic() - start < 20
        assert (grade.outcome, grade.problem) == (Outcome.UNREADABLE, "timed-out")
        assert not hanging.is_running()
        assert pool.grade(KEY, RawAnswer("0.75")).outcome is Outcome.CORRECT
        assert len(children()) == 1


@pytest.mark.parametrize("misdeed", ["hog", "recurse"])
def test_a_process_that_asks_for_too_much_refuses_and_goes_on(misdeed: str) -> None:
    with misbehaving_pool(timeout_seconds=5.0) as pool:
        pool.grade(KEY, RawAnswer("1"))
        before = {process.pid for process in children()}
        assert pool.grade(KEY, RawAnswer(misdeed)).problem == "too-complex"
        assert pool.grade(KEY, RawAnswer("0.75")).outcome is Outcome.CORRECT
        assert {process.pid for process in children()} == before


@pytest.mark.parametrize("misdeed", ["fail", "exit", "open"])
def test_a_process_that_dies_is_replaced(misdeed: str) -> None:
    with misbehaving_pool() as pool:
        assert pool.grade(KEY, RawAnswer(misdeed)).problem == "too-complex"
        assert pool.grade(KEY, RawAnswer("0.75")).outcome is Outcome.CORRECT
        assert len(children()) == 1


def test_a_process_that_was_killed_while_idle_costs_no_answer() -> None:
    with misbehaving_pool() as pool:
        pool.grade(KEY, RawAnswer("1"))
        (idle,) = children()
        idle.kill()
        deadline = time.monotonic() + 5
        while idle.status() != psutil.STATUS_ZOMBIE and time.monotonic() < deadline:
            time.sleep(0.01)
        assert pool.grade(KEY, RawAnswer("0.75")).outcome is Outcome.CORRECT
        assert len(children()) == 1


def test_a_hanging_process_does_not_hold_up_the_others() -> None:
    with misbehaving_pool(workers=2, timeout_seconds=4.0) as pool:
        pool.grade(KEY, RawAnswer("1"))
        pool.grade(KEY, RawAnswer("1"))
        hanging = threading.Thread(target=pool.grade, args=(KEY, RawAnswer("sleep")))
        hanging.start()
        time.sleep(0.1)
        assert pool.grade(KEY, RawAnswer("0.75")).outcome is Outcome.CORRECT
        assert hanging.is_alive()
        hanging.join()


def test_processes_ignore_the_interrupt_of_the_terminal() -> None:
    with misbehaving_pool() as pool:
        pool.grade(KEY, RawAnswer("1"))
        (process,) = children()
        process.send_signal(signal.SIGINT)
        assert pool.grade(KEY, RawAnswer("0.75")).outcome is Outcome.CORRECT
        assert children() == [process]


def test_processes_know_no_secret_of_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCTANT_SECRET_KEY", "never-shared")
    with GradingPool(workers=1) as pool:
        pool.grade(KEY, RawAnswer("1"))
        (process,) = children()
        assert "OCTANT_SECRET_KEY" not in process.environ()


def test_a_process_is_small_and_limited() -> None:
    with GradingPool(workers=1, memory_megabytes=256) as pool:
        pool.grade(KEY, RawAnswer("1"))
        (process,) = children()
        assert process.memory_info().rss < 40e6
        assert process.rlimit(psutil.RLIMIT_AS) == (256 * 2**20, 256 * 2**20)
        assert process.rlimit(psutil.RLIMIT_CORE) == (0, 0)
        assert process.rlimit(psutil.RLIMIT_NOFILE)[0] <= 16
        assert process.rlimit(psutil.RLIMIT_CPU)[0] < 10


def test_starting_does_not_wait_for_the_processes(tmp_path: Path) -> None:
    never_ready = "import time\ntime.sleep(60)\n"
    (tmp_path / "slow_graders.py").write_text(never_ready, encoding="utf-8")
    pool = GradingPool(workers=2, grade_function="slow_graders:grade", import_roots=(tmp_path,))
    assert children() == []
    start = time.monotonic()
    pool.start()
    assert time.monotonic() - start < 15
    assert len(children()) == 2
    pool.close()


def test_a_pool_starts_with_the_first_answer_and_again_after_closing() -> None:
    pool = GradingPool(workers=1)
    assert pool.grade(KEY, RawAnswer("0.75")).outcome is Outcome.CORRECT
    pool.close()
    with pytest.raises(RuntimeError, match="closed"):
        pool.grade(KEY, RawAnswer("0.75"))
    with pool:
        assert pool.grade(KEY, RawAnswer("0.75")).outcome is Outcome.CORRECT


def test_closing_waits_for_the_answer_at_work() -> None:
    pool = misbehaving_pool(timeout_seconds=1.0)
    pool.grade(KEY, RawAnswer("1"))
    grades: list[Grade] = []
    hanging = threading.Thread(target=lambda: grades.append(pool.grade(KEY, RawAnswer("sleep"))))
    hanging.start()
    time.sleep(0.1)
    pool.close()
    hanging.join()
    assert [grade.problem for grade in grades] == ["timed-out"]


@pytest.mark.parametrize("busy", ["1", "sleep", "spin"])
def test_processes_die_with_a_server_that_is_killed(busy: str) -> None:
    program = (
        "import sys, threading, time; from pathlib import Path;"
        "from learning_platform.workers.grading_pool import GradingPool;"
        "from knowledge_graph.exercises.kinds import *;"
        "pool = GradingPool(1, 1.0, grade_function='misbehaving_graders:grade', import_roots=(Path(sys.argv[1]),));"
        "key = AnswerKey(ExerciseKind.NUMERIC, value='1');"
        "pool.grade(key, RawAnswer('1'));"
        "print('ready', flush=True);"
        "pool.grade(key, RawAnswer(sys.argv[2]));"
        "time.sleep(60)"
    )
    roots = os.pathsep.join(sys.path)
    with subprocess.Popen(
        [sys.executable, "-c", program, str(Path(__file__).parent), busy],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": roots},
    ) as server:
        assert server.stdout is not None
        assert server.stdout.readline() == b"ready\n"
        workers = psutil.Process(server.pid).children(recursive=True)
        assert len(workers) == 1
        time.sleep(0.1)
        server.kill()
    _, alive = psutil.wait_procs(workers, timeout=10)
    assert alive == []


def test_questions_and_grades_survive_the_way() -> None:
    answer = RawAnswer("\ud800\n\0🙂", ("a", "\u2028"))
    assert decode_question(encode_question(KEY, answer)) == (KEY, answer)
    assert decode_question(encode_question(CHOICE, answer)) == (CHOICE, answer)
    assert encode_question(KEY, answer).count(b"\n") == 1
    grade = Grade(Outcome.INCORRECT, 0.0, "half", "只有一半 \u2028 🙂")
    assert decode_grade(encode_grade(grade)) == grade


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (
            AnswerKey(ExerciseKind.ORDERING, correct_order=("b", "a", "c"), all_options=frozenset("abc")),
            RawAnswer(chosen=("b", "a", "c")),
        ),
        (
            AnswerKey(ExerciseKind.MATCHING, correct_pairs=frozenset({"1:a", "2:b"}), all_options=frozenset("abc")),
            RawAnswer(chosen=("2:b", "1:a")),
        ),
        (AnswerKey(ExerciseKind.SHORT_TEXT, accepted=("正交", "orthogonal")), RawAnswer(" Orthogonal.")),
        (
            AnswerKey(ExerciseKind.SYMBOLIC, value="x^2 - 1", variables=(Variable("x", 2, 5),), form="factored"),
            RawAnswer("(x-1)(x+1)"),
        ),
        (
            AnswerKey(ExerciseKind.SYMBOLIC, value="x^2", variables=(Variable("x", whole=True),), constant="C"),
            RawAnswer("x^2 + C"),
        ),
        (AnswerKey(ExerciseKind.NUMERIC, value="981/100", unit="m/s^2", relative=0.01), RawAnswer("980 cm/s^2")),
    ],
    ids=["ordering", "matching", "short-text", "form", "constant", "unit"],
)
def test_a_question_of_any_kind_reaches_the_process_as_it_was_asked(key: AnswerKey, answer: RawAnswer) -> None:
    decoded = grading_worker.decode_question(grading_worker.encode_question(key, answer))
    assert decoded == (key, answer)
    with GradingPool(workers=1) as pool:
        assert pool.grade(key, answer).outcome is Outcome.CORRECT
