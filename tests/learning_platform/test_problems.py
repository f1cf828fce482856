"""The codes of problems are a closed list: whoever translates the list has translated every refusal."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from learning_platform.errors import PlatformError, ProblemCode, problem_document, refusal_of_status
from learning_platform.problems import Problem
from learning_platform.progress.records import UnreadableCode
from tests.learning_platform.studying import Learner

ROOT = Path(__file__).parents[2]
PLATFORM = ROOT / "platform" / "learning_platform"
GRADING = (ROOT / "knowledge_graph" / "exercises", PLATFORM / "workers")
SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def trees(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(folder.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def family(error: type[PlatformError]) -> Iterator[type[PlatformError]]:
    yield error
    for child in error.__subclasses__():
        yield from family(child)


# --- refusals -----------------------------------------------------------------------------------------------------


def test_every_kind_of_refusal_has_a_listed_code_and_every_listed_code_is_answered(shared_app: FastAPI) -> None:
    kinds = [kind for kind in family(PlatformError) if kind.__module__.startswith("learning_platform.")]
    assert len(kinds) > 15, "the application, which was built for this test, imports them all"
    assert [kind.__name__ for kind in kinds if str(kind.code) not in set(ProblemCode)] == []
    by_the_framework = {refusal_of_status(status, "x").code for status in range(400, 600)}
    assert {kind.code for kind in kinds} | by_the_framework == set(ProblemCode)


def assigned_codes(tree: ast.Module) -> Iterator[ast.expr]:
    """What is assigned to a name or attribute ``code``, alone or among others."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            names = target.elts if isinstance(target, ast.Tuple) else [target]
            values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            for name, value in zip(names, values, strict=False):
                if (isinstance(name, ast.Name) and name.id == "code") or (
                    isinstance(name, ast.Attribute) and name.attr == "code"
                ):
                    yield value


def test_no_code_of_a_problem_is_written_as_a_text() -> None:
    found = [(path, value) for path, tree in trees(PLATFORM) for value in assigned_codes(tree)]
    assert len(found) > 15
    wrong = [
        f"{path.name}:{value.lineno}"
        for path, value in found
        if not ast.unparse(value).startswith("ProblemCode.")
        and not (path.name == "errors.py" and "_CODES_OF_STATUS" in ast.unparse(value))
    ]
    assert wrong == [], "use ProblemCode"


def test_the_document_lists_every_code(shared_app: FastAPI) -> None:
    schemas: dict[str, Any] = shared_app.openapi()["components"]["schemas"]
    assert schemas["ProblemCode"]["enum"] == [code.value for code in ProblemCode]
    assert schemas["Problem"]["properties"]["code"]["$ref"] == "#/components/schemas/ProblemCode"
    answered = schemas["ResponseResult"]["properties"]["problem"]["anyOf"]
    assert [part.get("$ref", part.get("type")) for part in answered] == [
        "#/components/schemas/ProblemCode",
        "#/components/schemas/UnreadableCode",
        "null",
    ]
    assert schemas["UnreadableCode"]["enum"] == [code.value for code in UnreadableCode]


@pytest.mark.parametrize("code", ProblemCode)
def test_a_problem_names_its_kind_twice_alike(code: ProblemCode) -> None:
    error = PlatformError("What was wrong.")
    error.code = code
    assert Problem.model_validate(problem_document(error, "/x")).type == f"urn:octant:problem:{code.value}"


@SQLITE
@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("GET", "/api/v1/nothing-here", b"", 404, "not-found"),
        ("PUT", "/api/v1/session", b"", 405, "method-not-allowed"),
        ("POST", "/api/v1/session", b"[" * 100_000, 400, "bad-request"),
        ("POST", "/api/v1/session", b"{", 422, "invalid-input"),
        ("GET", "/api/v1/session", b"", 401, "not-signed-in"),
    ],
)
def test_what_the_framework_refuses_is_a_problem_as_documented(
    client: TestClient, method: str, path: str, body: bytes, status: int, code: str
) -> None:
    answer = client.request(method, path, content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == status
    problem = Problem.model_validate(answer.json())
    assert (problem.code, problem.status) == (code, status)


# --- answers that cannot be read ----------------------------------------------------------------------------------


RAISING = {
    "UnreadableNumberError",
    "UnreadableFormulaError",
    "UnreadableQuantityError",
    "unreadable",
    "_WorkerLostError",
}
"""What is called with a reason."""


def codes_of_graders() -> set[str]:
    """Every text that a grader gives as the reason why it could not read an answer."""
    found: set[str] = set()
    for folder in GRADING:
        for _, tree in trees(folder):
            for node in ast.walk(tree):
                if isinstance(node, ast.Call):
                    name = node.func.id if isinstance(node.func, ast.Name) else ""
                    given = node.args[:1] if name in RAISING else []
                    given += [keyword.value for keyword in node.keywords if (name, keyword.arg) == ("Grade", "problem")]
                    found |= texts_in(given)
                if isinstance(node, ast.FunctionDef) and node.name == "_choice_problem":
                    found |= texts_in(
                        [part.value for part in ast.walk(node) if isinstance(part, ast.Return) and part.value]
                    )
    return found


def texts_in(values: list[ast.expr]) -> set[str]:
    """The texts among these values and among the two sides of a choice."""
    texts: set[str] = set()
    for value in values:
        if isinstance(value, ast.IfExp):
            texts |= texts_in([value.body, value.orelse])
        elif isinstance(value, ast.Constant) and isinstance(value.value, str):
            texts.add(value.value)
    return texts


def test_every_reason_not_to_read_an_answer_is_listed() -> None:
    assert codes_of_graders() == {code.value for code in UnreadableCode}


@SQLITE
def test_an_answer_that_cannot_be_read_says_why(student: Learner) -> None:
    attempt = student.attempt("vector-norm")
    while attempt["kind"] != "numeric":
        student.send(student.response_to(attempt, right=False, gave_up=True))
        attempt = student.attempt("vector-norm")
    result = student.send({**student.response_to(attempt), "text": "1,234"}).json()["results"][0]
    assert (result["status"], result["problem"]) == ("unreadable", UnreadableCode.AMBIGUOUS_COMMA)
