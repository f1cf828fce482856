"""What the authoring routes take and answer, but for the changes themselves."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from knowledge_graph.concepts import EdgeKind
from knowledge_graph.problems import Severity
from learning_platform.authoring.changes import ChangeBody, ConceptBody
from learning_platform.authoring.records import DraftStepKind, PublicationKind
from learning_platform.courses.schemas import OfferingSummary
from learning_platform.fields import (
    ApiModel,
    Cleaned,
    CleanText,
    Count,
    Identifier,
    IdentifierKey,
    LanguageTag,
    Probability,
    ShortText,
    VersionHash,
)
from learning_platform.paging import NextCursor

Revision = Annotated[int, Field(description="revision of the draft that you have seen", ge=0, le=2**31 - 1)]
Note = Annotated[str, StringConstraints(max_length=1000), Cleaned]
PersonName = Annotated[str | None, Field(description="who; null when they are not known any more", max_length=200)]
Carried = Annotated[dict[IdentifierKey, Probability], Field(max_length=1000)]
MOST_PROBLEMS = 1000
MOST_DIFFERENCES = 1000


class NewCourse(ApiModel):
    """A course to begin."""

    id: Annotated[Identifier, Field(description="permanent name of the course")]
    title: Annotated[ShortText, Field(description="title in the source language")]
    description: Annotated[
        str, StringConstraints(min_length=1, max_length=2000), Cleaned, Field(description="what it is about")
    ]
    source_language: Annotated[LanguageTag, Field(description="the language it is written in")] = "en"
    license: Annotated[ShortText, Field(description="e.g. CC-BY-4.0")] = "CC-BY-4.0"


class NewDraft(ApiModel):
    """A draft to open."""

    version: Annotated[VersionHash | None, Field(description="what to begin from; the newest when left out")] = None


class AuthoredCourse(ApiModel):
    """A course that you author."""

    id: Annotated[Identifier, Field(description="permanent name")]
    title: Annotated[str, Field(description="title of the newest version; the id before the first", max_length=200)]
    newest: Annotated[VersionHash | None, Field(description="the newest version")]
    open_drafts: Annotated[Count, Field(description="drafts being worked on")]
    offerings: Annotated[list[OfferingSummary], Field(description="where it is taught", max_length=1000)]


class AuthoredCourseList(ApiModel):
    """Courses that you author, by id."""

    courses: Annotated[list[AuthoredCourse], Field(description="by id", max_length=200)]
    next_cursor: NextCursor = None


class DraftView(ApiModel):
    """A draft and how much is in it."""

    id: Annotated[UUID, Field(description="names the draft")]
    course_id: Annotated[Identifier, Field(description="the course")]
    title: Annotated[str, Field(description="title of the course in this draft", max_length=200)]
    revision: Revision
    version: Annotated[VersionHash, Field(description="content hash of the draft as it is now")]
    base: Annotated[VersionHash | None, Field(description="the version it was opened from")]
    is_outdated: Annotated[bool, Field(description="whether another version was published since")]
    opened_by: PersonName = None
    opened_at: Annotated[datetime, Field(description="when it was opened")]
    changed_at: Annotated[datetime, Field(description="when it was last edited")]
    closed_at: Annotated[datetime | None, Field(description="when it was published or discarded")]
    published: Annotated[VersionHash | None, Field(description="the version it became")]
    concepts: Annotated[Count, Field(description="number of concepts")]
    edges: Annotated[Count, Field(description="number of edges")]
    lessons: Annotated[Count, Field(description="number of lessons in all languages")]
    exercises: Annotated[Count, Field(description="number of exercises")]
    errors: Annotated[Count, Field(description="what keeps it from being published")]
    warnings: Annotated[Count, Field(description="what may be meant, or not")]
    can_undo: Annotated[bool, Field(description="whether there is an edit to take back")]
    can_redo: Annotated[bool, Field(description="whether there is an edit to do again")]


class DraftSummary(ApiModel):
    """A draft as it appears in a list."""

    id: Annotated[UUID, Field(description="names the draft")]
    revision: Revision
    base: Annotated[VersionHash | None, Field(description="the version it was opened from")]
    opened_by: PersonName = None
    opened_at: Annotated[datetime, Field(description="when it was opened")]
    changed_at: Annotated[datetime, Field(description="when it was last edited")]
    closed_at: Annotated[datetime | None, Field(description="when it was published or discarded")]
    published: Annotated[VersionHash | None, Field(description="the version it became")]


class DraftList(ApiModel):
    """Drafts of a course."""

    drafts: Annotated[list[DraftSummary], Field(description="the one opened last first", max_length=200)]
    next_cursor: NextCursor = None


class ChangesBody(ApiModel):
    """Changes to a draft, applied in order as one step: all of them or none."""

    revision: Revision
    changes: Annotated[list[ChangeBody], Field(description="in order", min_length=1, max_length=500)]


class AtRevision(ApiModel):
    """Something to do with a draft as you have seen it."""

    revision: Revision


class DraftStepView(ApiModel):
    """A step in the history of a draft."""

    revision: Revision
    kind: Annotated[DraftStepKind, Field(description="an edit, or one taken back or done again")]
    about: Annotated[int | None, Field(description="revision of the edit taken back or done again", ge=0, le=2**31)]
    summary: Annotated[str, Field(description="what was done, in English", max_length=2000)]
    by: PersonName = None
    at: Annotated[datetime, Field(description="when")]


class StepList(ApiModel):
    """The history of a draft."""

    steps: Annotated[list[DraftStepView], Field(description="the last one first", max_length=200)]
    next_cursor: NextCursor = None


class ProblemOfCourse(ApiModel):
    """Something that is wrong with a course, or may be."""

    severity: Annotated[Severity, Field(description="an error keeps it from being published")]
    code: Annotated[str, Field(description="stable name of the kind of problem", max_length=60)]
    message: Annotated[str, Field(description="what is wrong and what to do, in English", max_length=2000)]
    file: Annotated[str, Field(description="where it is written; empty when in no file", max_length=500)] = ""
    line: Annotated[int, Field(description="from 1; 0 when in no file", ge=0, le=2**31 - 1)] = 0
    mend: Annotated[str | None, Field(description="what could be done, in English", max_length=1000)] = None
    changes: Annotated[list[ChangeBody], Field(description="the mend as changes to send", max_length=50)] = Field(
        default_factory=list
    )


class ProblemList(ApiModel):
    """The problems of a draft."""

    revision: Revision
    errors: Annotated[Count, Field(description="how many errors there are")]
    warnings: Annotated[Count, Field(description="how many warnings there are")]
    problems: Annotated[list[ProblemOfCourse], Field(description="errors first", max_length=MOST_PROBLEMS)]


class PlacedConcept(ApiModel):
    """A concept on the map."""

    id: Annotated[Identifier, Field(description="permanent name")]
    title: Annotated[str, Field(description="title in your language", max_length=200)]
    definition: Annotated[str, Field(description="one sentence in your language", max_length=1000)]
    x: Annotated[float, Field(description="from the left, in widths of a concept with its gap")]
    layer: Annotated[int, Field(description="from the top, from 0", ge=0, le=20_000)]


class PlacedEdge(ApiModel):
    """An edge on the map."""

    source: Annotated[Identifier, Field(description="earlier concept (prerequisite) or larger concept (encompasses)")]
    target: Annotated[Identifier, Field(description="later concept, or the one practised along the way")]
    kind: Annotated[EdgeKind, Field(description="how the two hang together")]
    weight: Annotated[Probability, Field(description="share of practice that carries over; 1 for other kinds")]
    key: Annotated[bool, Field(description="whether it is a key prerequisite")]
    bends: Annotated[
        list[float],
        Field(
            description="x in each layer between the two, from the top; empty where it is straight", max_length=20_000
        ),
    ] = Field(default_factory=list)


class MapView(ApiModel):
    """Concepts and edges with their places: layers by prerequisites, steady under edits."""

    version: Annotated[VersionHash, Field(description="content hash of what is shown")]
    width: Annotated[float, Field(description="of the widest layer, in widths of a concept with its gap")]
    layers: Annotated[int, Field(description="their number", ge=0, le=20_000)]
    concepts: Annotated[list[PlacedConcept], Field(description="in book order", max_length=20_000)]
    edges: Annotated[list[PlacedEdge], Field(description="sorted by source and target", max_length=200_000)]


class LessonText(ApiModel):
    """A lesson in one language."""

    language: Annotated[LanguageTag, Field(description="its language")]
    markdown: Annotated[CleanText, Field(description="CommonMark with KaTeX mathematics", max_length=50_000)]
    is_stale: Annotated[bool, Field(description="whether the source has changed since it was translated")]


class ExerciseSummary(ApiModel):
    """An exercise of a concept."""

    id: Annotated[Identifier, Field(description="permanent name")]
    kind: Annotated[str, Field(description="what the learner is asked to do", max_length=40)]
    stem: Annotated[str, Field(description="the question with its places, in your language", max_length=20_000)]
    evidence: Annotated[
        dict[IdentifierKey, Probability], Field(description="concepts it gives evidence about", max_length=100)
    ]


class DraftConcept(ApiModel):
    """Everything of one concept in a draft or a version, in all languages."""

    version: Annotated[VersionHash, Field(description="content hash of what is shown")]
    concept: Annotated[ConceptBody, Field(description="the concept with all its texts")]
    edges: Annotated[list[PlacedEdge], Field(description="at the concept", max_length=20_000)]
    lessons: Annotated[list[LessonText], Field(description="the source language first", max_length=20)]
    exercises: Annotated[list[ExerciseSummary], Field(description="in order", max_length=1000)]


class PublishBody(ApiModel):
    """How to publish a draft."""

    revision: Revision
    note: Annotated[Note, Field(description="what is new, in a few words")] = ""
    over: Annotated[
        VersionHash | None,
        Field(description="the newest version, when it is not the draft's base and shall be replaced all the same"),
    ] = None
    offerings: Annotated[list[UUID], Field(description="offerings to move to the new version", max_length=100)] = Field(
        default_factory=list
    )


class VersionView(ApiModel):
    """A version of a course that was published, or gone back to."""

    version: Annotated[VersionHash, Field(description="content hash")]
    course_id: Annotated[Identifier, Field(description="the course")]
    parent: Annotated[VersionHash | None, Field(description="the version it was made from")]
    kind: Annotated[PublicationKind, Field(description="published, or gone back to")]
    note: Annotated[str, Field(description="what is new", max_length=1000)]
    by: PersonName = None
    at: Annotated[datetime, Field(description="when")]
    carries: Annotated[
        dict[IdentifierKey, Carried],
        Field(description="concepts of the parent whose evidence counts for others, by weight", max_length=20_000),
    ]


class VersionList(ApiModel):
    """The publications of a course."""

    versions: Annotated[list[VersionView], Field(description="the newest first", max_length=200)]
    next_cursor: NextCursor = None


class RollBackBody(ApiModel):
    """Back to an old version."""

    note: Annotated[Note, Field(description="why")] = ""
    offerings: Annotated[list[UUID], Field(description="offerings to move back with it", max_length=100)] = Field(
        default_factory=list
    )


class MoveBody(ApiModel):
    """An offering to another version."""

    version: Annotated[VersionHash, Field(description="the version to move to")]
    expected: Annotated[VersionHash, Field(description="the version at which you have seen it")]


class FieldDifferenceView(ApiModel):
    """One thing that is said otherwise; long texts are cut off."""

    field: Annotated[str, Field(description="its name, with the language where it has one", max_length=200)]
    before: Annotated[str, Field(description="as it was", max_length=500)]
    after: Annotated[str, Field(description="as it is", max_length=500)]


class ChangedView(ApiModel):
    """A part that is on both sides and not the same."""

    name: Annotated[str, Field(description="what names it", max_length=250)]
    fields: Annotated[list[FieldDifferenceView], Field(description="in what", max_length=100)]


class PartDifferenceView(ApiModel):
    """Parts of one sort; lists are cut off, counts are not."""

    added_count: Annotated[Count, Field(description="how many are new")] = 0
    removed_count: Annotated[Count, Field(description="how many are gone")] = 0
    changed_count: Annotated[Count, Field(description="how many are not the same")] = 0
    added: Annotated[
        list[Annotated[str, Field(max_length=250)]], Field(description="names", max_length=MOST_DIFFERENCES)
    ] = Field(default_factory=list)
    removed: Annotated[
        list[Annotated[str, Field(max_length=250)]], Field(description="names", max_length=MOST_DIFFERENCES)
    ] = Field(default_factory=list)
    changed: Annotated[list[ChangedView], Field(description="with what changed", max_length=MOST_DIFFERENCES)] = Field(
        default_factory=list
    )


class DifferenceView(ApiModel):
    """In what two states of a course differ."""

    settings: Annotated[list[FieldDifferenceView], Field(description="texts, languages, license", max_length=100)] = (
        Field(default_factory=list)
    )
    concepts: Annotated[PartDifferenceView, Field(description="by id")] = PartDifferenceView()
    edges: Annotated[PartDifferenceView, Field(description="source → target (kind)")] = PartDifferenceView()
    lessons: Annotated[PartDifferenceView, Field(description="concept/language")] = PartDifferenceView()
    exercises: Annotated[PartDifferenceView, Field(description="by id")] = PartDifferenceView()
    reordered: Annotated[bool, Field(description="whether the book has another order")] = False


class MovePreviewView(ApiModel):
    """What moving an offering to another version changes for its learners."""

    offering_id: Annotated[UUID, Field(description="the offering")]
    version: Annotated[VersionHash, Field(description="where it is now")]
    target: Annotated[VersionHash, Field(description="where it would be")]
    students: Annotated[Count, Field(description="how many there are")]
    difference: Annotated[DifferenceView, Field(description="what learners would find changed")]
    carries: Annotated[
        dict[IdentifierKey, Carried],
        Field(description="concepts whose evidence will count for others, by weight", max_length=20_000),
    ]
    evidence_moves: Annotated[
        dict[IdentifierKey, Count],
        Field(description="learners with answers, by merged or split concept", max_length=20_000),
    ]
    evidence_rests: Annotated[
        dict[IdentifierKey, Count],
        Field(description="learners with answers, by concept that goes without a successor", max_length=20_000),
    ]
    goals: Annotated[Count, Field(description="open goals that name a concept which goes")]


class CatalogueEdgeList(ApiModel):
    """Edges between concepts of different courses."""

    edges: Annotated[list[PlacedEdge], Field(description="by source, target and kind", max_length=200)]
    next_cursor: NextCursor = None
