"""Edges between courses."""

from __future__ import annotations

from sqlalchemy import select, tuple_
from sqlmodel import Session

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from learning_platform.database.tables import CatalogueEdge, table_of

_edge = table_of(CatalogueEdge)
_NAME = (_edge.c.source, _edge.c.target, _edge.c.kind)


def edges_after(session: Session, after: tuple[str, str, str] | None, *, limit: int) -> list[Edge]:
    """The edges by source, target and kind, after one of them."""
    query = select(*_NAME, _edge.c.weight, _edge.c.key).order_by(*_NAME).limit(limit)
    if after is not None:
        query = query.where(tuple_(*_NAME) > after)
    return [
        Edge(ConceptId(source), ConceptId(target), EdgeKind(kind), weight, key)
        for source, target, kind, weight, key in session.execute(query).all()
    ]


def add_edge(session: Session, edge: Edge) -> None:
    """Adds an edge, in place of the one of the same name."""
    remove_edge(session, edge.source, edge.target, edge.kind)
    session.execute(
        _edge.insert(),
        {"source": edge.source, "target": edge.target, "kind": edge.kind.value, "weight": edge.weight, "key": edge.key},
    )


def remove_edge(session: Session, source: str, target: str, kind: EdgeKind) -> bool:
    """Removes an edge; False when there is none of this name."""
    name = (_edge.c.source == source) & (_edge.c.target == target) & (_edge.c.kind == kind.value)
    found = session.execute(select(_edge.c.source).where(name)).first()
    session.execute(_edge.delete().where(name))
    return found is not None
