"""The endpoint's key at rest: encrypted with a key that is derived from the deployment's secret."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

PURPOSE = b"octant: key of the language model"
SHOWN_CHARACTERS = 4
SHORTEST_SHOWN = 16
"""Of a shorter key nothing is shown: its end would be too much of it."""


class UnreadableKeyError(Exception):
    """The key was encrypted under another secret, or what is stored was changed."""


def seal(secret: str, key: str) -> bytes:
    """Encrypts and authenticates (Fernet: AES-128-CBC, HMAC-SHA256) under HKDF-SHA256 of the secret."""
    return _fernet(secret).encrypt(key.encode())


def unseal(secret: str, sealed: bytes) -> str:
    """The key again.

    Raises:
        UnreadableKeyError: the secret has changed.
    """
    from cryptography.fernet import InvalidToken  # noqa: PLC0415 - nobody without a model waits for it

    try:
        return _fernet(secret).decrypt(sealed).decode()
    except InvalidToken as error:
        raise UnreadableKeyError from error


def ending_of(key: str) -> str:
    """The last characters of a key, by which its owner knows it again.

    >>> ending_of("sk-0123456789abcdef"), ending_of("short")
    ('cdef', '')
    """
    return key[-SHOWN_CHARACTERS:] if len(key) >= SHORTEST_SHOWN else ""


def _fernet(secret: str) -> Fernet:
    from cryptography.fernet import Fernet  # noqa: PLC0415 - see above
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415 - see above
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415 - see above

    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(derived))
