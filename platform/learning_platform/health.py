"""Whether the process lives, and whether it can serve."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Response
from pydantic import Field

from knowledge_graph.embedding import MANIFEST_FILE
from learning_platform.dependencies import PartsDep
from learning_platform.fields import ApiModel

router = APIRouter(prefix="/health", tags=["health"])


class Alive(ApiModel):
    """The process answers."""

    status: Annotated[Literal["alive"], Field(description="always alive")] = "alive"


class Readiness(ApiModel):
    """Whether each part that serving needs can be reached."""

    status: Annotated[Literal["ready", "not-ready"], Field(description="ready when the database answers")]
    database: Annotated[bool, Field(description="the database answers")]
    embedding: Annotated[
        bool, Field(description="the embedding model is there; the companion compares words without it")
    ]
    cache: Annotated[bool, Field(description="the cache answers; the site goes on without it")]


@router.get("/live", summary="Is the process alive?")
def read_liveness() -> Alive:
    """Says that the process is alive, without touching anything else."""
    return Alive()


@router.get("/ready", summary="Can it serve?", responses={503: {"model": Readiness}})
def read_readiness(parts: PartsDep, response: Response) -> Readiness:
    """Says whether requests can be served."""
    database = parts.transactions.is_reachable()
    response.status_code = 200 if database else 503
    return Readiness(
        status="ready" if database else "not-ready",
        database=database,
        cache=parts.cache.is_reachable(),
        embedding=(parts.settings.resolved_embedding_dir / MANIFEST_FILE).exists(),
    )
