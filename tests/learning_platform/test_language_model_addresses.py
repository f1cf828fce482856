"""Where the platform may send requests: kinds of addresses, names that mean several, and no second look."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Sequence
from datetime import timedelta
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.routing import Route

from learning_platform.clock import system_clock
from learning_platform.language_model import transport
from learning_platform.language_model.addresses import (
    Address,
    AddressKind,
    AddressRefusedError,
    allowed_addresses,
    kind_of,
    origin_of,
    read_base_url,
)
from learning_platform.language_model.transport import GuardedTransport, UnreadableResponseError, make_http_client
from tests.learning_platform.faulty_endpoint import METADATA_ADDRESS, serving

PUBLIC, PRIVATE, FORBIDDEN = AddressKind.PUBLIC, AddressKind.PRIVATE, AddressKind.FORBIDDEN


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("8.8.8.8", PUBLIC),
        ("2606:4700::1111", PUBLIC),
        ("64:ff9b::808:808", PUBLIC),
        ("127.0.0.1", PRIVATE),
        ("::1", PRIVATE),
        ("10.1.2.3", PRIVATE),
        ("172.16.0.1", PRIVATE),
        ("192.168.1.1", PRIVATE),
        ("100.64.0.1", PRIVATE),
        ("fd12::1", PRIVATE),
        ("::ffff:127.0.0.1", PRIVATE),
        ("64:ff9b::7f00:1", PRIVATE),
        ("2002:7f00:1::", PRIVATE),
        ("169.254.169.254", FORBIDDEN),
        ("169.254.0.1", FORBIDDEN),
        ("::ffff:169.254.169.254", FORBIDDEN),
        ("64:ff9b::a9fe:a9fe", FORBIDDEN),
        ("2002:a9fe:a9fe::", FORBIDDEN),
        ("fe80::1", FORBIDDEN),
        ("fe80::1%eth0", FORBIDDEN),
        ("fd00:ec2::254", FORBIDDEN),
        ("100.100.100.200", FORBIDDEN),
        ("168.63.129.16", FORBIDDEN),
        ("224.0.0.1", FORBIDDEN),
        ("ff02::1", FORBIDDEN),
        ("0.0.0.0", FORBIDDEN),
        ("0.1.2.3", FORBIDDEN),
        ("::", FORBIDDEN),
        ("255.255.255.255", FORBIDDEN),
    ],
)
def test_addresses_have_kinds(text: str, kind: AddressKind) -> None:
    assert kind_of(ip_address(text)) is kind


@given(st.ip_addresses(v=4).map(lambda address: IPv4Address(int(address))))
def test_an_address_is_not_freer_for_being_wrapped_in_another(address: IPv4Address) -> None:
    for wrapped in (0xFFFF << 32 | int(address), int(IPv6Address("64:ff9b::")) | int(address)):
        assert kind_of(IPv6Address(wrapped)) is kind_of(address)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/v1",
        "gopher://127.0.0.1/",
        "//example.org/v1",
        "example.org/v1",
        "http://",
        "http:///v1",
        "http://[::1/v1",
        "http://example.org:99999/v1",
        "http://example.org:0/v1",
        "http://name:secret@example.org/v1",
        "http://example.org@127.0.0.1/v1",
        "http://example.org/v1?key=secret",
        "http://example.org/v1#here",
        "http://example.org/v1\r\nHost: other",
        "http://exam ple.org/v1",
    ],
)
def test_an_address_of_another_form_is_refused(url: str) -> None:
    with pytest.raises(AddressRefusedError):
        read_base_url(url)


def test_the_origin_is_scheme_host_and_port() -> None:
    assert origin_of("https://API.example.org/v1") == origin_of("https://api.example.org:443/other")
    assert origin_of("http://api.example.org/v1") != origin_of("https://api.example.org/v1")


class Names:
    """A name service that gives these answers one after the other, and the last one from then on."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self._answers = list(answers)
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> Sequence[Address]:
        self.asked.append(host)
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        return [ip_address(text) for text in answer]


@pytest.mark.parametrize(
    ("addresses", "allow_private", "refused_as"),
    [
        (["8.8.8.8"], False, None),
        (["8.8.8.8", "10.0.0.1"], False, PRIVATE),
        (["8.8.8.8", "10.0.0.1"], True, None),
        (["127.0.0.1", "::1"], True, None),
        (["8.8.8.8", "169.254.169.254"], True, FORBIDDEN),
        (["10.0.0.1", "fe80::1"], False, FORBIDDEN),
    ],
)
def test_one_wrong_address_of_a_name_is_enough(
    addresses: list[str], allow_private: bool, refused_as: AddressKind | None
) -> None:
    looked = allowed_addresses("model.example", 443, allow_private=allow_private, resolver=Names(addresses))
    if refused_as is None:
        assert [str(address) for address in asyncio.run(looked)] == addresses
    else:
        with pytest.raises(AddressRefusedError) as caught:
            asyncio.run(looked)
        assert caught.value.kind is refused_as


# --- the transport ------------------------------------------------------------------------------------------------


async def _say_host(request: Request) -> PlainTextResponse:
    return PlainTextResponse(request.headers["host"])


async def _lead_away(_: Request) -> RedirectResponse:
    return RedirectResponse(METADATA_ADDRESS)


async def _say_much(_: Request) -> PlainTextResponse:
    return PlainTextResponse("x" * 5000)


APP = Starlette(routes=[Route("/host", _say_host), Route("/away", _lead_away), Route("/much", _say_much)])


def fetch(url: str, names: Names, **options: int) -> list[httpx2.Response]:
    """Gets a page twice from one client."""

    async def work() -> list[httpx2.Response]:
        transport = GuardedTransport(allow_private=True, resolver=names, **options)
        async with make_http_client(transport, None) as client:
            return [await client.get(url) for _ in range(2)]

    return asyncio.run(work())


def test_the_address_that_was_checked_is_the_one_connected_to_and_the_server_sees_its_name() -> None:
    with serving(APP) as url:
        port = urlsplit(url).port
        names = Names(["127.0.0.1"])
        pages = fetch(f"http://model.example:{port}/host", names)
    assert [page.text for page in pages] == [f"model.example:{port}"] * 2
    assert names.asked == ["model.example"] * 2, "once for each request, and by nobody below"


def test_a_name_that_means_the_metadata_service_a_moment_later_is_refused() -> None:
    with serving(APP) as url, pytest.raises(AddressRefusedError):
        fetch(f"http://model.example:{urlsplit(url).port}/host", Names(["127.0.0.1"], ["169.254.169.254"]))


def test_the_next_address_of_a_name_is_tried_when_one_does_not_answer() -> None:
    with serving(APP) as url:
        pages = fetch(f"http://model.example:{urlsplit(url).port}/host", Names(["::1", "127.0.0.1"]))
    assert pages[0].status_code == 200


@pytest.mark.parametrize(("host", "trusted"), [("model.example", True), ("other.example", False)])
def test_over_tls_the_name_is_what_is_shown_and_checked_not_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str, trusted: bool
) -> None:
    certificate, key = write_certificate(tmp_path, "model.example")
    context = ssl.create_default_context(cafile=str(certificate))
    monkeypatch.setattr(transport, "_trusted_certificates", lambda: context)
    with serving(APP, ssl_certfile=str(certificate), ssl_keyfile=str(key)) as url:
        address = f"https://{host}:{urlsplit(url).port}/host"
        if trusted:
            assert fetch(address, Names(["127.0.0.1"]))[0].text == address.removeprefix("https://").partition("/")[0]
        else:
            with pytest.raises(httpx2.ConnectError):
                fetch(address, Names(["127.0.0.1"]))


def write_certificate(folder: Path, host: str) -> tuple[Path, Path]:
    """A certificate of a host, signed by itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = system_clock()
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .sign(key, SHA256())
    )
    files = folder / "certificate.pem", folder / "key.pem"
    files[0].write_bytes(signed.public_bytes(Encoding.PEM))
    files[1].write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return files


def test_redirects_are_not_followed() -> None:
    with serving(APP) as url:
        pages = fetch(f"{url}/away", Names(["127.0.0.1"]))
    assert [page.status_code for page in pages] == [307, 307]


def test_no_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    with serving(APP) as url:
        assert fetch(f"{url}/host", Names(["127.0.0.1"]))[0].status_code == 200


def test_more_bytes_than_agreed_are_not_read() -> None:
    with serving(APP) as url:
        assert len(fetch(f"{url}/much", Names(["127.0.0.1"]), max_bytes=5000)[0].content) == 5000
        with pytest.raises(UnreadableResponseError):
            fetch(f"{url}/much", Names(["127.0.0.1"]), max_bytes=4999)
