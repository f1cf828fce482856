"""The language model, for administrators."""

from __future__ import annotations

from typing import Annotated

from anyio.to_thread import run_sync
from fastapi import APIRouter, Depends, status

from learning_platform.accounts.access import AdministratorSignedIn
from learning_platform.dependencies import PartsDep, ReadSession, WriteSession
from learning_platform.language_model import service
from learning_platform.language_model.probing import probe
from learning_platform.language_model.schemas import LanguageModelPage, NewConnection
from learning_platform.problems import PROBLEMS

router = APIRouter(prefix="/admin/language-model", tags=["administration"], responses=PROBLEMS)


@router.get("", summary="Read the language model")
def read_language_model(
    parts: PartsDep, session: ReadSession, _administrator: AdministratorSignedIn
) -> LanguageModelPage:
    """What is configured, what it can do, and what was used today; never the key."""
    return service.read_page(parts, session)


async def _usable(body: NewConnection, _administrator: AdministratorSignedIn) -> NewConnection:
    """Asks the name service before a transaction begins."""
    await service.require_usable_address(body)
    return body


@router.put("", summary="Configure the language model")
def configure_language_model(
    body: Annotated[NewConnection, Depends(_usable)],
    parts: PartsDep,
    session: WriteSession,
    administrator: AdministratorSignedIn,
) -> LanguageModelPage:
    """Stores where the model is and what it may cost. Probe it afterwards."""
    return service.change_connection(parts, session, administrator, body)


@router.delete("", status_code=status.HTTP_204_NO_CONTENT, summary="Remove the language model")
def remove_language_model(parts: PartsDep, session: WriteSession, administrator: AdministratorSignedIn) -> None:
    """Forgets the connection and its key; the companion goes on without it."""
    service.forget_connection(parts, session, administrator)


@router.post("/probe", summary="Probe the language model")
async def probe_language_model(parts: PartsDep, administrator: AdministratorSignedIn) -> LanguageModelPage:
    """Tries what the endpoint can do and keeps it. Takes seconds; minutes where a model has to be loaded."""
    from learning_platform.language_model.openai_compatible import (  # noqa: PLC0415 - nobody without a model waits for it
        OpenAiCompatible,
    )

    endpoint, revision = await run_sync(service.endpoint_to_probe, parts)
    found = await probe(endpoint, lambda variant: OpenAiCompatible(variant, parts.clock))
    return await run_sync(service.keep_probe, parts, administrator, revision, found)
