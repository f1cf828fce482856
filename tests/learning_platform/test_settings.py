"""Settings: unsafe ones are refused, and every one is documented."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from learning_platform.settings import DEVELOPMENT_SECRET, Environment, Settings
from tests.learning_platform.people import settings_with

DOCUMENT = Path(__file__).parents[2] / "docs" / "settings.md"
SECRET = "a secret of at least thirty-two characters"


def production(**options: object) -> Settings:
    return settings_with(environment=Environment.PRODUCTION, **options)


def test_production_refuses_the_default_secret() -> None:
    with pytest.raises(ValidationError, match="OCTANT_SECRET_KEY"):
        production(public_url="https://learn.example.org")
    with pytest.raises(ValidationError, match="OCTANT_SECRET_KEY"):
        production(public_url="https://learn.example.org", secret_key=DEVELOPMENT_SECRET)


def test_production_refuses_http_unless_the_operator_insists() -> None:
    with pytest.raises(ValidationError, match="https"):
        production(secret_key=SECRET)
    assert not production(secret_key=SECRET, allow_insecure_http=True).secure_cookies
    assert production(secret_key=SECRET, public_url="https://learn.example.org").secure_cookies


def test_a_short_secret_is_refused_everywhere() -> None:
    with pytest.raises(ValidationError, match="32 characters"):
        settings_with(secret_key="short")


def test_a_proxy_that_is_no_address_is_refused() -> None:
    assert settings_with(trusted_proxies=("10.0.0.0/8", "::1")).trusted_proxies == ("10.0.0.0/8", "::1")
    with pytest.raises(ValidationError, match="proxy"):
        settings_with(trusted_proxies=("proxy.example.org",))


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCTANT_SESSION_IDLE_MINUTES", "30")
    monkeypatch.setenv("OCTANT_TRUSTED_PROXIES", '["10.0.0.1"]')
    settings = settings_with()
    assert settings.session_idle_minutes == 30
    assert settings.trusted_proxies == ("10.0.0.1",)


def test_secrets_do_not_show() -> None:
    shown = repr(settings_with(secret_key=SECRET, smtp_url="smtp://user:hunter22@mail.example.org"))
    assert SECRET not in shown
    assert "hunter22" not in shown


def test_the_own_address_is_an_accepted_host() -> None:
    assert "learn.example.org" in settings_with(public_url="https://learn.example.org").accepted_hosts


def test_every_setting_is_documented_with_its_description_and_default() -> None:
    rows = dict(re.findall(r"^\| `OCTANT_(\w+)` \| (.+) \|$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE))
    assert set(rows) == {name.upper() for name in Settings.model_fields}
    for name, setting in Settings.model_fields.items():
        default, _, description = rows[name.upper()].partition(" | ")
        assert setting.description, name
        assert description == setting.description, name
        assert default == documented_default(setting.default), name


def documented_default(default: object) -> str:
    if default is None or default == ():
        return "none"
    if hasattr(default, "get_secret_value"):
        return "for development only"
    if isinstance(default, tuple):
        return ", ".join(f"`{value}`" for value in default)
    return f"`{str(default).lower() if isinstance(default, bool) else default}`"
