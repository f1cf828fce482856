"""Serves a deployment with uvicorn."""

from __future__ import annotations

import uvicorn

from learning_platform.app import create_app
from learning_platform.settings import Settings

RELOADED = ("platform/learning_platform", "knowledge_graph", "recommender", "companion")
"""Only these folders are watched: `platform` itself is not a package."""


def serve_platform(settings: Settings, *, host: str, port: int, reload: bool = False) -> None:
    """Serves until it is stopped."""
    uvicorn.run(
        "learning_platform.serving:application" if reload else create_app(settings),
        factory=reload,
        reload=reload,
        reload_dirs=list(RELOADED) if reload else None,
        host=host,
        port=port,
        access_log=False,  # HttpEdge logs each request, with its id
        log_level="warning",
        server_header=False,
        proxy_headers=False,  # `accounts.limits` reads them itself, and believes only trusted proxies
    )


def application() -> object:
    """The application for `uvicorn learning_platform.serving:application --factory`."""
    return create_app(Settings())
