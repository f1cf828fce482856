"""The OpenAPI document: everything is described, and everything has a bound."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts

METHODS = {"get", "post", "put", "patch", "delete"}
BOUNDED_FORMATS = {"uuid", "date-time", "date"}
Schema = dict[str, Any]


@pytest.fixture(scope="module")
def document(shared_app: FastAPI) -> Schema:
    return shared_app.openapi()


def operations(document: Schema) -> Iterator[tuple[str, Schema]]:
    for path, item in document["paths"].items():
        for method in METHODS & item.keys():
            yield f"{method.upper()} {path}", item[method]


def properties(document: Schema) -> Iterator[tuple[str, Schema]]:
    """Every named value: properties of all schemas, and parameters of all routes."""
    for name, schema in document["components"]["schemas"].items():
        for key, value in schema.get("properties", {}).items():
            yield f"{name}.{key}", value
    for route, operation in operations(document):
        for parameter in operation.get("parameters", []):
            described = {"description": parameter.get("description", ""), **parameter["schema"]}
            yield f"{route} {parameter['name']}", described


def schemas(document: Schema) -> Iterator[tuple[str, Schema]]:
    """Every schema with where it stands, those inside others too."""
    for name, schema in properties(document):
        yield from _inside(name, schema)
    for name, schema in document["components"]["schemas"].items():
        yield from _inside(name, schema)
    for route, operation in operations(document):
        bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
        for body in bodies:
            for content in body.get("content", {}).values():
                if "schema" in content:  # the envelope of an event stream is described by its own standard
                    yield from _inside(route, content["schema"])


def _inside(name: str, schema: Schema) -> Iterator[tuple[str, Schema]]:
    yield name, schema
    for key in ("anyOf", "oneOf", "allOf", "prefixItems"):
        for part in schema.get(key, []):
            yield from _inside(name, part)
    for key in ("items", "additionalProperties", "propertyNames"):
        if isinstance(schema.get(key), dict):
            yield from _inside(f"{name}[]", schema[key])


def is_bounded(schema: Schema) -> bool:
    if {"enum", "const", "$ref", "anyOf", "oneOf", "allOf"} & schema.keys():
        return True  # the parts are looked at by themselves
    kind = schema.get("type")
    bounds = {
        "string": "maxLength" in schema or schema.get("format") in BOUNDED_FORMATS,
        "array": "maxItems" in schema and bool({"items", "prefixItems"} & schema.keys()),
        "integer": len({"minimum", "maximum"} & schema.keys()) == 2,
        "object": bool({"properties", "maxProperties"} & schema.keys()) or schema.get("additionalProperties") is False,
        "boolean": True,
        "number": True,
        "null": True,
    }
    return bounds.get(str(kind), False)


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string"},
        {"type": "string", "pattern": "^a*$"},
        {"type": "array", "items": {"type": "boolean"}},
        {"type": "integer", "minimum": 0},
        {"type": "object", "additionalProperties": {"type": "boolean"}},
        {},
    ],
)
def test_a_schema_without_a_bound_is_noticed(schema: Schema) -> None:
    assert not is_bounded(schema)
    assert not all(is_bounded(part) for _, part in _inside("x", {"type": "array", "maxItems": 1, "items": schema}))


def test_every_value_is_described(document: Schema) -> None:
    named = list(properties(document))
    assert len(named) > 20
    assert [name for name, schema in named if not schema.get("description")] == []


def test_every_string_list_and_number_is_bounded(document: Schema) -> None:
    assert sorted({name for name, schema in schemas(document) if not is_bounded(schema)}) == []


def test_every_request_refuses_fields_it_does_not_know(document: Schema) -> None:
    lenient = []
    for route, operation in operations(document):
        for content in operation.get("requestBody", {}).get("content", {}).values():
            name = content["schema"].get("$ref", "").rpartition("/")[2]
            if name and document["components"]["schemas"][name].get("additionalProperties") is not False:
                lenient.append((route, name))
    assert lenient == []


def test_every_route_has_a_summary_of_its_own_and_a_tag(shared_app: FastAPI) -> None:
    routes = [context for context in iter_route_contexts(shared_app.routes) if isinstance(context.route, APIRoute)]
    assert routes
    assert [context.path for context in routes if not context.summary or not context.tags] == []
    assert len({context.summary for context in routes}) == len(routes)


def test_every_route_of_the_api_documents_its_refusals(document: Schema) -> None:
    assert document["components"]["schemas"]["Problem"]
    for route, operation in operations(document):
        if "/api/" not in route:
            continue
        assert {"401", "403", "404", "422", "429"} <= operation["responses"].keys(), route
        refused = [body for status, body in operation["responses"].items() if int(status) >= 400]
        assert all(set(body["content"]) == {"application/problem+json"} for body in refused), route


def test_the_document_names_no_secret(document: Schema) -> None:
    assert "octant-development-secret" not in str(document)
    assert "password_hash" not in str(document)
