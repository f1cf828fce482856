"""Registering, one's own profile, and roles."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from sqlmodel import select

from learning_platform.accounts import service
from learning_platform.accounts.access import require_role_in_offering
from learning_platform.accounts.roles import Grant, Principal, Role, Scope
from learning_platform.app import create_app
from learning_platform.database.tables import AuditEntry, Membership, TimeZoneChange
from learning_platform.errors import NotFoundError
from learning_platform.settings import Settings
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, SettableClock, Someone

MakePerson = Callable[..., Someone]
BrowserOf = Callable[[Someone], Browser]
ADA = {
    "email": "Ada@Example.org",
    "password": "seven rainy tuesdays",
    "display_name": "艾达",
    "language": "zh",
    "time_zone": "Asia/Shanghai",
}


def test_registering_signs_in_without_any_role(browser: Browser) -> None:
    answer = browser.post("/accounts", ADA)
    assert answer.status_code == 201
    assert answer.json()["roles"] == []
    assert browser.get("/session").json()["person"]["email"] == "ada@example.org"


def test_an_address_registers_once(browser: Browser) -> None:
    browser.post("/accounts", ADA)
    again = browser.post("/accounts", {**ADA, "email": "ada@example.ORG"})
    assert (again.status_code, again.json()["code"]) == (409, "email-taken")


@pytest.mark.parametrize(
    "change",
    [
        {"role": "administrator"},
        {"roles": [{"scope": "deployment", "scope_id": "", "role": "administrator"}]},
        {"id": str(uuid4())},
        {"email": "not an address"},
        {"email": "ada@example.org\r\nBcc: everyone@example.org"},
        {"password": "short"},
        {"password": "x" * 257},
        {"password": "password1"},
        {"display_name": "a\x00b"},
        {"display_name": "  "},
        {"display_name": "x" * 201},
        {"display_name": "क़" * 150},  # longer than its column once it is normalized
        {"language": "en_US; DROP"},
        {"time_zone": "Europe/Atlantis"},
        {"time_zone": "../../etc/passwd"},
    ],
)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_registration_that_cannot_be_meant_is_refused(browser: Browser, change: dict[str, object]) -> None:
    assert browser.post("/accounts", {**ADA, **change}).status_code == 422


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_registration_can_be_closed(settings: Settings, parts: Parts) -> None:
    closed = settings.model_copy(update={"open_registration": False})
    browser = Browser(create_app(closed, parts=type(parts)(**{**vars(parts), "settings": closed})))
    answer = browser.post("/accounts", ADA)
    assert (answer.status_code, answer.json()["code"]) == (403, "registration-closed")


def test_a_profile_changes_only_what_is_named(make_person: MakePerson, browser_of: BrowserOf) -> None:
    browser = browser_of(make_person("Ada"))
    changed = browser.patch("/me", {"display_name": " Ada King ", "minutes_a_day": 45})
    assert changed.status_code == 200
    assert changed.json()["display_name"] == "Ada King"
    assert changed.json()["time_zone"] == "Europe/Berlin"
    assert browser.get("/session").json()["person"] == changed.json()


@pytest.mark.parametrize(
    "change", [{"minutes_a_day": 4}, {"minutes_a_day": 241}, {"email": "eve@example.org"}, {"is_disabled": False}]
)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_profile_refuses_what_it_does_not_hold(
    make_person: MakePerson, browser_of: BrowserOf, change: dict[str, object]
) -> None:
    assert browser_of(make_person("Ada")).patch("/me", change).status_code == 422


def test_moving_to_another_time_zone_is_remembered_with_its_date(
    make_person: MakePerson, browser_of: BrowserOf, clock: SettableClock, parts: Parts
) -> None:
    began = clock.now
    browser = browser_of(make_person("Ada"))
    clock.advance(hours=10)
    for time_zone in ("Asia/Tokyo", "Asia/Shanghai", "Asia/Shanghai"):
        assert browser.patch("/me", {"time_zone": time_zone}).status_code == 200
    with parts.transactions.read() as session:
        history = {change.since: change.time_zone for change in session.exec(select(TimeZoneChange)).all()}
    assert history == {began: "Europe/Berlin", clock.now: "Asia/Shanghai"}


def test_a_role_holds_from_the_next_request_on_and_stops_at_once(
    make_person: MakePerson, browser_of: BrowserOf, parts: Parts
) -> None:
    ada, offering = make_person("Ada"), str(uuid4())
    browser = browser_of(ada)

    def roles() -> list[dict[str, str]]:
        found: list[dict[str, str]] = browser.get("/session").json()["roles"]
        return found

    def grant() -> bool:
        return parts.transactions.write(
            lambda session: service.grant_role(
                session, ada.id, Role.TUTOR, Scope.OFFERING, offering, now=parts.clock(), actor_id=ada.id
            )
        )

    assert grant()
    assert not grant()
    assert roles() == [{"scope": "offering", "scope_id": offering, "role": "tutor"}]
    parts.transactions.write(
        lambda session: service.end_role(session, ada.id, Role.TUTOR, Scope.OFFERING, offering, now=parts.clock())
    )
    assert roles() == []
    assert grant()
    assert len(roles()) == 1
    with parts.transactions.read() as session:
        assert len(session.exec(select(Membership)).all()) == 1
        actions = [entry.action for entry in session.exec(select(AuditEntry).order_by(AuditEntry.id)).all()]  # type: ignore[arg-type]
    assert actions == ["person-created", "role-granted", "role-ended", "role-granted"]


@pytest.mark.parametrize(
    ("role", "scope", "scope_id"),
    [
        (Role.ADMINISTRATOR, Scope.OFFERING, "00000000-0000-4000-8000-000000000001"),
        (Role.ADMINISTRATOR, Scope.COURSE, "linear-algebra"),
        (Role.TUTOR, Scope.DEPLOYMENT, ""),
        (Role.STUDENT, Scope.COURSE, "linear-algebra"),
        (Role.STUDENT, Scope.OFFERING, ""),
        (Role.ADMINISTRATOR, Scope.DEPLOYMENT, "x"),
    ],
)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_there_are_no_roles_where_they_make_no_sense(
    make_person: MakePerson, parts: Parts, role: Role, scope: Scope, scope_id: str
) -> None:
    ada = make_person("Ada")
    with pytest.raises(ValueError, match=r"there is no|scope_id"):
        parts.transactions.write(
            lambda session: service.grant_role(session, ada.id, role, scope, scope_id, now=parts.clock())
        )


def test_a_role_holds_in_its_own_offering_only() -> None:
    mine, other = uuid4(), uuid4()
    tutor = Principal(
        person_id=uuid4(),
        display_name="Grace",
        email="grace@example.org",
        language="en",
        time_zone="UTC",
        minutes_a_day=20,
        grants=frozenset({Grant(Scope.OFFERING, str(mine), Role.TUTOR)}),
        csrf_token="",
        session_hash="",
    )
    require_role_in_offering(tutor, mine, Role.STUDENT, Role.TUTOR)
    for offering, roles in ((other, (Role.TUTOR,)), (mine, (Role.STUDENT,)), (mine, (Role.ADMINISTRATOR,)), (mine, ())):
        with pytest.raises(NotFoundError):
            require_role_in_offering(tutor, offering, *roles)
    assert tutor.offerings_as(Role.TUTOR) == {mine}
    assert tutor.offerings_as(Role.STUDENT) == frozenset()
    assert not tutor.is_administrator
