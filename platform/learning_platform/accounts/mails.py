"""The mails that accounts send, in the language of their reader."""

from __future__ import annotations

from typing import Any

from learning_platform.accounts.repository import StoredPerson
from learning_platform.settings import Settings

RESET_SUBJECT = {"en": "Set a new password", "zh": "设置新密码"}
RESET_BODY = {
    "en": (
        "Hello {name},\n\n"
        "open this link to set a new password. It works once, for {minutes} minutes:\n\n"
        "{link}\n\n"
        "If you did not ask for this, you need not do anything: your password stays as it is.\n"
    ),
    "zh": (
        "{name}，您好：\n\n"
        "请打开以下链接设置新密码。链接只能使用一次，{minutes} 分钟内有效：\n\n"
        "{link}\n\n"
        "如果这不是您本人的请求，请忽略此邮件，您的密码不会改变。\n"
    ),
}


def reset_mail(person: StoredPerson, token: str, settings: Settings) -> dict[str, Any]:
    """The outbox payload with a reset link. The token is behind the ``#``, so that no server logs it."""
    language = "zh" if person.language.partition("-")[0] == "zh" else "en"
    link = f"{settings.public_url.rstrip('/')}/reset-password#{token}"
    body = RESET_BODY[language].format(name=person.display_name, minutes=settings.password_reset_minutes, link=link)
    return {"to": person.email, "subject": RESET_SUBJECT[language], "body": body}
