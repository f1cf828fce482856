"""Plays a learner's day over HTTP and shows every step: what a browser would do, line by line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import sleep
from typing import Any
from uuid import UUID, uuid4

import httpx
from rich.console import Console
from rich.markup import escape

from knowledge_graph.exercises.kinds import ExerciseKind, RawAnswer
from learning_platform.demo.people import DEMO_PASSWORD

STEPS_PLAYED = 3
MISTAKE_EVERY = 3
"""Every so many answers are wrong, to show feedback and solution."""
WAIT_SECONDS = 30
WIDTH = 110


Knows = Callable[[UUID], RawAnswer]
"""The right answer of an attempt: what the learner who is played has in their head."""


class PlayedDay:
    """A signed-in learner at a running server."""

    def __init__(self, client: httpx.Client, console: Console, knows: Knows) -> None:
        self._client = client
        self._console = console
        self._knows = knows
        self._answered = 0

    def play(self, email: str) -> None:
        """Signs in, follows the first steps of the path, asks the companion, and shows what changed."""
        session = self._ask("POST", "session", {"email": email, "password": DEMO_PASSWORD})
        self._client.headers["X-CSRF-Token"] = session["csrf_token"]
        self._say(f"[bold]{escape(session['person']['display_name'])}[/] signs in.")
        path = self._ask("GET", "path?minutes=30")
        for _ in range(STEPS_PLAYED):
            self._show_path(path)
            if not path["steps"]:
                break
            self._follow(path["steps"][0], path["plan_id"])
            path = self._ask("GET", "path")
        self._ask_companion()
        self._say("The day is played. The server goes on until you stop it.")

    def _show_path(self, path: dict[str, Any]) -> None:
        self._say(f"Today's path, {path['minutes']:.0f} of {path['budget_minutes']:.0f} minutes:")
        for step in path["steps"]:
            titles = ", ".join(concept["title"] for concept in step["concepts"])
            receipt = step["receipt"]
            chance = f"{receipt['probability_now']:.0%} -> {receipt['probability_after']:.0%}"
            about = f"{escape(titles)}, {step['minutes']:.0f} min"
            self._say(f"  {step['index'] + 1}. {step['kind']}: {about} ({receipt['reason']}; chance {chance})")

    def _follow(self, step: dict[str, Any], plan_id: str) -> None:
        offering, concept = step["offering_id"], step["concepts"][0]["id"]
        if step["kind"] == "lesson":
            page = self._ask("GET", f"offerings/{offering}/concepts/{concept}")
            words = page["lesson"]["markdown"].split()
            self._say(f"reads the lesson: [italic]{escape(' '.join(words[:24]))} …[/] ({len(words)} words)")
            self._ask("PUT", f"offerings/{offering}/concepts/{concept}/lesson-finished")
            return
        for one in step["concepts"]:
            for _ in range(max(1, step["exercises"] // len(step["concepts"]))):
                self._answer(step, one["id"], plan_id)

    def _answer(self, step: dict[str, Any], concept: str, plan_id: str) -> None:
        mode = {"review": "review", "probe": "probe", "quiz": "quiz"}.get(step["kind"], "practice")
        attempt = self._ask(
            "POST",
            "attempts",
            {
                "offering_id": step["offering_id"],
                "concept_id": concept,
                "mode": mode,
                "step_kind": step["kind"],
                "plan_id": plan_id,
            },
        )
        self._say(f"is asked: [italic]{escape(' '.join(attempt['stem'].split()))}[/]")
        if attempt["hints_left"] and self._answered % MISTAKE_EVERY == 1:
            hinted = self._ask("POST", f"attempts/{attempt['id']}/hints")
            self._say(f"  takes a hint: {escape(hinted['hints'][-1])}")
        self._answered += 1
        answer: dict[str, Any] = {"id": str(uuid4()), "attempt_id": attempt["id"], "seconds": 40}
        known = self._knows(UUID(attempt["id"]))
        if self._answered % MISTAKE_EVERY == 0:
            answer |= _first_that_comes(attempt)
        else:
            answer |= {"text": known.text, "chosen": list(known.chosen), "entries": list(known.entries)}
        taken = self._ask("POST", "responses", {"responses": [answer]})
        result = taken["results"][0]
        given = answer.get("text") or answer.get("chosen") or answer.get("entries")
        self._say(f"  answers {given}: {result['outcome']}. {escape(result['feedback'] or '')}")
        if not taken["changes"]:
            self._say("  nothing moved visibly")
        for change in taken["changes"][:3]:
            before, after = change["before"]["probability"], change["after"]["probability"]
            self._say(f"  {escape(change['title'])}: {before:.0%} -> {after:.0%}")
        if result["tries_left"]:
            given_up = {"id": str(uuid4()), "attempt_id": attempt["id"], "gave_up": True}
            taken = self._ask("POST", "responses", {"responses": [given_up]})
            self._say(f"  gives up and reads the solution: {escape(taken['results'][0]['solution'])}")

    def _ask_companion(self) -> None:
        offering = self._ask("GET", "offerings")["offerings"][0]["id"]
        question = "What is an eigenvalue, and why would I need it?"
        chat = self._ask("POST", "conversations", {"offering_id": offering})["id"]
        self._say(f"asks the companion: [italic]{question}[/]")
        with self._client.stream("POST", f"conversations/{chat}/questions", json={"question": question}) as stream:
            for event, data in _events(stream.iter_lines()):
                if event == "piece":
                    cited = ", ".join(sorted({citation["concept"]["id"] for citation in data["citations"]}))
                    self._say(f"  {escape(data['text'].strip())}" + (f" [dim]({cited})[/]" if cited else ""))

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        response = self._client.request(method, path, json=body)
        response.raise_for_status()
        answer: dict[str, Any] = response.json()
        return answer

    def _say(self, line: str) -> None:
        self._console.print(line, width=WIDTH, highlight=False)


def _first_that_comes(attempt: dict[str, Any]) -> dict[str, Any]:
    """What a learner who does not think may answer: the first option everywhere, everything as it is shown, or 2."""
    shown = [option["id"] for option in attempt["options"]]
    match ExerciseKind(attempt["kind"]):
        case ExerciseKind.NUMERIC | ExerciseKind.SYMBOLIC | ExerciseKind.SHORT_TEXT | ExerciseKind.SELF_EXPLANATION:
            return {"text": "2"}
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
            return {"chosen": shown[:1]}
        case ExerciseKind.ORDERING:
            return {"chosen": shown}
        case ExerciseKind.MATCHING:
            return {"chosen": [f"{prompt['id']}:{shown[0]}" for prompt in attempt["prompts"]]}
        case ExerciseKind.CLOZE | ExerciseKind.TABLE:
            return {"entries": [gap["options"][0]["id"] if gap["options"] else "2" for gap in attempt["gaps"]]}


def _events(lines: Iterator[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    event = ""
    for line in lines:
        if line.startswith("event:"):
            event = line.removeprefix("event:").strip()
        elif line.startswith("data:"):
            yield event, json.loads(line.removeprefix("data:"))


def play_day(url: str, email: str, console: Console, knows: Knows) -> None:
    """Waits for the server and plays the day of one learner."""
    with httpx.Client(base_url=f"{url}/api/v1/", timeout=60) as client:
        for _ in range(WAIT_SECONDS * 10):
            with suppress(httpx.TransportError):
                client.get(f"{url}/health/ready").raise_for_status()
                break
            sleep(0.1)
        PlayedDay(client, console, knows).play(email)
