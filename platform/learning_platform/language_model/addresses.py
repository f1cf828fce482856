"""Where the platform may send requests: addresses by their kind, and names resolved to addresses.

An address that an administrator types reaches into the network of the host. Special-purpose addresses after the IANA
registries (RFC 6890); the metadata services of clouds by the addresses that their vendors document.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

Address = IPv4Address | IPv6Address
Resolver = Callable[[str, int], Awaitable[Sequence[Address]]]
"""From a host name and a port to its addresses; raises OSError where there are none."""

METADATA = frozenset(
    map(ip_address, ("169.254.169.254", "fd00:ec2::254", "100.100.100.200", "168.63.129.16", "192.0.0.192"))
)
"""Services that tell any process of the host its credentials: AWS, GCP and most others, AWS over IPv6, Alibaba, Azure,
Oracle."""
THIS_NETWORK = ip_network("0.0.0.0/8")
NAT64 = IPv6Network("64:ff9b::/96")


class AddressKind(StrEnum):
    """What kind of network an address lies in."""

    PUBLIC = "public"
    PRIVATE = "private"
    FORBIDDEN = "forbidden"


class AddressRefusedError(Exception):
    """The host may not be reached. ``kind`` is private where an administrator could allow it."""

    def __init__(self, kind: AddressKind) -> None:
        super().__init__(f"the address is {kind}")
        self.kind = kind


def kind_of(address: Address) -> AddressKind:
    """The kind of an address; one that carries an IPv4 address inside is as forbidden as that.

    >>> [kind_of(ip_address(text)).value for text in ("8.8.8.8", "127.0.0.1", "169.254.169.254")]
    ['public', 'private', 'forbidden']
    """
    inner = _inner(address)
    if inner is not None:
        return kind_of(inner)
    if address in METADATA or address in THIS_NETWORK or _is_never_a_server(address):
        return AddressKind.FORBIDDEN
    return AddressKind.PUBLIC if address.is_global else AddressKind.PRIVATE


def _is_never_a_server(address: Address) -> bool:
    if address.is_loopback:  # ::1 lies in a reserved block
        return False
    return address.is_link_local or address.is_multicast or address.is_unspecified or address.is_reserved


def _inner(address: Address) -> IPv4Address | None:
    if isinstance(address, IPv4Address):
        return None
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]


async def resolve_host(host: str, port: int) -> Sequence[Address]:
    """The addresses of a host, as the system knows them.

    Raises:
        OSError: the name is not known.
    """
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(ip_address(str(entry[4][0])) for entry in found))


async def allowed_addresses(host: str, port: int, *, allow_private: bool, resolver: Resolver) -> Sequence[Address]:
    """The addresses of a host, all of which may be reached: a name that also means a forbidden one is refused.

    Raises:
        AddressRefusedError: one of them may not.
        OSError: the name is not known.
    """
    addresses = await resolver(host, port)
    kinds = {kind_of(address) for address in addresses}
    if AddressKind.FORBIDDEN in kinds:
        raise AddressRefusedError(AddressKind.FORBIDDEN)
    if AddressKind.PRIVATE in kinds and not allow_private:
        raise AddressRefusedError(AddressKind.PRIVATE)
    return addresses


def read_base_url(text: str) -> SplitResult:
    """The parts of an endpoint's address.

    Raises:
        AddressRefusedError: another scheme than http and https, no host, a name and password in it, or a query.
    """
    try:
        parts = urlsplit(text)
        is_plain = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError as error:  # a bracket without its partner, a port that is no number
        raise AddressRefusedError(AddressKind.FORBIDDEN) from error
    if not is_plain or "@" in parts.netloc or parts.query or parts.fragment or not text.isprintable() or " " in text:
        raise AddressRefusedError(AddressKind.FORBIDDEN)
    return parts


def port_of(parts: SplitResult) -> int:
    """The port of an address, 80 or 443 where it names none."""
    return parts.port or (443 if parts.scheme == "https" else 80)


def origin_of(text: str) -> tuple[str, str, int]:
    """Scheme, host and port of an address: whom a key is meant for."""
    parts = read_base_url(text)
    return parts.scheme, (parts.hostname or "").lower(), port_of(parts)
