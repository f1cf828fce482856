"""Mail leaves after its transaction, once, and again until it has gone."""

import smtplib
import threading
import time
from collections.abc import Iterator, Mapping
from datetime import timedelta
from email.message import EmailMessage
from itertools import pairwise
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, select
from structlog.testing import capture_logs

from learning_platform.database.session import Transactions
from learning_platform.database.tables import OutboxMessage
from learning_platform.jobs.mail import make_mail_sender
from learning_platform.jobs.outbox import OutboxWorker
from learning_platform.jobs.repository import MAX_TRIES, add_to_outbox
from learning_platform.logs import configure_logs
from learning_platform.wiring import Parts
from tests.learning_platform.people import SettableClock, settings_with

MAIL = {"to": "ada@example.org", "subject": "Hello", "body": "你好"}


def post(parts: Parts, payload: dict[str, Any] = MAIL, kind: str = "mail") -> None:
    parts.transactions.write(lambda session: add_to_outbox(session, kind, payload, now=parts.clock()))


def stored(parts: Parts) -> OutboxMessage:
    with parts.transactions.read() as session:
        return session.exec(select(OutboxMessage)).one()


def test_a_message_goes_out_after_the_commit(parts: Parts, mailbox: list[dict[str, Any]]) -> None:
    with parts.transactions.write_once() as session:
        add_to_outbox(session, "mail", MAIL, now=parts.clock())
        session.flush()
        assert mailbox == []
    assert parts.outbox.deliver_due() == 1
    assert parts.outbox.deliver_due() == 0
    assert mailbox == [MAIL]


def test_a_message_of_a_failed_transaction_never_goes_out(parts: Parts, mailbox: list[dict[str, Any]]) -> None:
    def work(session: Session) -> None:
        add_to_outbox(session, "mail", MAIL, now=parts.clock())
        raise LookupError

    with pytest.raises(LookupError):
        parts.transactions.write(work)
    assert parts.outbox.deliver_due() == 0
    assert mailbox == []


def test_a_failure_is_tried_again_after_growing_pauses_and_given_up_at_last(parts: Parts, clock: SettableClock) -> None:
    began, tried = clock.now, []

    def fail(_: object) -> None:
        tried.append(clock.now - began)
        raise ConnectionRefusedError("no server")

    worker = OutboxWorker(parts.transactions, {"mail": fail}, clock)
    post(parts)
    while clock.now - began < timedelta(hours=18):
        worker.deliver_due()
        clock.advance(minutes=1)
    pauses = [later - earlier for earlier, later in pairwise(tried)]
    assert len(tried) == MAX_TRIES
    assert pauses == sorted(pauses)
    assert pauses[-1] > 10 * pauses[0]
    message = stored(parts)
    assert message.sent_at is None
    assert message.last_error == "ConnectionRefusedError: no server"


@pytest.mark.parametrize("failure", [smtplib.SMTPServerDisconnected("gone"), ValueError("a header with a line feed")])
def test_one_bad_message_does_not_hold_up_the_next(parts: Parts, clock: SettableClock, failure: Exception) -> None:
    sent: list[str] = []

    def send(payload: Mapping[str, Any]) -> None:
        if payload["to"] == "bad":
            raise failure
        sent.append(payload["to"])

    worker = OutboxWorker(parts.transactions, {"mail": send}, clock)
    post(parts, {"to": "bad"})
    post(parts, {"to": "good"})
    post(parts, {"to": "nobody"}, kind="pigeon")
    assert worker.deliver_due() == 1
    assert sent == ["good"]


def test_two_workers_do_not_send_twice(parts: Parts, clock: SettableClock) -> None:
    sent: list[int] = []
    lock = threading.Lock()

    def send(payload: Mapping[str, Any]) -> None:
        time.sleep(0.002)
        with lock:
            sent.append(payload["number"])

    for number in range(20):
        post(parts, {"number": number})
    workers = [OutboxWorker(parts.transactions, {"mail": send}, clock) for _ in range(2)]
    threads = [threading.Thread(target=worker.deliver_due) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(sent) == list(range(20))


def test_the_background_worker_survives_a_database_that_was_away(parts: Parts, clock: SettableClock) -> None:
    delivered = threading.Event()
    rounds: list[int] = []

    class Flaky(OutboxWorker):
        def deliver_due(self) -> int:
            rounds.append(1)
            if len(rounds) == 1:
                raise OperationalError("SELECT", {}, ConnectionError("restarting"))
            return super().deliver_due()

    worker = Flaky(parts.transactions, {"mail": lambda _: delivered.set()}, clock)
    post(parts)
    worker.start(every_seconds=0.01)
    try:
        assert delivered.wait(5)
    finally:
        worker.stop()


@pytest.fixture
def _verbose_logs() -> Iterator[None]:
    configure_logs(log_format="json", level="INFO")
    yield
    configure_logs(log_format="json", level="WARNING")


@pytest.mark.usefixtures("_verbose_logs")
def test_without_a_mail_server_mail_is_written_to_the_log() -> None:
    with capture_logs() as logs:
        make_mail_sender(settings_with())(MAIL)
    assert logs == [{"event": "mail", "log_level": "info", **MAIL}]


def test_mail_goes_to_the_configured_server(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[Any] = []

    class Server:
        def __init__(self, host: str, port: int, timeout: float) -> None:
            said.append((host, port))

        def __enter__(self) -> "Server":
            return self

        def __exit__(self, *_: object) -> None:
            said.append("quit")

        def starttls(self) -> None:
            said.append("starttls")

        def login(self, user: str, password: str) -> None:
            said.append((user, password))

        def send_message(self, message: EmailMessage) -> None:
            said.append((message["From"], message["To"], message.get_content().strip()))

    monkeypatch.setattr(smtplib, "SMTP", Server)
    url = SecretStr("smtp+starttls://octant:p%40ss@mail.example.org:587")
    make_mail_sender(settings_with(smtp_url=url, mail_from="octant@example.org"))(MAIL)
    assert said == [
        ("mail.example.org", 587),
        "starttls",
        ("octant", "p@ss"),
        ("octant@example.org", "ada@example.org", "你好"),
        "quit",
    ]


def test_a_line_feed_in_an_address_adds_no_header(monkeypatch: pytest.MonkeyPatch) -> None:
    sender = make_mail_sender(settings_with(smtp_url=SecretStr("smtp://mail.example.org")))
    with pytest.raises(ValueError, match=r"linefeed|newline"):
        sender({**MAIL, "to": "ada@example.org\r\nBcc: everyone@example.org"})


def test_transactions_are_not_held_while_mail_is_sent(parts: Parts, clock: SettableClock) -> None:
    """Another process can write while a slow mail server is being waited for."""

    def send(_: object) -> None:
        Transactions(parts.transactions.engine).write(
            lambda session: add_to_outbox(session, "other", {}, now=clock() + timedelta(days=1))
        )

    worker = OutboxWorker(parts.transactions, {"mail": send}, clock)
    post(parts)
    assert worker.deliver_due() == 1
