"""The installation's language model: configured, described, and handed to whoever answers a question."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime

import structlog
from sqlmodel import Session

from companion.language_model import Deadlines
from learning_platform.accounts.access import Principal
from learning_platform.accounts.audit import record_audit
from learning_platform.language_model import repository
from learning_platform.language_model.addresses import (
    AddressKind,
    AddressRefusedError,
    allowed_addresses,
    origin_of,
    port_of,
    read_base_url,
    resolve_host,
)
from learning_platform.language_model.endpoint import Endpoint
from learning_platform.language_model.errors import (
    AddressForbiddenError,
    AddressPrivateError,
    KeyNeededError,
    NoLanguageModelError,
)
from learning_platform.language_model.metering import MeteredModel
from learning_platform.language_model.pauses import Pauses
from learning_platform.language_model.probing import CheckName, Probe
from learning_platform.language_model.quotas import Quotas
from learning_platform.language_model.repository import StoredConnection
from learning_platform.language_model.schemas import (
    CheckView,
    ConnectionView,
    KeyState,
    LanguageModelPage,
    Limits,
    NewConnection,
    PauseView,
    ProbeView,
    UseView,
)
from learning_platform.language_model.sealing import UnreadableKeyError, ending_of, seal, unseal
from learning_platform.wiring import Parts

log = structlog.get_logger(__name__)

RESOLVE_SECONDS = 5.0
_REACHING = ("base_url", "model", "sealed_key", "allow_private")
"""What a probe depends on."""


def model_for(parts: Parts, session: Session, principal: Principal) -> MeteredModel | None:
    """The language model that this person's next question may use; None where everything is answered without one."""
    stored = repository.read_connection(session)
    if stored is None or not stored.enabled:
        return None
    try:
        endpoint = _endpoint_of(parts, stored)
    except UnreadableKeyError:
        parts.memory.get_or_compute(
            ("language-model-key-unreadable", stored.revision),
            lambda: log.warning(
                "language-model-key-unreadable", detail="OCTANT_SECRET_KEY has changed; enter it again"
            ),
        )
        return None
    from learning_platform.language_model.openai_compatible import (  # noqa: PLC0415 - nobody without a model waits for it
        OpenAiCompatible,
    )

    return MeteredModel(
        OpenAiCompatible(endpoint, parts.clock),
        pauses=Pauses(parts.cache, stored.revision),
        quotas=_quotas(parts, stored),
        person_id=principal.person_id,
        clock=parts.clock,
    )


def read_page(parts: Parts, session: Session) -> LanguageModelPage:
    """Everything that is known, but the key."""
    stored, now = repository.read_connection(session), parts.clock()
    if stored is None:
        return LanguageModelPage(connection=None, probe=None, pause=None, used_today=UseView(questions=0, tokens=0))
    pause = Pauses(parts.cache, stored.revision).current()
    used = _quotas(parts, stored).used(now)
    return LanguageModelPage(
        connection=_connection_view(parts, stored),
        probe=_probe_view(stored),
        pause=PauseView(trouble=pause.trouble, seconds_left=pause.seconds_left) if pause else None,
        used_today=UseView(questions=used.questions, tokens=used.tokens),
    )


async def require_usable_address(body: NewConnection) -> None:
    """Looks at the address before it is stored. A name that is not known yet may become known.

    Raises:
        AddressForbiddenError: no http or https, or it means a network where no model can be.
        AddressPrivateError: it is in a private network, and that was not said to be meant.
    """
    try:
        parts = read_base_url(body.base_url)
        async with asyncio.timeout(RESOLVE_SECONDS):
            await allowed_addresses(
                parts.hostname or "", port_of(parts), allow_private=body.allow_private, resolver=resolve_host
            )
    except AddressRefusedError as error:
        if error.kind is AddressKind.PRIVATE:
            raise AddressPrivateError(
                "This address is the host itself or in its private network. Allow that if it is meant."
            ) from None
        raise AddressForbiddenError(
            "Only http and https addresses without a name, a password or a query in them, and no link-local, "
            "multicast or metadata address."
        ) from None
    except (OSError, UnicodeError):  # TimeoutError is an OSError
        return


def change_connection(parts: Parts, session: Session, principal: Principal, body: NewConnection) -> LanguageModelPage:
    """Stores the connection in the place of the one before.

    Raises:
        KeyNeededError: the key that was kept is meant for another server.
        InvalidInputError: the key has characters that no header can carry.
    """
    before, now = repository.read_connection(session), parts.clock()
    sealed, ending, key_change = _sealed_key(parts, before, body)
    limits = body.model_dump(include=set(Limits.model_fields))
    after = StoredConnection(
        base_url=body.base_url.rstrip("/"),
        model=body.model,
        sealed_key=sealed,
        key_ending=ending,
        revision=(before.revision if before else int(now.timestamp())) + 1,
        probe=None,
        **limits,
    )
    if before and all(getattr(before, name) == getattr(after, name) for name in _REACHING):
        after = replace(after, probe=before.probe)
    repository.write_connection(session, after, now=now, person_id=principal.person_id)
    scheme, host, port = origin_of(after.base_url)
    details = {"origin": f"{scheme}://{host}:{port}", "model": after.model, "key": key_change, **limits}
    _record(session, principal, "language-model-changed", now, details)
    return read_page(parts, session)


def forget_connection(parts: Parts, session: Session, principal: Principal) -> None:
    """Deletes the connection and its key, if there is one."""
    if repository.delete_connection(session):
        _record(session, principal, "language-model-removed", parts.clock(), {})


def endpoint_to_probe(parts: Parts) -> tuple[Endpoint, int]:
    """What is configured, switched on or not, and which revision of it.

    Raises:
        NoLanguageModelError: nothing is.
        KeyNeededError: its key cannot be read any more.
    """
    with parts.transactions.read() as session:
        stored = repository.read_connection(session)
    if stored is None:
        raise NoLanguageModelError("Configure a language model first.")
    try:
        return _endpoint_of(parts, replace(stored, probe=None)), stored.revision
    except UnreadableKeyError:
        raise KeyNeededError("The key cannot be read since OCTANT_SECRET_KEY has changed. Enter it again.") from None


def keep_probe(parts: Parts, principal: Principal, revision: int, found: Probe) -> LanguageModelPage:
    """Stores what a probe found; after a success the endpoint is asked again at once."""

    def work(session: Session) -> LanguageModelPage:
        now = parts.clock()
        repository.write_probe(session, revision, {**found.to_plain(), "at": now.isoformat()})
        working = [check.name.value for check in found.checks if check.works]
        _record(session, principal, "language-model-probed", now, {"works": working})
        return read_page(parts, session)

    if found.works(CheckName.COMPLETION):
        Pauses(parts.cache, revision).end()
    return parts.transactions.write(work)


def _endpoint_of(parts: Parts, stored: StoredConnection) -> Endpoint:
    secret = parts.settings.secret_key.get_secret_value()
    endpoint = Endpoint(
        base_url=stored.base_url,
        model=stored.model,
        key=unseal(secret, stored.sealed_key) if stored.sealed_key else None,
        allow_private=stored.allow_private,
        deadlines=Deadlines(stored.first_seconds, stored.stall_seconds, stored.total_seconds),
    )
    if stored.probe is None:
        return endpoint
    known = Probe.from_plain(stored.probe)
    return replace(endpoint, token_field=known.token_field, reports_usage=known.reports_usage)


def _quotas(parts: Parts, stored: StoredConnection) -> Quotas:
    return Quotas(parts.cache, questions_a_day=stored.questions_a_day, tokens_a_day=stored.tokens_a_day)


def _sealed_key(parts: Parts, before: StoredConnection | None, body: NewConnection) -> tuple[bytes | None, str, str]:
    """The key to store, its ending, and what happens to the key, in a word for the audit log."""
    if body.key is None:
        if before is None or before.sealed_key is None:
            return None, "", "none"
        if origin_of(before.base_url) != origin_of(body.base_url):
            raise KeyNeededError("The stored key is meant for another server. Enter the key of this one.")
        return before.sealed_key, before.key_ending, "kept"
    key = body.key.get_secret_value().strip()
    if not key:
        return None, "", "none"
    if not key.isascii() or not key.isprintable() or " " in key:
        raise KeyNeededError("The key may hold letters, digits and signs, and no spaces.")
    return seal(parts.settings.secret_key.get_secret_value(), key), ending_of(key), "changed"


def _connection_view(parts: Parts, stored: StoredConnection) -> ConnectionView:
    state = KeyState.SET if stored.sealed_key else KeyState.NONE
    try:
        _endpoint_of(parts, replace(stored, probe=None))
    except UnreadableKeyError:
        state = KeyState.UNREADABLE
    shown = {name: getattr(stored, name) for name in (*Limits.model_fields, "base_url", "model", "key_ending")}
    return ConnectionView(key=state, **shown)


def _probe_view(stored: StoredConnection) -> ProbeView | None:
    if stored.probe is None:
        return None
    known = Probe.from_plain(stored.probe)
    return ProbeView(
        at=datetime.fromisoformat(stored.probe["at"]),
        checks=[
            CheckView(name=check.name, works=check.works, milliseconds=check.milliseconds, trouble=check.trouble)
            for check in known.checks
        ],
        models=list(known.models),
        is_listed=stored.model in known.models if known.models else None,
    )


def _record(session: Session, principal: Principal, action: str, now: datetime, details: dict[str, object]) -> None:
    record_audit(session, at=now, actor_id=principal.person_id, action=action, details=details)
