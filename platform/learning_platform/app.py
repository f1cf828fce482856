"""Builds the application: routes, pages, one error format, start and stop."""

from __future__ import annotations

import json
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from learning_platform import health
from learning_platform.accounts.routes import router as accounts_router
from learning_platform.authoring.routes import router as authoring_router
from learning_platform.authoring.service.importing import resume_imports
from learning_platform.chat.library import WarmUp
from learning_platform.chat.routes import router as chat_router
from learning_platform.compression import ApiCompression
from learning_platform.conditional import NotModifiedError
from learning_platform.courses.routes import router as courses_router
from learning_platform.daily_path.goal_routes import router as goal_router
from learning_platform.daily_path.placement_routes import router as placement_router
from learning_platform.daily_path.routes import router as path_router
from learning_platform.dashboards.routes import router as dashboards_router
from learning_platform.database.upgrade import upgrade_database
from learning_platform.errors import (
    InvalidInputError,
    PlatformError,
    UnavailableError,
    problem_document,
    refusal_of_status,
)
from learning_platform.exploring.routes import router as exploring_router
from learning_platform.http_edge import PROBLEM_TYPE, HttpEdge
from learning_platform.language_model.routes import router as language_model_router
from learning_platform.logs import configure_logs
from learning_platform.problems import DocumentedApi
from learning_platform.progress.routes import router as progress_router
from learning_platform.settings import Settings
from learning_platform.tutoring.routes import router as tutoring_router
from learning_platform.web_app import WebApp
from learning_platform.wiring import Parts, make_parts
from learning_platform.workers.grading_pool import GradingPool

log = structlog.get_logger(__name__)

API_PREFIX = "/api/v1"


def create_app(settings: Settings, *, parts: Parts | None = None) -> FastAPI:
    """The whole platform as one ASGI application.

    Args:
        settings: of the deployment.
        parts: stands in for the parts made from the settings, e.g. with a test's clock.
    """
    configure_logs(log_format=settings.log_format, level=settings.log_level)
    app = _make_api()
    app.state.parts = parts or make_parts(settings)
    app.add_middleware(WebApp, folder=settings.resolved_web_dir)
    app.add_middleware(ApiCompression)
    app.add_middleware(HttpEdge, settings=settings)
    app.add_exception_handler(PlatformError, _answer_refusal)
    app.add_exception_handler(NotModifiedError, _answer_not_modified)
    app.add_exception_handler(RequestValidationError, _answer_invalid_request)
    app.add_exception_handler(HTTPException, _answer_http_exception)
    app.add_exception_handler(OperationalError, _answer_database_trouble)
    app.add_exception_handler(Exception, _answer_unexpected)
    return app


def api_document() -> str:
    """The OpenAPI document as JSON with sorted keys: the same for every deployment, made without settings."""
    return json.dumps(_make_api().openapi(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _make_api() -> FastAPI:
    app = DocumentedApi(
        title="Octant",
        version="1",
        summary="An open, self-hosted, personalized learning platform.",
        openapi_url=f"{API_PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
    )
    api = APIRouter(prefix=API_PREFIX)
    for router in (
        accounts_router,
        courses_router,
        progress_router,
        path_router,
        goal_router,
        chat_router,
        dashboards_router,
    ):
        api.include_router(router)
    for router in (placement_router, authoring_router, exploring_router, language_model_router, tutoring_router):
        api.include_router(router)
    app.include_router(api)
    app.include_router(health.router)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    parts: Parts = app.state.parts
    upgrade_database(parts.transactions.engine)
    if isinstance(parts.grader, GradingPool):
        parts.grader.start()
    parts.outbox.start()
    resume_imports(parts)
    warming = WarmUp(parts) if parts.settings.warm_up else None
    try:
        yield
    finally:
        await parts.replies.close()
        parts.outbox.stop()
        parts.background.stop()
        if warming is not None:
            warming.stop()
        if isinstance(parts.grader, GradingPool):
            parts.grader.close()
        parts.transactions.engine.dispose()


def _problem_response(error: PlatformError, request: Request) -> Response:
    document = problem_document(error, request.url.path)
    # Escaped to ASCII: a message may quote what was sent, and that may not be writable as UTF-8.
    return Response(json.dumps(document), error.status, headers=error.headers, media_type=PROBLEM_TYPE)


def _answer_refusal(request: Request, error: Exception) -> Response:
    assert isinstance(error, PlatformError)
    return _problem_response(error, request)


def _answer_not_modified(_: Request, error: Exception) -> Response:
    assert isinstance(error, NotModifiedError)
    return Response(status_code=304, headers=error.headers)


def _answer_invalid_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    problems = [
        {"at": "/".join(str(part) for part in problem["loc"]), "message": problem["msg"]} for problem in error.errors()
    ]
    named = "; ".join(f"{problem['at']}: {problem['message']}" for problem in problems[:3])
    return _problem_response(InvalidInputError(f"Please check: {named}", errors=problems[:50]), request)


def _answer_http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if isinstance(error.__cause__, PlatformError):  # FastAPI wraps what is raised while it reads the body
        return _problem_response(error.__cause__, request)
    refusal = refusal_of_status(error.status_code, str(error.detail), error.headers)
    return _problem_response(refusal, request)


def _answer_database_trouble(request: Request, error: Exception) -> Response:
    log.error("database-trouble", error=repr(error))  # away, restarting, busy for too long, or its disk is full
    refusal = UnavailableError(
        "The database cannot be reached or cannot store anything now. Please try again in a few seconds.",
        headers={"Retry-After": "5"},
    )
    return _problem_response(refusal, request)


def _answer_unexpected(request: Request, error: Exception) -> Response:
    log.error("unexpected-error", error=repr(error), traceback="".join(traceback.format_exception(error)))
    return _problem_response(PlatformError("Nothing you entered is lost on your side. Please try again."), request)
