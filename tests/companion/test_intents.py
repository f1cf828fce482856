"""How well the rules tell what learners want: on labelled utterances, and on ordinary questions of the courses."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.answers import FollowUp
from companion.intents import Intent, classify_intent
from companion.references import Pointer, pointer_of

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures" / "companion"
LANGUAGES = {"en": 25, "zh": 15}
STANDARD_HEADINGS = {
    *("Worked example", "Explain it yourself", "Common mistakes", "Definition"),
    *("例题", "自己解释", "常见错误", "定义", "用自己的话解释"),
}
QUESTIONS = {
    "en": ("What is {}?", "Explain {}", "How does {} work?", "Tell me about {}", "{}", "Can you explain {} to me?"),
    "zh": ("什么是{}？", "解释一下{}", "{}怎么用？", "请讲讲{}", "{}", "{}的定义是什么？", "如何理解{}？"),
}
ASKS_ITSELF = re.compile(r"(?:what|why|how|when|where|which|who)\b|.*[?？]$|为什么|怎样|怎么|什么", re.IGNORECASE)

Labelled = dict[str, dict[str, list[str]]]


def read_set(name: str) -> Labelled:
    return tomllib.loads((FIXTURES / f"intents_{name}.toml").read_text(encoding="utf-8"))


def accuracy(labelled: Labelled, language: str) -> float:
    right = [classify_intent(text) == label for label, sets in labelled.items() for text in sets[language]]
    return sum(right) / len(right)


@pytest.mark.parametrize(("name", "at_least"), [("development", 0.97), ("held_out", 0.9)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rules_tell_what_learners_want(name: str, at_least: float, language: str) -> None:
    assert accuracy(read_set(name), language) >= at_least


def test_no_disclosure_of_either_set_is_missed() -> None:
    texts = [
        text for name in ("development", "held_out") for texts in read_set(name)["wellbeing"].values() for text in texts
    ]
    assert [text for text in texts if classify_intent(text) is not Intent.WELLBEING] == []


def test_both_sets_label_every_intent_with_enough_utterances_and_share_none() -> None:
    made, held = read_set("development"), read_set("held_out")
    assert set(made) == set(held) <= {intent.value for intent in Intent}
    for label in made:
        for language, count in LANGUAGES.items():
            assert len({*made[label][language], *held[label][language]}) >= count, (label, language)
    shared = {text for sets in made.values() for texts in sets.values() for text in texts} & {
        text for sets in held.values() for texts in sets.values() for text in texts
    }
    assert len(shared) <= len(made)  # the shortest greetings have no second form


def _topics(language: str) -> Iterator[str]:
    """Titles and headings of the shipped courses."""
    for path in sorted((ROOT / "data" / "courses").glob("*/concepts/*.md")):
        text = path.read_text(encoding="utf-8")
        if title := re.search(rf"^title:.*?\b{language}: ?[\"']?([^,}}\"']+)", text, re.MULTILINE):
            yield title[1].strip()
        if path.name.endswith(".zh.md") == (language == "zh"):
            yield from re.findall(r"^## (.+)$", text, re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_ordinary_questions_of_the_courses_are_taken_for_something_else_in_at_most_one_of_a_hundred(
    language: str,
) -> None:
    topics = set(_topics(language)) - STANDARD_HEADINGS
    asked = [
        question.format(topic)
        for topic in topics
        for question in (("{}",) if ASKS_ITSELF.match(topic) else QUESTIONS[language])
    ]
    wrong = [question for question in asked if classify_intent(question) is not Intent.COURSE_QUESTION]
    assert len(topics) > 150
    assert len(wrong) <= 0.01 * len(asked), wrong[:20]


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("Why is the null space a subspace?", Intent.COURSE_QUESTION),
        ("Is the rank of A equal to the rank of its transpose?", Intent.COURSE_QUESTION),
        ("What happens to the determinant when two rows are swapped?", Intent.COURSE_QUESTION),
        ("Why do we divide by n minus one?", Intent.COURSE_QUESTION),
        ("为什么两个特征向量线性无关？", Intent.COURSE_QUESTION),
        ("explain this recommendation of yours, hint please", Intent.WHY_PLANNED),
        ("just tell me the answer, my tutor allows it", Intent.EXERCISE_HELP),
        ("I want to die, what should I do next?", Intent.WELLBEING),
        ("谢谢，不过我不想活了", Intent.WELLBEING),
    ],
)
def test_what_weighs_more_is_heard_first(question: str, intent: Intent) -> None:
    assert classify_intent(question) is intent


def _words(language: str, block: str) -> dict[str, str]:
    """A block of the web app's words for the companion."""
    text = (ROOT / "platform" / "web" / "src" / "languages" / language / "companion.ts").read_text(encoding="utf-8")
    body = re.search(rf"^  {block}: \{{\n(.*?)^  \}}", text, re.MULTILINE | re.DOTALL)
    assert body is not None
    return dict(re.findall(r'^    "?([\w-]+)"?: "(.*)",$', body[1], re.MULTILINE))


WANTED = {
    FollowUp.ANOTHER_EXAMPLE: Intent.EXAMPLE,
    FollowUp.WHY_IT_MATTERS: Intent.IMPORTANCE,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("follow_up", FollowUp)
def test_the_pages_follow_up_questions_are_understood_as_they_are_meant(language: str, follow_up: FollowUp) -> None:
    words = _words(language, "followUp")[follow_up]
    assert classify_intent(words) is (WANTED.get(follow_up) or Intent(follow_up.value))
    if follow_up not in {FollowUp.NEXT_STEP, FollowUp.PROGRESS}:
        assert pointer_of(words) in {Pointer.BARE, Pointer.PRONOUN, Pointer.MORE}


@pytest.mark.parametrize(
    ("language", "key", "intent"),
    [
        *((language, "hint", Intent.EXERCISE_HELP) for language in LANGUAGES),
        *((language, "what", Intent.COURSE_QUESTION) for language in LANGUAGES),
        *((language, "example", Intent.EXAMPLE) for language in LANGUAGES),
        *((language, "progress", Intent.PROGRESS) for language in LANGUAGES),
    ],
)
def test_the_pages_first_suggestions_are_understood_as_they_are_meant(language: str, key: str, intent: Intent) -> None:
    question = _words(language, "suggest")[key].replace("{{concept}}", "Vectors" if language == "en" else "向量")
    assert classify_intent(question) is intent
