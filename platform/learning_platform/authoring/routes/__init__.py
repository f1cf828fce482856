"""Everything that authors and administrators do with courses."""

from fastapi import APIRouter

from learning_platform.authoring.routes import catalogue, drafts, imports, versions
from learning_platform.problems import PROBLEMS

router = APIRouter(tags=["authoring"], responses=PROBLEMS)
for each in (drafts, versions, imports, catalogue):
    router.include_router(each.router)
