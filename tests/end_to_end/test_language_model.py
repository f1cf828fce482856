"""An administrator connects a language model, sees what works, switches it off and removes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from learning_platform.demo.people import ADMINISTRATOR
from tests.end_to_end.visiting import Visitor
from tests.learning_platform.faulty_endpoint import KEY, MODEL, FaultyEndpoint, faulty_endpoint

pytestmark = pytest.mark.timeout(240)

WORDS = {
    "en": {
        "nav": "Language model",
        "none": "No language model is connected",
        "private": "The server is on this machine",
        "address": "Address of the API",
        "model": "Model",
        "key": "Key",
        "use": "Use the model for answers",
        "save": "Save and try it",
        "refused": "in a private network",
        "working": "The model is in use.",
        "works": "What works",
        "off": "The model is switched off.",
        "remove": "Remove the connection",
        "yes": "Remove it",
    },
    "zh": {
        "nav": "语言模型",
        "none": "尚未连接语言模型",
        "private": "服务器在本机或内网中",
        "address": "API 地址",
        "model": "模型",
        "key": "密钥",
        "use": "用模型来回答",
        "save": "保存并测试",
        "refused": "在服务器本机或内网中",
        "working": "模型正在使用中。",
        "works": "哪些功能可用",
        "off": "模型已关闭",
        "remove": "删除连接",
        "yes": "删除",
    },
}


@pytest.fixture(scope="module")
def endpoint() -> Iterator[FaultyEndpoint]:
    with faulty_endpoint() as running:
        yield running


@pytest.mark.parametrize(
    ("language", "size", "theme"), [("en", "phone", "light"), ("zh", "phone", "dark"), ("en", "desktop", "dark")]
)
def test_an_administrator_connects_a_model(
    visitor: Callable[..., Visitor], endpoint: FaultyEndpoint, language: str, size: str, theme: str
) -> None:
    administrator, words = visitor(language, size, theme), WORDS[language]
    administrator.sign_in_quietly(ADMINISTRATOR[1])
    page = administrator.page

    # The start leads there, and says that nothing is missing.
    administrator.go("/")
    expect(page.get_by_role("navigation").get_by_role("link", name=words["nav"])).to_have_attribute(
        "aria-current", "page"
    )
    expect(page.get_by_text(words["none"])).to_be_visible()
    administrator.check("language-model-none")

    # A server of one's own has to be meant.
    page.get_by_label(words["address"]).fill(endpoint.base_url("able"))
    page.get_by_label(words["model"], exact=True).fill(MODEL)
    page.locator("input[name=key]").fill(KEY)
    page.get_by_role("button", name=words["save"]).click()
    expect(page.get_by_text(words["refused"]).last).to_be_visible()
    page.get_by_label(words["private"]).check()
    page.get_by_role("button", name=words["save"]).click()

    # What works is listed; the key is not.
    expect(page.get_by_text(words["working"])).to_be_visible(timeout=90_000)
    expect(page.get_by_role("region", name=words["works"]).get_by_role("listitem")).to_have_count(5)
    assert KEY not in page.content()
    page.locator("details summary").click()
    administrator.settle()
    administrator.check("language-model")
    if size == "phone":
        administrator.check_when_narrow("language-model")

    # Off, and gone.
    page.get_by_label(words["use"]).uncheck()
    page.get_by_role("button", name=words["save"]).click()
    expect(page.get_by_text(words["off"])).to_be_visible()
    page.get_by_role("button", name=words["remove"]).click()
    page.get_by_role("dialog").get_by_role("button", name=words["yes"], exact=True).click()
    expect(page.get_by_text(words["none"])).to_be_visible()
