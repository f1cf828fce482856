"""How often something may be tried, counted by account and by the address it comes from."""

from __future__ import annotations

import hashlib
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from fastapi import Request

from learning_platform.accounts.roles import Principal
from learning_platform.cache import Cache
from learning_platform.errors import TooManyRequestsError
from learning_platform.settings import Settings
from learning_platform.wiring import Parts

MINUTE = 60
QUARTER_OF_AN_HOUR = 15 * 60
HOUR = 60 * 60
FAILURES_PER_ACCOUNT_AND_ADDRESS = 5
FAILURES_PER_ADDRESS = 50
REGISTRATIONS_PER_ADDRESS = 100  # a whole computer room registers from one address
RESETS_PER_ADDRESS = 30
RESETS_PER_ACCOUNT = 3
JOINS_PER_PERSON = 20
QUESTIONS_PER_PERSON = 30
MESSAGES_PER_PERSON = 120
PASSWORD_CHANGES_PER_PERSON = 5


def client_address(request: Request, settings: Settings) -> str:
    """The address of the client, or of the network (/64) of one that speaks IPv6.

    ``X-Forwarded-For`` is believed only as far as trusted proxies wrote it: from the right, up to the first address
    that is not one of them. What a client puts in front of that changes nothing.
    """
    trusted = [ip_network(proxy, strict=False) for proxy in settings.trusted_proxies]
    written = ",".join(request.headers.getlist("x-forwarded-for")).split(",")
    hops = [request.client.host if request.client else "", *(hop.strip() for hop in reversed(written))]
    client = "unknown"
    for hop in hops:
        address = _address(hop)
        if address is None:
            break
        client = str(ip_network((address, 64), strict=False)) if address.version == 6 else str(address)
        if not any(address in network for network in trusted):
            break
    return client


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text)
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


class SignInLimit:
    """Stops guessing at one account from one address, and at many accounts from one address.

    An attacker elsewhere does not lock the owner out, for the owner's address has its own count.
    """

    def __init__(self, cache: Cache, email: str, address: str) -> None:
        self._cache = cache
        account = hashlib.sha256(email.encode()).hexdigest()  # the cache needs no e-mail addresses
        self._of_account = f"sign-in:{account}:{address}"
        self._of_address = f"sign-in-failures:{address}"

    def begin(self) -> None:
        """Counts a try before it is made, so that many at once do not slip through together.

        Raises:
            TooManyRequestsError: too many tries have failed.
        """
        if int(self._cache.get(self._of_address) or 0) >= FAILURES_PER_ADDRESS:
            _refuse(self._cache, self._of_address)
        _count(self._cache, self._of_account, FAILURES_PER_ACCOUNT_AND_ADDRESS, QUARTER_OF_AN_HOUR)

    def failed(self) -> None:
        self._cache.count(self._of_address, QUARTER_OF_AN_HOUR)

    def succeeded(self) -> None:
        self._cache.delete(self._of_account)


def limit_registering(parts: Parts, request: Request) -> None:
    """Refuses floods of new accounts, and the search for existing ones."""
    address = client_address(request, parts.settings)
    _count(parts.cache, f"register:{address}", REGISTRATIONS_PER_ADDRESS, HOUR)


def limit_asking_for_resets(parts: Parts, request: Request) -> None:
    """Refuses floods of reset mails from one address."""
    address = client_address(request, parts.settings)
    _count(parts.cache, f"reset:{address}", RESETS_PER_ADDRESS, HOUR)


def may_send_reset(parts: Parts, email: str) -> bool:
    """Whether another reset mail to this account is not a flood yet. The asker is told nothing either way."""
    account = hashlib.sha256(email.encode()).hexdigest()
    return parts.cache.count(f"reset-mail:{account}", HOUR) <= RESETS_PER_ACCOUNT


def limit_changing_password(parts: Parts, principal: Principal) -> None:
    """Stops guessing the old password in a browser that was left open."""
    _count(parts.cache, f"password:{principal.person_id}", PASSWORD_CHANGES_PER_PERSON, QUARTER_OF_AN_HOUR)


def limit_joining(parts: Parts, request: Request, principal: Principal) -> None:
    """Stops guessing join codes, by person and by address."""
    _count(parts.cache, f"join:{principal.person_id}", JOINS_PER_PERSON, QUARTER_OF_AN_HOUR)
    address = client_address(request, parts.settings)
    _count(parts.cache, f"join:{address}", 10 * JOINS_PER_PERSON, QUARTER_OF_AN_HOUR)


def limit_questions(parts: Parts, principal: Principal) -> None:
    """Keeps one person from using the companion for all."""
    _count(parts.cache, f"questions:{principal.person_id}", QUESTIONS_PER_PERSON, MINUTE)


def limit_asking_tutors(parts: Parts, principal: Principal) -> None:
    """Keeps one person from flooding tutors, or a student."""
    _count(parts.cache, f"messages:{principal.person_id}", MESSAGES_PER_PERSON, HOUR)


def _count(cache: Cache, name: str, allowed: int, seconds: int) -> None:
    if cache.count(name, seconds) > allowed:
        _refuse(cache, name)


def _refuse(cache: Cache, name: str) -> None:
    seconds = max(1, cache.seconds_left(name))
    minutes = -(-seconds // 60)
    wait = "a minute" if minutes == 1 else f"{minutes} minutes"
    raise TooManyRequestsError(f"That was too often. Please wait {wait} and try again.", retry_after=seconds)
