"""Mail by SMTP where it is configured, else written to the log."""

from __future__ import annotations

import smtplib
from collections.abc import Mapping
from email.message import EmailMessage
from typing import Any
from urllib.parse import unquote, urlsplit

import structlog

from learning_platform.jobs.outbox import Sender
from learning_platform.settings import Settings

log = structlog.get_logger(__name__)

TIMEOUT_SECONDS = 20


def make_mail_sender(settings: Settings) -> Sender:
    """A sender of ``{"to", "subject", "body"}`` messages."""
    if settings.smtp_url is None:
        return _write_to_log
    address = urlsplit(settings.smtp_url.get_secret_value())

    def send(payload: Mapping[str, Any]) -> None:
        message = EmailMessage()
        message["From"] = settings.mail_from
        message["To"] = payload["to"]
        message["Subject"] = payload["subject"]
        message.set_content(payload["body"])
        connect = smtplib.SMTP_SSL if address.scheme == "smtps" else smtplib.SMTP
        with connect(address.hostname or "localhost", address.port or 0, timeout=TIMEOUT_SECONDS) as server:
            if address.scheme == "smtp+starttls":
                server.starttls()
            if address.username:
                server.login(unquote(address.username), unquote(address.password or ""))
            server.send_message(message)

    return send


def _write_to_log(payload: Mapping[str, Any]) -> None:
    log.info("mail", to=payload["to"], subject=payload["subject"], body=payload["body"])
