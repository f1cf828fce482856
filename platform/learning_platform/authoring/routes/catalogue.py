"""Edges between concepts of different courses."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, status

from knowledge_graph.concepts import ConceptId, EdgeKind
from learning_platform.accounts.access import SignedIn
from learning_platform.authoring.changes import EdgeBody
from learning_platform.authoring.repository import catalogue as repository
from learning_platform.authoring.schemas import CatalogueEdgeList, PlacedEdge
from learning_platform.authoring.service import catalogue
from learning_platform.authoring.service.access import require_creator
from learning_platform.authoring.views import edge_view
from learning_platform.dependencies import PartsDep, ReadSession, WriteSession
from learning_platform.errors import InvalidInputError
from learning_platform.fields import Identifier
from learning_platform.paging import PAGE, Cursor, Limit, page_of, read_cursor

router = APIRouter()

Source = Annotated[Identifier, Query(description="where the edge begins")]
Target = Annotated[Identifier, Query(description="where the edge ends")]
Kind = Annotated[EdgeKind, Query(description="kind of the edge")]


@router.get("/catalogue/edges", summary="List the edges between courses")
def list_edges(
    session: ReadSession, principal: SignedIn, cursor: Cursor = None, limit: Limit = PAGE
) -> CatalogueEdgeList:
    """By source, target and kind."""
    require_creator(principal)
    found = repository.edges_after(session, _after(cursor), limit=limit + 1)
    page, following = page_of(found, limit, lambda edge: f"{edge.source} {edge.target} {edge.kind}")
    return CatalogueEdgeList(edges=[edge_view(edge) for edge in page], next_cursor=following)


def _after(cursor: str | None) -> tuple[str, str, str] | None:
    key = read_cursor(cursor, str)
    if key is None:
        return None
    names = str(key).split(" ")
    if len(names) != 3:
        raise InvalidInputError("This is no cursor of this list; leave it out.")
    return names[0], names[1], names[2]


@router.post("/catalogue/edges", status_code=status.HTTP_201_CREATED, summary="Add an edge between courses")
def add_edge(body: EdgeBody, parts: PartsDep, session: WriteSession, principal: SignedIn) -> PlacedEdge:
    """Joins concepts of two courses that you author, or changes the edge of this name."""
    return edge_view(catalogue.add_edge(parts, session, principal, body.to_edge()))


@router.delete("/catalogue/edges", status_code=status.HTTP_204_NO_CONTENT, summary="Remove an edge between courses")
def remove_edge(
    source: Source, target: Target, kind: Kind, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> None:
    """Takes an edge between two courses that you author away."""
    catalogue.remove_edge(parts, session, principal, ConceptId(source), ConceptId(target), kind)
