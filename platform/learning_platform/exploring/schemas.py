"""What the exploring routes answer."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from knowledge_graph.concepts import EdgeKind
from knowledge_graph.search import Matched
from learning_platform.courses.schemas import ConceptSummary, NamedConcept
from learning_platform.fields import ApiModel, Count, Identifier, ShortText


class FoundConcept(ApiModel):
    """A concept that fits a query."""

    concept: Annotated[ConceptSummary, Field(description="the concept")]
    score: Annotated[float, Field(description="how well it fits; comparable within one answer")]
    matched: Annotated[Matched, Field(description="what it was found by")]


class FoundConcepts(ApiModel):
    """Concepts that fit a query."""

    concepts: Annotated[list[FoundConcept], Field(description="the best first", max_length=100)]


class NeighbourInCourse(ApiModel):
    """A neighbour of a concept in one course."""

    concept: Annotated[NamedConcept, Field(description="the neighbour")]
    kind: Annotated[EdgeKind, Field(description="how the two hang together")]
    outgoing: Annotated[bool, Field(description="whether the edge leads from the concept to the neighbour")]


class ConceptInCourse(ApiModel):
    """What one course says about a concept."""

    course_id: Annotated[Identifier, Field(description="the course")]
    course_title: Annotated[str, Field(description="its title in your language", max_length=200)]
    title: Annotated[str, Field(description="what the course calls the concept", max_length=200)]
    definition: Annotated[str, Field(description="as the course puts it", max_length=1000)]
    has_lesson: Annotated[bool, Field(description="whether the course teaches it in a lesson")]
    exercises: Annotated[Count, Field(description="number of exercise templates")]
    neighbours: Annotated[list[NeighbourInCourse], Field(description="in this course", max_length=2000)]
    only_here: Annotated[
        list[NamedConcept], Field(description="neighbours that none of the other courses has", max_length=2000)
    ]


class CrossEdge(ApiModel):
    """An edge of the concept to a concept of another course."""

    concept: Annotated[NamedConcept, Field(description="the other concept")]
    kind: Annotated[EdgeKind, Field(description="how the two hang together")]
    outgoing: Annotated[bool, Field(description="whether the edge leads from the concept to the other one")]


class NearInMeaning(ApiModel):
    """A concept of another course that is near in meaning and not joined to it by an edge."""

    concept: Annotated[NamedConcept, Field(description="the other concept")]
    course_ids: Annotated[list[Identifier], Field(description="the courses that teach it", max_length=1000)]
    similarity: Annotated[float, Field(description="cosine of the two meanings", ge=-1, le=1)]
    shared_terms: Annotated[list[ShortText], Field(description="rare terms that both have", max_length=10)]


class ConceptEverywhere(ApiModel):
    """One concept in all its courses that you may see."""

    id: Annotated[Identifier, Field(description="permanent name, the same in all courses")]
    courses: Annotated[list[ConceptInCourse], Field(description="by course", max_length=1000)]
    across: Annotated[list[CrossEdge], Field(description="edges to concepts of other courses", max_length=1000)]
    near: Annotated[list[NearInMeaning], Field(description="of other courses, the nearest first", max_length=100)]
