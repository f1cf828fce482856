"""What is refused when a language model is configured."""

from __future__ import annotations

from learning_platform.errors import ConflictError, InvalidInputError, ProblemCode


class AddressForbiddenError(InvalidInputError):
    """The platform never sends requests there."""

    code, title = ProblemCode.ADDRESS_FORBIDDEN, "This address cannot be used"


class AddressPrivateError(InvalidInputError):
    """An administrator has to say that this is meant."""

    code, title = ProblemCode.ADDRESS_PRIVATE, "This address is in a private network"


class KeyNeededError(InvalidInputError):
    """The stored key was meant for another server, or cannot be read any more."""

    code, title = ProblemCode.KEY_NEEDED, "Please enter the key again"


class NoLanguageModelError(ConflictError):
    """There is nothing to probe."""

    code, title = ProblemCode.NO_LANGUAGE_MODEL, "No language model is configured"
