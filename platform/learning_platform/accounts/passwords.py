"""Passwords: what is accepted, and how they are kept."""

from __future__ import annotations

import threading
import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from learning_platform.errors import InvalidInputError, ProblemCode, UnavailableError

MIN_LENGTH = 8
MAX_LENGTH = 256
COMMON_PASSWORDS = 3000
"""So many of the most common passwords that meet the length are refused (OWASP ASVS 5.0, 6.2.4)."""

# OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
CONCURRENT_HASHES = 4
_hashing = threading.BoundedSemaphore(CONCURRENT_HASHES)
"""A burst of sign-ins waits in line: at most 4 x 19 MiB are in use at once."""
LONGEST_WAIT_SECONDS = 10.0


class WeakPasswordError(InvalidInputError):
    """A password that would be guessed."""

    code = ProblemCode.WEAK_PASSWORD


def hash_password(password: str) -> str:
    """The argon2id hash to keep; the whole password counts, in any script.

    Raises:
        UnavailableError: too many people are signing in at this moment.
    """
    with _TurnToHash():
        return _HASHER.hash(_canonical(password))


def verify_password(password_hash: str | None, password: str) -> bool:
    """Whether the password belongs to the hash. Without a hash the same work is done, and the answer is no.

    Raises:
        UnavailableError: too many people are signing in at this moment.
    """
    with _TurnToHash():
        try:
            _HASHER.verify(password_hash or _hash_of_nothing(), _canonical(password))
        except (VerificationError, InvalidHashError):
            return False
    return password_hash is not None


def needs_rehash(password_hash: str) -> bool:
    """Whether the hash was made with other parameters than today's."""
    return _HASHER.check_needs_rehash(password_hash)


def check_new_password(password: str, *, email: str, display_name: str) -> None:
    """Refuses a password that would be guessed.

    Raises:
        WeakPasswordError: says what to do instead.
    """
    chosen = _canonical(password).casefold()
    if not len(_canonical(password)) >= MIN_LENGTH or len(password) > MAX_LENGTH:
        raise WeakPasswordError(f"A password has {MIN_LENGTH} to {MAX_LENGTH} characters.")
    own_words = {_canonical(word).casefold() for word in (email, email.partition("@")[0], display_name)}
    if chosen in own_words:
        raise WeakPasswordError("The password must not be your name or your e-mail address.")
    if chosen in _common_passwords():
        raise WeakPasswordError("This password is among the most common ones and would be guessed. Choose another.")


def _canonical(password: str) -> str:
    # The same password typed on another keyboard may arrive composed differently (NIST SP 800-63B, 3.1.1.2).
    return unicodedata.normalize("NFKC", password)


@cache
def _common_passwords() -> frozenset[str]:
    from zxcvbn.frequency_lists import FREQUENCY_LISTS  # noqa: PLC0415 - megabytes, needed at registration only

    by_frequency = (word for word in FREQUENCY_LISTS["passwords"] if len(word) >= MIN_LENGTH)
    return frozenset(word for word, _ in zip(by_frequency, range(COMMON_PASSWORDS), strict=False))


@cache
def _hash_of_nothing() -> str:
    return _HASHER.hash("the password of nobody")


class _TurnToHash:
    def __enter__(self) -> None:
        if not _hashing.acquire(timeout=LONGEST_WAIT_SECONDS):
            raise UnavailableError("Many people are signing in at this moment. Please try again in a few seconds.")

    def __exit__(self, *_: object) -> None:
        _hashing.release()
